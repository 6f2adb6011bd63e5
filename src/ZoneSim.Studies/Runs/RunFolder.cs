using System.Text.Json;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies;

/// <summary>A finished run on disk.</summary>
public static class RunFolder
{
    internal const string ManifestName = "manifest.json";
    internal const string SummaryName = "summary.json";
    internal const string ScenarioName = "scenario.yaml";
    internal const string FailuresName = "failures.json";
    internal const string CsvName = "ledger.csv";

    /// <summary>
    /// Opens a finished run: checks the hash of every file that its manifest lists, then reads it. Files beside those, such
    /// as charts, are left alone.
    /// </summary>
    /// <param name="folder">The run folder.</param>
    /// <exception cref="RunFolderException">It is no run folder, unfinished, damaged, or of another version.</exception>
    public static RunReport Open(string folder)
    {
        var manifest = ReadManifest(folder);
        if (manifest.Kind is { } kind)
        {
            throw new RunFolderException($"{folder}: holds a study of the kind '{kind}', not a run. A run is what 'zonesim run' and 'zonesim compare' make.");
        }

        CheckFormat(folder, manifest);
        CheckFiles(folder, manifest);
        try
        {
            return new RunReport(
                manifest,
                InputTexts.ReadScenario(ScenarioName, Disk.ReadText(Path.Combine(folder, ScenarioName))),
                [.. manifest.Policies.Select(name => InputTexts.ReadPolicy(PolicyPath(name), Disk.ReadText(Path.Combine(folder, PolicyPath(name)))))],
                RunJson.Read<Summary>(Disk.ReadBytes(Path.Combine(folder, SummaryName))),
                new Ledger(new LedgerReader(Path.Combine(folder, LedgerFile.Name), manifest.Policies)),
                new TraceReader(Path.Combine(folder, TraceFile.Name)));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw new RunFolderException($"{folder}: a file cannot be read although it is as written ({exception.Message}). "
                + "It was made by another version of ZoneSim; run its command again in another folder, or here with --force.");
        }
    }

    /// <summary>The name of a run's folder where the user gives none: the scenario's name and 8 hex digits of the inputs' hash.</summary>
    /// <exception cref="ArgumentException">The plan cannot be run.</exception>
    public static string NameFor(StudyPlan plan)
    {
        plan.Check();
        return $"{plan.Scenario.Name}-{RunInputs.Of(plan).Hash[..8]}";
    }

    /// <summary>Path of a policy's text inside the folder.</summary>
    internal static string PolicyPath(string policy) => $"policies/{policy}.yaml";

    /// <summary>The manifest of a finished or unfinished folder.</summary>
    internal static Manifest ReadManifest(string folder)
    {
        var path = Path.Combine(folder, ManifestName);
        if (!Disk.FileExists(path))
        {
            throw new RunFolderException(Disk.FolderExists(PartialFolder.PathOf(folder)) && !Disk.FolderExists(folder)
                ? $"{folder}: the run is not finished. Type its command again and it goes on where it stopped."
                : $"{folder}: this is no run folder; it has no {ManifestName}.");
        }

        try
        {
            return RunJson.Read<Manifest>(Disk.ReadBytes(path));
        }
        catch (JsonException exception)
        {
            throw new RunFolderException($"{path}: the manifest is damaged ({exception.Message}). Run the command again with --force, or into another folder.");
        }
    }

    /// <summary>Refuses a folder whose ledger is laid out in another way.</summary>
    internal static void CheckFormat(string folder, Manifest manifest)
    {
        if (manifest.LedgerFormat != LedgerLayout.Version)
        {
            throw new RunFolderException($"{folder}: written by ZoneSim {manifest.Version} with ledger format {manifest.LedgerFormat}; "
                + $"this is {BuildStamp.Version} with format {LedgerLayout.Version}. Run its command again: {manifest.Command}");
        }
    }

    /// <summary>Checks that every file listed is there and as written.</summary>
    internal static void CheckFiles(string folder, Manifest manifest)
    {
        if (manifest.Files.Count == 0)
        {
            throw new RunFolderException($"{folder}: the manifest lists no files, so the run was never finished. Run its command again with --force.");
        }

        foreach (var (name, hash) in manifest.Files)
        {
            var path = Path.Combine(folder, name);
            if (!Disk.FileExists(path))
            {
                throw new RunFolderException($"{path}: the file is missing. Put it back, or run the command again with --force.");
            }

            if (Disk.Hash(path) != hash)
            {
                throw new RunFolderException($"{path}: the file is damaged or was changed; its hash is not the manifest's. "
                    + "Put it back, or run the command again with --force.");
            }
        }
    }
}
