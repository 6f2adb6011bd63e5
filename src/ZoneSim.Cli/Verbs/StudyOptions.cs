using System.CommandLine;
using ZoneSim.Cli.Batch;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary>The options of verbs that run a study.</summary>
internal sealed class StudyOptions
{
    private readonly Argument<string> _scenario = new("SCENARIO|RUN")
    {
        Description = "A scenario file, or the name of a shipped one (zonesim list scenarios); or the folder of a finished run, whose result is shown again.",
    };
    private readonly Option<long> _replications = OptionKit.Histories("--replications", 2_000, HistoryLimit.MostOfRun, "Histories to play under each policy.");
    private readonly PrecisionOptions _precision = new();
    private readonly Option<ulong?> _seed = OptionKit.Seed("Master seed: the same seed gives the same histories. [default: 20171005]");
    private readonly Option<int> _threads = OptionKit.Threads();
    private readonly SlurmOptions _slurm = new();
    private readonly Option<string[]> _settings = OptionKit.Settings();
    private readonly Option<double> _confidence = OptionKit.Confidence();
    private readonly IndifferenceOption _indifference = new();
    private readonly Option<string?> _belief = OptionKit.Belief();
    private readonly Option<bool> _noRanges = OptionKit.Switch(
        "--no-ranges",
        "Leave out the assumption ranges (every assumed quantity moved over its range): faster."
    );
    private readonly Option<int> _rangePoints = OptionKit.Whole("--range-points", 200, 2, 100_000, "Latin-hypercube points for the assumption ranges.");
    private readonly Option<int> _rangeReplications = OptionKit.Whole(
        "--range-replications",
        200,
        1,
        1_000_000,
        "Histories at each of these points, under each policy."
    );
    private readonly Option<string?> _out = OptionKit.Out("--out", "The run folder. [default: runs/SCENARIO-<8 hex of the inputs' hash>]", "FOLDER");
    private readonly Option<bool> _force = OptionKit.Switch("--force", "Start afresh and replace the run that is in the folder.");
    private readonly Option<string?> _ledger = OptionKit.Text(
        "--ledger",
        "Of which histories the rows are kept: full (all), first (the first 100,000, which quantiles and curves read) or none. "
            + "The numbers are the same. [default: full up to 10,000,000 rows, then first]",
        "none|first|full",
        40
    );
    private readonly Option<bool> _csv = OptionKit.Switch("--csv", "Write the ledger as CSV too.");
    private readonly Option<bool> _noCharts = OptionKit.Switch("--no-charts", "Draw no charts; 'zonesim chart FOLDER' draws them later.");
    private readonly Option<bool> _json = OptionKit.Switch("--json", "Print the result as JSON on standard output, and nothing else there.");
    private readonly Option<bool> _tests = OptionKit.Switch(
        "--tests",
        "Add exact tests of the paired differences (McNemar, adjusted by Holm) in a table of their own."
    );
    private readonly Option<bool> _full = OptionKit.Switch(
        "--full",
        "Print every table too, not the first screen alone; 'zonesim show FOLDER SECTION' shows them one by one."
    );
    private readonly Option<string[]> _policies;
    private readonly IReadOnlyList<string> _usual;

    /// <summary>The options of a verb.</summary>
    /// <param name="usual">The policies where none are named.</param>
    public StudyOptions(params IReadOnlyList<string> usual)
    {
        _usual = usual;
        _policies = OptionKit.Names(
            "--policy",
            $"Policies by name or file, separated by commas; 'all' for every shipped one. [default: {string.Join(',', usual)}]",
            "NAME,…",
            "--policies"
        );
    }

    /// <summary>Adds argument and options to a verb.</summary>
    public void AddTo(Command verb)
    {
        verb.Add(_scenario);
        Option[] options = [.. OfPlaying, _full, _json, .. verb.Name == "compare" ? [_tests] : Array.Empty<Option>()];
        Array.ForEach(options, verb.Add);
    }

    /// <summary>Options that change what is played or kept.</summary>
    private Option[] OfPlaying =>
        [
            _policies,
            _replications,
            .. _precision.All,
            _seed,
            _settings,
            _confidence,
            _indifference.Option,
            _belief,
            _noRanges,
            _rangePoints,
            _rangeReplications,
            _threads,
            .. _slurm.All,
            _out,
            _force,
            _ledger,
            _csv,
            _noCharts,
        ];

