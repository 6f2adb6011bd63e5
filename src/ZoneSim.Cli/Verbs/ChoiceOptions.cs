using System.CommandLine;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Terminals;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary>The options that select and regret share: which policies, which objectives, how many histories.</summary>
internal sealed class ChoiceOptions
{
    private readonly Option<string[]> _policies = OptionKit.Names(
        "--policies",
        "Policies by name or file, separated by commas. [default: all; of a run, those it has]",
        "NAME,…",
        "--policy"
    );
    private readonly Option<int> _replications = OptionKit.Whole("--replications", 2_000, 2, OptionKit.MostHistories, "Histories to play under each policy.");
    private readonly Option<ulong?> _seed = OptionKit.Seed("Master seed: the same seed gives the same histories. [default: 20171005]");
    private readonly Option<string[]> _settings = OptionKit.Settings();
    private readonly Option<double> _confidence = OptionKit.Confidence();
    private readonly Option<int> _threads = OptionKit.Threads();
    private readonly Option<bool> _force = OptionKit.Switch("--force", "Start afresh and replace what is in the folder.");
    private readonly Option<bool> _noCharts = OptionKit.Switch("--no-charts", "Draw no chart.");
    private readonly Option<string?> _size = new("--size")
    {
        Description = "Size of the charts in pixels, between 4:3 and 21:9 in shape. [default: 1920x1080]",
        HelpName = "WIDTHxHEIGHT",
    };
    private readonly Option<bool> _json = OptionKit.Switch("--json", "Print the result as JSON on standard output, and nothing else there.");

    /// <summary>Adds them to a verb.</summary>
    public void AddTo(Command verb)
    {
        Option[] options = [_policies, _replications, _seed, _settings, _confidence, _threads, _force, _noCharts, _size, _json];
        Array.ForEach(options, verb.Add);
    }

    /// <summary>Refuses a size of charts that are not drawn.</summary>
    public void RequireCharts(ParseResult parsed) => OptionKit.RefuseIdle(parsed, "with --no-charts", parsed.GetValue(_noCharts) ? [_size] : []);

    /// <summary>Refuses a number of histories where the guarantee finds it.</summary>
    public void RequireNoNumber(ParseResult parsed) =>
        OptionKit.RefuseIdle(parsed, "with --guarantee, which finds the number of histories (--max-replications bounds it)", _replications);

    /// <summary>Whether JSON is wanted.</summary>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    /// <summary>Whether charts are wanted.</summary>
    public bool WantsCharts(ParseResult parsed) => !parsed.GetValue(_noCharts);

    /// <summary>Size of the charts; null for the usual one.</summary>
    public ChartSize? Size(ParseResult parsed) =>
        parsed.GetValue(_size) is not { } text ? null
        : ChartSize.TryParse(text, out var size) ? size
        : throw new BadInputException($"--size: found '{text}'. {ChartSize.Rule}");

    /// <summary>Whether what is there is replaced.</summary>
    public bool IsForced(ParseResult parsed) => parsed.GetValue(_force);

    /// <summary>Policies named; none for all.</summary>
    public IReadOnlyList<string> Policies(ParseResult parsed) => parsed.GetValue(_policies) is { } named && !named.Contains("all") ? named : [];

    /// <summary>The study of a scenario.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="shell">The world outside.</param>
    /// <param name="scenario">A file or a shipped name.</param>
    /// <param name="verb">The verb.</param>
    public StudyPlan Plan(ParseResult parsed, Shell shell, string scenario, string verb)
    {
        string[] policies = Policies(parsed) is { Count: > 0 } named ? [.. named] : ["all"];
        var inputs = Inputs.Load(shell, scenario, policies, parsed.GetValue(_settings) ?? []);
        return new StudyPlan
        {
            Scenario = inputs.Scenario,
            Policies = inputs.Policies,
            Seed = parsed.GetValue(_seed) ?? StudyPlan.DefaultSeed,
            Replications = parsed.GetValue(_replications),
            Threads = parsed.GetValue(_threads),
            Confidence = parsed.GetValue(_confidence),
            Origin = AdviceText.Asked(shell, verb),
            Settings = inputs.Settings,
        };
    }

    /// <summary>Refuses what a finished run fixes.</summary>
    public void RequireNothingOfARun(ParseResult parsed, string folder)
    {
        Option[] fixedByRun = [_replications, _seed, _settings, _confidence];
        if (fixedByRun.FirstOrDefault(option => OptionKit.IsGiven(parsed, option)) is { } option)
        {
            throw new BadInputException(
                $"{folder} is a finished run, so that {option.Name} cannot change it. Name the scenario instead, or leave {option.Name} out."
            );
        }
    }

    /// <summary>Refuses an objective that a scenario does not have, before anything is played.</summary>
    public static void RequireObjectives(Scenario scenario, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            _ = ObjectiveOf(scenario, name);
        }
    }

    /// <summary>The objective of a name.</summary>
    public static Objective ObjectiveOf(Scenario scenario, string name)
    {
        var names = scenario.Objectives.Select(one => one.Name).ToList();
        return scenario.Objectives.FirstOrDefault(one => one.Name == name)
            ?? throw new BadInputException(
                $"--objective: the scenario '{scenario.Name}' has no objective '{name}'. "
                    + (
                        Scenarios.Yaml.Nearest.To(name, names) is { } near ? $"Did you mean '{near}'?"
                        : names.Count > 0 ? $"It has {Words.And(names)}."
                        : "It has none; scenarios/README.md says how to name one."
                    )
            );
    }
}
