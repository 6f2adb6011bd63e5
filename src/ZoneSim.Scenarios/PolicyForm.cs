using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Units;
using ZoneSim.Scenarios.Writing;

namespace ZoneSim.Scenarios;

/// <summary>A policy as a form has it: every field as text, whether or not it can be read.</summary>
/// <param name="Policy">Its name.</param>
/// <param name="Title">One line for a reader.</param>
/// <param name="Delegated">Measures for which no approval has to be waited for.</param>
/// <param name="Quantities">Quantities in which it differs from the scenario, each in the words of a file.</param>
/// <param name="Convoy">The rungs against a convoy, in order.</param>
/// <param name="Drone">The rungs against a drone, in order.</param>
public sealed record PolicyForm(
    string Policy,
    string Title,
    IReadOnlyList<string> Delegated,
    IReadOnlyList<QuantityEntry> Quantities,
    IReadOnlyList<RungForm> Convoy,
    IReadOnlyList<RungForm> Drone
)
{
    /// <summary>The form of a policy.</summary>
    /// <exception cref="ArgumentException">The policy has a posture, which a form cannot hold.</exception>
    public static PolicyForm Of(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (policy.Posture.Count > 0)
        {
            throw new ArgumentException(
                $"The policy '{policy.Name}' has a posture, for which a form has no field; its file is written as a whole.",
                nameof(policy)
            );
        }

        return new PolicyForm(
            policy.Name,
            policy.Title,
            Names(policy.Delegated),
            [.. policy.Overrides.Select(one => new QuantityEntry(one.Name, QuantityText.Write(one)))],
            [.. policy.Convoy.Select(RungOf)],
            [.. policy.Drone.Select(RungOf)]
        );
    }

    /// <summary>The text of a file: canonical where the form is that of a policy. Whether it can be read is for <see cref="PolicyReader"/> to say.</summary>
    public string Write()
    {
        var text = new YamlText();
        text.Line(0, "policy", YamlText.Plain(Policy)).Line(0, "title", YamlText.Quote(Title)).Line(0, "delegated", List(Delegated));
        if (Quantities.Count > 0)
        {
            text.Section(0, "quantities");
        }

        foreach (var quantity in Quantities)
        {
            text.Line(1, YamlText.Key(quantity.Name), quantity.Text.ReplaceLineEndings(" "));
        }

        WriteLadder(text, "convoy", Convoy, 0);
        WriteLadder(text, "drone", Drone, 0);
        return text.ToString();
    }

    private static RungForm RungOf(Rung rung) =>
        new(
            rung.Measure.Label(),
            rung.Name,
            [.. rung.When.Select(TriggerOf)],
            rung.Overriding,
            rung.WithPrevious,
            UnitText.Write(rung.Tries, Dimension.Count),
            UnitText.Write(rung.Wait, Dimension.Duration),
            Names(rung.Prepare),
            PolicyShape.Stops[(int)rung.Stop]
        );

    private static TriggerForm TriggerOf(Trigger trigger) =>
        trigger.Kind switch
        {
            TriggerKind.Inside => new("inside", trigger.Ring!),
            TriggerKind.HostileAct => new("hostile-act", trigger.Anywhere ? "anywhere" : "in-zone"),
            TriggerKind.HaltedInsideFor => new("halted-inside-for", UnitText.Write(trigger.Seconds, Dimension.Duration)),
            TriggerKind.SinceLastMeasure => new("since-last-measure", UnitText.Write(trigger.Seconds, Dimension.Duration)),
            _ => new(trigger.Kind.ToString().ToLowerInvariant(), ""),
        };

    private static string[] Names(MeasureSet set) => [.. MeasureNames.All.Where(measure => set.Holds(measure)).Select(measure => measure.Label())];

    internal static string List(IReadOnlyList<string> words) => $"[{string.Join(", ", words.Select(YamlText.Plain))}]";

    internal static void WriteLadder(YamlText text, string key, IReadOnlyList<RungForm> rungs, int depth)
    {
        if (rungs.Count == 0)
        {
            text.Line(depth, key, "[]");
            return;
        }

        text.Section(depth, key);
        foreach (var rung in rungs)
        {
            WriteRung(text, rung, depth + 2);
        }
    }

    private static void WriteRung(YamlText text, RungForm rung, int depth)
    {
        text.Raw($"{new string(' ', (depth * 2) - 2)}- measure: {YamlText.Plain(rung.Measure)}")
            .Line(depth, "name", YamlText.Plain(rung.Name))
            .Line(depth, "when", $"[{string.Join(", ", rung.When.Select(Written))}]");
        if (rung.Overriding)
        {
            text.Line(depth, "overriding", "true");
        }

        if (rung.WithPrevious)
        {
            text.Line(depth, "with", "previous");
        }

        text.Line(depth, "tries", YamlText.Plain(rung.Tries)).Line(depth, "wait", YamlText.Plain(rung.Wait));
        if (rung.Prepare.Count > 0)
        {
            text.Line(depth, "prepare", List(rung.Prepare));
        }

        text.Line(depth, "stop", YamlText.Plain(rung.Stop));
    }

    private static string Written(TriggerForm trigger) =>
        trigger.Value.Length == 0 && !PolicyWords.Keyed.Contains(trigger.Kind)
            ? YamlText.Plain(trigger.Kind)
            : $"{{ {YamlText.Key(trigger.Kind)}: {YamlText.Plain(trigger.Value)} }}";
}

