using MathNet.Numerics.Distributions;
using SkiaSharp;
using ZoneSim.Model;
using ZoneSim.Studies;
using static ZoneSim.Briefing.CumulativeIncidence;

namespace ZoneSim.Briefing;

/// <summary>
/// How long those that entered stayed inside: the share that has left by each time. Stays not seen to end are censored,
/// never counted as short ones; reaching the garrison and being destroyed are other ends, not leaving.
/// </summary>
internal static class TimeInZoneChart
{
    public static ChartKind Kind { get; } = new(
        new ChartInfo("time-in-zone", "How soon have those that entered left again?"),
        report => report.Ledger["entered"].Any(entered => entered == 1) ? null : "no incursion of the run entered the zone.",
        Pages);

    private static IEnumerable<ChartPage> Pages(RunReport report)
    {
        var incursions = Subjects.Incursions(report).Where(incursion => HasEntry(report, incursion.Name)).ToList();
        for (var i = 0; i < incursions.Count; i++)
        {
            var (name, kind) = incursions[i];
            foreach (var group in Subjects.Policies(report))
            {
                var curves = CurvesOf(report, group, name);
                yield return new ChartPage(
                    Subjects.Stem("time-in-zone", i, name, group.Suffix),
                    "Time inside the zone: share that has left again",
                    Subjects.Sentence(report, name, kind) + " · those that entered",
                    Footer.Lines(report, Footer.Intervals(report, "pointwise") + ", cumulative incidence (Aalen–Johansen)"),
                    sheet => Draw(sheet, curves));
            }
        }
    }

    private static void Draw(Sheet sheet, IReadOnlyList<Curve> curves)
    {
        var data = Curves.Data(sheet);
        var last = Math.Max(1, curves.Max(curve => curve.Points[^1].Time));
        var step = Scale.MinuteTicks(0, last, 7)[1];
        var end = Math.Ceiling(last / step) * step;
        sheet.Box(data, Ink.Shade);
        var panel = new Panel(sheet, data, 0, end, Curves.Low, Curves.High);
        panel.BottomAxis("minutes inside the zone", Scale.MinuteTicks(0, end, 8));
        panel.LeftAxis("share of those that entered", 6, Numbers.Percent);
        Curves.Add(panel, curves, end);
        panel.Draw();
        Curves.Key(sheet, data, curves);
    }

    private static List<Curve> CurvesOf(RunReport report, PolicyGroup group, string incursion)
    {
        var z = Normal.InvCDF(0, 1, (1 + report.Summary.Confidence) / 2);
        var curves = new List<Curve>();
        foreach (var policy in group.Members)
        {
            var stays = Stays(report.Ledger, policy.Name, incursion);
            if (stays.Count > 0)
            {
                curves.Add(new Curve(policy.Index, policy.Name, Notes(stays), Of(stays, z)));
            }
        }

        return curves;
    }

    private static IReadOnlyList<string> Notes(List<(double Time, Stay How)> stays)
    {
        string Part(Stay how) => Numbers.Percent((double)stays.Count(stay => stay.How == how) / stays.Count);
        return
        [
            $"{Numbers.Count(stays.Count)} entered, {Part(Stay.Left)} seen to leave",
            $"{Part(Stay.EndedOtherwise)} reached or destroyed, {Part(Stay.NotSeenToEnd)} not seen to leave",
        ];
    }

    private static List<(double Time, Stay How)> Stays(Ledger ledger, string policy, string incursion)
    {
        double[] Column(string name) => ledger.Values(policy, incursion, name);
        var (entered, minutes, censored, ends) = (Column("entered"), Column("time_in_zone_min"), Column("exit_censored"), Column("end"));
        return [.. Enumerable.Range(0, entered.Length)
            .Where(row => entered[row] == 1)
            .Select(row => (minutes[row], How((PolicyNeutralEnd)(int)ends[row], censored[row] == 1)))];
    }

    private static Stay How(PolicyNeutralEnd end, bool censored) => end switch
    {
        PolicyNeutralEnd.Reached or PolicyNeutralEnd.Destroyed => Stay.EndedOtherwise,
        PolicyNeutralEnd.StillInside => Stay.NotSeenToEnd,
        _ => censored ? Stay.NotSeenToEnd : Stay.Left,
    };

    private static bool HasEntry(RunReport report, string incursion) =>
        report.Summary.Policies.Any(policy => report.Ledger.Values(policy.Policy, incursion, "entered").Any(entered => entered == 1));
}
