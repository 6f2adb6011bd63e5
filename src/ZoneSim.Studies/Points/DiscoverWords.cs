using ZoneSim.Model;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Points;

/// <summary>A box, or its absence, in words with units.</summary>
internal static class DiscoverWords
{
    /// <summary>What was found.</summary>
    public static string Of(DiscoverResult result, PointStudyPlan plan, StudyOutput output)
    {
        var (first, second) = (plan.Policies[0].Name, plan.Policies[1].Name);
        var what = output.IsShare ? "more often" : "more";
        var (usual, other) = result.UsualSign > 0 ? (second, first) : (first, second);
        return result.UsualSign == 0 ? "No box: the policies do not differ at any point."
            : result.Cases == 0 ? $"No box: nothing flips within these ranges. It is {what} under {usual} at every point, or the same."
            : result.Verdict == PrimVerdict.Found ? $"It is {what} under {other} where {Conditions(result, plan.Scenario)}."
            : $"No box that can be relied on: the points at which it is {what} under {other} do not gather in a region that comes back when the points are resampled.";
    }

    private static string Conditions(DiscoverResult result, Scenario scenario) =>
        string.Join(" and ", result.Sides.Select(side =>
        {
            var unit = DisplayUnit.Of(scenario.Quantities[side.Quantity].Dimension);
            return (side.Low, side.High) switch
            {
                ({ } low, { } high) => $"{side.Quantity} is between {unit.Amount(low)} and {unit.Amount(high)}",
                ({ } low, null) => $"{side.Quantity} is above {unit.Amount(low)}",
                (null, { } high) => $"{side.Quantity} is below {unit.Amount(high)}",
                _ => $"{side.Quantity} is anything",
            };
        }));
}
