using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies.Accounts;

namespace ZoneSim.Studies;

/// <summary>What the accounts of one incident imply: the incident, its accounts' circumstances, and the policies that could have been in force.</summary>
public sealed record AssessmentPlan
{
    /// <summary>The incident.</summary>
    public required IncidentRecord Record { get; init; }

    /// <summary>The seed file's text, kept with the study.</summary>
    public required string RecordText { get; init; }

    /// <summary>How often each kind of source errs.</summary>
    public required SourceKinds Kinds { get; init; }

    /// <summary>The text of the source kinds, kept with the study.</summary>
    public required string KindsText { get; init; }

    /// <summary>The resolved scenario that the accounts' circumstances are put into.</summary>
    public required Scenario Base { get; init; }

    /// <summary>Names of the accounts assessed, in the record's order; all where none is named.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>The convoy or drone of the base that claims speak of which name none and could speak of several; null where each says so itself.</summary>
    public string? Of { get; init; }

    /// <summary>The policies that could have been in force; each has equal weight, which is an assumption.</summary>
    public required IReadOnlyList<Policy> Policies { get; init; }

    /// <summary>How probable it is of each policy that it was in force, by name, for the forecast that is held against the record; null: all alike.</summary>
    public IReadOnlyDictionary<string, double>? InForce { get; init; }

    /// <summary>Master seed: the key of every draw.</summary>
    public ulong Seed { get; init; } = StudyPlan.DefaultSeed;

    /// <summary>Runs of each account under each policy at the scenario's own values, 1 or more.</summary>
    public int Replications { get; init; } = 2_000;

    /// <summary>Latin-hypercube points over the assumptions, 2 or more.</summary>
    public int Points { get; init; } = 120;

    /// <summary>Runs of each account under each policy at each point, 1 or more.</summary>
    public int PointReplications { get; init; } = 100;

    /// <summary>Synthetic incidents of the calibration; 0: none.</summary>
    public int Synthetic { get; init; } = 1_000;

    /// <summary>A ratio within this factor of 1 is taken to tell nothing; above 1.</summary>
    public double Factor { get; init; } = 3;

    /// <summary>Confidence level of the intervals, each alone.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Threads to run on; 0: one for each processor. Has no influence on any result.</summary>
    public int Threads { get; init; }

    /// <summary>Who asks for it.</summary>
    public StudyOrigin Origin { get; init; } = StudyOrigin.None;

    /// <summary>The accounts in the record's order, claims with whom they speak of, each with the scenario in its circumstances.</summary>
    internal IReadOnlyList<(Account Account, Scenario Scenario)> Circumstances =>
        [
            .. RecordComparison
                .Chosen(Record, Accounts)
                .Select(account => AccountScenario.Of(Record, account.Name, Base, Of))
                .Select(one => (one.Account, one.Scenario)),
        ];

    /// <summary>Refuses a plan that cannot be run.</summary>
    /// <exception cref="StudyRefusalException">A number is out of range, a policy is missing or named twice, or the base does not fit.</exception>
    internal void Check()
    {
        StudyRefusalException.RequireAtLeast(1, Replications);
        StudyRefusalException.RequireAtLeast(2, Points);
        StudyRefusalException.RequireAtLeast(1, PointReplications);
        StudyRefusalException.RequireAtLeast(0, Synthetic);
        StudyRefusalException.RequireAtLeast(0, Threads);
        StudyRefusalException.RequireBetween(0, 1, Confidence);
        if (Factor is not (> 1 and < double.PositiveInfinity))
        {
            throw new StudyRefusalException(RefusalCode.Number, "The factor within which a ratio tells nothing is above 1.");
        }

        StudyRefusalException.RequirePolicies(Policies);

        _ = SimulatedAccounts.MoversOf(Base);
    }
}
