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
    /// <exception cref="RunFolderException">It cannot be read.</exception>
    public static Scenario ReadScenario(string path) => Value(ScenarioReader.ReadResolved(Text(path)), path);

    /// <summary>Reads a policy.</summary>
    /// <exception cref="RunFolderException">It cannot be read.</exception>
    public static Policy ReadPolicy(string path) => Value(PolicyReader.Read(Text(path)), path);

    private static SourceText Text(string path) => new(path, Disk.ReadText(path));

    private static T Value<T>(ReadResult<T> result, string path)
        where T : class => result.Value
        ?? throw new RunFolderException($"{path}: cannot be read although it is as written: "
            + string.Join("; ", result.Mistakes.Where(mistake => mistake.Severity == Severity.Error))
            + ". It was made by another version of ZoneSim; run the command again in another folder, or with --force.");
}