    /// <summary>The finished run that was named in place of a scenario; null where a scenario was.</summary>
    /// <exception cref="BadInputException">An option that changes what is played stands beside it.</exception>
    public string? Run(ParseResult parsed)
    {
        var folder = parsed.GetValue(_scenario)!;
        if (!File.Exists(Path.Combine(folder, "manifest.json")))
        {
            return null;
        }

        OptionKit.RefuseIdle(
            parsed,
            $"on a finished run, which is not played again ({CommandLine.Quoted(Path.Combine(folder, "scenario.yaml"))} is its scenario)",
            OfPlaying
        );
        return folder;
    }

    /// <summary>How a result is to be shown.</summary>
    public Showing Showing(ParseResult parsed, string verb) =>
        new(parsed.GetValue(_full), parsed.GetValue(_json), verb == "compare" && parsed.GetValue(_tests));

    /// <summary>Of which histories rows are kept; null where nothing was asked for.</summary>
    private LedgerKept? Ledger(ParseResult parsed)
    {
        var kept = parsed.GetValue(_ledger);
        OptionKit.RefuseIdle(parsed, "with --ledger none", kept == "none" ? [_csv] : []);
        return kept switch
        {
            null => null,
            "full" => LedgerKept.Full,
            "first" => LedgerKept.First,
            "none" => LedgerKept.None,
            _ => throw new BadInputException($"--ledger: found '{Scenarios.PlainText.Quoted(kept)}', expected none, first or full."),
        };
    }

    /// <summary>What was asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="shell">The world outside.</param>
    /// <param name="verb">run or compare.</param>
    /// <param name="baseline">A policy to add where it is not named, or null.</param>
    public StudyRequest Order(ParseResult parsed, Shell shell, string verb, string? baseline)
    {
        string[] named = parsed.GetValue(_policies) is { Length: > 0 } given ? given : [.. _usual];
        var inputs = Inputs
            .Load(shell, parsed.GetValue(_scenario)!, baseline is null ? named : [.. named, baseline], parsed.GetValue(_settings) ?? [])
            .Believing(parsed.GetValue(_belief), shell);
        var isForced = parsed.GetValue(_force);

        OptionKit.RefuseIdle(parsed, "with --no-ranges", parsed.GetValue(_noRanges) ? [_belief, _rangePoints, _rangeReplications] : []);
        var precision = _precision.Of(parsed, isFixed: parsed.GetResult(_replications) is { Implicit: false });
        var plan = new StudyPlan
        {
            Scenario = inputs.Scenario,
            Policies = inputs.Policies,
            Seed = parsed.GetValue(_seed) ?? StudyPlan.DefaultSeed,
            Replications = parsed.GetValue(_replications),
            Precision = precision,
            Indifference = _indifference.Of(parsed),
            Threads = parsed.GetValue(_threads),
            Confidence = parsed.GetValue(_confidence),
            RangePoints = parsed.GetValue(_noRanges) ? 0 : parsed.GetValue(_rangePoints),
            RangeReplications = parsed.GetValue(_rangeReplications),
            Origin = AdviceText.Asked(shell, verb, "--tests", "--full"),
            Settings = inputs.Settings,
            Ledger = Ledger(parsed),
            Csv = parsed.GetValue(_csv),
        };
        return new StudyRequest(
            plan,
            parsed.GetValue(_out) ?? Path.Combine("runs", RunFolder.NameFor(plan)),
            isForced,
            !parsed.GetValue(_noCharts),
            Showing(parsed, verb),
            _slurm.Of(parsed)
        );
    }
}

/// <summary>A study to run, and what to do with it.</summary>
/// <param name="Plan">What to run.</param>
/// <param name="Folder">The run folder.</param>
/// <param name="Force">Replace what is there.</param>
/// <param name="Charts">Draw the charts.</param>
/// <param name="Showing">How the result is shown.</param>
/// <param name="Elsewhere">Where it is played, if not in this process.</param>
internal sealed record StudyRequest(StudyPlan Plan, string Folder, bool Force, bool Charts, Showing Showing, ElsewhereRequest? Elsewhere = null);

/// <summary>How the result of a run is shown.</summary>
/// <param name="Full">Every table, not the first screen alone.</param>
/// <param name="Json">As JSON.</param>
/// <param name="Tests">Exact tests, too.</param>
internal sealed record Showing(bool Full, bool Json, bool Tests);
