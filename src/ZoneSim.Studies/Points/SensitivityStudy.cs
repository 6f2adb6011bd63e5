using ZoneSim.Model;
using ZoneSim.Studies.Ranges;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Points;

/// <summary>
/// What drives the response: Morris screening over all quantities, then Sobol' indices of those that stand out, or Shapley effects where some of
/// these hang together; the others stay at the scenario's own values. The points of a trajectory meet the same histories, so that a step is a paired
/// difference; so do A and AB1 … ABk of a base point, while B has histories of its own, which keeps first indices free of their common noise.
/// </summary>
/// <param name="plan">What was asked.</param>
/// <param name="study">The study.</param>
/// <param name="play">Plays a design.</param>
internal sealed class SensitivityStudy(SensitivityPlan plan, PointStudy study, Func<PointDesign, DesignPointResult[]> play)
{
    private const string Indices = "indices";
    private static readonly Estimate s_untold = new(double.NaN, double.NaN, double.NaN);

    /// <summary>Replications by stage under each policy, at most: with quantities that stand out come those that they move together with.</summary>
    public static Dictionary<string, long> Replications(SensitivityPlan plan)
    {
        var groups = new MovedTogether(plan.Scenario.Together, [.. plan.Moved.Select(quantity => quantity.Name)]).Groups;
        var most = Math.Min(Math.Max(plan.Top, plan.Always.Count) + groups.Sum(one => one.Dimensions.Length - 1), plan.Moved.Count);
        return new() { [Screening.Stage] = Screening.Replications(plan), [Indices] = (long)SobolDesign.Count(plan.Points, most) * plan.Replications };
    }

    /// <summary>Plays both stages and answers.</summary>
    public PointStudySummary Answer(PointStudySummary summary)
    {
        var (screened, trajectories) = new Screening(plan, study, play).Play();
        var kept = Keep(screened);
        screened = [.. screened.Select(one => one with { IsKept = kept.Any(quantity => quantity.Name == one.Quantity) })];
        if (kept.Count == 0)
        {
            return summary with
            {
                Sensitivity = new SensitivityResult(
                    screened,
                    trajectories,
                    [],
                    0,
                    0,
                    0,
                    0,
                    0,
                    true,
                    "No quantity that was moved changes the number at all.",
                    null
                ),
            };
        }

        if (new MovedTogether(plan.Scenario.Together, [.. kept.Select(quantity => quantity.Name)]).Groups.Count > 0)
        {
            var stage = new ShapleyStage(plan, kept);
            var steps = stage.Design(Indices);
            var found = play(steps);
            return summary with
            {
                Sensitivity = Judge(stage, steps, found, screened, trajectories),
                Band = new PointTable(steps, [.. found.Where((_, point) => point % steps.BlockSize == 0)]).Band(),
            };
        }

        var design = IndexDesign(kept);
        var yields = play(design);
        return summary with
        {
            Sensitivity = Judge(design, yields, screened, trajectories),
            Band = new PointTable(design, [.. yields.Where((_, point) => point % design.BlockSize < 2)]).Band(),
        };
    }

    /// <summary>Those that stand farthest above run noise, and those that are always in the list; none that changes nothing, except the latter.</summary>
    private List<Quantity> Keep(IReadOnlyList<ScreenedQuantity> screened)
    {
        var moving = screened.Where(one => one.MuStar.Value > 0).ToList();
        var always = screened.Where(one => plan.Always.Contains(one.Quantity)).ToList();
        var names = moving.Count == 0 ? [] : moving.Except(always).Take(Math.Max(0, plan.Top - always.Count)).Concat(always);
        var kept = names.Select(one => one.Quantity).ToList();
        var together = new MovedTogether(plan.Scenario.Together, [.. study.Quantities.Select(quantity => quantity.Name)])
            .Groups.Where(one => one.Group.Quantities.Any(kept.Contains))
            .SelectMany(one => one.Group.Quantities)
            .Except(kept);
        return [.. kept.Concat(together).Select(name => study.Quantities.First(quantity => quantity.Name == name))];
    }

    private PointDesign IndexDesign(List<Quantity> kept)
    {
        var size = kept.Count + 2;
        var unit = SobolDesign.Points(plan.Seed, [.. kept.Select(quantity => quantity.Name)], plan.Points);
        return new PointDesign(
            Indices,
            kept,
            [
                .. unit.Select(
                    (place, point) =>
                        new DesignPoint(
                            PointDesign.ValuesAt(kept, place),
                            ((2L * (point / size)) + (point % size == 1 ? 1 : 0)) * plan.Replications,
                            point % size < 2 ? -1 : point / size * size
                        )
                ),
            ],
            size,
            plan.Replications
        );
    }

    private static List<int> Whole(PointDesign design, DesignPointResult[] yields) =>
        Blocks.Whole(yields, design.BlockSize) is { Count: > 1 } whole
            ? whole
            : throw new StudyRefusalException(RefusalCode.Unplayable, $"Fewer than two base points could be played: {Blocks.Reasons(yields)}");

