using ZoneSim.Model;
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
    private const string Screening = "screening", Indices = "indices";
    private readonly PointStudyPlan _plan = study.Plan;

    /// <summary>Points by stage, at most.</summary>
    public static Dictionary<string, long> Points(PointStudyPlan plan)
    {
        var moved = plan.Moved.Count;
        return new()
        {
            [Screening] = MorrisScreening.Count(plan.Trajectories, moved),
            [Indices] = SobolDesign.Count(plan.Points, Math.Min(Math.Max(plan.Top, plan.Always.Count), moved)),
        };
    }

    /// <summary>Plays both stages and answers.</summary>
    public PointStudySummary Answer(PointStudySummary summary)
    {
        var screened = Screen(out var trajectories);
        var kept = Keep(screened);
        screened = [.. screened.Select(one => one with { IsKept = kept.Any(quantity => quantity.Name == one.Quantity) })
            .OrderByDescending(one => one.MuStar.Value).ThenBy(one => one.Quantity, StringComparer.Ordinal)];
        if (kept.Count == 0)
        {
            return summary with { Sensitivity = new SensitivityResult(screened, trajectories, [], 0, 0, 0, 0, 0, true, "No quantity that was moved changes the number at all.") };
        }

        var design = IndexDesign(kept);
        var yields = play(design);
        return summary with
        {
            Sensitivity = Judge(design, yields, screened, trajectories),
            Band = new PointTable(design, [.. yields.Where((_, point) => point % design.BlockSize < 2)]).Band(),
        };
    }

    private List<ScreenedQuantity> Screen(out int trajectories)
    {
        var names = study.Quantities.Select(quantity => quantity.Name).ToArray();
        var unit = MorrisScreening.Points(_plan.Seed, names, _plan.Trajectories);
        var size = names.Length + 1;
        var design = new PointDesign(
            Screening,
            study.Quantities,
            [.. unit.Select((place, point) => new DesignPoint(
                PointDesign.ValuesAt(study.Quantities, place), (long)(point / size) * _plan.Replications, point % size == 0 ? -1 : point - 1))],
            size,
            _plan.Replications);
        var yields = play(design);
        var whole = Whole(yields, size);
        trajectories = whole.Count;
        if (trajectories < 2)
        {
            throw new RunFolderException($"Fewer than two trajectories of the screening could be played: {Reasons(yields)}");
        }

        var points = whole.SelectMany(first => unit[first..(first + size)]).ToArray();
        var kept = whole.SelectMany(first => yields[first..(first + size)]).ToArray();
        var measures = MorrisScreening.Measure(
            points, Array.ConvertAll(kept, yield => yield.Response.Value), SharedHistories.OfTrajectories(kept, names.Length), _plan.Confidence);
        return [.. measures.Select((one, index) => new ScreenedQuantity(names[index], one.MuStar, one.Mu, one.Sigma, one.NoiseFloor, one.AboveNoise, false))];
    }

    /// <summary>Those with the greatest μ*, and those that are always in the list; none that changes nothing, except the latter.</summary>
    private List<Quantity> Keep(List<ScreenedQuantity> screened)
    {
        var always = screened.Where(one => _plan.Always.Contains(one.Quantity)).ToList();
        var others = screened.Except(always).Where(one => one.MuStar.Value > 0).OrderByDescending(one => one.MuStar.Value).ThenBy(one => one.Quantity, StringComparer.Ordinal);
        var names = others.Any() || always.Any(one => one.MuStar.Value > 0) ? others.Take(Math.Max(0, _plan.Top - always.Count)).Concat(always) : [];
        return [.. names.Select(one => study.Quantities.First(quantity => quantity.Name == one.Quantity))];
    }

    private PointDesign IndexDesign(List<Quantity> kept)
    {
        var size = kept.Count + 2;
        var unit = SobolDesign.Points(_plan.Seed, [.. kept.Select(quantity => quantity.Name)], _plan.Points);
        return new PointDesign(
            Indices,
            kept,
            [.. unit.Select((place, point) =>
            {
                var (row, of) = (point / size, point % size);
                return new DesignPoint(PointDesign.ValuesAt(kept, place), ((2L * row) + (of == 1 ? 1 : 0)) * _plan.Replications, of < 2 ? -1 : row * size);
            })],
            size,
            _plan.Replications);
    }

    private SensitivityResult Judge(PointDesign design, PointYield[] yields, List<ScreenedQuantity> screened, int trajectories)
    {
        var whole = Whole(yields, design.BlockSize);
        if (whole.Count < 2)
        {
            throw new RunFolderException($"Fewer than two base points could be played: {Reasons(yields)}");
        }

        var kept = whole.SelectMany(first => yields[first..(first + design.BlockSize)]).ToArray();
        var analysis = SobolIndices.Estimate(
            Array.ConvertAll(kept, yield => yield.Response.Value),
            SharedHistories.OfBasePoints(kept, design.Quantities.Count),
            design.Quantities.Count,
            new SobolSettings(_plan.Confidence, Seed: _plan.Seed));
        var indices = analysis.Inputs.Select((one, index) => new QuantityIndex(
            design.Quantities[index].Name, one.First, one.Total, Slope(design, yields, whole, index)));
        var free = whole.SelectMany(first => yields[first..(first + 2)]).ToArray();
        return new SensitivityResult(
            screened,
            trajectories,
            [.. indices.OrderByDescending(one => double.IsNaN(one.Total.Value) ? 0 : one.Total.Value).ThenBy(one => one.Quantity, StringComparer.Ordinal)],
            whole.Count,
            analysis.Variance.Value,
            analysis.NoiseVariance,
            free.Average(yield => yield.Response.Variance * yield.Pairs),
            1 - analysis.FirstSum.Value,
            analysis.Converged,
            SensitivityVerdict.Of(analysis, _plan));
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

    /// <summary>First points of the blocks that were played whole.</summary>
    private static List<int> Whole(PointYield[] yields, int size) =>
        [.. Enumerable.Range(0, yields.Length / size).Select(block => block * size)
            .Where(first => yields[first..(first + size)].All(yield => yield.IsDefined))];

    private static string Reasons(PointYield[] yields) =>
        string.Join("; ", yields.Select(yield => yield.Reason.Length > 0 ? yield.Reason : "a point gave no number").Distinct().Take(3));
}
