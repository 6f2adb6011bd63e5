using SkiaSharp;
using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Briefing;

/// <summary>
/// How long those that entered stayed inside: the share that has left by each time. Stays not seen to end are censored,
/// never counted as short ones; reaching the garrison and being destroyed are other ends, not leaving.
/// </summary>
internal static class TimeInZoneChart
{
    /// <summary>How a stay inside came to its end, as the estimator's causes.</summary>
    private const int NotSeen = 0, Left = 1, EndedOtherwise = 2;

    public static ChartKind<RunReport> Kind { get; } = new(
        new ChartInfo("time-in-zone", "How soon have those that entered left again?"),
        report => Curves.NoRows(report) ?? (Subjects.Incursions(report).Any(incursion => HasEntry(report, incursion.Name)) ? null : "no incursion of the run entered the zone."),
        Pages);

    private static IEnumerable<ChartPage> Pages(RunReport report)
    {
        var incursions = Subjects.Incursions(report).Where(incursion => HasEntry(report, incursion.Name)).ToList();
        for (var i = 0; i < incursions.Count; i++)
        {
            var (name, kind) = incursions[i];
            foreach (var group in Subjects.Policies(report))
            {
                const string Drawn = "Share of those that entered that has left again, by minutes inside";
                var curves = CurvesOf(report, group, name, kind);
                yield return new ChartPage(
                    Subjects.Stem("time-in-zone", i, name, group.Suffix),
                    new ChartTitles(report).Of(new Subject(i, name, kind, group), "time-in-zone", Drawn),
                    $"{Drawn} · {Subjects.Sentence(report, name, kind)}",
                    Footer.Lines(report, Footer.Intervals(report, "pointwise") + Curves.Sample(report) + ", cumulative incidence (Aalen–Johansen)"),
                    sheet => Draw(sheet, curves))
                {
                    Table = () => ChartTables.OfCurves("Share of those that entered that has left again", "min", curves, report.Summary.Confidence),
                    Native = () => NativeCharts.OfCurves(curves, "minutes inside the zone", "share of those that entered that has left", Axis(curves).End, Axis(curves).Step),
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
        panel.BottomAxis("minutes inside the zone", Scale.MinuteTicks(0, end, 8));
        panel.LeftAxis("share of those that entered", 6, TickForm.Percent);
        Curves.Add(panel, curves, end);
        panel.Draw();
        Curves.Names(sheet, panel, curves, end);
    }

    /// <summary>Where the axis of minutes ends, and its steps.</summary>
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
            var (minutes, how) = Stays(report.Ledger, policy.Name, incursion);
            if (minutes.Length > 0)
            {
                curves.Add(new Curve(policy.Index, policy.Name, Notes(how, kind), Points(minutes, how, report.Summary.Confidence)));
            }
        }

        return curves;
    }

    /// <summary>The cumulative incidence of leaving, from nothing at 0.</summary>
    private static List<CurvePoint> Points(double[] minutes, int[] how, double confidence)
    {
        var steps = AalenJohansen.Estimate(minutes, how, 2, confidence)[Left - 1];
        return
        [
            new CurvePoint(0, 0, 0, 0),
            .. steps.Select(step => new CurvePoint(step.Time, step.Incidence.Value, step.Incidence.Low, step.Incidence.High)),
        ];
    }

    private static string[] Notes(int[] how, string kind)
    {
        var otherwise = kind == "drone" ? "released or shot down" : "reached or destroyed";
        string Part(int end) => Numbers.Percent((double)how.Count(h => h == end) / how.Length);
        return
        [
            $"{Numbers.Count(how.Length)} entered, {Part(Left)} seen to leave",
            $"{Part(EndedOtherwise)} {otherwise}, {Part(NotSeen)} not seen to leave",
        ];
    }

    private static (double[] Minutes, int[] How) Stays(Ledger ledger, string policy, string incursion)
    {
        double[] Column(string name) => Curves.Values(ledger, policy, incursion, name);
        var (entered, minutes, censored, ends) = (Column("entered"), Column("time_in_zone_min"), Column("exit_censored"), Column("end"));
        var rows = Enumerable.Range(0, entered.Length).Where(row => entered[row] == 1).ToList();
        return (
            [.. rows.Select(row => minutes[row])],
            [.. rows.Select(row => How((PolicyNeutralEnd)(int)ends[row], censored[row] == 1))]);
    }

    private static int How(PolicyNeutralEnd end, bool censored) => end switch
    {
        PolicyNeutralEnd.Reached or PolicyNeutralEnd.Destroyed => EndedOtherwise,
        PolicyNeutralEnd.StillInside => NotSeen,
        _ => censored ? NotSeen : Left,
    };

    private static bool HasEntry(RunReport report, string incursion) =>
        report.Summary.Policies.Any(policy => Curves.Values(report.Ledger, policy.Policy, incursion, "entered").Any(entered => entered == 1));
}
