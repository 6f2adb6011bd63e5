namespace ZoneSim.Studies;

/// <summary>All numbers of a run: what summary.json holds.</summary>
/// <param name="Confidence">Confidence level of the intervals, such as 0.95; each holds alone.</param>
/// <param name="Policies">One entry a policy, in the order asked for.</param>
/// <param name="Comparisons">Paired differences; empty where one policy was run.</param>
/// <param name="Differs">What differs between the policies apart from their ladders, in words; empty where nothing does.</param>
/// <param name="Ranges">How the assumption bands were made; null where none were.</param>
/// <param name="Precision">How the number of replications was found; null where it was fixed.</param>
/// <param name="Indifference">Widths within which a difference does not matter; null in summaries that were made without.</param>
public sealed record Summary(
    double Confidence,
    IReadOnlyList<PolicySummary> Policies,
    IReadOnlyList<Comparison> Comparisons,
    IReadOnlyList<string> Differs,
    RangeSummary? Ranges = null,
    PrecisionSummary? Precision = null,
    IndifferenceWidths? Indifference = null
);

/// <summary>How the assumption bands of a run were made.</summary>
/// <param name="Points">Latin-hypercube points asked for.</param>
/// <param name="Replications">Replications at each point and policy.</param>
/// <param name="Quantities">Names of the quantities moved over their ranges, in ordinal order.</param>
/// <param name="FailedPoints">Points that could not be run: with such values the scenario does not hold together.</param>
/// <param name="Reasons">The distinct reasons of the failed points.</param>
/// <param name="FailedReplications">Replications that failed at the other points.</param>
public sealed record RangeSummary(
    int Points,
    int Replications,
    IReadOnlyList<string> Quantities,
    int FailedPoints,
    IReadOnlyList<string> Reasons,
    long FailedReplications
);

/// <summary>The results of one policy.</summary>
/// <param name="Policy">Its name.</param>
/// <param name="Replications">Replications that were played to their end.</param>
/// <param name="Failed">Replications that failed, each with its reason in the run folder.</param>
/// <param name="Incursions">One entry for each planned incursion, in the order of names; returns are counted apart.</param>
public sealed record PolicySummary(string Policy, long Replications, long Failed, IReadOnlyList<IncursionSummary> Incursions);

/// <summary>The results of one incursion under one policy (rows of ordinal 1; returns are counted in <paramref name="Returns"/>).</summary>
/// <param name="Incursion">Name of the convoy or drone.</param>
/// <param name="Kind">convoy, traffic or drone.</param>
/// <param name="N">Rows.</param>
/// <param name="Censored">Rows that were not seen to leave by the horizon, halted and holding or not.</param>
/// <param name="Returns">Rows of returning incursions (ordinal 2 and up).</param>
/// <param name="Ends">Shares of the policy-neutral ends, in fixed order, zero counts included.</param>
/// <param name="Outcomes">Shares of the outcomes that this kind of incursion can have, in fixed order, zero counts included.</param>
/// <param name="Means">Means of the numeric columns, in ledger order; an optional column is averaged over the rows that define it.</param>
/// <param name="Quantiles">Quantiles of the times, each over the rows that define it; null in summaries that were made without.</param>
public sealed record IncursionSummary(
    string Incursion,
    string Kind,
    long N,
    long Censored,
    long Returns,
    IReadOnlyList<Share> Ends,
    IReadOnlyList<Share> Outcomes,
    IReadOnlyList<ColumnMean> Means,
    IReadOnlyList<ColumnQuantiles>? Quantiles = null
);

/// <summary>Quantiles of a time over the rows that define it.</summary>
/// <param name="Column">The column; time in zone over those that entered.</param>
/// <param name="N">Rows that define it.</param>
/// <param name="Censored">Of these, rows that were not seen to leave by the horizon, halted for good or not, so that their time in zone is counted to
/// it; 0 for other columns.</param>
/// <param name="Values">The quantiles in rising order, each with its order-statistic interval, alone; an end is infinite where the rows are too few
/// for it.</param>
public sealed record ColumnQuantiles(string Column, int N, int Censored, IReadOnlyList<QuantileValue> Values);

/// <summary>A quantile. Where a number falls among rows that were not seen to leave, all that is known is that it is more.</summary>
/// <param name="P">Which: 0.5 is the median.</param>
/// <param name="Value">Its value with its interval, in the column's unit.</param>
/// <param name="IsMoreThan">The quantile is more than its value.</param>
/// <param name="LowIsMoreThan">The lower end is more than its number.</param>
/// <param name="HighIsMoreThan">The upper end is more than its number.</param>
public sealed record QuantileValue(double P, Estimate Value, bool IsMoreThan = false, bool LowIsMoreThan = false, bool HighIsMoreThan = false);

/// <summary>Paired differences of one incursion between two policies that met the same histories.</summary>
/// <param name="Reference">The policy subtracted.</param>
/// <param name="Other">The policy compared with it: differences are Other minus Reference.</param>
/// <param name="Incursion">Name of the convoy or drone.</param>
/// <param name="Pairs">Replications in which both policies were played to the end.</param>
/// <param name="Differences">Ends first, then outcomes, then columns with a paired mean.</param>
/// <param name="SameEnd">Share of pairs that ended alike in policy-neutral words.</param>
/// <param name="Family">
/// Number of intervals that hold together: those of the ends and outcomes that occurred under either policy, which are the ones drawn.
/// </param>
public sealed record Comparison(
    string Reference,
    string Other,
    string Incursion,
    long Pairs,
    IReadOnlyList<Difference> Differences,
    Estimate SameEnd,
    int Family = 0
);
