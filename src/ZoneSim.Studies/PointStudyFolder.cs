using System.Text.Json;
using ZoneSim.Studies.Points;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies;

/// <summary>A finished point study on disk: laid out, hashed and committed as a run folder is.</summary>
public static class PointStudyFolder
{
    /// <summary>Opens a finished study: checks the hash of every file that its manifest lists, then reads it.</summary>
    /// <param name="folder">The study's folder.</param>
    /// <exception cref="RunFolderException">It is no study, unfinished, damaged, or of another version.</exception>
    public static PointStudyReport Open(string folder)
    {
        var manifest = RunFolder.ReadManifest(folder);
        if (manifest.Kind is null)
        {
            throw new RunFolderException($"{folder}: holds a run ({manifest.Verb} of {manifest.Scenario}), not a point study.");
        }

        RunFolder.CheckFormat(folder, manifest);
        RunFolder.CheckFiles(folder, manifest);
        try
        {
            return new PointStudyReport(
                manifest,
                InputTexts.ReadScenario(RunFolder.ScenarioName, Disk.ReadText(Path.Combine(folder, RunFolder.ScenarioName))),
                [.. manifest.Policies.Select(name => InputTexts.ReadPolicy(RunFolder.PolicyPath(name), Disk.ReadText(Path.Combine(folder, RunFolder.PolicyPath(name)))))],
                RunJson.Read<PointStudySummary>(Disk.ReadBytes(Path.Combine(folder, SummaryName(manifest.Kind)))));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw new RunFolderException($"{folder}: a file cannot be read although it is as written ({exception.Message}). "
                + "It was made by another version of ZoneSim; run its command again in another folder, or here with --force.");
        }
    }

    /// <summary>The question that a finished folder answers; null where it is a run, or no run folder at all.</summary>
    public static string? KindOf(string folder) =>
        Disk.FileExists(Path.Combine(folder, RunFolder.ManifestName)) ? RunFolder.ReadManifest(folder).Kind : null;

    /// <summary>The name of a study's folder where the user gives none: scenario, kind and 8 hex digits of the inputs' hash.</summary>
    /// <exception cref="ArgumentException">The plan cannot be run.</exception>
    /// <exception cref="Model.ModelException">The scenario and a policy do not hold together.</exception>
    public static string NameFor(PointStudyPlan plan)
    {
        var study = new PointStudy(plan);
        return $"{plan.Scenario.Name}-{study.Kind}-{study.Hash[..8]}";
    }

    /// <summary>The file that holds all numbers.</summary>
    internal static string SummaryName(string kind) => kind + ".json";
}
