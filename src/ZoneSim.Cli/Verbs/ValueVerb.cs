using System.CommandLine;
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
        var aim = new Option<string?>("--aim")
        {
            Description = "With --output: whether more or less of it is aimed at. An objective says so itself.",
            HelpName = "more|less",
        };
        var verb = new Verb(
            "value",
            "Which fact, if it were known, would change the choice of policy: the expected value of perfect information on all assumptions "
                + "(EVPI) and on each alone (EVPPI), in the "
                + "output's own units, if the beliefs over the ranges held. "
                + "An --objective, or an --output with its --aim, says which policy is chosen. Given a run folder instead of a scenario, it uses the points of "
                + "that run's assumption ranges and plays nothing.",
            "zonesim value at-tanf-2017-10-05 --objective still-inside",
            "zonesim value at-tanf-2017-10-05 --output end:reached --aim less",
            "zonesim value at-tanf-2017-10-05 --policies deter-first,strike-first,warn-then-strike --objective vehicles-hit",
            "zonesim value runs/at-tanf-2017-10-05-0123abcd --output end:out --aim more"
        );
        options.AddTo(verb, aim);
        verb.SetAction(parsed =>
            PointCommandHandler.Serve(
                shell,
                options.Order(
                    parsed,
                    shell,
                    [],
                    (scenario, policies) =>
                        new ValuePlan
                        {
                            Scenario = scenario,
                            Policies = policies,
                            Points = options.Points(parsed),
                        },
                    plan => plan with { Maximise = IsMoreWanted(plan, options.Output(parsed), parsed.GetValue(aim)) }
                )
            )
        );
        return verb;
    }

    /// <summary>Whether more is wanted. Nothing is assumed: what is aimed at decides which policy is chosen.</summary>
    /// <exception cref="BadInputException">Neither an objective nor an output with its aim is named, or both.</exception>
    private static bool IsMoreWanted(ValuePlan plan, string? output, string? aim)
    {
        if (plan.Objective is { } objective)
        {
            return aim is null
                ? objective.Goal == Goal.Maximise
                : throw new BadInputException(
                    $"--aim: the objective '{objective.Name}' says itself that it is to {objective.Goal.ToString().ToLowerInvariant()}. "
                        + $"Leave --aim out, or name an --output instead."
                );
        }

        if (output is null)
        {
            var (names, scenario) = (plan.Scenario.Objectives.Select(one => one.Name).ToList(), plan.Scenario.Name);
            throw new BadInputException(
                "--objective is missing: which policy is chosen hangs on what is aimed at. "
                    + (
                        plan.Run is not null ? "With a run name an output and its aim, such as --output end:reached --aim less."
                        : names.Count == 0
                            ? $"The scenario '{scenario}' names none in its section 'objectives'. "
                                + $"Name an output and its aim, such as --output end:reached --aim less."
                        : $"The scenario '{scenario}' has {Words.And(names)}: zonesim value {scenario} --objective {names[0]}. "
                            + $"Or name an output and its aim, such as --output end:reached --aim less."
                    )
            );
        }

        return aim switch
        {
            "more" => true,
            "less" => false,
            null => throw new BadInputException(
                $"--aim is missing: is more or less of {output} aimed at? Add --aim more or --aim less, or name an --objective."
            ),
            _ => throw new BadInputException($"--aim: found '{aim}', expected more or less."),
        };
    }
}
