using ZoneSim.Model;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Points;

/// <summary>
/// Where the difference changes sign. Two quantities: a grid, whose points all meet the same histories, so that neighbours differ by
/// their inputs alone; the two are those named, or the two that stand out in a screening. More quantities: points over
/// their ranges. Signs are told simultaneously over all points (Bonferroni). It flips where both signs are told, and does not where
/// one sign is told at every point; otherwise the histories are too few to say.
/// </summary>
/// <param name="plan">What was asked.</param>
/// <param name="stages">Plays the stages.</param>
internal sealed class FlipStudy(FlipPlan plan, PointStages stages)
{
    private const string Stage = "map";

    /// <summary>Replications under each policy by stage.</summary>
    public static Dictionary<string, long> Replications(FlipPlan plan) =>
        plan.Quantities.Count switch
        {
            0 => new() { [Screening.Stage] = Screening.Replications(plan), [Stage] = (long)plan.Points * plan.Points * plan.Replications },
            2 => new() { [Stage] = (long)plan.Points * plan.Points * plan.Replications },
            _ => new() { [OverRanges.Stage] = (long)plan.Points * plan.Points * plan.Replications },
        };

    /// <summary>Plays and answers.</summary>
    public PointStudySummary Answer(PointStudySummary summary)
    {
        if (plan.Quantities.Count > 2)
        {
            return OverMany(summary);
        }

        var screened = plan.Quantities.Count == 0 ? new Screening(plan, stages.Study, stages.Play).Play().Quantities : null;
        var axes = screened is null
            ? stages.Study.Quantities
            : [.. screened.Take(2).Select(one => stages.Study.Quantities.First(quantity => quantity.Name == one.Quantity))];
        if (axes.Count < 2)
        {
            throw new StudyRefusalException(RefusalCode.Axes, "A map needs two quantities, and there are fewer to move.");
        }

        var mapping = new FlipMapping(plan, summary.Output.IsShare, stages.Round);
        var table = mapping.Play(Grid(axes[0], axes[1]));
        stages.Keep(table);
        var (yields, rule) = (table.Yields, mapping.Rule(table.Yields.Length));
        var (values, errors) = (Rows(yields, yield => yield.Response.Value), Rows(yields, rule.Error));
        var map = ZeroContour.Map(values, errors, rule.Z);
        IReadOnlyList<FlipLine> Lines(IReadOnlyList<Contour> contours) => [.. contours.Select(contour => Line(contour, axes))];
        var flip = new FlipMap(
            axes[0].Name,
            axes[1].Name,
            Places(axes[0]),
            Places(axes[1]),
            values,
            errors,
            map.Signs,
            Lines(map.Zero),
            Lines(map.AboveEdge),
            Lines(map.BelowEdge),
            screened is null ? null : [.. screened.Take(2)]
        );
        return summary with
        {
            Quantities = screened is null ? summary.Quantities : [.. axes.Select(axis => summary.Quantities.First(quantity => quantity.Name == axis.Name))],
            Flip = Result(summary.Output, map.Share, rule.Z) with
            {
                Map = axes[0].Name == BreakEvens.Learning ? flip with { BreakEven = new BreakEvens(axes[0], axes[1], flip, rule.Z).Of(plan.Policies) } : flip,
            },
        };
    }

