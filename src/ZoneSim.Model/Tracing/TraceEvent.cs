namespace ZoneSim.Model;

/// <summary>Who a trace event is about: the lanes of a timeline, top to bottom.</summary>
public enum Lane
{
    /// <summary>A convoy, or neutral traffic.</summary>
    Convoy,

    /// <summary>A drone.</summary>
    Drone,

    /// <summary>A manned aircraft.</summary>
    Flight,

    /// <summary>Outposts and patrols.</summary>
    PartnerForce,

    /// <summary>The operations cell.</summary>
    OperationsCell,

    /// <summary>The deconfliction line.</summary>
    Line,

    /// <summary>Coalition aircraft.</summary>
    Aircraft,

    /// <summary>Reactions after an incursion.</summary>
    Reaction,

    /// <summary>The sender of a campaign.</summary>
    Sender,
}

/// <summary>Lanes by who moves in them.</summary>
public static class TraceLane
{
    /// <summary>The lane of whoever makes an incursion of that kind.</summary>
    public static Lane Of(IncursionKind kind) =>
        kind switch
        {
            IncursionKind.Drone => Lane.Drone,
            IncursionKind.Flight => Lane.Flight,
            _ => Lane.Convoy,
        };

    /// <summary>Whether who moves in it flies.</summary>
    public static bool IsInTheAir(this Lane lane) => lane is Lane.Drone or Lane.Flight;

    /// <summary>Whether somebody makes an incursion in it.</summary>
    public static bool IsOfMover(this Lane lane) => lane is Lane.Convoy or Lane.Drone or Lane.Flight;
}

/// <summary>What kind of thing happened.</summary>
public enum TraceKind
{
    /// <summary>A mover is at a place at a time; consecutive ones of one subject are joined by straight lines.</summary>
    Position,

    /// <summary>Something happened.</summary>
    Happened,

    /// <summary>A sighting, or a report of one.</summary>
    Sighted,

    /// <summary>A rung fired, or a decision was taken; carries a reason.</summary>
    Decided,

    /// <summary>A measure reached the convoy or what flies.</summary>
    Felt,

    /// <summary>The incursion ended; the text is the outcome's label.</summary>
    Ended,
}

/// <summary>One line of a history.</summary>
/// <param name="Seconds">Simulated seconds from the start of the scenario.</param>
/// <param name="Lane">Whose lane.</param>
/// <param name="Subject">The incursion it concerns (a convoy, or what flies), or empty.</param>
/// <param name="Kind">What kind.</param>
/// <param name="Text">A sentence a person would say.</param>
/// <param name="Reason">Why, for a decision; otherwise empty.</param>
/// <param name="X">Metres east of the garrison for a position or a sighting, otherwise NaN.</param>
/// <param name="Y">Metres north of the garrison, otherwise NaN.</param>
public sealed record TraceEvent(double Seconds, Lane Lane, string Subject, TraceKind Kind, string Text, string Reason, double X, double Y)
{
    /// <summary>What it says, as values.</summary>
    public TraceFacts Facts { get; init; } = TraceFacts.None;
}
