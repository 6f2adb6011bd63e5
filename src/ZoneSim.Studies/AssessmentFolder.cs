using System.Text.Json;
using ZoneSim.Scenarios;
using ZoneSim.Studies.Accounts;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies;

/// <summary>A finished assessment on disk: laid out, hashed and committed as a run folder is.</summary>
public static class AssessmentFolder
{
    /// <summary>What <see cref="PointStudyFolder.KindOf"/> says of an assessment's folder.</summary>
    public const string Kind = Assessment.Kind;

    internal const string SummaryName = "assess.json";
    internal const string RecordName = "seed.yaml";
    internal const string KindsName = "source-kinds.yaml";

    /// <summary>Opens a finished assessment: checks the hash of every file that its manifest lists, then reads it.</summary>
    /// <param name="folder">Its folder.</param>
    /// <exception cref="RunFolderException">It is no assessment, unfinished, damaged, or of another version.</exception>
    public static AssessmentReport Open(string folder)
    {
        var manifest = RunFolder.ReadManifest(folder);
        if (manifest.Kind != Assessment.Kind)
        {
            throw new RunFolderException($"{folder}: holds {(manifest.Kind is null ? "a run" : $"a study of the kind '{manifest.Kind}'")}, not an assessment.");
        }

        RunFolder.CheckFormat(folder, manifest);
        RunFolder.CheckFiles(folder, manifest);
        string Text(string name) => Disk.ReadText(Path.Combine(folder, name));
        try
        {
            var summary = RunJson.Read<AssessmentSummary>(Disk.ReadBytes(Path.Combine(folder, SummaryName)));
            return new AssessmentReport(
                manifest,
                Sound(SeedReader.Read(new SourceText(RecordName, Text(RecordName)))),
                Sound(SourceKinds.Read(new SourceText(KindsName, Text(KindsName)))),
                summary.Accounts.ToDictionary(one => one.Account, one => InputTexts.ReadScenario(AccountPath(one.Account), Text(AccountPath(one.Account)))),
                [.. manifest.Policies.Select(name => InputTexts.ReadPolicy(RunFolder.PolicyPath(name), Text(RunFolder.PolicyPath(name))))],
                summary);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw new RunFolderException($"{folder}: a file cannot be read although it is as written ({exception.Message}). "
                + "It was made by another version of ZoneSim; run its command again in another folder, or here with --force.");
        }
    }

    /// <summary>The name of an assessment's folder where the user gives none: incident, assess and 8 hex digits of the inputs' hash.</summary>
    /// <exception cref="ArgumentException">The plan cannot be run.</exception>
    public static string NameFor(AssessmentPlan plan) => $"{plan.Record.Name}-{Assessment.Kind}-{new Assessment(plan).Hash[..8]}";

    /// <summary>Path of the scenario in an account's circumstances.</summary>
    internal static string AccountPath(string account) => $"accounts/{account}.yaml";

    private static T Sound<T>(ReadResult<T> result)
        where T : class => result.Value ?? throw new FormatException(string.Join("; ", result.Mistakes));
}