    private PointStudySummary OverMany(PointStudySummary summary)
    {
        var design = OverRanges.Design(stages.Study, plan.Points * plan.Points);
        var yields = stages.Play(design);
        var rule = new SignRule(plan.Confidence, yields.Length, summary.Output.IsShare);
        var points = Enumerable.Range(0, yields.Length).Where(point => yields[point].IsDefined).ToArray();
        var signs = points.ToDictionary(point => point, point => rule.Of(yields[point]));
        double Share(KnownSign sign) => signs.Values.Count(one => one == sign) / (double)Math.Max(1, points.Length);
        var table = design.Quantities.Select((quantity, index) => new FlipThirds(quantity.Name, Thirds(quantity, index))).ToArray();
        return summary with { Band = new PointTable(design, yields).Band(), Flip = Result(summary.Output, Share, rule.Z) with { Table = table } };

        FlipThird[] Thirds(Quantity quantity, int index) =>
            [
                .. Enumerable
                    .Range(0, 3)
                    .Select(third =>
                    {
                        var range = quantity.Range!.Value;
                        var (low, high) = (range.Low + (third * (range.High - range.Low) / 3), range.Low + ((third + 1) * (range.High - range.Low) / 3));
                        var inside = points
                            .Where(point => design.Points[point].Values[index] >= low && (design.Points[point].Values[index] < high || third == 2))
                            .ToArray();
                        double Of(KnownSign sign) => inside.Count(point => signs[point] == sign) / (double)Math.Max(1, inside.Length);
                        return new FlipThird(
                            low,
                            high,
                            inside.Length,
                            Of(KnownSign.Above),
                            Of(KnownSign.Below),
                            inside.Select(point => yields[point].Response.Value).DefaultIfEmpty(double.NaN).Average()
                        );
                    }),
            ];
    }

    /// <summary>Row by row from below, each from left to right.</summary>
    private PointDesign Grid(Quantity x, Quantity y)
    {
        var (across, upwards) = (Places(x), Places(y));
        return new PointDesign(Stage, [x, y], [.. upwards.SelectMany(up => across.Select(right => new DesignPoint([right, up], 0, -1)))], 1, plan.Replications);
    }

    private double[] Places(Quantity quantity) =>
        [.. Enumerable.Range(0, plan.Points).Select(place => (quantity with { Belief = null }).CentralAt(place / (plan.Points - 1.0)))];

    private double[][] Rows(DesignPointResult[] yields, Func<DesignPointResult, double> of) =>
        [
            .. Enumerable
                .Range(0, plan.Points)
                .Select(row => Enumerable.Range(0, plan.Points).Select(column => of(yields[(row * plan.Points) + column])).ToArray()),
        ];

    private FlipLine Line(Contour contour, IReadOnlyList<Quantity> axes)
    {
        double At(Quantity quantity, double place)
        {
            var range = quantity.Range!.Value;
            return range.Low + (place / (plan.Points - 1.0) * (range.High - range.Low));
        }

        return new FlipLine(
            [.. contour.Places.Select(place => At(axes[0], place.Column))],
            [.. contour.Places.Select(place => At(axes[1], place.Row))],
            contour.Closed
        );
    }

    private FlipResult Result(StudyOutput output, Func<KnownSign, double> share, double z)
    {
        var (above, below, undecided) = (share(KnownSign.Above), share(KnownSign.Below), share(KnownSign.Undecided));
        var answer =
            above > 0 && below > 0 ? FlipAnswer.Flips
            : undecided == 0 && above + below > 0 ? FlipAnswer.DoesNotFlip
            : FlipAnswer.TooFewHistories;
        return new FlipResult(answer, Verdict(answer, output, above, below), above, below, undecided, z, null, null);
    }

    private string Verdict(FlipAnswer answer, StudyOutput output, double above, double below)
    {
        var (first, second) = (plan.Policies[0].Name, plan.Policies[1].Name);
        var what = output.IsShare ? "more often" : "more";
        var told = FormattableString.Invariant(
            $"{what} under {(above > 0 ? second : first)} at {Math.Max(above, below) * 100:0.#}% of the points, and the sign at the others is not told"
        );
        return answer switch
        {
            FlipAnswer.Flips => $"It flips within these ranges: {what} under {second} in one part, {what} under {first} in another.",
            FlipAnswer.DoesNotFlip => $"Nothing flips within these ranges: {what} under {(above > 0 ? second : first)} at every point.",
            _ => $"Too few histories to say whether it flips: {(above + below > 0 ? told : "the policies are not told apart at any point")}. "
                + $"More of them may tell{plan.Origin.Words.Say(": ", new(AdviceKind.Replications, plan.Replications * 4L))}.",
        };
    }
}
