using System.CommandLine;
using ZoneSim.Cli.Pages;
using ZoneSim.Cli.Terminals;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim value SCENARIO</c>: which fact, if it were known, would change the choice.</summary>
internal static class ValueVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var options = new PointOptions(PointStudyKind.Value, 200);
        var points = OptionKit.Whole("--points", 2_000, 20, 100_000, "Latin-hypercube points over the ranges of all assumptions.");
        var maximise = OptionKit.Switch("--maximise", "More of the output is aimed at.");
        var minimise = OptionKit.Switch("--minimise", "Less of the output is aimed at; so it is taken where neither is said, except for an objective, which says it itself. Between two policies the values are the same either way.");
        var verb = new Verb(
            "value",
            "Which fact, if it were known, would change the choice of policy: the expected value of perfect information on all assumptions (EVPI) and on each alone (EVPPI), in the "
            + "output's own units, if the ranges were uniform. Given a run folder instead of a scenario, it uses the points of that run's assumption ranges and plays nothing.",
            "zonesim value at-tanf-2017-10-05 --output end:reached --minimise",
            "zonesim value at-tanf-2017-10-05 --objective still-inside",
            "zonesim value at-tanf-2017-10-05 --policies deter-first,strike-first,warn-then-strike --output column:vehicles_hit",
            "zonesim value runs/at-tanf-2017-10-05-0123abcd --output end:out --maximise");
        options.AddTo(verb, points, maximise, minimise);
        verb.SetAction(parsed =>
        {
            if (parsed.GetValue(maximise) && parsed.GetValue(minimise))
            {
                throw new BadInputException("--maximise and --minimise do not go together: name one.");
            }

            return PointDesk.Serve(
                shell, options.Order(parsed, shell, [], plan => plan with
                {
                    Points = parsed.GetValue(points),
                    Maximise = parsed.GetValue(maximise) || (!parsed.GetValue(minimise) && plan.Objective?.Goal == Goal.Maximise),
                }), ValuePage.Write);
        });
        return verb;
    }
}
