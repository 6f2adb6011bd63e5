namespace ZoneSim.Model;

/// <summary>What a mover is reported to be doing.</summary>
public enum ReportedState
{
    /// <summary>On its way in.</summary>
    HeadingIn,

    /// <summary>On its way out.</summary>
    HeadingOut,

    /// <summary>Standing.</summary>
    Halted,
}

/// <summary>What the parts of a convoy do after a strike on some of its vehicles.</summary>
public enum PartingFact
{
    /// <summary>Those that the strike was not aimed at go on; those that it was aimed at turn.</summary>
    StruckTurn,

    /// <summary>Those that the strike was not aimed at go on; those that it was aimed at stay where they are.</summary>
    StruckStay,

    /// <summary>Those that the strike was not aimed at turn; those that it was aimed at stay where they are.</summary>
    OthersTurn,

    /// <summary>Those that went on are out or destroyed; those that stay are followed from here.</summary>
    StayersFollowed,
}

/// <summary>What a trace event says, as values; its sentences are made from them. A value that does not apply is null, NaN, 0 or empty.</summary>
public sealed record TraceFacts
{
    /// <summary>Nothing beside the sentence.</summary>
    public static TraceFacts None { get; } = new();

    /// <summary>The measure that is ordered, carried out, felt or credited.</summary>
    public Measure? Measure { get; init; }

    /// <summary>Name of the rung that fired.</summary>
    public string Rung { get; init; } = "";

    /// <summary>Who saw, reported, confronts, flies or is fired on.</summary>
    public string Actor { get; init; } = "";

    /// <summary>What the mover is reported to be doing.</summary>
    public ReportedState? State { get; init; }

    /// <summary>Metres from the garrison, or from a drone's target; of a report, where it was seen.</summary>
    public double Distance { get; init; } = double.NaN;

    /// <summary>Pressure just before this measure is felt, 0 to 1.</summary>
    public double PressureBefore { get; init; } = double.NaN;

    /// <summary>Share of what is left to 1 that this use of the measure adds to the pressure, 0 to 1.</summary>
    public double Strength { get; init; } = double.NaN;

    /// <summary>Pressure at this time, 0 to 1: with this measure, or with those felt before the incursion began.</summary>
    public double Pressure { get; init; } = double.NaN;

    /// <summary>Pressure above which it turns, 0 to 1.</summary>
    public double Resolve { get; init; } = double.NaN;

    /// <summary>Vehicles hit by this strike.</summary>
    public int Hits { get; init; }

    /// <summary>Vehicles destroyed so far.</summary>
    public int Destroyed { get; init; }

    /// <summary>Vehicles of the convoy, reinforcements among them.</summary>
    public int Vehicles { get; init; }

    /// <summary>What its parts do, where it has parted.</summary>
    public PartingFact? Parting { get; init; }

    /// <summary>Vehicles left that are not followed, where it has parted.</summary>
    public int Apart { get; init; }

    /// <summary>How the incursion ended.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>What a measure does to a convoy or drone that felt others before.</summary>
    internal static TraceFacts OfFelt(Measure measure, double before, double strength, double resolve) =>
        new()
        {
            Measure = measure,
            PressureBefore = before,
            Strength = strength,
            Pressure = 1 - ((1 - before) * (1 - strength)),
            Resolve = resolve,
        };
}
