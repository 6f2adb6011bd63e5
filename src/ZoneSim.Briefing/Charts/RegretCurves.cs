using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>Regret over the points of a run's assumption ranges: for each policy the share of points with at most so much of it.</summary>
internal static class RegretCurves
{
    /// <summary>The pictures, eight policies on each.</summary>
    public static IEnumerable<ChartPage> Pages(RegretReport report, Scenario scenario)
    {
        var groups = Enumerable.Range(0, report.Policies.Count).Chunk(ChartPalette.Policies).ToList();
        for (var i = 0; i < groups.Count; i++)
        {
            var policies = groups[i];
            yield return new ChartPage(
                i == 0 ? "regret-points" : FormattableString.Invariant($"regret-points-part-{i + 1}"),
                StudyTitles.Missed(report),
                $"Regret over the assumed ranges · {Objectives.Line(report.Objective)} · {scenario.Title}",
                Footer.Lines(
                    scenario,
                    [
                        $"{Numbers.Of(report.States.Count, "point")} of {Numbers.Of(report.States[0].Replications, "replication")} a policy; "
                            + $"run noise taken off",
                        "seed " + report.States[0].Seed,
                        "scenario " + scenario.Name,
                        "run " + report.States[0].Run,
                    ]
                ),
                sheet => Draw(sheet, report, policies)
            );
        }
    }

    private static void Draw(Sheet sheet, RegretReport report, int[] policies)
    {
        var data = Curves.Data(sheet);
        var unit = report.Objective.IsShare ? 100 : 1;
        var curves = policies.Select(policy => CurveOf(report, policy, unit)).ToList();
        var end = Scale.Ceiling(Math.Max(1e-9, curves.Max(curve => curve.Points[^1].Time)));
        sheet.Box(data, Ink.Shade);
        var panel = new Panel(sheet, data, 0, end, Curves.Low, Curves.High, Sheet.LeastSize);
        panel.BottomAxis($"regret: how far from the {Objectives.Nearest(report.Objective)} policy at that point, {Objectives.Unit(report.Objective)}");
        panel.LeftAxis("share of points with no more regret", 6, TickForm.Percent);
        Curves.Add(panel, curves, end);
        panel.Draw();
        Curves.Names(sheet, panel, curves, end);
    }

    private static Curve CurveOf(RegretReport report, int policy, double unit)
    {
        var regrets = Enumerable.Range(0, report.States.Count).Select(state => report.Cell(policy, state).Regret.Value).Order().ToList();
        var none = regrets.Count(regret => regret == 0) / (double)regrets.Count;
        var steps = regrets.Select(
            (regret, index) => new CurvePoint(unit * regret, (index + 1.0) / regrets.Count, (index + 1.0) / regrets.Count, (index + 1.0) / regrets.Count)
        );
        var metrics = report.Robustness[policy].Metrics;
        return new Curve(
            policy,
            report.Policies[policy],
            [
                $"{Objectives.Nearest(report.Objective)} at {Numbers.Percent(none)} of the points",
                $"regret: 9 of 10 below {Objectives.Size(report.Objective, metrics.Regret90)}, "
                    + $"greatest {Objectives.Size(report.Objective, metrics.MinimaxRegret)}",
            ],
            [new CurvePoint(0, none, none, none), .. steps.Where(step => step.Time > 0)]
        );
    }
}
