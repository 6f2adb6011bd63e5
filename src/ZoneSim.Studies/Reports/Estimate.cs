namespace ZoneSim.Studies;

/// <summary>A number with its interval, at the confidence level that the report's manifest names.</summary>
/// <param name="Value">The point estimate.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Estimate(double Value, double Low, double High);

/// <summary>
/// Where an estimate goes when every epistemic quantity is moved over its range together: a range of assumptions,
/// not a confidence interval.
/// </summary>
/// <param name="Low">5th percentile over the points.</param>
/// <param name="Median">Median over the points.</param>
/// <param name="High">95th percentile over the points.</param>
/// <param name="Points">Number of Latin-hypercube points.</param>
/// <param name="LowEnd">The lower end with the interval that its points and their run noise leave it; null in results made without.</param>
/// <param name="HighEnd">The upper end likewise.</param>
public sealed record AssumptionBand(double Low, double Median, double High, int Points, Estimate? LowEnd = null, Estimate? HighEnd = null)
{
    /// <summary>How far the ends may lie out by their own error; the ends where that is not known.</summary>
    internal (double Low, double High) Outermost => (LowEnd?.Low ?? Low, HighEnd?.High ?? High);

    /// <summary>Whether its ends are known less well than they lie apart: half an interval of each, on average, is wider than the band.</summary>
    public bool IsMostlyNoise() => LowEnd is { } low && HighEnd is { } high && (low.High - low.Low + high.High - high.Low) / 4 > High - Low;
}

/// <summary>How often one label of a category column occurred: a proportion with its Wilson interval.</summary>
/// <param name="Label">The outcome's or end's label.</param>
/// <param name="Count">Rows with it.</param>
/// <param name="N">Rows in all.</param>
/// <param name="Proportion">Share with its Wilson (1927) interval.</param>
/// <param name="Band">The assumption band of the share, where ranges were run.</param>
public sealed record Share(string Label, long Count, long N, Estimate Proportion, AssumptionBand? Band);

/// <summary>The mean of a ledger column with its t interval; for a flag, the share with its Wilson interval.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="N">Rows that define it.</param>
/// <param name="Mean">Mean with its interval, in the column's unit; NaN where no row defines the column, NaN ends where one does.</param>
/// <param name="Band">The assumption band of the mean, where ranges were run.</param>
public sealed record ColumnMean(string Column, long N, Estimate Mean, AssumptionBand? Band);

/// <summary>What a difference is a difference of.</summary>
public enum DifferenceKind
{
    /// <summary>The share of a policy-neutral end.</summary>
    End,

    /// <summary>The share of an outcome.</summary>
    Outcome,

    /// <summary>The mean of a ledger column.</summary>
    Column,
}

/// <summary>Pairs of replications in which a label or flag held under one policy alone.</summary>
/// <param name="OtherOnly">Under the other policy alone.</param>
/// <param name="ReferenceOnly">Under the reference alone.</param>
public sealed record Discordance(long OtherOnly, long ReferenceOnly);

/// <summary>A paired difference between two policies: the other one minus the reference.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Name">The end's or outcome's label, or the column's name.</param>
/// <param name="Unit">Percentage points are shown for shares; otherwise the column's unit.</param>
/// <param name="N">Pairs of replications.</param>
/// <param name="Value">The difference with its interval, a fraction for shares and flags (Tango's paired score interval) or in the column's unit
/// (paired t).</param>
/// <param name="VarianceRatio">Variance of the paired difference over that of independent runs; NaN where undefined.</param>
/// <param name="Band">The assumption band of the difference, where ranges were run.</param>
/// <param name="Together">
/// For ends and outcomes that were seen: the interval that holds together with those of the whole family of the comparison
/// (Bonferroni); null otherwise.
/// </param>
/// <param name="Verdict">Whether it is told, by <see cref="Deciding"/> and the band; null without pairs.</param>
/// <param name="Discordant">The pairs that differ, for shares and flags.</param>
/// <param name="VarianceRatioInterval">
/// For means: the variance ratio over the first pairs with its BCa bootstrap interval (Efron 1987), since no formula gives one; null otherwise.
/// </param>
/// <param name="RareRatio">
/// For shares and flags of which either is under 5 %: the other policy's share over the reference's with its paired score interval, alone; 0 or infinite
/// where one of them was never seen, null where neither was.
/// </param>
public sealed record Difference(
    DifferenceKind Kind,
    string Name,
    string Unit,
    long N,
    Estimate Value,
    double VarianceRatio,
    AssumptionBand? Band,
    Estimate? Together = null,
    Verdict? Verdict = null,
    Discordance? Discordant = null,
    Estimate? VarianceRatioInterval = null,
    Estimate? RareRatio = null
)
{
    /// <summary>The interval that is printed, drawn and decides: the one that holds together with the family's, where there is one.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Estimate Deciding => Together ?? Value;
}
