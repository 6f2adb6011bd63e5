namespace ZoneSim.Model;

/// <summary>A measure that has reached a convoy or a drone.</summary>
/// <param name="Measure">Which.</param>
/// <param name="Use">Number of earlier uses of it on this incursion: the occasion of its draws.</param>
/// <param name="Contact">The contact that a confrontation opens, or null.</param>
internal sealed record Felt(Measure Measure, int Use, Contact? Contact = null);

/// <summary>A patrol and a convoy face to face: the convoy may fire, the patrol may break off.</summary>
/// <param name="context">The history it belongs to.</param>
/// <param name="patrol">The patrol's name.</param>
/// <param name="counterpart">The patrol's number in keys of chance.</param>
/// <param name="number">Which contact of this patrol with this incursion it is, from 0.</param>
internal sealed class Contact(ReplicationContext context, string patrol, int counterpart, int number)
{
    /// <summary>After so many fires the patrol breaks off: their draws have numbers of their own only up to here.</summary>
    public const int FiresInAContact = 1000;

    public string Patrol { get; } = patrol;

    public int Counterpart { get; } = counterpart;

    /// <summary>The occasion of the draws about the nth fire in this contact.</summary>
    public int OccasionOf(int nth) => (number * FiresInAContact) + nth;

    /// <summary>Mail to the patrol each time the convoy opens fire.</summary>
    public Mailbox<Fire> Fires { get; } = new(context.Clock);

    /// <summary>Happens when either side has broken off.</summary>
    public Event BrokenOff { get; } = context.Clock.NewEvent();

    public bool IsOpen { get; private set; } = true;

    public void BreakOff()
    {
        if (IsOpen)
        {
            IsOpen = false;
            BrokenOff.Succeed();
        }
    }
}

/// <summary>The convoy has opened fire for the nth time (from 0) in a contact.</summary>
internal sealed record Fire(int Nth);

/// <summary>What a message to the operations cell is about.</summary>
internal enum ReportKind
{
    /// <summary>An observer saw an incursion.</summary>
    Sighting,

    /// <summary>A hostile act.</summary>
    HostileAct,

    /// <summary>The identification of an incursion has come to its end.</summary>
    Identification,
}

/// <summary>A message to the operations cell. Reports are the most frequent mail, so they are values.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Incursion">Of whom.</param>
/// <param name="Observer">By whom.</param>
/// <param name="SeenAt">Seconds; the report arrives later.</param>
/// <param name="Place">Where it was then.</param>
internal readonly record struct Report(ReportKind Kind, Incursion Incursion, string Observer, double SeenAt, Place Place)
{
    /// <summary>Of a sighting: whether it was heading out.</summary>
    public bool HeadingOut { get; init; }

    /// <summary>Of a sighting: whether it stood still.</summary>
    public bool Halted { get; init; }

    /// <summary>Of a sighting: how many vehicles were seen.</summary>
    public int Vehicles { get; init; }

    /// <summary>Of a sighting: distance from a drone's target, metres; for a convoy from the garrison.</summary>
    public double FromTarget { get; init; }
}

/// <summary>An order to call over the line.</summary>
internal sealed record CallOrder(Incursion Incursion, int Use, int Attempts, Receipt Receipt);

/// <summary>An order to broadcast.</summary>
internal sealed record BroadcastOrder(Incursion Incursion, int Use, Receipt Receipt);

/// <summary>An order to a patrol to confront.</summary>
internal sealed record ConfrontOrder(Incursion Incursion, int Use, Receipt Receipt);

/// <summary>A task for an aircraft, or (without a receipt) an order to send one ahead.</summary>
/// <param name="Incursion">Against whom.</param>
/// <param name="Measure">What to do.</param>
/// <param name="Use">Number of earlier uses of it.</param>
/// <param name="ApprovedAt">Seconds; the aircraft waits for it.</param>
/// <param name="Retain">Whether the aircraft stays with the incursion afterwards.</param>
/// <param name="Receipt">Null for sending ahead.</param>
internal sealed record AirTask(Incursion Incursion, Measure Measure, int Use, double ApprovedAt, bool Retain, Receipt? Receipt);

/// <summary>The line is suspended from now on.</summary>
/// <param name="Until">When it comes back, seconds; infinite in a single night.</param>
internal sealed record LineSuspension(double Until);

/// <summary>What a measure returns to whoever ordered it: a result, and a signal that it has come.</summary>
/// <param name="ended">Fires when the measure has been carried out, or could not be.</param>
internal sealed class Receipt(Signal ended)
{
    public bool IsEnded { get; private set; }

    /// <summary>Whether it was carried out.</summary>
    public bool Done { get; private set; }

    public void End(bool done)
    {
        Done = done;
        IsEnded = true;
        ended.Fire();
    }
}
