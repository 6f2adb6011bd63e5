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

    private static T Value<T>(ReadResult<T> result, string name)
        where T : class =>
        result.Value
        ?? throw new StudyRefusalException(
            RefusalCode.Input,
            $"{name} does not make a valid file: " + string.Join("; ", result.Mistakes.Where(mistake => mistake.Severity == Severity.Error))
        );
}
