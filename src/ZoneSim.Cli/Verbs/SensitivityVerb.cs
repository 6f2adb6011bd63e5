using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim sensitivity SCENARIO</c>: what drives the number.</summary>
internal static class SensitivityVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var options = new PointOptions(PointStudyKind.Sensitivity, 50);
        var basePoints = OptionKit.Whole(
            "--base-points",
            1_024,
            2,
            65_536,
            "Base points N of the Sobol' indices, best a power of 2: N(k + 2) points are played for k quantities."
        );
        var top = OptionKit.Whole(
            "--top",
            12,
            1,
            1_000,
            "How many quantities get Sobol' indices; the reaction ratio 'reaction.line-not-first' is always among them."
        );
        var verb = new Verb(
            "sensitivity",
            "Which assumptions drive the difference between two policies, or the level of one: Morris screening over every assumption, "
                + "then Sobol' first and total indices of those that "
                + "stand out, with run noise subtracted. Quantities are moved together over their ranges; "
                + "the answer says what knowing one of them would settle.",
            "zonesim sensitivity at-tanf-2017-10-05",
            "zonesim sensitivity at-tanf-2017-10-05 --output outcome:struck-and-left --top 8",
            "zonesim sensitivity at-tanf-2017-10-05 --policies deter-first --output column:time_in_zone_min",
            "zonesim sensitivity my-scenario.yaml --quantities line.answered,line.relayed,\"line.relay-delay=5 min..2 h\" --base-points 4096"
        );
        options.AddTo(verb, basePoints, top);
        verb.SetAction(parsed => PointCommandHandler.Serve(shell, options.Order(parsed, shell, [], (scenario, policies) => new SensitivityPlan
                    {
                        Scenario = scenario,
                        Policies = policies,
                        Points = parsed.GetValue(basePoints),
                        Top = parsed.GetValue(top),
                    })));
        return verb;
    }
}