    private SensitivityResult Judge(
        ShapleyStage stage,
        PointDesign design,
        DesignPointResult[] yields,
        IReadOnlyList<ScreenedQuantity> screened,
        int trajectories
    )
    {
        var whole = Whole(design, yields);
        var analysis = stage.Estimate(yields, whole);
        var isSeen = !analysis.Doubts.HasFlag(SobolDoubts.NoiseOnly);
        Estimate Told(Estimate share) => isSeen && SobolIndices.IsTold(share, whole.Count) ? share : s_untold;
        var indices = Ordered(
            analysis.Effects.Select(
                (effect, index) =>
                    new QuantityIndex(design.Quantities[index].Name, s_untold, s_untold, Slope(design, yields, whole, index), stage.With(index), Told(effect))
            ),
            screened
        );
        var needed = !isSeen || indices.All(one => double.IsFinite(one.Share.Value)) ? null : SobolIndices.BasePointsFor(analysis.Effects, whole.Count);
        return Result(design, yields, whole, indices, screened, trajectories) with
        {
            InputVariance = indices.Any(one => double.IsFinite(one.Share.Value)) ? analysis.Variance.Value : double.NaN,
            NoiseVariance = analysis.NoiseVariance,
            IsConverged = analysis.Doubts == SobolDoubts.None && needed is null,
            Verdict = SensitivityVerdict.Of(analysis.Doubts, plan, indices, whole.Count, needed),
            BasePointsNeeded = needed,
        };
    }

    private SensitivityResult Judge(PointDesign design, DesignPointResult[] yields, IReadOnlyList<ScreenedQuantity> screened, int trajectories)
    {
        var whole = Whole(design, yields);
        var kept = whole.SelectMany(first => yields[first..(first + design.BlockSize)]).ToArray();
        var analysis = SobolIndices.Estimate(
            Array.ConvertAll(kept, yield => yield.Response.Value),
            SharedHistories.OfBasePoints(kept, design.Quantities.Count),
            design.Quantities.Count,
            new SobolSettings(plan.Confidence, Seed: plan.Seed)
        );
        var isSeen = !analysis.Doubts.HasFlag(SobolDoubts.NoiseOnly);
        Estimate Told(Estimate share) => isSeen && SobolIndices.IsTold(share, whole.Count) ? share : s_untold;
        var indices = Ordered(
            analysis.Inputs.Select(
                (one, index) => new QuantityIndex(design.Quantities[index].Name, Told(one.First), Told(one.Total), Slope(design, yields, whole, index))
            ),
            screened
        );
        var isWhole = indices.All(one => double.IsFinite(one.First.Value + one.Total.Value));
        var needed = isWhole || !isSeen ? null : SobolIndices.BasePointsFor(analysis.Inputs.SelectMany(one => new[] { one.First, one.Total }), whole.Count);
        return Result(design, yields, whole, indices, screened, trajectories) with
        {
            InputVariance = indices.Any(one => double.IsFinite(one.Total.Value)) ? analysis.Variance.Value : double.NaN,
            NoiseVariance = analysis.NoiseVariance,
            Interactions = 1 - Told(analysis.FirstSum).Value,
            IsConverged = analysis.Converged && isWhole,
            Verdict = SensitivityVerdict.Of(analysis.Doubts, plan, indices, whole.Count, needed),
            BasePointsNeeded = needed,
        };
    }

    /// <summary>Those that are not told first, then by their share, then by the screening.</summary>
    private static QuantityIndex[] Ordered(IEnumerable<QuantityIndex> indices, IReadOnlyList<ScreenedQuantity> screened)
    {
        var order = screened.Select(one => one.Quantity).ToList();
        return
        [
            .. indices
                .OrderByDescending(one => double.IsNaN(one.Share.Value) ? double.PositiveInfinity : one.Share.Value)
                .ThenBy(one => order.IndexOf(one.Quantity)),
        ];
    }

    /// <summary>What holds whichever shares are taken; the rest is not told yet.</summary>
    private static SensitivityResult Result(
        PointDesign design,
        DesignPointResult[] yields,
        List<int> whole,
        QuantityIndex[] indices,
        IReadOnlyList<ScreenedQuantity> screened,
        int trajectories
    )
    {
        var free = whole.SelectMany(first => yields[first..(first + Math.Min(2, design.BlockSize))]).ToArray();
        return new SensitivityResult(
            screened,
            trajectories,
            indices,
            whole.Count,
            double.NaN,
            0,
            free.Average(yield => yield.Response.Variance * yield.Pairs),
            double.NaN,
            false,
            ""
        );
    }

    /// <summary>Slope of the response by least squares over A and B, for the whole range of one quantity.</summary>
    private static double Slope(PointDesign design, DesignPointResult[] yields, List<int> whole, int input)
    {
        var points = whole.SelectMany(first => new[] { first, first + 1 }).ToArray();
        var range = design.Quantities[input].Range!.Value;
        var (x, y) = (Array.ConvertAll(points, point => design.Points[point].Values[input]), Array.ConvertAll(points, point => yields[point].Response.Value));
        var (meanX, meanY) = (x.Average(), y.Average());
        var (cross, square) = (0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            cross += (x[i] - meanX) * (y[i] - meanY);
            square += (x[i] - meanX) * (x[i] - meanX);
        }

        return square > 0 ? cross / square * (range.High - range.Low) : 0;
    }
}
