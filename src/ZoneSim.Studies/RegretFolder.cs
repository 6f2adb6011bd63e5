using System.Globalization;
using System.Security.Cryptography;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies;

/// <summary>A regret study on disk: its numbers as regret.json beside a manifest, committed as a run folder is. It is made from finished runs alone.</summary>
public static class RegretFolder
{
    /// <summary>The kind of its manifest.</summary>
    public const string Kind = "regret";

    internal const string FileName = Kind + ".json";

    /// <summary>Writes the numbers, unless they are there.</summary>
    /// <param name="report">The study.</param>
    /// <param name="scenario">Name of the scenario, or of the first of several.</param>
    /// <param name="asked">Who asks for it.</param>
    /// <param name="folder">The folder, or null for one named after what it is made of.</param>
    /// <param name="force">Whether another study in it is replaced.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="RunFolderException">The folder holds something else, or is damaged. Nothing was changed.</exception>
    public static string Keep(RegretReport report, string scenario, StudyOrigin asked, string? folder, bool force)
    {
        var bytes = RunJson.Write(report);
        var manifest = ManifestOf(report, scenario, asked, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        folder ??= Path.Combine("runs", $"{Kind}-{manifest.InputsHash[..8]}");
        PartialFolder.Finish(folder, manifest, force, partial =>
        {
            partial.Write(FileName, bytes);
            partial.Complete([FileName]);
        }, Open);
        return folder;
    }

    /// <summary>Opens a finished study.</summary>
    /// <param name="folder">Its folder.</param>
    /// <exception cref="RunFolderException">It is no regret study, damaged, or of another version.</exception>
    public static RegretReport Open(string folder)
    {
        var reader = FolderReader.Open(folder, kind => kind == Kind, "not a regret study.");
        var report = reader.Json<RegretReport>(FileName, report => RegretCheck.Check(report, reader.Manifest));
        reader.RequireInputs(reader.Part(FileName).Hash);
        return report;
    }

    private static Manifest ManifestOf(RegretReport report, string scenario, StudyOrigin asked, string hash) => ManifestFile.New(
        asked, Kind, scenario, report.Policies, report.States[0].Seed, Math.Max(1, report.States.Min(state => state.Replications)), report.Confidence, hash) with
    {
        Design = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["objective"] = report.Objective.Name,
            ["states"] = string.Join(", ", report.States.Take(40).Select(state => state.Name)),
            ["optimism"] = report.Optimism.ToString("R", CultureInfo.InvariantCulture),
            ["enough"] = report.Enough?.ToString("R", CultureInfo.InvariantCulture) ?? "none",
        },
    };
}
