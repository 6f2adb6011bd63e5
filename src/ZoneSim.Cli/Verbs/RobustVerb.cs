using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim robust RUN</c>: how far belief would have to move for the answer to flip.</summary>
internal static class RobustVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var options = new PointOptions(PointStudyKind.Robust, 200, points: 400);
        var verb = new Verb(
            "robust",
            "How far belief would have to move for the answer to flip: the least change of belief, in relative entropy, "
                + "under which the mean paired difference of two policies has the other sign; "
                + "how surprising that is, and which quantities' means move most, from what to what; "
                + "beside it, how little belief would do if it were put on the point farthest the other way. Given a run folder, it uses the points of "
                + "that run's assumption ranges and plays nothing.",
            "zonesim robust runs/at-tanf-2017-10-05-0123abcd",
            "zonesim robust runs/at-tanf-2017-10-05-0123abcd --output end:still-inside",
            "zonesim robust at-tanf-2017-10-05 --output column:time_in_zone_min"
        );
        options.AddTo(verb);
        verb.SetAction(parsed => PointCommandHandler.Serve(shell, options.Order(parsed, shell, [], (scenario, policies) => new RobustPlan
                    {
                        Scenario = scenario,
                        Policies = policies,
                        Points = options.Points(parsed),
                    })));
        return verb;
    }
}
