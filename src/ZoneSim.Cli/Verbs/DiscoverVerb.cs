using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim discover SCENARIO</c>: under which conditions the difference between two policies has the other sign.</summary>
internal static class DiscoverVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var options = new PointOptions(PointStudyKind.Discover, 200);
        var verb = new Verb(
            "discover",
            "Under which conditions the answer flips: plays points over all assumptions and looks for the smallest box of conditions (PRIM) "
                + "in which the paired difference of two policies has "
                + "the other sign than at the scenario's own values; "
                + "with coverage, density, and whether the box comes back when the points are resampled. Given a run folder instead of a "
                + "scenario, it uses the points of that run's assumption ranges and plays nothing.",
            "zonesim discover at-tanf-2017-10-05",
            "zonesim discover at-tanf-2017-10-05 --output end:still-inside --points 4000",
            "zonesim discover runs/at-tanf-2017-10-05-0123abcd --output outcome:struck-and-left"
        );
        options.AddTo(verb);
        verb.SetAction(parsed => PointCommandHandler.Serve(shell, options.Order(parsed, shell, [], (scenario, policies) => new DiscoverPlan
                    {
                        Scenario = scenario,
                        Policies = policies,
                        Points = options.Points(parsed),
                    })));
        return verb;
    }
}
