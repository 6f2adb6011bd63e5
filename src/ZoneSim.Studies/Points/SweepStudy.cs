using ZoneSim.Model;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Points;

/// <summary>
/// How outputs go over settings that were named. All settings meet the same histories, so that a curve bends by its inputs alone; at each setting the other
/// assumptions are moved over points that are the same at every setting, each with histories of its own.
/// </summary>
/// <param name="plan">What was asked.</param>
/// <param name="stages">Plays the stages.</param>
internal sealed class SweepStudy(SweepPlan plan, PointStages stages)
{
    private const string Stage = "curve",
        RangeStage = "ranges";
    private static readonly Estimate s_none = new(double.NaN, double.NaN, double.NaN);
    private readonly PointStudy _study = stages.Study;

    /// <summary>Replications under each policy by stage.</summary>
    public static Dictionary<string, long> Replications(SweepPlan plan)
    {
        var settings = (long)plan.Places.Count;
        var stages = new Dictionary<string, long> { [Stage] = settings * plan.Replications };
        if (plan.RangePoints > 0)
        {
            stages[RangeStage] = settings * plan.RangePoints * plan.RangeReplications;
        }

        return stages;
    }

    /// <summary>Plays and answers.</summary>
    public PointStudySummary Answer(PointStudySummary summary)
    {
        var own = stages.PlayAll(
            new PointDesign(Stage, _study.Quantities, [.. plan.Places.Select(place => new DesignPoint([.. place], 0, -1))], 1, plan.Replications)
        );
        var others =
            plan.RangePoints == 0 ? null
            : RangeDesign() is { } design ? stages.PlayAll(design)
            : null;
        var curves = Enumerable.Range(0, stages.Outputs.Count).SelectMany(output => CurvesOf(output, own[output], others?[output])).ToList();
        var rule = new SignRule(plan.Confidence, plan.Places.Count, stages.Outputs[0].IsShare);
        var signs = Enumerable.Range(1, _study.Policies - 1).Select(policy => SignsOf(policy, own[0], rule, curves)).ToList();
        if (own[0].All(yield => !yield.IsDefined))
        {
            throw new StudyRefusalException(RefusalCode.Unplayable, $"No setting could be played: {Blocks.Reasons(own[0])}");
        }

        var result = new SweepResult(plan.IsTable, "", plan.Places, [.. own[0].Select(yield => yield.Reason)], stages.Outputs, curves, signs, rule.Z);
        return summary with { Sweep = result with { Verdict = SweepWords.Of(result, _study.Quantities, plan) } };
    }

    /// <summary>At each setting the same points of the other assumptions; null where there are none.</summary>
    private PointDesign? RangeDesign()
    {
        Quantity[] others = [.. PointStudyPlan.Assumptions(plan.Scenario).Where(quantity => _study.Quantities.All(swept => swept.Name != quantity.Name))];
        if (others.Length == 0)
        {
            return null;
        }

        var unit = LatinHypercube.Sample(plan.Seed, [.. others.Select(quantity => quantity.Name)], plan.RangePoints);
        return new PointDesign(
            RangeStage,
            [.. _study.Quantities, .. others],
            [
                .. plan.Places.SelectMany(place =>
                    unit.Select((at, point) => new DesignPoint([.. place, .. PointDesign.ValuesAt(others, at)], (long)point * plan.RangeReplications, -1))
                ),
            ],
            1,
            plan.RangeReplications
        );
    }

    private IEnumerable<SweepCurve> CurvesOf(int output, DesignPointResult[] own, DesignPointResult[]? others)
    {
        for (var policy = 0; policy < _study.Policies; policy++)
        {
            yield return Curve(output, own, others, policy, -1);
        }

        for (var policy = 1; policy < _study.Policies; policy++)
        {
            yield return Curve(output, own, others, policy, 0);
        }
    }

    private SweepCurve Curve(int output, DesignPointResult[] own, DesignPointResult[]? others, int policy, int minus)
    {
        Output Of(DesignPointResult yield) =>
            !yield.IsDefined ? new Output(double.NaN, double.NaN)
            : minus < 0 ? yield.Levels[policy]
            : yield.Differences[DesignPointResult.Pair(minus, policy, _study.Policies)];
        var values = own.Select(
            (yield, setting) =>
            {
                var points = others?.AsSpan(setting * plan.RangePoints, plan.RangePoints).ToArray() ?? [];
                var band =
                    points.Length == 0
                        ? null
                        : RangeBand.Over(
                            Array.ConvertAll(points, point => Of(point).Value),
                            Array.ConvertAll(points, point => Of(point).Variance),
                            plan.Confidence
                        );
                return new SweepValue(yield.IsDefined ? yield.Pairs : 0, yield.IsDefined ? Interval(yield) : s_none, band);
            }
        );
        return new SweepCurve(stages.Outputs[output].Text, plan.Policies[policy].Name, minus < 0 ? "" : plan.Policies[minus].Name, [.. values]);

        Estimate Interval(DesignPointResult yield) =>
            minus < 0
                ? stages
                    .Intervals[output]
                    .Of(yield with { Levels = [yield.Levels[policy]], Differences = [], Sizes = policy < yield.Sizes.Length ? [yield.Sizes[policy]] : [] })
                    .Response
                : stages.Intervals[output].Of(yield.PairOf(minus, policy)).Response;
    }

    private SweepSigns SignsOf(int policy, DesignPointResult[] own, SignRule rule, List<SweepCurve> curves)
    {
        var pairs = Array.ConvertAll(own, yield => yield.PairOf(0, policy));
        var (name, first) = (plan.Policies[policy].Name, plan.Policies[0].Name);
        double[] x = plan.IsTable ? [.. Enumerable.Range(0, pairs.Length)] : [.. plan.Places.Select(place => place[0])];
        var value = Array.ConvertAll(pairs, pair => pair.Response.Value);
        var half = Array.ConvertAll(pairs, pair => rule.Z * rule.Error(pair));
        var crossings = new SweepCrossings(x, value, [.. value.Zip(half, (one, width) => one - width)], [.. value.Zip(half, (one, width) => one + width)]);
        KnownSign[] signs = [.. Enumerable.Range(0, x.Length).Select(crossings.SignAt)];
        var answer =
            signs.Contains(KnownSign.Above) && signs.Contains(KnownSign.Below) ? FlipAnswer.Flips
            : Array.TrueForAll(signs, sign => sign is KnownSign.Above) || Array.TrueForAll(signs, sign => sign is KnownSign.Below) ? FlipAnswer.DoesNotFlip
            : FlipAnswer.TooFewHistories;
        var found = plan.IsTable ? [] : crossings.Find();
        var bands = curves
            .First(curve => curve.Policy == name && curve.Minus == first && curve.Output == stages.Outputs[0].Text)
            .Values.Select(one => one.Band)
            .ToArray();
        var isOne = found is [{ IsTold: true }] && Array.TrueForAll(bands, band => band is not null);
        var over = !isOne
            ? null
            : new SweepCrossings(x, value, Array.ConvertAll(bands, band => band!.Low), Array.ConvertAll(bands, band => band!.High)).Between();
        return new SweepSigns(name, first, answer, signs, found, over);
    }
}
