using ZoneSim.Model;
using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Replications;

/// <summary>A plan made ready: inputs hashed, models compiled, replications cut into blocks. Nothing of it touches the disk.</summary>
internal sealed class PreparedStudy
{
    private readonly RunInputs? _inputs;

    public PreparedStudy(StudyPlan plan)
        : this(RunInputs.Of(plan), null) { }

    private PreparedStudy(RunInputs? inputs, StudyPlan? live)
    {
        _inputs = inputs;
        var plan = live ?? inputs!.Plan;
        Plan = plan;
        Models = [.. plan.Policies.Select(policy => CompiledModel.Compile(plan.Scenario, policy))];
        Incursions = new IncursionIndex(plan.Scenario);
        Pairs = PolicyPair.Of(plan);
        Cut = plan.Precision is { } precision ? new BlockPartition(precision.Most, PrecisionSearch.BlockSize) : new BlockPartition(plan.Replications);
        Outputs = new AccumulatorOutputs([.. plan.Policies.Select(policy => policy.Name)], Incursions, Pairs);
        IsInParts = plan.Kept == LedgerKept.Full && plan.PlannedRows > LedgerFile.MostRows;
        Goal = plan.Precision is null ? null : new PrecisionGoal(this, plan.Precision);
    }

    /// <summary>What the run is held to; null where its replications are fixed.</summary>
    public PrecisionGoal? Goal { get; }

    /// <summary>The plan, with scenario and policies as their canonical texts say; of a live study as given.</summary>
    public StudyPlan Plan { get; }

    /// <summary>The models, by policy.</summary>
    public CompiledModel[] Models { get; }

    /// <summary>The inputs as text, and their hash; a live study has none.</summary>
    public RunInputs Inputs => _inputs ?? throw new InvalidOperationException("A live study has no inputs as text.");

    /// <summary>The incursions.</summary>
    public IncursionIndex Incursions { get; }

    /// <summary>The comparisons.</summary>
    public PolicyPair[] Pairs { get; }

    /// <summary>The blocks; of as many replications as are allowed where their number is searched for.</summary>
    public BlockPartition Cut { get; }

    /// <summary>The numbers worked out.</summary>
    public AccumulatorOutputs Outputs { get; }

    /// <summary>A study of which nothing is kept: its inputs are neither written as text nor hashed.</summary>
    public static PreparedStudy Live(StudyPlan plan) => new(null, plan);

    /// <summary>Whether all rows are kept and are too many for one file: then each block writes a part of the ledger.</summary>
    public bool IsInParts { get; init; }

    /// <summary>
    /// Number of first replications whose rows are kept beside their tallies: those that end up in one ledger, or that quantiles look at. Nobody
    /// reads rows of a live study.
    /// </summary>
    public long KeptRows =>
        _inputs is null ? 0
        : Plan.Kept == LedgerKept.Full && !IsInParts ? long.MaxValue
        : FirstRows.Sorted;

    /// <summary>Number of policies.</summary>
    public int Policies => Models.Length;

    /// <summary>An empty tally of this study.</summary>
    public Accumulator NewTally() => new(Policies, Incursions.Names.Length, Pairs, Incursions.Layout);

    /// <summary>Whether a finished run's histories are those that this study would play.</summary>
    public bool IsPlayedIn(RunReport? run) =>
        run is not null
        && run.Manifest.Seed == Plan.Seed
        && run.Manifest.Build == BuildStamp.Build
        && InputTexts.Write(run.Scenario) == Inputs.Scenario
        && run.Summary.Policies.All(policy => policy.Failed == 0)
        && Plan.Policies.All(policy => run.Policies.Any(one => one.Name == policy.Name && InputTexts.Write(one) == Inputs.Policies[policy.Name]));

    /// <summary>The manifest, without files.</summary>
    public Manifest NewManifest() =>
        ManifestFile.New(
            Plan.Origin,
            null,
            Plan.Scenario.Name,
            Plan.Policies.Select(policy => policy.Name),
            Plan.Seed,
            Cut.Replications,
            Plan.Confidence,
            Inputs.Hash
        ) with
        {
            RangePoints = Plan.RangePoints,
            RangeReplications = Plan.RangePoints == 0 ? 0 : Plan.RangeReplications,
            Settings = new SortedDictionary<string, string>(Plan.Settings.ToDictionary(), StringComparer.Ordinal),
            Reference = Plan.Reference.Length == 0 ? Plan.Policies[0].Name : Plan.Reference,
            Precision = Plan.Precision?.Text,
            Ledger = Plan.Kept,
        };
}
