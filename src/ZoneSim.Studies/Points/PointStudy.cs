using System.Globalization;
using System.Text;
using ZoneSim.Model;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Points;

/// <summary>A point study made ready: inputs hashed, models compiled once to see that they hold together. Nothing of it touches the disk.</summary>
internal sealed class PointStudy
{
    /// <summary>The entry of a design that names the quantities moved.</summary>
    public const string QuantitiesKey = "quantities";

    /// <summary>What a design says where no quantities were named.</summary>
    public const string EveryAssumption = "every assumption with a range";

    /// <summary>Makes a plan ready.</summary>
    /// <exception cref="StudyRefusalException">The plan cannot be run; its message says why.</exception>
    /// <exception cref="ModelException">The scenario and a policy do not hold together.</exception>
    public PointStudy(PointStudyPlan plan)
    {
        plan.Check();
        Inputs = RunInputs.Of(InputsOf(plan.Scenario, plan.Policies, plan.Seed, plan.BaseReplications, plan.Confidence));
        Plan = plan with { Scenario = Inputs.Plan.Scenario, Policies = Inputs.Plan.Policies };
        Quantities = plan.Moved;
        Design = DesignOf(plan);
        Hash = HashOf(Kind, Inputs.Hash, Design, Quantities.Select(quantity => (quantity.Name, quantity.Range!.Value.Low, quantity.Range!.Value.High)));
        foreach (var policy in Plan.Policies)
        {
            _ = CompiledModel.Compile(Plan.Scenario, policy);
        }
    }

    /// <summary>The plan, with scenario and policies as their canonical texts say.</summary>
    public PointStudyPlan Plan { get; }

    /// <summary>The inputs as text.</summary>
    public RunInputs Inputs { get; }

    /// <summary>The quantities moved, with the ranges that they are moved over.</summary>
    public IReadOnlyList<Quantity> Quantities { get; }

    /// <summary>How the study is laid out, in words by name.</summary>
    public IReadOnlyDictionary<string, string> Design { get; }

    /// <summary>SHA-256, hex, over all that results depend on: the study's identity.</summary>
    public string Hash { get; }

    /// <summary>Number of policies.</summary>
    public int Policies => Plan.Policies.Count;

    /// <summary>The kind as a word.</summary>
    public string Kind => WordOf(Plan.Kind);

    /// <summary>A kind as a word: the verb that makes it, and the name of its result.</summary>
    public static string WordOf(PointStudyKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The manifest, without files.</summary>
    public Manifest NewManifest() =>
        ManifestFile.New(
            Plan.Origin,
            Kind,
            Plan.Scenario.Name,
            Plan.Policies.Select(policy => policy.Name),
            Plan.Seed,
            Plan.BaseReplications,
            Plan.Confidence,
            Hash
        ) with
        {
            Settings = new SortedDictionary<string, string>(Plan.Settings.ToDictionary(), StringComparer.Ordinal),
            Reference = Plan.Policies[0].Name,
            Design = Design,
        };

    private static SortedDictionary<string, string> DesignOf(PointStudyPlan plan)
    {
        var design = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["output"] =
                plan.Objective is { } objective ? $"objective:{objective.Name}"
                : plan.Output is { } output ? $"{output.Text}@{output.Incursion}"
                : "the end in which the policies differ most",
            ["replications"] = plan.Replications.ToString(CultureInfo.InvariantCulture),
            [QuantitiesKey] = plan.Quantities.Count == 0 ? EveryAssumption : string.Join(", ", plan.Moved.Select(quantity => quantity.Name)),
        };
        foreach (var (name, value) in plan.Layout)
        {
            design[name] = value;
        }

        return design;
    }

    /// <summary>What the hash of a study's inputs is taken of, as a plan of replications.</summary>
    public static StudyPlan InputsOf(Scenario scenario, IReadOnlyList<Policy> policies, ulong seed, int replications, double confidence) =>
        new()
        {
            Scenario = scenario,
            Policies = policies,
            Seed = seed,
            Replications = replications,
            Confidence = confidence,
        };

    /// <summary>SHA-256, hex, over kind, inputs, design and the ranges moved over.</summary>
    public static string HashOf(
        string kind,
        string inputsHash,
        IReadOnlyDictionary<string, string> design,
        IEnumerable<(string Name, double Low, double High)> quantities
    )
    {
        var text = new StringBuilder($"{kind}\n{inputsHash}\n");
        foreach (var (name, value) in design)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");
        }

        foreach (var (name, low, high) in quantities)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name} {low:R} {high:R}\n");
        }

        return RunInputs.Sha256(text.ToString());
    }
}
