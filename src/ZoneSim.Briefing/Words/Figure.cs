using ZoneSim.Studies;

namespace ZoneSim.Briefing;

/// <summary>What a figure is.</summary>
internal enum FigureKind
{
    /// <summary>A share of histories, 0 to 1.</summary>
    Share,

    /// <summary>A difference of shares between two policies, −1 to 1, told in percentage points.</summary>
    Difference,

    /// <summary>A mean or a difference of means, in a unit of its own.</summary>
    Mean,

    /// <summary>A whole number of things.</summary>
    Count,
}

/// <summary>The run that a number comes from.</summary>
/// <param name="Run">First eight digits of its inputs' hash.</param>
/// <param name="N">Histories counted.</param>
/// <param name="Seed">Master seed.</param>
/// <param name="Confidence">Level of the intervals.</param>
internal sealed record Source(string Run, long N, ulong Seed, double Confidence)
{
    /// <summary>The source of a run's numbers.</summary>
    public static Source Of(RunReport report, long n) =>
        new(report.Manifest.InputsHash[..Math.Min(8, report.Manifest.InputsHash.Length)], n, report.Manifest.Seed, report.Manifest.Confidence);
}

/// <summary>One number that words may be made of, with all that a reader may ask of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The estimate with its interval from chance alone.</param>
/// <param name="Band">Where it goes over the assumed ranges; null where they were not run.</param>
/// <param name="Source">The run.</param>
/// <param name="More">For a difference: the policy under which a positive one is more.</param>
/// <param name="Less">For a difference: the policy subtracted.</param>
internal sealed record Figure(FigureKind Kind, Estimate Value, AssumptionBand? Band, Source Source, string More = "", string Less = "")
{
    /// <summary>
    /// The range that a term of likelihood is taken from: the assumption band, widened to the estimate where that stands outside
    /// it (central values may stand near an end of their ranges). Null where there is no band: the interval from chance alone never
    /// gives a term.
    /// </summary>
    public (double Low, double High)? Reach => Band is { } band
        ? (Math.Min(band.Low, Value.Value), Math.Max(band.High, Value.Value))
        : null;

    /// <summary>The terms that hold, where it is a share with a band; empty below 1% and above 99%.</summary>
    public IReadOnlyList<string> Terms => Kind == FigureKind.Share && Reach is { } reach ? Likelihood.Touched(reach.Low, reach.High) : [];

    /// <summary>Whether its direction is told: neither the interval nor the range over the assumptions has numbers on both sides of 0.</summary>
    public bool HasDirection => SameSide(Value.Low, Value.High) && (Reach is not { } reach || SameSide(reach.Low, reach.High));

    private static bool SameSide(double low, double high) => low >= 0 || high <= 0;
}

/// <summary>A sentence with the numbers that it is made of.</summary>
/// <param name="Text">One sentence.</param>
/// <param name="Figures">Its numbers; empty for a sentence that states no result.</param>
/// <param name="Names">Names in it that may hold digits: of policies, convoys, scenarios.</param>
internal sealed record Sentence(string Text, IReadOnlyList<Figure> Figures, IReadOnlyList<string> Names);
