using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>
/// How long those that entered stayed inside: the share that has left by each time. Stays not seen to end are censored,
/// never counted as short ones; reaching the garrison and being destroyed are other ends, not leaving.
/// </summary>
internal static class TimeInZoneChart
{
    public static ChartKind<RunReport> Kind { get; } =
        new(
            new ChartInfo("time-in-zone", "How soon have those that entered left again?"),
            report =>
                Subjects.MissingRows(report)
                ?? (Subjects.Incursions(report).Any(incursion => HasEntry(report, incursion.Name)) ? null : "no incursion of the run entered the zone."),
            Pages
        );

    private static IEnumerable<ChartPage> Pages(RunReport report)
    {
        var incursions = Subjects.Incursions(report).Where(incursion => HasEntry(report, incursion.Name)).ToList();
        for (var i = 0; i < incursions.Count; i++)
        {
            var (name, kind) = incursions[i];
            foreach (var group in Subjects.Policies(report))
            {
                var curves = CurvesOf(report, group, name, kind);
                var unit = UnitOf(curves);
                var drawn = $"Share of those that entered that has left again, by {unit.Words} inside";
                yield return new ChartPage(
                    Subjects.Stem("time-in-zone", i, name, group.Suffix),
                    new ChartTitles(report).Of(new Subject(i, name, kind, group), "time-in-zone", drawn),
                    $"{drawn} · {Subjects.Sentence(report, name, kind)}",
                    Footer.Lines(report, Footer.Intervals(report, "pointwise") + Curves.Sample(report) + ", cumulative incidence (Aalen–Johansen)"),
                    sheet => Draw(sheet, curves)
                )
                {
                    Table = () =>
                        ChartTables.OfCurves("Share of those that entered that has left again", unit.Symbol, In(unit, curves), report.Summary.Confidence),
                    Native = () =>
                        NativeCharts.OfCurves(
                            In(unit, curves),
                            $"{unit.Words} inside the zone",
                            "share of those that entered that has left",
                            Axis(curves).End / unit.Minutes,
                            Axis(curves).Step / unit.Minutes
                        ),
                };
            }
        }
    }

    private static void Draw(Sheet sheet, IReadOnlyList<Curve> curves)
    {
        var data = Curves.Data(sheet);
        var (end, _) = Axis(curves);
        sheet.Box(data, Ink.Shade);
        var panel = new Panel(sheet, data, 0, end, Curves.Low, Curves.High, Sheet.LeastSize);
        var unit = UnitOf(curves);
        panel.BottomAxis($"{unit.Words} inside the zone", Scale.MinuteTicks(0, end, 8), TickForm.Plain with { Factor = 1 / unit.Minutes });
        panel.LeftAxis("share of those that entered", 6, TickForm.Percent);
        Curves.Add(panel, curves, end);
        panel.Draw();
        Curves.Names(sheet, panel, curves, end);
    }

    /// <summary>Stays of more than a day are told in hours.</summary>
    private static (string Words, string Symbol, double Minutes) UnitOf(IReadOnlyList<Curve> curves) =>
        Axis(curves).End > 24 * 60 ? ("hours", "h", 60) : ("minutes", "min", 1);

    private static IReadOnlyList<Curve> In((string Words, string Symbol, double Minutes) unit, IReadOnlyList<Curve> curves) =>
        [.. curves.Select(curve => curve with { Points = [.. curve.Points.Select(point => point with { Time = point.Time / unit.Minutes })] })];

    /// <summary>Where the axis ends, and its steps, in minutes.</summary>
    private static (double End, double Step) Axis(IReadOnlyList<Curve> curves)
    {
        var last = Math.Max(1, curves.Max(curve => curve.Points[^1].Time));
        var step = Scale.MinuteTicks(0, last, 7)[1];
        return (Math.Ceiling(last / step) * step, step);
    }

    private static List<Curve> CurvesOf(RunReport report, PolicyGroup group, string incursion, string kind)
    {
        var curves = new List<Curve>();
        foreach (var policy in group.Members)
        {
            var stays = HistoryEstimates.Stays(report, policy.Name, incursion);
            if (stays.Count > 0)
            {
                curves.Add(new Curve(policy.Index, policy.Name, Notes(stays, kind), HistoryEstimates.Departures(report, stays)));
            }
        }

        return curves;
    }

    private static string[] Notes(IReadOnlyList<(double Minutes, StayEnd End)> stays, string kind)
    {
        var otherwise = SubjectNouns.Flies(kind) ? "released or shot down" : "reached or destroyed";
        string Part(StayEnd end) => Numbers.Percent((double)stays.Count(stay => stay.End == end) / stays.Count);
        return
        [
            $"{Numbers.Count(stays.Count)} entered, {Part(StayEnd.Left)} seen to leave",
            $"{Part(StayEnd.Otherwise)} {otherwise}, {Part(StayEnd.NotSeen)} not seen to leave",
        ];
    }

    private static bool HasEntry(RunReport report, string incursion) =>
        report.Summary.Policies.Any(policy => HistoryRows.Values(report, policy.Policy, incursion, "entered").Any(entered => entered == 1));
}
