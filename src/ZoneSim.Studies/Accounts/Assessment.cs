using System.Globalization;
using System.Text;
using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Accounts;

/// <summary>A plan made ready: inputs hashed, models compiled once, bits given out. Nothing of it touches the disk.</summary>
internal sealed class Assessment
{
    /// <summary>Makes a plan ready.</summary>
    /// <exception cref="StudyRefusalException">The plan cannot be run; its message says why.</exception>
    /// <exception cref="ModelException">A scenario and a policy do not hold together.</exception>
    public Assessment(AssessmentPlan plan)
    {
        plan.Check();
        Inputs = [.. plan.Circumstances.Select(one => (one.Account, RunInputs.Of(InputsOf(one.Scenario, plan.Policies, plan.Seed))))];
        Plan = plan with { Policies = Inputs[0].Inputs.Plan.Policies };
        Accounts = [.. Inputs.Select(one => (one.Account, one.Inputs.Plan.Scenario))];
        Book = new StatementBook(Accounts);
        Points = new AssumptionPoints(Accounts.Select(one => one.Scenario), plan.Seed, plan.Points);
        if (((long)Accounts.Count * plan.Policies.Count * (plan.Replications + ((long)plan.Points * plan.PointReplications))) + plan.Synthetic > uint.MaxValue)
        {
            throw new StudyRefusalException(RefusalCode.Number, "So many histories have no numbers: below 2^32 in all. Ask for fewer replications or points.");
        }

        Hash = HashOf(plan.RecordText, plan.KindsText, Inputs.Select(one => (one.Account.Name, one.Inputs.Hash)), Design(), plan.Confidence);
    }

    /// <summary>The plan, with policies as their canonical texts say.</summary>
    public AssessmentPlan Plan { get; }

    /// <summary>The inputs of each account as text.</summary>
    public IReadOnlyList<(Account Account, RunInputs Inputs)> Inputs { get; }

    /// <summary>The accounts, each with the scenario in its circumstances.</summary>
    public IReadOnlyList<(Account Account, Scenario Scenario)> Accounts { get; }

    /// <summary>What the accounts say that a run can be held against.</summary>
    public StatementBook Book { get; }

    /// <summary>Where the assumptions are moved to.</summary>
    public AssumptionPoints Points { get; }

    /// <summary>SHA-256, hex, over all that results depend on.</summary>
    public string Hash { get; }

    /// <summary>Number of policies.</summary>
    public int Policies => Plan.Policies.Count;

    /// <summary>Number of the first replication at the scenario's own values of an account under a policy.</summary>
    public long FirstCentral(int account, int policy) => ((long)account * Policies + policy) * Plan.Replications;

    /// <summary>Number of the first replication at a point.</summary>
    public long FirstAt(int point, int account, int policy) =>
        FirstCentral(Accounts.Count, 0) + (((((long)point * Accounts.Count) + account) * Policies) + policy) * Plan.PointReplications;

    /// <summary>Number of the replication of a synthetic incident.</summary>
    public long OfSynthetic(int incident) => FirstAt(Plan.Points, 0, 0) + incident;

    /// <summary>The manifest, without files.</summary>
    public Manifest NewManifest() =>
        ManifestFile.New(
            Plan.Origin,
            RunFolder.AssessmentKind,
            Plan.Record.Name,
            Plan.Policies.Select(policy => policy.Name),
            Plan.Seed,
            Plan.Replications,
            Plan.Confidence,
            Hash
        ) with
        {
            RangePoints = Plan.Points,
            RangeReplications = Plan.PointReplications,
            Design = Design(),
        };

    /// <summary>
    /// The weights of the policies in a forecast, in their order; null where all are alike. A policy of which nothing was learned weighs as an
    /// even share of all; the weights of those played here sum to 1.
    /// </summary>
    public IReadOnlyList<double>? InForce =>
        Plan.InForce is not { Count: > 0 } learned ? null
        : Plan.Policies.Select(policy => learned.GetValueOrDefault(policy.Name, 1.0 / Plan.Policies.Count)).ToArray() is var shares
        && shares.Sum() is var sum
        && sum > 0
            ? Array.ConvertAll(shares, share => share / sum)
        : null;

    private SortedDictionary<string, string> Design()
    {
        var design = Numbers();
        if (InForce is { } weights)
        {
            design["in force"] = string.Join(
                ", ",
                Plan.Policies.Zip(weights, (policy, weight) => string.Create(CultureInfo.InvariantCulture, $"{policy.Name} {weight:R}"))
            );
        }

        if (Plan.Of is { } of)
        {
            design["of"] = of;
        }

        return design;
    }

    private SortedDictionary<string, string> Numbers() =>
        new(StringComparer.Ordinal)
        {
            ["accounts"] = string.Join(", ", Accounts.Select(one => one.Account.Name)),
            ["factor"] = Plan.Factor.ToString("R", CultureInfo.InvariantCulture),
            ["point replications"] = Plan.PointReplications.ToString(CultureInfo.InvariantCulture),
            ["points"] = Plan.Points.ToString(CultureInfo.InvariantCulture),
            ["replications"] = Plan.Replications.ToString(CultureInfo.InvariantCulture),
            ["synthetic incidents"] = Plan.Synthetic.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>What the hash of an account's inputs is taken of, as a plan of replications.</summary>
    public static StudyPlan InputsOf(Scenario scenario, IReadOnlyList<Policy> policies, ulong seed) =>
        new()
        {
            Scenario = scenario,
            Policies = policies,
            Seed = seed,
        };

    /// <summary>SHA-256, hex, over the texts of record and source kinds, the inputs of each account, design and confidence.</summary>
    public static string HashOf(
        string record,
        string kinds,
        IEnumerable<(string Account, string Hash)> accounts,
        IReadOnlyDictionary<string, string> design,
        double confidence
    )
    {
        var text = new StringBuilder($"{RunFolder.AssessmentKind}\n");
        void Part(string name, string value) => text.Append(CultureInfo.InvariantCulture, $"{name} {Encoding.UTF8.GetByteCount(value)}\n{value}\n");
        Part("record", record);
        Part("source kinds", kinds);
        foreach (var (account, hash) in accounts)
        {
            Part(account, hash);
        }

        foreach (var (name, value) in design)
        {
            Part(name, value);
        }

        Part("confidence", confidence.ToString("R", CultureInfo.InvariantCulture));
        return RunInputs.Sha256(text.ToString());
    }
}
