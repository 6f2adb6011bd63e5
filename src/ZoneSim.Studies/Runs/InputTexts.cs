using System.Runtime.CompilerServices;
using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Studies.Runs;

/// <summary>Scenario and policies as the canonical text of their files, and back.</summary>
internal static class InputTexts
{
    /// <summary>The resolved scenario.</summary>
    public static string Write(Scenario scenario) => ScenarioWriter.Write(scenario);

    /// <summary>A policy.</summary>
    public static string Write(Policy policy) => PolicyWriter.Write(policy);

    /// <summary>Reads a resolved scenario; its claims are not looked up again.</summary>
    /// <exception cref="StudyRefusalException">The text is not that of a valid scenario.</exception>
    public static Scenario ReadScenario(string name, string text) => Value(ScenarioReader.ReadResolved(new SourceText(name, text)), name);

    /// <summary>Reads a policy.</summary>
    /// <exception cref="StudyRefusalException">The text is not that of a valid policy.</exception>
    public static Policy ReadPolicy(string name, string text) => Value(PolicyReader.Read(new SourceText(name, text)), name);

    /// <summary>What is played of a scenario: its text, and what the text says. Worked out once for each scenario, for none of it ever changes.</summary>
    /// <exception cref="StudyRefusalException">The scenario does not make a valid file.</exception>
    public static CanonicalInput<Scenario> Canonical(Scenario scenario) => s_scenarios.GetValue(scenario, static one =>
        {
            var text = Write(one);
            return new(text, ReadScenario(one.Name, text));
        });

    /// <summary>The same of a policy.</summary>
    /// <exception cref="StudyRefusalException">The policy does not make a valid file.</exception>
    public static CanonicalInput<Policy> Canonical(Policy policy) => s_policies.GetValue(policy, static one =>
        {
            var text = Write(one);
            return new(text, ReadPolicy(one.Name, text));
        });

    private static readonly ConditionalWeakTable<Scenario, CanonicalInput<Scenario>> s_scenarios = [];
    private static readonly ConditionalWeakTable<Policy, CanonicalInput<Policy>> s_policies = [];

    private static T Value<T>(ReadResult<T> result, string name)
        where T : class =>
        result.Value
        ?? throw new StudyRefusalException(
            RefusalCode.Input,
            $"{name} does not make a valid file: " + string.Join("; ", result.Mistakes.Where(mistake => mistake.Severity == Severity.Error))
        );
}

/// <summary>An input as it is kept and played.</summary>
/// <param name="Text">Its canonical text.</param>
/// <param name="Value">What the text says when it is read.</param>
internal sealed record CanonicalInput<T>(string Text, T Value);
