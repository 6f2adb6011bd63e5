using ZoneSim.Studies;

namespace ZoneSim.Briefing;

/// <summary>Estimates at the scenario's own values that lie outside their own range over the assumptions, and why that can be.</summary>
public static class OutsideRanges
{
    private const int Most = 3;

    /// <summary>A sentence or two that name them; empty where every share and every difference of an end lies inside.</summary>
    /// <param name="report">The run.</param>
    public static string Note(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var found = Of(report);
        if (found.Count == 0)
        {
            return "";
        }

        var names = string.Join(", ", found.Take(Most).Select(one => one.What)) + (found.Count > Most ? $" and {Numbers.Of(found.Count - Most, "other")}" : "");
        return $"Outside {(found.Count == 1 ? "its own range" : "their own ranges")}: {names}. "
            + (found.All(one => one.IsNoise) ? "The noise of the estimate is enough for that."
                : "The likeliest values of all inputs at once are no case in the middle: some stand near an end of their ranges, or the model answers to them unevenly.");
    }

    /// <summary>Every one of them, with whether its interval of run noise reaches its range.</summary>
    internal static IReadOnlyList<(string What, bool IsNoise)> Of(RunReport report)
    {
        var several = report.Summary.Policies.Max(policy => policy.Incursions.Count) > 1;
        string At(string incursion) => several ? $" ({incursion})" : "";
        var shares = from policy in report.Summary.Policies
                     from incursion in policy.Incursions
                     from share in incursion.Ends
                     where share.Band is { } band && IsOutside(share.Proportion, band)
                     select ($"{share.Label} under {policy.Policy}{At(incursion.Incursion)}, {Numbers.Percent(share.Proportion.Value)} beside {Numbers.Percent(share.Band!.Low)} to {Numbers.Percent(share.Band.High)}",
                         Reaches(share.Proportion, share.Band));
        var differences = from comparison in report.Summary.Comparisons
                          from one in comparison.Differences
                          where one.Kind == DifferenceKind.End && one.Band is { } band && IsOutside(one.Value, band)
                          select ($"{one.Name}, {comparison.Other} minus {comparison.Reference}{At(comparison.Incursion)}, {Numbers.Points(one.Value.Value)} beside {Numbers.Points(one.Band!.Low)} to {Numbers.Points(one.Band.High)} points",
                              Reaches(one.Value, one.Band));
        return [.. shares, .. differences];
    }

    private static bool IsOutside(Estimate value, AssumptionBand band) => value.Value < band.Low || value.Value > band.High;

    private static bool Reaches(Estimate value, AssumptionBand band) => value.Low <= band.High && value.High >= band.Low;
}
