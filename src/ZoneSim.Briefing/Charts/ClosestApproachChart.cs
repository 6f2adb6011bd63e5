using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>
/// How near each policy lets an incursion come: the share that came within each distance, with the zone's rings drawn
/// in. Closest approach is known in every history, so that the plain distribution is right.
/// </summary>
internal static class ClosestApproachChart
{
    public static ChartKind<RunReport> Kind { get; } =
        SubjectCharts.Of("closest-approach", "How near does it come under each policy?", Page, missing: Subjects.MissingRows);

    private static SubjectPage Page(RunReport report, Subject subject)
    {
        var curves = CurvesOf(report, subject.Group, subject.Incursion);
        var rings = Rings.Of(report.Scenario, subject.Kind);
        var (what, axis) = SubjectNouns.Flies(subject.Kind)
            ? ($"the {SubjectNouns.Noun(subject.Kind)}'s target", "distance from the target, km")
            : (Rings.Protected(report.Scenario), $"distance from {Rings.Protected(report.Scenario)}, km");
        return new SubjectPage(
            $"Share that came within a distance of {what}, by policy",
            "pointwise Wilson",
            sheet => Draw(sheet, curves, rings, axis),
            () => ChartTables.OfCurves("Share that came within a distance", "km", curves, report.Summary.Confidence),
            () => NativeCharts.OfCurves(curves, axis, "share that came within this distance", End(curves, rings), Scale.Step(End(curves, rings) / 7))
        )
        {
            Sample = Curves.Sample(report),
        };
    }

    private static List<Curve> CurvesOf(RunReport report, PolicyGroup group, string incursion)
    {
        return
        [
            .. group
                .Members.Where(policy => Subjects.Find(policy.Summary, incursion) is not null)
                .Select(policy => CurveOf(report, [.. HistoryRows.Values(report, policy.Name, incursion, "closest_approach_km").Order()], policy)),
        ];
    }

    private static void Draw(Sheet sheet, IReadOnlyList<Curve> curves, IReadOnlyList<(string Label, double Metres)> rings, string axis)
    {
        var end = End(curves, rings);
        var data = Curves.Data(sheet);
        sheet.Box(data, Ink.Shade);
        var panel = new Panel(sheet, data, 0, end, Curves.Low, Curves.High, Sheet.LeastSize);
        panel.BottomAxis(axis, 9);
        panel.LeftAxis("share that came within this distance", 6, TickForm.Percent);
        DrawRings(sheet, panel, rings);
        Curves.Add(panel, curves, end);
        panel.Draw();
        Curves.Names(sheet, panel, curves, end);
    }

    /// <summary>Where the axis ends: beyond the farthest distance and the outermost ring.</summary>
    private static double End(IReadOnlyList<Curve> curves, IReadOnlyList<(string Label, double Metres)> rings) =>
        Scale.Ceiling(Math.Max(curves.Max(curve => curve.Points[^1].Time), rings.Select(ring => ring.Metres / 1000).DefaultIfEmpty(0).Max()) * 1.02, 8);

    private static void DrawRings(Sheet sheet, Panel panel, IReadOnlyList<(string Label, double Metres)> rings)
    {
        var taken = new float[] { float.NegativeInfinity, float.NegativeInfinity, float.NegativeInfinity };
        foreach (var (label, metres) in rings)
        {
            var x = panel.X(metres / 1000);
            panel.Plot.Add.VerticalLine(metres / 1000, 2.5f, Ink.Of(Ink.Soft));
            var text = FormattableString.Invariant($"{label}, {metres / 1000:0.#} km");
            var width = Sheet.Measure(text, Sheet.LeastSize);
            var left = Math.Min(x + 8, panel.Data.Right - width - 6);
            var row = Math.Max(0, Array.FindIndex(taken, end => end < left - 12));
            taken[row] = left + width;
            sheet.Text(text, left, panel.Data.Top - 10 - (row * 32), Sheet.LeastSize, Ink.Text);
        }
    }

    private static Curve CurveOf(RunReport report, double[] sorted, NumberedPolicy policy)
    {
        string[] notes = [$"half came within {Quantile(sorted, 0.5)} km", $"nearest tenth within {Quantile(sorted, 0.1)} km"];
        return new Curve(policy.Index, policy.Name, notes, HistoryEstimates.Cumulative(report, sorted));
    }

    private static string Quantile(double[] sorted, double share) =>
        FormattableString.Invariant($"{sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)]:0.0}");
}
