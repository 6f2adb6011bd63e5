using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>
/// The course of campaigns by day, a curve a policy with both bands (darker: run noise; pale: over the assumptions): a picture for each total
/// that is counted up, and one for the probability with which the sender would take an opportunity.
/// </summary>
internal static class CourseChart
{
    private const byte Pale = 34,
        Dark = 100;

    /// <summary>Policies whose bands can be told apart on one picture.</summary>
    private const int MostPolicies = 4;

    private static readonly DaySeries[] s_totals =
    [
        DaySeries.Incursions,
        DaySeries.HoursInside,
        DaySeries.VehiclesHit,
        DaySeries.Reactions,
        DaySeries.Reached,
        DaySeries.PartnerCasualties,
    ];

    /// <summary>Totals as they are counted up.</summary>
    public static ChartKind<RunReport> Kind { get; } =
        new(
            new ChartInfo("course", "How do the totals of a campaign grow, day by day?"),
            _ => null,
            report =>
                s_totals
                    .Where(series => Occurs(report, series))
                    .DefaultIfEmpty(DaySeries.Incursions)
                    .SelectMany((series, place) => Pages(report, series, place == 0 ? "course" : "course-" + Name(series)))
        );

    /// <summary>The sender's probability of sending.</summary>
    public static ChartKind<RunReport> SendingKind { get; } =
        new(
            new ChartInfo("sending", "With what probability would the sender of a campaign take an opportunity, day by day?"),
            _ => null,
            report => Pages(report, DaySeries.SendProbability, "sending")
        );

    private static string Name(DaySeries series) => CampaignColumns.SeriesNames[(int)series].Replace('_', '-');

    /// <summary>The policies; one that only observes stands aside where others are compared.</summary>
    private static IReadOnlyList<PolicyGroup> Groups(RunReport report)
    {
        var groups = Subjects.Policies(report, MostPolicies);
        var observe = Subjects.ObserveOnly(report);
        var others = groups.SelectMany(group => group.Members).Where(member => member.Name != observe).ToList();
        return others.Count < 2
            ? groups
            :
            [
                .. others
                    .Chunk(MostPolicies)
                    .Select((members, number) => new PolicyGroup(number == 0 ? "" : FormattableString.Invariant($"-part-{number + 1}"), members)),
            ];
    }

    private static bool Occurs(RunReport report, DaySeries series) =>
        CurvesOf(report, Groups(report)[0], series).Any(curve => curve.Points[^1].High > 0 || curve.Points[^1].Band is { High: > 0 });

    private static IEnumerable<ChartPage> Pages(RunReport report, DaySeries series, string stem)
    {
        var isShare = series == DaySeries.SendProbability;
        var days = DayPoints.Of(report.Scenario);
        foreach (var group in Groups(report))
        {
            var subject = new Subject(0, CampaignPlan.Subject, CampaignPlan.Subject, group);
            var curves = CurvesOf(report, group, series);
            var drawn = isShare
                ? "Probability with which the sender would take an opportunity, at the end of each day"
                : $"{WordForms.Capital(CampaignForms.Label(CampaignColumns.SeriesNames[(int)series]))} so far, mean of a campaign, at the end of each day";
            yield return new ChartPage(
                stem + group.Suffix,
                new ChartTitles(report).OfTotal(
                    subject,
                    isShare ? CampaignForms.Sending(days[^1]) : CampaignForms.Of(CampaignColumns.SeriesNames[(int)series]),
                    drawn
                ),
                $"{drawn} · {report.Scenario.Title}",
                Footer.Lines(report, Footer.Intervals(report, "pointwise")),
                sheet =>
                    Draw(
                        sheet,
                        report,
                        curves,
                        days[^1],
                        isShare,
                        isShare ? "probability of sending" : CampaignForms.Label(CampaignColumns.SeriesNames[(int)series])
                    )
            )
            {
                Table = () => Table(report, curves, drawn),
            };
        }
    }

    private static List<CourseCurve> CurvesOf(RunReport report, PolicyGroup group, DaySeries series)
    {
        var days = DayPoints.Of(report.Scenario);
        return
        [
            .. group
                .Members.Select(member =>
                {
                    var means = member.Summary.Incursions[0].Means.ToDictionary(mean => mean.Column, StringComparer.Ordinal);
                    var points = days.Select(day => (Day: day, Mean: means[CampaignColumns.NameOf(series, day)]))
                        .Where(one => !double.IsNaN(one.Mean.Mean.Value))
                        .Select(one => new CoursePoint(
                            one.Day,
                            one.Mean.Mean.Value,
                            Or(one.Mean.Mean.Low, one.Mean.Mean.Value),
                            Or(one.Mean.Mean.High, one.Mean.Mean.Value),
                            one.Mean.Band
                        ));
                    CoursePoint[] from =
                        series == DaySeries.SendProbability
                            ? []
                            : [new CoursePoint(0, 0, 0, 0, report.Summary.Ranges is null ? null : new AssumptionBand(0, 0, 0, 0))];
                    return new CourseCurve(member.Index, member.Name, [.. from, .. points]);
                })
                .Where(curve => curve.Points.Count > 0),
        ];
    }

