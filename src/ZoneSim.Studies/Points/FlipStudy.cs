using ZoneSim.Model;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Points;

/// <summary>
/// Where the difference changes sign. Two quantities: a grid, whose points all meet the same histories, so that neighbours differ by
/// their inputs alone; the two are those named, or the two that stand out in a screening. More quantities: points over
/// their ranges. Signs are told simultaneously over all points (Bonferroni).
/// </summary>
/// <param name="study">The study.</param>
/// <param name="play">Plays a design.</param>
internal sealed class FlipStudy(PointStudy study, Func<PointDesign, PointYield[]> play)
{
    private const string Stage = "map";
    private readonly PointStudyPlan _plan = study.Plan;

    /// <summary>Replications under each policy by stage.</summary>
    public static Dictionary<string, long> Replications(PointStudyPlan plan) => plan.Quantities.Count switch
    {
        0 => new() { [Screening.Stage] = Screening.Replications(plan), [Stage] = (long)plan.Points * plan.Points * plan.Replications },
        2 => new() { [Stage] = (long)plan.Points * plan.Points * plan.Replications },
        _ => new() { [OverRanges.Stage] = (long)plan.Points * plan.Points * plan.Replications },
    };

    /// <summary>Plays and answers.</summary>
    public PointStudySummary Answer(PointStudySummary summary)
    {
        if (_plan.Quantities.Count > 2)
        {
            return OverMany(summary);
        }

        var screened = _plan.Quantities.Count == 0 ? new Screening(study, play).Play().Quantities : null;
        var axes = screened is null ? study.Quantities : [.. screened.Take(2).Select(one => study.Quantities.First(quantity => quantity.Name == one.Quantity))];
        if (axes.Count < 2)
        {
            throw new ArgumentException("A map needs two quantities: name them with --x and --y.");
        }

        var design = Grid(axes[0], axes[1]);
        var yields = play(design);
        var z = Simultaneous(yields.Length);
        var (values, errors) = (Rows(yields, yield => yield.Response.Value), Rows(yields, yield => Math.Sqrt(yield.Response.Variance)));
        var map = ZeroContour.Map(values, errors, z);
        IReadOnlyList<FlipLine> Lines(IReadOnlyList<Contour> contours) => [.. contours.Select(contour => Line(contour, axes))];
        var (above, below, undecided) = (map.Share(KnownSign.Above), map.Share(KnownSign.Below), map.Share(KnownSign.Undecided));
        return summary with
        {
            Quantities = screened is null ? summary.Quantities : [.. axes.Select(axis => summary.Quantities.First(quantity => quantity.Name == axis.Name))],
            Flip = new FlipResult(map.Flips, Verdict(summary.Output, above, below), above, below, undecided, z, new FlipMap(
                axes[0].Name, axes[1].Name, Places(axes[0]), Places(axes[1]), values, errors, map.Signs,
                Lines(map.Zero), Lines(map.AboveEdge), Lines(map.BelowEdge), screened is null ? null : [.. screened.Take(2)]), null),
        };
    }

    private PointStudySummary OverMany(PointStudySummary summary)
    {
        var design = OverRanges.Design(study, _plan.Points * _plan.Points);
        var yields = play(design);
        var z = Simultaneous(yields.Length);
        var points = Enumerable.Range(0, yields.Length).Where(point => yields[point].IsDefined).ToArray();
        var signs = points.ToDictionary(point => point, point => SignOf(yields[point].Response, z));
        double Share(KnownSign sign) => signs.Values.Count(one => one == sign) / (double)Math.Max(1, points.Length);
        var (above, below) = (Share(KnownSign.Above), Share(KnownSign.Below));
        var table = design.Quantities.Select((quantity, index) => new FlipThirds(quantity.Name, Thirds(quantity, index))).ToArray();
        return summary with
        {
            Band = new PointTable(design, yields).Band(),
            Flip = new FlipResult(above > 0 && below > 0, Verdict(summary.Output, above, below), above, below, Share(KnownSign.Undecided), z, null, table),
        };

        FlipThird[] Thirds(Quantity quantity, int index) => [.. Enumerable.Range(0, 3).Select(third =>
        {
            var range = quantity.Range!.Value;
            var (low, high) = (range.Low + (third * (range.High - range.Low) / 3), range.Low + ((third + 1) * (range.High - range.Low) / 3));
            var inside = points.Where(point => design.Points[point].Values[index] >= low && (design.Points[point].Values[index] < high || third == 2)).ToArray();
            double Of(KnownSign sign) => inside.Count(point => signs[point] == sign) / (double)Math.Max(1, inside.Length);
            return new FlipThird(low, high, inside.Length, Of(KnownSign.Above), Of(KnownSign.Below), inside.Select(point => yields[point].Response.Value).DefaultIfEmpty(double.NaN).Average());
        })];
    }

    /// <summary>Row by row from below, each from left to right.</summary>
    private PointDesign Grid(Quantity x, Quantity y)
    {
        var (across, upwards) = (Places(x), Places(y));
        return new PointDesign(
            Stage,
            [x, y],
            [.. upwards.SelectMany(up => across.Select(right => new DesignPoint([right, up], 0, -1)))],
            1,
            _plan.Replications);
    }

    private double[] Places(Quantity quantity) =>
        [.. Enumerable.Range(0, _plan.Points).Select(place => PointDesign.ValueAt(quantity, place / (_plan.Points - 1.0)))];

    private double[][] Rows(PointYield[] yields, Func<PointYield, double> of) =>
        [.. Enumerable.Range(0, _plan.Points).Select(row => Enumerable.Range(0, _plan.Points).Select(column => of(yields[(row * _plan.Points) + column])).ToArray())];

    private FlipLine Line(Contour contour, IReadOnlyList<Quantity> axes)
    {
        double At(Quantity quantity, double place)
        {
            var range = quantity.Range!.Value;
            return range.Low + (place / (_plan.Points - 1.0) * (range.High - range.Low));
        }

        return new FlipLine(
            [.. contour.Places.Select(place => At(axes[0], place.Column))], [.. contour.Places.Select(place => At(axes[1], place.Row))], contour.Closed);
    }

    private double Simultaneous(int points) => Quantiles.OfNormal(1 - ((1 - _plan.Confidence) / (2.0 * points)));

    private static KnownSign SignOf(Output response, double z)
    {
        var half = z * Math.Sqrt(response.Variance);
        return response.Value - half > 0 ? KnownSign.Above : response.Value + half < 0 ? KnownSign.Below : KnownSign.Undecided;
    }

    private string Verdict(StudyOutput output, double above, double below)
    {
        var (first, second) = (_plan.Policies[0].Name, _plan.Policies[1].Name);
        var what = output.IsShare ? "more often" : "more";
        return (above > 0, below > 0) switch
        {
            (true, true) => $"It flips within these ranges: {what} under {second} in one part, {what} under {first} in another.",
            (true, false) => $"Nothing flips within these ranges: {what} under {second} wherever the model can tell.",
            (false, true) => $"Nothing flips within these ranges: {what} under {first} wherever the model can tell.",
            _ => "Nothing flips within these ranges: the model can't tell the policies apart at any point.",
        };
    }
}
