using System.CommandLine;
using ZoneSim.Cli.Terminals;
using ZoneSim.Model;
using ZoneSim.Scenarios.Units;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim select SCENARIO</c>: which policy comes nearest to a goal.</summary>
internal static class SelectVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var scenario = new Argument<string>("SCENARIO")
        {
            Description = "A scenario file, the name of a shipped one, or a run folder, whose histories are then used again.",
        };
        var objective = OptionKit.Names(
            "--objective",
            "Objectives of the scenario to choose by (zonesim list objectives SCENARIO); several give a table of which policies are dominated.",
            "NAME,…",
            "--objectives"
        );
        var indifference = OptionKit.Names(
            "--indifference",
            "Width within which a difference does not matter, in the objective's own unit: 2pp, 10min, or NAME=WIDTH. "
                + "[default: the one that the objective states]",
            "WIDTH,…"
        );
        var guarantee = new Option<double?>("--guarantee")
        {
            Description = "Play until the choice is right with this probability (KN++, for one objective), and print a certificate.",
            HelpName = "LEVEL",
            CustomParser = OptionKit.LevelOrNull("--guarantee"),
        };
        var most = OptionKit.Whole(
            "--max-replications",
            SelectionPlan.UsualMost,
            SelectionPlan.FirstStage,
            OptionKit.MostHistories,
            "With --guarantee: histories under each policy at most."
        );
        var folder = OptionKit.Out("--out", "The folder. [default: runs/SCENARIO-<8 hex of the inputs' hash>]", "FOLDER");
        var options = new ChoiceOptions();
        var verb = new Verb(
            "select",
            "Tells which policy comes nearest to a goal that the scenario names: "
                + "intervals against the nearest of the others (multiple comparisons with the best), or a choice with a guarantee.",
            "zonesim select at-tanf-2017-10-05 --objective still-inside",
            "zonesim select at-tanf-2017-10-05 --objective reached --indifference 1pp --guarantee 95%",
            "zonesim select at-tanf-2017-10-05 --objective still-inside,vehicles-hit,reacted",
            "zonesim select runs/at-tanf-2017-10-05-0123abcd --objective time-inside --indifference 20min"
        )
        {
            scenario,
            objective,
            indifference,
            guarantee,
            most,
            folder,
        };
        options.AddTo(verb);
        verb.SetAction(parsed =>
            new SelectCommandHandler(shell, options, parsed).Serve(
                new SelectRequest(
                    parsed.GetValue(scenario)!,
                    parsed.GetValue(objective) ?? [],
                    parsed.GetValue(indifference) ?? [],
                    parsed.GetValue(guarantee),
                    parsed.GetResult(most) is { Implicit: false },
                    parsed.GetValue(most),
                    parsed.GetValue(folder)
                )
            )
        );
        return verb;
    }

    /// <summary>The objectives asked for, each with its width.</summary>
    public static IReadOnlyList<ObjectiveRequest> Requests(Scenario scenario, SelectRequest order)
    {
        if (order.Objectives.Count == 0)
        {
            throw new BadInputException(
                $"--objective: name what to choose by. The scenario has {Words.And([.. scenario.Objectives.Select(one => one.Name)])}; "
                    + $"'zonesim list objectives {CommandLine.Quoted(order.Scenario)}' says what each stands for, and none is the right one."
            );
        }

        var objectives = order.Objectives.Distinct().Select(name => ChoiceOptions.ObjectiveOf(scenario, name)).ToList();
        var widths = new Dictionary<string, double>();
        foreach (var text in order.Indifference)
        {
            Take(text, objectives, widths);
        }

        return [.. objectives.Select(one => new ObjectiveRequest(one.Name, widths.TryGetValue(one.Name, out var width) ? width : null))];
    }

    private static void Take(string text, IReadOnlyList<Objective> objectives, Dictionary<string, double> widths)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var named = equals < 0 ? objectives : [.. objectives.Where(one => one.Name == text[..equals].Trim())];
        var fitting = named.Select(one => (one.Name, Width: Width(one, text[(equals + 1)..].Trim()))).Where(pair => pair.Width is not null).ToList();
        if (fitting.Count == 0)
        {
            throw new BadInputException(
                named.Count == 0
                    ? $"--indifference: found '{text}', which names no objective of --objective."
                    : $"--indifference: found '{text}', expected {Words.And([.. named.Select(one => $"{Expected(one)} for {one.Name}")])}."
            );
        }

        foreach (var (name, width) in fitting)
        {
            if (!widths.TryAdd(name, width!.Value))
            {
                throw new BadInputException($"--indifference: found '{text}', a second width for {name}, expected one for each.");
            }
        }
    }

    private static double? Width(Objective objective, string text)
    {
        if (objective.IsShare)
        {
            return IndifferenceOption.Share(text);
        }

        return WidthText.Read(text, objective.Unit, out _) is > 0 and var width ? width : null;
    }

    private static string Expected(Objective objective) =>
        objective.IsShare ? "percentage points above 0, such as 2pp," : $"an amount above 0{(objective.Unit.Length > 0 ? $" in {objective.Unit}" : "")}";
}

/// <summary>What to choose.</summary>
/// <param name="Scenario">A scenario or a run folder.</param>
/// <param name="Objectives">Names.</param>
/// <param name="Indifference">Widths as typed.</param>
/// <param name="Guarantee">Probability of correct selection, or null.</param>
/// <param name="HasMost">Whether a number of histories at most was given.</param>
/// <param name="Most">That number.</param>
/// <param name="Out">The folder, or null.</param>
internal sealed record SelectRequest(
    string Scenario,
    IReadOnlyList<string> Objectives,
    IReadOnlyList<string> Indifference,
    double? Guarantee,
    bool HasMost,
    int Most,
    string? Out
);
