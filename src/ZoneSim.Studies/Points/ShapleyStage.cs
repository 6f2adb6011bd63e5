using ZoneSim.Model;
using ZoneSim.Studies.Ranges;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Points;

/// <summary>
/// The second stage of a sensitivity study whose inputs hang together: N(d + 1) points for the Shapley effects of d quantities. All points of a base
/// point meet the same histories, so that the steps between them are paired.
/// </summary>
/// <param name="plan">What was asked.</param>
/// <param name="kept">The quantities that move; the others stay at the scenario's values.</param>
internal sealed class ShapleyStage(SensitivityPlan plan, IReadOnlyList<Quantity> kept)
{
    private readonly string[] _names = [.. kept.Select(quantity => quantity.Name)];

    private MovedTogether Together => new(plan.Scenario.Together, _names);

    /// <summary>The points.</summary>
    /// <param name="stage">Name of the stage.</param>
    public PointDesign Design(string stage)
    {
        var (together, size) = (Together, kept.Count + 1);
        string[] columns = [.. _names.Select(name => name + "/A"), .. _names.Select(name => name + "/B")];
        var unit = SobolSequence.Scrambled(plan.Seed, columns, plan.Points);
        double[] Place(int row, int of)
        {
            var order = ShapleyEffects.Order(plan.Seed, row, kept.Count);
            var place = unit[row][..kept.Count];
            for (var redrawn = Math.Max(0, of - 1); of > 0 && redrawn < order.Length; redrawn++)
            {
                place[order[redrawn]] = unit[row][kept.Count + order[redrawn]];
            }

            return together.Mixed(place, order);
        }

        return new PointDesign(
            stage,
            kept,
            [
                .. Enumerable
                    .Range(0, plan.Points * size)
                    .Select(point => new DesignPoint(
                        PointDesign.ValuesAt(kept, Place(point / size, point % size)),
                        (long)(point / size) * plan.Replications,
                        point % size == 0 ? -1 : point / size * size
                    )),
            ],
            size,
            plan.Replications
        );
    }

    /// <summary>The effects from what the points gave.</summary>
    /// <param name="yields">By point, in the design's order.</param>
    /// <param name="whole">First points of the base points that were played whole.</param>
    public ShapleyAnalysis Estimate(DesignPointResult[] yields, IReadOnlyList<int> whole)
    {
        var size = kept.Count + 1;
        var used = whole.SelectMany(first => yields[first..(first + size)]).ToArray();
        return ShapleyEffects.Estimate(
            Array.ConvertAll(used, yield => yield.Response.Value),
            SharedHistories.OfFirstPoints(used, size),
            [.. whole.Select(first => ShapleyEffects.Order(plan.Seed, first / size, kept.Count))],
            new SobolSettings(plan.Confidence, Seed: plan.Seed)
        );
    }

    /// <summary>The quantities that a quantity moves together with; null where it moves alone.</summary>
    /// <param name="dimension">Which quantity.</param>
    public IReadOnlyList<string>? With(int dimension) =>
        Together.Groups.FirstOrDefault(one => one.Dimensions.Contains(dimension)).Dimensions is { } group
            ? [.. group.Where(other => other != dimension).Select(other => _names[other])]
            : null;
}