    private static void Draw(Sheet sheet, RunReport report, IReadOnlyList<CourseCurve> curves, int days, bool isShare, string axis)
    {
        var data = Curves.Data(sheet);
        var all = curves.SelectMany(curve => curve.Points).ToList();
        var most = isShare ? 1 : Scale.Ceiling(Math.Max(1e-3, all.Max(point => Math.Max(point.High, point.Band?.High ?? 0))));
        sheet.Box(data, Ink.Shade);
        var panel = new Panel(sheet, data, 0, days, -0.02 * most, 1.03 * most, Sheet.LeastSize);
        panel.BottomAxis("day", Ticks(days));
        panel.LeftAxis(axis, 6);
        panel.Draw();
        sheet.Inside(data, () =>
        {
            foreach (var curve in curves.Where(curve => curve.Points.All(point => point.Band is not null)))
            {
                Band(sheet, panel, curve, point => (point.Band!.Low, point.Band.High), ChartPalette.OfPolicy(curve.Index).WithAlpha(Pale));
            }

            foreach (var curve in curves)
            {
                Band(sheet, panel, curve, point => (point.Low, point.High), ChartPalette.OfPolicy(curve.Index).WithAlpha(Dark));
                sheet.Line([.. curve.Points.Select(point => new SKPoint(panel.X(point.Day), panel.Y(point.Value)))], ChartPalette.OfPolicy(curve.Index), 3.5f);
            }
        });
        Curves.Names(sheet, panel, [.. curves.Select(curve => Named(curve, isShare))], days);
        Key(sheet, data, report);
    }

    private static void Band(Sheet sheet, Panel panel, CourseCurve curve, Func<CoursePoint, (double Low, double High)> ends, SKColor colour) =>
        sheet.Fill(
            [
                .. curve.Points.Select(point => new SKPoint(panel.X(point.Day), panel.Y(ends(point).High))),
                .. curve.Points.Reverse().Select(point => new SKPoint(panel.X(point.Day), panel.Y(ends(point).Low))),
            ],
            colour
        );

    /// <summary>The curve as its name is written beside its end, with both bands there.</summary>
    private static Curve Named(CourseCurve curve, bool isShare)
    {
        string Text(double value) => isShare ? Numbers.Hundredths(value) : Numbers.Mean(value);
        var last = curve.Points[^1];
        string[] notes =
        [
            $"{Text(last.Value)} at the end ({Text(last.Low)} to {Text(last.High)})",
            .. last.Band is { } band ? new[] { $"range {Text(band.Low)} to {Text(band.High)}" } : [],
        ];
        return new Curve(curve.Index, curve.Name, notes, [.. curve.Points.Select(point => new CurvePoint(point.Day, point.Value, point.Low, point.High))]);
    }

    private static void Key(Sheet sheet, SKRect data, RunReport report)
    {
        var (x, y) = (data.Left + 20, data.Top + 20);
        sheet.Box(SKRect.Create(x, y, 48, 24), Ink.Neutral.WithAlpha(Dark));
        sheet.Text("run noise", x + 60, y + 22, Sheet.LeastSize, Ink.Soft);
        if (report.Summary.Ranges is not null)
        {
            sheet.Box(SKRect.Create(x, y + 40, 48, 24), Ink.Neutral.WithAlpha(Pale + 20));
            sheet.Text("over the assumptions (5–95%)", x + 60, y + 62, Sheet.LeastSize, Ink.Soft);
        }
        else
        {
            sheet.Text("assumptions not moved", x, y + 62, Sheet.LeastSize, Ink.Soft);
        }
    }

    /// <summary>Whole days at which ticks stand, a dozen at most.</summary>
    public static IReadOnlyList<double> Ticks(int days)
    {
        int[] steps = [1, 2, 5, 7, 10, 14, 30, 60];
        var step = steps.FirstOrDefault(step => days / step <= 12, 60);
        return [.. Enumerable.Range(0, (days / step) + 1).Select(place => (double)(place * step))];
    }

    private static DataTable Table(RunReport report, IReadOnlyList<CourseCurve> curves, string what)
    {
        string Cell(CoursePoint point) =>
            $"{Numbers.Mean(point.Value)} ({Numbers.Mean(point.Low)} to {Numbers.Mean(point.High)})"
            + (point.Band is { } band ? $"; {Numbers.Mean(band.Low)} to {Numbers.Mean(band.High)}" : "");
        var shown = Math.Max(1, (int)Math.Ceiling(curves[0].Points.Count / 12.0));
        return new DataTable(
            $"{what} ({Numbers.Level(report.Summary.Confidence)} pointwise interval){(report.Summary.Ranges is null ? "" : "; range over the assumptions")}",
            ["Day", .. curves.Select(curve => curve.Name)],
            [
                .. curves[0]
                    .Points.Where((point, place) => place % shown == 0 || point == curves[0].Points[^1])
                    .Select(at =>
                        (IReadOnlyList<string>)
                            [
                                FormattableString.Invariant($"{at.Day}"),
                                .. curves.Select(curve => curve.Points.FirstOrDefault(point => point.Day == at.Day) is { } found ? Cell(found) : ""),
                            ]
                    ),
            ]
        );
    }

    private static double Or(double value, double otherwise) => double.IsNaN(value) ? otherwise : value;

    private sealed record CoursePoint(int Day, double Value, double Low, double High, AssumptionBand? Band);

    private sealed record CourseCurve(int Index, string Name, IReadOnlyList<CoursePoint> Points);
}
