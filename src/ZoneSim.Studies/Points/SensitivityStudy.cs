using ZoneSim.Model;
using ZoneSim.Studies.Ranges;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Points;

/// <summary>
/// What drives the response: Morris screening over all quantities, then Sobol' indices of those that stand out; the others stay
/// at the scenario's own values. The points of a trajectory meet the same histories, so that a step is a paired difference; so do A
/// and AB1 … ABk of a base point, while B has histories of its own, which keeps first indices free of their common noise.
/// </summary>
/// <param name="study">The study.</param>
/// <param name="play">Plays a design.</param>
internal sealed class SensitivityStudy(PointStudy study, Func<PointDesign, PointYield[]> play)
{
    private const string Indices = "indices";
    private static readonly Estimate s_untold = new(double.NaN, double.NaN, double.NaN);
    private readonly PointStudyPlan _plan = study.Plan;

    /// <summary>Replications by stage under each policy, at most.</summary>
    public static Dictionary<string, long> Replications(PointStudyPlan plan) => new()
    {
        [Screening.Stage] = Screening.Replications(plan),
        [Indices] = (long)SobolDesign.Count(plan.Points, Math.Min(Math.Max(plan.Top, plan.Always.Count), plan.Moved.Count)) * plan.Replications,
    };

    /// <summary>Plays both stages and answers.</summary>
    public PointStudySummary Answer(PointStudySummary summary)
    {
        var (screened, trajectories) = new Screening(study, play).Play();
        var kept = Keep(screened);
        screened = [.. screened.Select(one => one with { IsKept = kept.Any(quantity => quantity.Name == one.Quantity) })];
        if (kept.Count == 0)
        {
            return summary with { Sensitivity = new SensitivityResult(screened, trajectories, [], 0, 0, 0, 0, 0, true, "No quantity that was moved changes the number at all.", null) };
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
        var always = screened.Where(one => _plan.Always.Contains(one.Quantity)).ToList();
        var names = moving.Count == 0 ? [] : moving.Except(always).Take(Math.Max(0, _plan.Top - always.Count)).Concat(always);
        var kept = names.Select(one => one.Quantity).ToList();
        var together = new MovedTogether(_plan.Scenario.Together, [.. study.Quantities.Select(quantity => quantity.Name)]).Groups
            .Where(one => one.Group.Quantities.Any(kept.Contains)).SelectMany(one => one.Group.Quantities).Except(kept);
        return [.. kept.Concat(together).Select(name => study.Quantities.First(quantity => quantity.Name == name))];
    }

    /// <summary>Quantities that move together are one input: shares of the variance add up over inputs that are independent of each other.</summary>
    private MovedTogether Together(IReadOnlyList<Quantity> kept) => new(_plan.Scenario.Together, [.. kept.Select(quantity => quantity.Name)]);

    private PointDesign IndexDesign(List<Quantity> kept)
    {
        var (together, spread) = (Together(kept), kept.Count + 2);
        var size = together.Factors.Count + 2;
        var unit = SobolDesign.Points(_plan.Seed, [.. kept.Select(quantity => quantity.Name)], _plan.Points);
        double[] Place(int row, int of)
        {
            var (a, b) = (unit[row * spread], unit[(row * spread) + 1]);
            return together.Mixed(of == 0 ? a : of == 1 ? b : [.. a.Select((place, dimension) => together.Factors[of - 2].Dimensions.Contains(dimension) ? b[dimension] : place)]);
        }

        return new PointDesign(
            Indices,
            kept,
            [.. Enumerable.Range(0, _plan.Points * size).Select(point =>
            {
                var (row, of) = (point / size, point % size);
                return new DesignPoint(PointDesign.ValuesAt(kept, Place(row, of)), ((2L * row) + (of == 1 ? 1 : 0)) * _plan.Replications, of < 2 ? -1 : row * size);
            })],
            size,
            _plan.Replications);
    }

    private SensitivityResult Judge(PointDesign design, PointYield[] yields, IReadOnlyList<ScreenedQuantity> screened, int trajectories)
    {
        var whole = Blocks.Whole(yields, design.BlockSize);
        if (whole.Count < 2)
        {
            throw new StudyRefusalException(RefusalCode.Unplayable, $"Fewer than two base points could be played: {Blocks.Reasons(yields)}");
        }

        var kept = whole.SelectMany(first => yields[first..(first + design.BlockSize)]).ToArray();
        var factors = Together(design.Quantities).Factors;
        var analysis = SobolIndices.Estimate(
            Array.ConvertAll(kept, yield => yield.Response.Value),
            SharedHistories.OfBasePoints(kept, factors.Count),
            factors.Count,
            new SobolSettings(_plan.Confidence, Seed: _plan.Seed));
        var isSeen = !analysis.Doubts.HasFlag(SobolDoubts.NoiseOnly);
        Estimate Told(Estimate share) => isSeen && SobolIndices.IsTold(share, whole.Count) ? share : s_untold;
        var order = screened.Select(one => one.Quantity).ToList();
        var indices = analysis.Inputs.Select((one, index) => new QuantityIndex(
                design.Quantities[factors[index].Dimensions[0]].Name, Told(one.First), Told(one.Total), Slope(design, yields, whole, factors[index].Dimensions[0]),
                factors[index].Dimensions.Length == 1 ? null : [.. factors[index].Dimensions.Skip(1).Select(dimension => design.Quantities[dimension].Name)]))
            .OrderByDescending(one => double.IsNaN(one.Total.Value) ? double.PositiveInfinity : one.Total.Value).ThenBy(one => order.IndexOf(one.Quantity)).ToArray();
        var isTold = indices.Any(one => double.IsFinite(one.Total.Value));
        var isWhole = indices.All(one => double.IsFinite(one.First.Value + one.Total.Value));
        var needed = isWhole || !isSeen ? null : SobolIndices.BasePointsFor(analysis.Inputs.SelectMany(one => new[] { one.First, one.Total }), whole.Count);
        var free = whole.SelectMany(first => yields[first..(first + 2)]).ToArray();
        return new SensitivityResult(
            screened,
            trajectories,
            indices,
            whole.Count,
            isTold ? analysis.Variance.Value : double.NaN,
            analysis.NoiseVariance,
            free.Average(yield => yield.Response.Variance * yield.Pairs),
            1 - Told(analysis.FirstSum).Value,
            analysis.Converged && isWhole,
            SensitivityVerdict.Of(analysis, _plan, indices, whole.Count, needed),
            needed);
    }

    /// <summary>Slope of the response by least squares over A and B, for the whole range of one quantity.</summary>
    private static double Slope(PointDesign design, PointYield[] yields, List<int> whole, int input)
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
