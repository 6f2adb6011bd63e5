using ZoneSim.Model;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Points;

/// <summary>A box, or its absence, in words with units.</summary>
internal static class DiscoverWords
{
    /// <summary>
    /// Points for each quantity below which half-samples fit chance as well as conditions. Seen on 5 October: with 119
    /// quantities, 200 points lose a condition that 400 bring back in every half-sample.
    /// </summary>
    private const int PointsForEach = 3;

    /// <summary>What was found.</summary>
    /// <param name="result">The finding.</param>
    /// <param name="plan">What was asked.</param>
    /// <param name="output">The output that flips.</param>
    /// <param name="quantities">Quantities among which a box was sought.</param>
    public static string Of(DiscoverResult result, PointStudyPlan plan, StudyOutput output, int quantities)
    {
        var (first, second) = (plan.Policies[0].Name, plan.Policies[1].Name);
        var what = output.IsShare ? "more often" : "more";
        var (usual, other) = result.UsualSign > 0 ? (second, first) : (first, second);
        return result.UsualSign == 0 ? "No box: the policies do not differ at any point."
            : result.Cases == 0 ? $"No box: nothing flips within these ranges. It is {what} under {usual} at every point, or the same."
            : result.Verdict == PrimVerdict.Found ? $"It is {what} under {other} where {Conditions(result, plan.Scenario)}."
            : $"No box that can be relied on: the points at which it is {what} under {other} do not gather in a region that comes back when the "
                + $"points are resampled."
                + (
                    result.Points < PointsForEach * quantities
                        ? $" {result.Points} points are few for {quantities} quantities: "
                            + $"more of them{plan.Origin.Words.Say(" (", new(AdviceKind.Points), ")")} may tell."
                        : ""
                );
    }

    private static string Conditions(DiscoverResult result, Scenario scenario) =>
        string.Join(
            " and ",
            result.Sides.Select(side =>
            {
                var unit = DisplayUnit.Of(scenario.Quantities[side.Quantity].Dimension);
                return (side.Low, side.High) switch
                {
                    ({ } low, { } high) => $"{side.Quantity} is between {unit.Amount(low)} and {unit.Amount(high)}",
                    ({ } low, null) => $"{side.Quantity} is above {unit.Amount(low)}",
                    (null, { } high) => $"{side.Quantity} is below {unit.Amount(high)}",
                    _ => $"{side.Quantity} is anything",
                };
            })
        );
}
