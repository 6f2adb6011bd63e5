using ZoneSim.Model;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies;

/// <summary>What to run: a scenario under one or more policies, how often, and what to work out from it.</summary>
public sealed record StudyPlan
{
    /// <summary>The seed where none is given: the date of the scenario that the first command runs.</summary>
    public const ulong DefaultSeed = 20171005;

    /// <summary>The resolved scenario, settings included.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The policies, in the order asked for; each name once.</summary>
    public required IReadOnlyList<Policy> Policies { get; init; }

    /// <summary>
    /// Name of the policy that is subtracted in every comparison; empty: the first one. Where observe-only is among the
    /// policies, each is compared with it too.
    /// </summary>
    public string Reference { get; init; } = "";

    /// <summary>Master seed: the key of every draw.</summary>
    public ulong Seed { get; init; } = DefaultSeed;

    /// <summary>Replications of each policy, 1 or more.</summary>
    public long Replications { get; init; } = 2_000;

    /// <summary>
    /// The precision by which the number of replications is found; null: it is <see cref="Replications"/>, which otherwise is not read.
    /// </summary>
    public PrecisionRequest? Precision { get; init; }

    /// <summary>Threads to run on; 0: one for each processor. Has no influence on any result.</summary>
    public int Threads { get; init; }

    /// <summary>Confidence level of the intervals, each alone.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Widths within which a difference does not matter to the analyst.</summary>
    public IndifferenceWidths Indifference { get; init; } = IndifferenceWidths.None;

    /// <summary>Latin-hypercube points over the assumptions; 0: none.</summary>
    public int RangePoints { get; init; }

    /// <summary>Replications at each point and policy.</summary>
    public int RangeReplications { get; init; } = 200;

    /// <summary>Of which histories rows are kept; null: of all where these have up to 10,000,000 rows, else of the first 100,000.</summary>
    public LedgerKept? Ledger { get; init; }

    /// <summary>Of which histories rows are kept.</summary>
    internal LedgerKept Kept => Ledger ?? (PlannedRows <= LedgerFile.MostRows ? LedgerKept.Full : LedgerKept.First);

    /// <summary>Rows of ordinal 1 of all histories that may be played.</summary>
    internal long PlannedRows =>
        (Precision is { } precision ? precision.Most : Replications) * Policies.Count * (Scenario.Convoys.Count + Scenario.Drones.Count);

    /// <summary>Who asks for it.</summary>
    public StudyOrigin Origin { get; init; } = StudyOrigin.None;

    /// <summary>Quantities set for this run, already in <see cref="Scenario"/>: name to the text given.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the ledger is written as CSV too.</summary>
    public bool Csv { get; init; }

    /// <summary>Refuses a plan that cannot be run.</summary>
    /// <exception cref="StudyRefusalException">A number is out of range, or a policy is missing or named twice.</exception>
    internal void Check()
    {
        StudyRefusalException.RequireAtLeast(1, Replications);
        Precision?.Check();
        Indifference.Check();
        StudyRefusalException.RequireAtLeast(0, Threads);
        StudyRefusalException.RequireAtLeast(0, RangePoints);
        StudyRefusalException.RequireAtLeast(1, RangeReplications);
        StudyRefusalException.RequireBetween(0, 1, Confidence);
        StudyRefusalException.RequirePolicies(Policies);

        if (Reference.Length > 0 && Policies.All(policy => policy.Name != Reference))
        {
            throw new StudyRefusalException(RefusalCode.UnknownPolicy, $"The reference policy '{Reference}' is not among the policies of the study.");
        }
    }
}

/// <summary>How far a study has come.</summary>
/// <param name="Stage">What is being done: replications, ranges, ledger or traces.</param>
/// <param name="Done">Units done, such as replications.</param>
/// <param name="Total">Units in all; an expectation where a precision is searched for.</param>
/// <param name="Distance">How far it is from the precision asked for; null where none was, or nothing is known yet.</param>
public sealed record StudyProgress(string Stage, long Done, long Total, PrecisionDistance? Distance = null);
