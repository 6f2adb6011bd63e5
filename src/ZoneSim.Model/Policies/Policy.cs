namespace ZoneSim.Model;

/// <summary>A named set of ladders: how the coalition answers. Data, not code; a new policy is a new file.</summary>
public sealed record Policy
{
    /// <summary>Short name, in kebab case.</summary>
    public required string Name { get; init; }

    /// <summary>One line for a reader.</summary>
    public required string Title { get; init; }

    /// <summary>The rungs against a convoy, in order. Empty: detect and record only.</summary>
    public required IReadOnlyList<Rung> Convoy { get; init; }

    /// <summary>The rungs against a drone or manned aircraft, in order.</summary>
    public required IReadOnlyList<Rung> Drone { get; init; }

    /// <summary>Measures for which no approval has to be waited for.</summary>
    public MeasureSet Delegated { get; init; }

    /// <summary>Quantities in which this policy differs from the scenario; printed with every comparison.</summary>
    public QuantitySet Overrides { get; init; } = new([]);

    /// <summary>
    /// The rules by which this policy passes from one to another during a campaign; the first stands for the start, and its ladders are this
    /// policy's own. Empty: the same ladders throughout.
    /// </summary>
    public IReadOnlyList<PostureRule> Posture { get; init; } = [];

    /// <summary>Whether any rung can end in a strike or a shoot-down; if not, <c>pressure.backing</c> scales every strength.</summary>
    public bool CanStrike => Convoy.Concat(Drone).Any(rung => rung.Measure is Measure.Strike or Measure.ShootDown);
}

/// <summary>A measure with its trigger and wait.</summary>
public sealed record Rung
{
    /// <summary>Name, unique in its ladder; the measure's name where the file gives none.</summary>
    public required string Name { get; init; }

    /// <summary>All of these must hold.</summary>
    public required IReadOnlyList<Trigger> When { get; init; }

    /// <summary>What is done.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Pre-empts the ordered rungs at any time, instead of waiting for its turn.</summary>
    public bool Overriding { get; init; }

    /// <summary>How often the measure is used at most on this rung, 1 or more. For call-line: attempts of a call.</summary>
    public int Tries { get; init; } = 1;

    /// <summary>Seconds from the measure's end until its next use or the next rung.</summary>
    public double Wait { get; init; }

    /// <summary>Starts together with the rung before it instead of after it.</summary>
    public bool WithPrevious { get; init; }

    /// <summary>Measures for which authority and aircraft are asked for when this rung starts.</summary>
    public MeasureSet Prepare { get; init; }

    /// <summary>The report that ends the rung.</summary>
    public StopWhen Stop { get; init; }
}

/// <summary>What lets a rung stop.</summary>
public enum StopWhen
{
    /// <summary>The last report says that the convoy is heading out.</summary>
    Leaving,

    /// <summary>The last report says that the convoy is outside the zone.</summary>
    Outside,
}

/// <summary>The closed vocabulary of triggers.</summary>
public enum TriggerKind
{
    /// <summary>A report has come in.</summary>
    Detected,

    /// <summary>The convoy has been identified.</summary>
    Identified,

    /// <summary>A report has placed it inside the zone.</summary>
    Entered,

    /// <summary>The last report places it inside the ring <see cref="Trigger.Ring"/>.</summary>
    Inside,

    /// <summary>The last report says that it is closing in.</summary>
    Advancing,

    /// <summary>Reports have shown it halted inside the zone for <see cref="Trigger.Seconds"/>.</summary>
    HaltedInsideFor,

    /// <summary>A report has shown more vehicles than before.</summary>
    Reinforced,

    /// <summary>A hostile act has been reported (inside the zone, or anywhere if <see cref="Trigger.Anywhere"/>).</summary>
    HostileAct,

    /// <summary><see cref="Trigger.Seconds"/> have passed since the last measure against it.</summary>
    SinceLastMeasure,
}

/// <summary>One condition on the picture of the operations cell.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Ring">The ring's name for <see cref="TriggerKind.Inside"/>.</param>
/// <param name="Seconds">The duration where the kind has one.</param>
/// <param name="Anywhere">For <see cref="TriggerKind.HostileAct"/>: also outside the zone.</param>
public sealed record Trigger(TriggerKind Kind, string? Ring = null, double Seconds = 0, bool Anywhere = false)
{
    /// <summary>The trigger as read aloud, such as "inside inner" or "halted inside for 30 min".</summary>
    public string Label =>
        Kind switch
        {
            TriggerKind.Inside => $"inside {Ring}",
            TriggerKind.HaltedInsideFor => FormattableString.Invariant($"halted inside for {Seconds / 60:0.#} min"),
            TriggerKind.HostileAct => Anywhere ? "hostile act anywhere" : "hostile act in the zone",
            TriggerKind.SinceLastMeasure => FormattableString.Invariant($"{Seconds / 60:0.#} min since the last measure"),
            _ => Kind.ToString().ToLowerInvariant(),
        };
}
