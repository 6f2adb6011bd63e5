using System.CommandLine;
using System.CommandLine.Parsing;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Terminals;
using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary>The options of verbs that assess accounts.</summary>
internal sealed class AssessOptions
{
    private readonly Option<string[]> _policies = InForce();
    private readonly Option<string?> _base = BuiltOn();
    private readonly Option<string?> _kinds = new("--kinds")
    {
        Description = "A file of source kinds: how often each kind of source errs, as ranges. [default: the shipped one]",
        HelpName = "FILE",
    };
    private readonly Option<int> _replications = OptionKit.Whole(
        "--replications",
        2_000,
        1,
        OptionKit.MostHistories,
        "Histories of each account under each policy."
    );
    private readonly Option<int> _points = OptionKit.Whole("--range-points", 120, 2, 100_000, "Latin-hypercube points for the assumption ranges.");
    private readonly Option<int> _pointReplications = OptionKit.Whole(
        "--range-replications",
        100,
        1,
        1_000_000,
        "Histories at each of these points, of each account under each policy."
    );
    private readonly Option<int> _synthetic = OptionKit.Whole(
        "--calibrate",
        1_000,
        0,
        100_000,
        "Synthetic incidents, whose truth is known, to hold the procedure against; 0: none."
    );
    private readonly Option<double> _factor = new("--factor")
    {
        Description = "A ratio within this factor of 1 is taken to tell nothing.",
        HelpName = "F",
        DefaultValueFactory = _ => 3,
        CustomParser = Factor,
    };

    private readonly Option<string?> _belief = OptionKit.Belief();
    private readonly Option<ulong?> _seed = OptionKit.Seed("Master seed: the same seed gives the same histories. [default: 20171005]");
    private readonly Option<int> _threads = OptionKit.Threads();
    private readonly Option<double> _confidence = OptionKit.Confidence();

    /// <summary>The policies that could have been in force.</summary>
    public static Option<string[]> InForce() =>
        OptionKit.Names(
            "--policies",
            "Policies that could have been in force, each of equal weight (an assumption). [default: every shipped one with a ladder]",
            "NAME,…",
            "--policy"
        );

    /// <summary>The scenario that circumstances are put into.</summary>
    public static Option<string?> BuiltOn() =>
        new("--base")
        {
            Description = $"The scenario that circumstances are put into. [default: what the seed names, else {Templates.Base}]",
            HelpName = "SCENARIO",
        };

    /// <summary>An incident to learn from.</summary>
    public static LearnIncident Incident(Shell shell, string seed, string? builtOn, string[]? policies, string? belief)
    {
        var library = new Library(shell);
        var text = library.Seed(seed);
        var record = IncidentRecordsCommandHandler.Read(text);
        var scenario = BeliefInput.Over(BaseScenario.Of(library, record, text, builtOn).Scenario, belief, shell);
        return new LearnIncident(record, text.Text, scenario, Policies(shell, library, policies, scenario));
    }

    /// <summary>What <c>--belief</c> named, or null.</summary>
    public string? Belief(ParseResult parsed) => parsed.GetValue(_belief);

    /// <summary>Adds them to a verb.</summary>
    public void AddTo(Command verb)
    {
        Option[] options = [_policies, _base, _belief, _kinds, _replications, _points, _pointReplications, _synthetic, _factor, _confidence, _seed, _threads];
        Array.ForEach(options, verb.Add);
    }

    /// <summary>What was asked for, of one seed.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="shell">The world outside.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="accounts">Its accounts; all where none is named.</param>
    /// <param name="of">The convoy or drone that claims speak of which name none; null: each says so itself.</param>
    /// <param name="believing">Whether <c>--belief</c> is heeded.</param>
    public AssessmentPlan Plan(ParseResult parsed, Shell shell, string seed, IReadOnlyList<string> accounts, string? of = null, bool believing = true)
    {
        var library = new Library(shell);
        var text = library.Seed(seed);
        var record = IncidentRecordsCommandHandler.Read(text);
        var kinds = parsed.GetValue(_kinds) is { } file ? Library.Read(file) : library.Kinds();
        var read = SourceKinds.Read(kinds);
        var builtOn = BaseScenario.Of(library, record, text, parsed.GetValue(_base)).Scenario;
        return new AssessmentPlan
        {
            Record = record,
            RecordText = text.Text,
            Kinds = read.Value ?? throw new BadInputException([.. read.Mistakes.Select(mistake => mistake.ToString())]),
            KindsText = kinds.Text,
            Base = believing ? BeliefInput.Over(builtOn, parsed.GetValue(_belief), shell) : builtOn,
            Accounts = accounts,
            Of = of,
            Policies = Policies(shell, library, parsed.GetValue(_policies), builtOn),
            Seed = parsed.GetValue(_seed) ?? StudyPlan.DefaultSeed,
            Replications = parsed.GetValue(_replications),
            Points = parsed.GetValue(_points),
            PointReplications = parsed.GetValue(_pointReplications),
            Synthetic = parsed.GetValue(_synthetic),
            Factor = parsed.GetValue(_factor),
            Confidence = parsed.GetValue(_confidence),
            Threads = parsed.GetValue(_threads),
            Origin = AdviceText.Asked(shell, RunFolder.AssessmentKind),
        };
    }

    /// <summary>The policies named, or every shipped one with a ladder for what came.</summary>
    private static List<Policy> Policies(Shell shell, Library library, string[]? named, Scenario builtOn)
    {
        var (isDrone, isConvoy) = (builtOn.Drones.Count > 0, builtOn.Convoys.Any(convoy => !convoy.Neutral));
        var ofOneNight = library.PolicyNames.Where(name => !Inputs.HasPosture(library.Policies(name, null).Single(), library)).ToList();
        return named is { Length: > 0 }
            ? [.. named.SelectMany(name => name == "all" ? ofOneNight : [name]).Distinct().Select(name => Inputs.ReadPolicy(shell, name, builtOn))]
            :
            [
                .. ofOneNight
                    .Select(name => Inputs.ReadPolicy(shell, name, builtOn))
                    .Where(policy => (isDrone && policy.Drone.Count > 0) || ((isConvoy || !isDrone) && policy.Convoy.Count > 0)),
            ];
    }

    private static double Factor(ArgumentResult result) =>
        OptionKit.Number(result, "--factor", "a number above 1 and at most 1000000, such as 3", text =>
            Digits.Decimal(text) is > 1 and <= 1e6 and var factor ? factor : null
        ) ?? 3;
}
