using System.CommandLine;
using ZoneSim.Cli.Batch;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Terminals;
using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Cli.Verbs;

/// <summary>The options of verbs that play a scenario at many points of its assumptions.</summary>
internal sealed class PointOptions
{
    private static readonly string[] s_usual = ["deter-first", "strike-first"];
    private readonly Argument<string> _scenario;
    private readonly Option<string?> _output;

    private readonly Option<string?> _objective = new("--objective")
    {
        Description = "An objective named in the scenario to look at instead of an output (zonesim list objectives SCENARIO).",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _quantities = OptionKit.Names(
        "--quantities",
        "The quantities to move, each over its range or over one given: line.answered,\"line.relay-delay=5 min..90 min\". "
            + "[default: every assumption that has a range]",
        "NAME,…"
    );

    private readonly Option<int> _replications;
    private readonly Option<int> _points;
    private readonly Option<int> _screening = OptionKit.Whole(
        "--screening-replications",
        150,
        2,
        1_000_000,
        "Histories at each point of a screening, under each policy."
    );
    private readonly Option<int> _trajectories = OptionKit.Whole("--trajectories", 20, 2, 1_000, "Trajectories of a Morris screening over all quantities.");
    private readonly Option<int> _baseReplications = OptionKit.Whole(
        "--base-replications",
        2_000,
        2,
        OptionKit.MostHistories,
        "Histories under each policy at the scenario's own values."
    );
    private readonly Option<ulong?> _seed = OptionKit.Seed("Master seed: the same seed gives the same histories. [default: 20171005]");
    private readonly Option<int> _threads = OptionKit.Threads();
    private readonly SlurmOptions _slurm = new();
    private readonly Option<string[]> _settings = OptionKit.Settings();
    private readonly Option<string?> _belief = OptionKit.Belief();
    private readonly Option<double> _confidence = OptionKit.Confidence();
    private readonly Option<string?> _out = OptionKit.Out("--out", "The study's folder. [default: runs/SCENARIO-VERB-<8 hex of the inputs' hash>]", "FOLDER");
    private readonly Option<bool> _force = OptionKit.Switch("--force", "Start afresh and replace the study that is in the folder.");
    private readonly Option<bool> _noCharts = OptionKit.Switch("--no-charts", "Draw no charts; 'zonesim chart FOLDER' draws them later.");
    private readonly Option<bool> _json = OptionKit.Switch("--json", "Print the result as JSON on standard output, and nothing else there.");
    private readonly Option<string[]> _policies;
    private readonly PointStudyKind _kind;

    /// <summary>The options of a verb.</summary>
    /// <param name="kind">Which study.</param>
    /// <param name="replications">Histories at each point under each policy where none are given.</param>
    /// <param name="points">Points over the ranges where none are given; of a verb that takes a run too.</param>
    public PointOptions(PointStudyKind kind, int replications, int points = 2_000)
    {
        _kind = kind;
        _scenario = new Argument<string>(TakesRun ? "SCENARIO|RUN" : "SCENARIO")
        {
            Description = "A scenario file, or the name of a shipped one (zonesim list scenarios)" + (TakesRun ? "; or the folder of a finished run." : "."),
        };
        _output = new Option<string?>("--output")
        {
            Description =
                "What is looked at: end:LABEL, outcome:LABEL or column:NAME, with @NAME for another convoy or drone."
                + (kind == PointStudyKind.Value ? " It goes with --aim." : " [default: the end in which the policies differ most]"),
            HelpName = "NAME",
        };
        _points = OptionKit.Whole("--points", points, 20, 100_000, "Latin-hypercube points over the ranges of all assumptions; of a scenario.");
        _replications = OptionKit.Whole("--replications", replications, 2, OptionKit.MostHistories, "Histories at each point, under each policy.");
        _policies = OptionKit.Names(
            "--policies",
            (
                kind == PointStudyKind.Value ? "Two policies or more"
                : kind == PointStudyKind.Sweep ? "One policy or more; differences are from the first"
                : kind == PointStudyKind.Sensitivity ? "Two policies, whose paired difference is looked at (the second minus the first), or one, whose level is"
                : "Two policies; the difference is the second minus the first"
            ) + $", by name or file, separated by commas. [default: {string.Join(',', s_usual)}]",
            "NAME,…",
            "--policy"
        );
    }

    /// <summary>Whether the points of a run's assumption ranges will do.</summary>
    private bool TakesRun => _kind is PointStudyKind.Discover or PointStudyKind.Value or PointStudyKind.Robust;

    /// <summary>The options of a screening.</summary>
    public Option[] OfScreening => [_screening, _trajectories];

    /// <summary>Whether the verb may screen.</summary>
    private bool Screens => _kind is PointStudyKind.Sensitivity or PointStudyKind.Flip;

    /// <summary>Whether the quantities to move are named at an option of all such verbs.</summary>
    private bool HasQuantities => _kind is not (PointStudyKind.Flip or PointStudyKind.Sweep);

    /// <summary>Adds argument and options to a verb, its own options among them.</summary>
    public void AddTo(Command verb, params Option[] own)
    {
        verb.Add(_scenario);
        Option[] options =
        [
            _policies,
            .. _kind == PointStudyKind.Sweep ? Array.Empty<Option>() : [_output],
            _objective,
            .. own,
            .. TakesRun ? new Option[] { _points } : [],
            .. HasQuantities ? [_quantities] : Array.Empty<Option>(),
            _replications,
            .. Screens ? new Option[] { _trajectories, _screening } : [],
            _baseReplications,
            _seed,
            _settings,
            _belief,
            _confidence,
            _threads,
            .. _slurm.All,
            _out,
            _force,
            _noCharts,
            _json,
        ];
        Array.ForEach(options, verb.Add);
    }

    /// <summary>The points over the ranges.</summary>
    public int Points(ParseResult parsed) => parsed.GetValue(_points);

    /// <summary>The output named; null where none is.</summary>
    public string? Output(ParseResult parsed) => parsed.GetValue(_output);

    /// <summary>What was asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="shell">The world outside.</param>
    /// <param name="quantities">Quantities named at options of the verb's own, as option and text.</param>
    /// <param name="start">Makes the plan of scenario and policies, with what is the verb's own.</param>
    /// <param name="finish">Adds what hangs on the rest of the plan; null: nothing does.</param>
    public PointRequest Order<TPlan>(
        ParseResult parsed,
        Shell shell,
        IReadOnlyList<(string Option, string Text)> quantities,
        Func<Scenario, IReadOnlyList<Policy>, TPlan> start,
        Func<TPlan, TPlan>? finish = null
    )
        where TPlan : PointStudyPlan
    {
        var argument = parsed.GetValue(_scenario)!;
        var source = TakesRun && File.Exists(Path.Combine(argument, "manifest.json")) ? new RunSource(argument, RunFolder.Open(argument)) : null;
        var begun = source is null ? OfScenario(parsed, shell, argument, quantities, start) : OfRun(parsed, source, start);
        var plan = (TPlan)Common(parsed, shell, begun);
        plan = finish is null ? plan : finish(plan);
        return new PointRequest(
            plan,
            parsed.GetValue(_out) ?? Path.Combine("runs", RunFolder.NameFor(plan)),
            parsed.GetValue(_force),
            !parsed.GetValue(_noCharts),
            parsed.GetValue(_json),
            _slurm.Of(parsed)
        );
    }

    /// <summary>What is asked of a scenario.</summary>
    private PointStudyPlan OfScenario(
        ParseResult parsed,
        Shell shell,
        string argument,
        IReadOnlyList<(string Option, string Text)> quantities,
        Func<Scenario, IReadOnlyList<Policy>, PointStudyPlan> start
    )
    {
        string[] named = parsed.GetValue(_policies) is { Length: > 0 } given ? given : s_usual;
        var inputs = Inputs.Load(shell, argument, named, parsed.GetValue(_settings) ?? []).Believing(parsed.GetValue(_belief), shell);
        var begun = start(inputs.Scenario, inputs.Policies);
        return begun with
        {
            Settings = inputs.Settings,
            Objective = parsed.GetValue(_objective) is { } objective ? ObjectiveValues.Named(inputs.Scenario, objective) : null,
            Quantities =
                _kind == PointStudyKind.Sweep
                    ? begun.Quantities
                    : Quantities(
                        shell,
                        inputs.Scenario,
                        [
                            .. quantities,
                            .. TextsOf(parsed).Select(text => ("--quantities", text)),
                            .. quantities.Count == 0 ? Usual(parsed, inputs.Scenario) : [],
                        ]
                    ),
            Seed = parsed.GetValue(_seed) ?? StudyPlan.DefaultSeed,
        };
    }

    /// <summary>The axes of a campaign's map where none are named: how strongly the sender learns, against what a destroyed vehicle counts.</summary>
    private (string Option, string Text)[] Usual(ParseResult parsed, Scenario scenario)
    {
        if (_kind != PointStudyKind.Flip || FlipPlan.UsualAxes(scenario) is not [var x, var y])
        {
            return [];
        }

        OptionKit.RefuseIdle(parsed, $"with a campaign, whose map is of {x} and {y} where no quantities are named, so that nothing is screened", OfScreening);
        return [("--x", x), ("--y", y)];
    }

    /// <summary>What is asked of a finished run: its policies but the baseline, unless some of them are named.</summary>
    private OverRangesPlan OfRun(ParseResult parsed, RunSource source, Func<Scenario, IReadOnlyList<Policy>, PointStudyPlan> start)
    {
        if (
            parsed.GetValue(_objective) is not null
            || TextsOf(parsed).Length > 0
            || parsed.GetValue(_settings) is { Length: > 0 }
            || parsed.GetValue(_seed) is not null
        )
        {
            throw new BadInputException(
                $"{source.Folder} is a finished run, whose points are as they are: --objective, --quantities, --set and --seed are for a scenario."
            );
        }

        OptionKit.RefuseIdle(
            parsed,
            $"with {source.Folder}, a finished run whose points are as they are",
            _points,
            _replications,
            _baseReplications,
            _belief,
            _slurm.All[0]
        );
        var report = source.Report;
        var wanted = ObjectiveValues.Policies(report, parsed.GetValue(_policies) ?? []).ToList();
        var answers = parsed.GetValue(_policies) is { Length: > 0 } named
            ? [.. named.Distinct()]
            : wanted.Where(name => report.Policies.First(policy => policy.Name == name) is { } policy && policy.Convoy.Count + policy.Drone.Count > 0).ToList();
        Policy[] policies =
        [
            .. (_kind == PointStudyKind.Value ? answers : answers.Take(2)).Select(name => report.Policies.First(policy => policy.Name == name)),
        ];
        return (OverRangesPlan)start(report.Scenario, policies) with { Settings = report.Manifest.Settings, Seed = report.Manifest.Seed, Run = source };
    }

    /// <summary>What is the same for both.</summary>
    private PointStudyPlan Common(ParseResult parsed, Shell shell, PointStudyPlan begun) =>
        Screened(parsed, begun) with
        {
            Output =
                _kind != PointStudyKind.Sweep && parsed.GetValue(_output) is { } output
                    ? OutputName.Parse(output, begun.Scenario, begun.Policies.Count > 1)
                    : null,
            Replications = parsed.GetValue(_replications),
            BaseReplications = parsed.GetValue(_baseReplications),
            Threads = parsed.GetValue(_threads),
            Confidence = parsed.GetValue(_confidence),
            Origin = AdviceText.Asked(shell, parsed.CommandResult.Command.Name),
        };

    private PointStudyPlan Screened(ParseResult parsed, PointStudyPlan plan) =>
        plan is not ScreeningPlan screening
            ? plan
            : screening with
            {
                ScreeningReplications = parsed.GetValue(_screening),
                Trajectories = parsed.GetValue(_trajectories),
            };

    /// <summary>The quantities named at --quantities; none where the verb has no such option.</summary>
    private string[] TextsOf(ParseResult parsed) => HasQuantities ? parsed.GetValue(_quantities) ?? [] : [];

    private static List<Quantity> Quantities(Shell shell, Scenario scenario, IReadOnlyList<(string Option, string Text)> named)
    {
        var read = named.Select(one => RangeSettings.Read(scenario, one.Option, one.Text)).ToList();
        Inputs.Report(shell, [.. read.SelectMany(one => one.Mistakes)]);
        if (read.GroupBy(one => one.Value!.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new BadInputException($"{named[^1].Option}: found the quantity '{twice.Key}' twice, expected each once.");
        }

        return [.. read.Select(one => one.Value!)];
    }
}

/// <summary>A point study to run, and what to do with it.</summary>
/// <param name="Plan">What to run.</param>
/// <param name="Folder">The study's folder.</param>
/// <param name="Force">Replace what is there.</param>
/// <param name="Charts">Draw the charts.</param>
/// <param name="Json">Print JSON.</param>
/// <param name="Elsewhere">Where its stages are played, if not in this process.</param>
internal sealed record PointRequest(PointStudyPlan Plan, string Folder, bool Force, bool Charts, bool Json, ElsewhereRequest? Elsewhere = null);
