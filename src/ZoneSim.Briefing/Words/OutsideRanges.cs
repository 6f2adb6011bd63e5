using ZoneSim.Briefing.Texts;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Words;

/// <summary>Estimates at the scenario's own values that lie outside their own range over the assumptions, and why that can be.</summary>
public static class OutsideRanges
{
    private const int Most = 3;

    /// <summary>Of fewer points the 5th percentile is the least of them, and says little of where a range ends.</summary>
    private const int FewPoints = 20;

    /// <summary>One to three sentences that name them and say why; empty where every share and every difference of an end lies inside.</summary>
    /// <param name="report">The run.</param>
    public static string Note(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var found = Of(report);
        var noise = found.Count(one => one.IsNoise);
        return string.Join(
            ' ',
            new[]
            {
                Beyond(found) is { Length: > 0 } beyond
                    ? beyond
                        + " The likeliest values of all inputs at once are no case in the middle: some stand near an end of their ranges, "
                        + "or the model answers to them unevenly."
                    : "",
                noise == 0
                    ? ""
                    : $"{Numbers.Of(noise, "estimate")} {(noise == 1 ? "lies outside its range" : "lie outside their ranges")} by no more than noise explains.",
            }.Where(one => one.Length > 0)
        );
    }

    /// <summary>One sentence that names those whose noise does not explain it; empty where there is none.</summary>
    /// <param name="report">The run.</param>
    public static string Brief(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Beyond(Of(report));
    }

    private static string Beyond(IReadOnlyList<(string What, bool IsNoise)> found)
    {
        var real = found.Where(one => !one.IsNoise).ToList();
        return real.Count == 0
            ? ""
            : $"Outside {(real.Count == 1 ? "its own range" : "their own ranges")}: "
                + $"{string.Join(", ", real.Take(Most).Select(one => one.What))}{(real.Count > Most ? $" and {Numbers.Of(real.Count - Most, "other")}" : "")}.";
    }

    /// <summary>Every one of them, with whether run noise and the errors of the range's ends explain it.</summary>
    internal static IReadOnlyList<(string What, bool IsNoise)> Of(RunReport report)
    {
        var several = report.Summary.Policies.Max(policy => policy.Incursions.Count) > 1;
        string At(string incursion) => several ? $" ({incursion})" : "";
        var shares =
            from policy in report.Summary.Policies
            from incursion in policy.Incursions
            from share in incursion.Ends
            where share.Band is { } band && IsOutside(share.Proportion, band)
            select (
                $"{share.Label} under {policy.Policy}{At(incursion.Incursion)}, "
                    + $"{Numbers.Percent(share.Proportion.Value)} beside {Numbers.Percent(share.Band!.Low)} to {Numbers.Percent(share.Band.High)}",
                Reaches(share.Proportion, share.Band)
            );
        var differences =
            from comparison in report.Summary.Comparisons
            from one in comparison.Differences
            where one.Kind == DifferenceKind.End && one.Band is { } band && IsOutside(one.Value, band)
            select (
                $"{one.Name}, {comparison.Other} minus {comparison.Reference}{At(comparison.Incursion)}, "
                    + $"{Numbers.Points(one.Value.Value)} beside {Numbers.Points(one.Band!.Low)} to {Numbers.Points(one.Band.High)} points",
                Reaches(one.Value, one.Band)
            );
        return [.. shares, .. differences];
    }

    private static bool IsOutside(Estimate value, AssumptionBand band) => value.Value < band.Low || value.Value > band.High;

    private static bool Reaches(Estimate value, AssumptionBand band) =>
        band.Points < FewPoints || (value.Low <= (band.HighEnd?.High ?? band.High) && value.High >= (band.LowEnd?.Low ?? band.Low));
}