/// <summary>A rung as a form has it.</summary>
/// <param name="Measure">What is done.</param>
/// <param name="Name">Its name, unique in its ladder.</param>
/// <param name="When">Triggers that must all hold.</param>
/// <param name="Overriding">Pre-empts the ordered rungs.</param>
/// <param name="WithPrevious">Starts together with the rung before it.</param>
/// <param name="Tries">How often at most.</param>
/// <param name="Wait">From its end to the next, with a unit.</param>
/// <param name="Prepare">Measures that are asked for ahead.</param>
/// <param name="Stop">The report that ends it.</param>
public sealed record RungForm(
    string Measure,
    string Name,
    IReadOnlyList<TriggerForm> When,
    bool Overriding,
    bool WithPrevious,
    string Tries,
    string Wait,
    IReadOnlyList<string> Prepare,
    string Stop
);

/// <summary>A trigger as a form has it.</summary>
/// <param name="Kind">Its word.</param>
/// <param name="Value">Its ring, place or duration; empty where it has none.</param>
public sealed record TriggerForm(string Kind, string Value);

/// <summary>A quantity that a policy sets.</summary>
/// <param name="Name">Its dotted name.</param>
/// <param name="Text">Its mapping on one line.</param>
public sealed record QuantityEntry(string Name, string Text);

/// <summary>The closed vocabulary of policy files, for forms.</summary>
public static class PolicyWords
{
    /// <summary>Measures against a convoy.</summary>
    public static IReadOnlyList<string> ConvoyMeasures => PolicyShape.ConvoyMeasures;

    /// <summary>Measures against a drone.</summary>
    public static IReadOnlyList<string> DroneMeasures => PolicyShape.DroneMeasures;

    /// <summary>Measures that need aircraft and approval.</summary>
    public static IReadOnlyList<string> ApprovedMeasures => PolicyShape.ApprovedMeasures;

    /// <summary>Triggers in a convoy's ladder.</summary>
    public static IReadOnlyList<string> ConvoyTriggers { get; } =
    [.. PolicyShape.ConvoyWords, "inside", "hostile-act", "since-last-measure", "halted-inside-for"];

    /// <summary>Triggers in a drone's ladder.</summary>
    public static IReadOnlyList<string> DroneTriggers { get; } = [.. PolicyShape.DroneWords, "inside", "hostile-act", "since-last-measure"];

    /// <summary>Triggers that have a ring, place or duration.</summary>
    public static IReadOnlyList<string> Keyed { get; } = ["inside", "hostile-act", "since-last-measure", "halted-inside-for"];

    /// <summary>Where a hostile act can be.</summary>
    public static IReadOnlyList<string> HostileActs => PolicyShape.HostileActs;

    /// <summary>Reports that end a rung.</summary>
    public static IReadOnlyList<string> Stops => PolicyShape.Stops;
}
