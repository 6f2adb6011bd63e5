using ZoneSim.Briefing.Texts;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Words;

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

/// <summary>One of a figure's numbers.</summary>
internal enum FigureNumber
{
    /// <summary>The estimate.</summary>
    Value,

    /// <summary>The lower end of its interval.</summary>
    Low,

    /// <summary>The upper end of its interval.</summary>
    High,

    /// <summary>The lower end of its range over the assumptions.</summary>
    BandLow,

    /// <summary>The upper end of its range over the assumptions.</summary>
    BandHigh,

    /// <summary>The level of its interval.</summary>
    Level,

    /// <summary>Histories counted.</summary>
    N,

    /// <summary>The master seed.</summary>
    Seed,
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
    public (double Low, double High)? Reach => Band is { } band ? (Math.Min(band.Low, Value.Value), Math.Max(band.High, Value.Value)) : null;

    /// <summary>The terms that hold, where it is a share with a band; empty below 1% and above 99%.</summary>
    public IReadOnlyList<string> Terms => Kind == FigureKind.Share && Reach is { } reach ? LikelihoodWords.Touched(reach.Low, reach.High) : [];

    /// <summary>Whether its direction is told: neither the interval nor the range over the assumptions has numbers on both sides of 0.</summary>
    public bool HasDirection => SameSide(Value.Low, Value.High) && (Reach is not { } reach || SameSide(reach.Low, reach.High));

    /// <summary>One of its numbers as it is told: shares in per cent, differences in points, the level in per cent; NaN where it has none.</summary>
    public double Told(FigureNumber which) =>
        which switch
        {
            FigureNumber.Level => Source.Confidence * 100,
            FigureNumber.N => Source.N,
            FigureNumber.Seed => Source.Seed,
            _ => Number(which) * (Kind is FigureKind.Share or FigureKind.Difference ? 100 : 1),
        };

    /// <summary>One of its numbers as a part of a sentence, in the form that such a number always has.</summary>
    public SaidFigure Says(FigureNumber which) =>
        new(
            which switch
            {
                FigureNumber.Level => Numbers.Level(Source.Confidence),
                FigureNumber.N => Numbers.Count(Source.N),
                FigureNumber.Seed => FormattableString.Invariant($"{Source.Seed}"),
                _ => Kind switch
                {
                    FigureKind.Share => Numbers.Percent(Number(which)),
                    FigureKind.Difference => Numbers.Points(Number(which)),
                    FigureKind.Mean => Numbers.Mean(Number(which)),
                    _ => Numbers.Count((long)Number(which)),
                },
            },
            this,
            which
        );

    /// <summary>One of a share's numbers as a number of histories.</summary>
    /// <param name="whole">How many histories it is told out of; null for as many as a share that stands alone asks for.</param>
    /// <param name="which">Which number.</param>
    public SaidFigure SaysOf(long? whole = null, FigureNumber which = FigureNumber.Value)
    {
        var of = whole ?? Numbers.Whole([Value.Value]);
        return new SaidFigure(Numbers.OutOf(Number(which), of), this, which) { Whole = of };
    }

    /// <summary>Both ends of its interval or range, told apart where they differ at all, and once where they are one.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end.</param>
    /// <param name="says">How a number of it is told.</param>
    public Phrase SaysEnds(FigureNumber low, FigureNumber high, Func<FigureNumber, SaidFigure> says)
    {
        var (first, second) = (says(low), says(high));
        var scale =
            Kind is FigureKind.Share ? first.Whole
            : Kind is FigureKind.Difference ? 100
            : 1.0;
        var (left, right) = Numbers.Ends(Number(low), Number(high), value => value == Number(low) ? first.Text : second.Text, scale);
        return left == right ? Phrase.Of($"{first}") : Phrase.Of($"{first with { Text = left }} to {second with { Text = right }}");
    }

    /// <summary>The size of a difference in points, without its sign: the words tell the direction.</summary>
    public SaidFigure SaysSize() => new(Numbers.PointsOf(Value.Value), this, FigureNumber.Value);

    private double Number(FigureNumber which) =>
        which switch
        {
            FigureNumber.Value => Value.Value,
            FigureNumber.Low => Value.Low,
            FigureNumber.High => Value.High,
            FigureNumber.BandLow => Band?.Low ?? double.NaN,
            _ => Band?.High ?? double.NaN,
        };

    private static bool SameSide(double low, double high) => low >= 0 || high <= 0;
}
