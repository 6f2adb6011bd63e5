using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ZoneSim.Model;
using ZoneSim.Studies.Replications;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// The inputs of a run as text, and their hash: the run's identity. What is played is what the texts say when they are read
/// back, so that the texts of a run folder make the same run again, bit for bit.
/// </summary>
internal sealed class RunInputs
{
    private RunInputs(string scenario, IReadOnlyDictionary<string, string> policies, string hash, StudyPlan plan)
    {
        Scenario = scenario;
        Policies = policies;
        Hash = hash;
        Plan = plan;
    }

    /// <summary>The plan with scenario and policies as their texts say.</summary>
    public StudyPlan Plan { get; }

    /// <summary>The canonical text of the resolved scenario.</summary>
    public string Scenario { get; }

    /// <summary>The canonical text of each policy, by name.</summary>
    public IReadOnlyDictionary<string, string> Policies { get; }

    /// <summary>
    /// SHA-256, hex, over all that results depend on: scenario, policies in their order, seed, replications or the precision asked for, ranges,
    /// reference, confidence and indifference, of which histories rows are kept, and the versions of model and ledger. Not threads, paths, or the
    /// command.
    /// </summary>
    public string Hash { get; }

    /// <summary>The inputs of a plan.</summary>
    /// <exception cref="StudyRefusalException">The scenario or a policy does not make a valid file.</exception>
    public static RunInputs Of(StudyPlan plan)
    {
        FolderNames.Require(plan.Scenario, plan.Policies);
        var scenario = InputTexts.Canonical(plan.Scenario);
        CanonicalInput<Policy>[] policies = [.. plan.Policies.Select(InputTexts.Canonical)];
        var texts = policies.ToDictionary(policy => policy.Value.Name, policy => policy.Text);
        return new RunInputs(
            scenario.Text,
            texts,
            HashOf(plan, scenario.Text, name => texts[name]),
            plan with
            {
                Scenario = scenario.Value,
                Policies = [.. policies.Select(policy => policy.Value)],
            }
        );
    }

    /// <summary>Writes scenario and policies into a result folder.</summary>
    public void WriteTo(PartialFolder partial, string scenario = FolderLayout.ScenarioName)
    {
        partial.Write(scenario, Scenario);
        foreach (var (name, text) in Policies)
        {
            partial.Write(FolderLayout.PolicyPath(name), text);
        }
    }

    /// <summary>The hash of a plan's inputs.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="scenario">The canonical text of its scenario.</param>
    /// <param name="policy">The canonical text of a policy, by name.</param>
    public static string HashOf(StudyPlan plan, string scenario, Func<string, string> policy)
    {
        var text = new StringBuilder();
        void Part(string name, string value) => text.Append(CultureInfo.InvariantCulture, $"{name} {Encoding.UTF8.GetByteCount(value)}\n{value}\n");
        void Number(string name, IFormattable value) => Part(name, value.ToString(null, CultureInfo.InvariantCulture));

        Part("model", BuildStamp.Version);
        Number("ledger", LedgerLayout.Version);
        Part("scenario", scenario);
        foreach (var one in plan.Policies)
        {
            Part("policy", policy(one.Name));
        }

        Part("reference", plan.Reference);
        Number("seed", plan.Seed);
        Part(
            "replications",
            plan.Precision is { } precision
                ? FormattableString.Invariant($"{precision.Target} {precision.IsRelative} {precision.Most} {string.Join(' ', precision.Outputs)}")
                : plan.Replications.ToString(CultureInfo.InvariantCulture)
        );
        Number("confidence", plan.Confidence);
        Part("indifference", plan.Indifference.ToString());
        if (plan.Kept != LedgerKept.Full)
        {
            Part("ledger kept", plan.Kept.ToString());
        }

        Number("range points", plan.RangePoints);
        Number("range replications", plan.RangePoints == 0 ? 0 : plan.RangeReplications);
        return Sha256(text.ToString());
    }

    /// <summary>SHA-256 of a text, hex.</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
