using System.Text.RegularExpressions;
using ZoneSim.Studies.Learning;
using ZoneSim.Studies.Points;
using ZoneSim.Studies.Replications;

namespace ZoneSim.Studies.Runs;

/// <summary>Which files a result folder of each kind holds. A manifest that lists others is refused, so no path of its own is ever followed.</summary>
internal static partial class FolderLayout
{
    /// <summary>The resolved scenario.</summary>
    public const string ScenarioName = "scenario.yaml";

    /// <summary>A run's replications that did not come to their end.</summary>
    public const string FailuresName = "failures.json";

    /// <summary>A run's ledger as text.</summary>
    public const string CsvName = "ledger.csv";

    /// <summary>The incident that is assessed.</summary>
    public const string RecordName = "seed.yaml";

    /// <summary>How often each kind of source errs.</summary>
    public const string KindsName = "source-kinds.yaml";

    /// <summary>The points that were learned from.</summary>
    public const string LearnedPointsName = "points-learned.parquet";

    /// <summary>The file that holds all numbers of a folder of a kind; null is a run's.</summary>
    public static string SummaryName(string? kind) => (kind ?? "summary") + ".json";

    /// <summary>A policy's text.</summary>
    public static string PolicyPath(string policy) => $"policies/{policy}.yaml";

    /// <summary>The scenario in an account's circumstances.</summary>
    public static string AccountPath(string account) => $"accounts/{account}.yaml";

    /// <summary>An incident that was learned from.</summary>
    public static string IncidentPath(string incident) => $"incidents/{incident}.yaml";

    /// <summary>The scenario that an incident's circumstances are put into.</summary>
    public static string BasePath(string incident) => $"bases/{incident}.yaml";

    /// <summary>Whether a kind is a point study's.</summary>
    public static bool IsPointStudy(string? kind) => Enum.GetValues<PointStudyKind>().Any(one => PointStudy.WordOf(one) == kind);

    /// <summary>Whether a kind is one of those that are made; null is a run's.</summary>
    public static bool Knows(string? kind) =>
        kind is null or RunFolder.AssessmentKind or RunFolder.RegretKind or RunFolder.SelectionKind or RunFolder.LearnedKind || IsPointStudy(kind);

    /// <summary>What is wrong with the list of files; null where nothing is, or where the folder is not complete and lists none.</summary>
    public static string? WrongWith(Manifest manifest)
    {
        if (manifest.Files.Count == 0)
        {
            return null;
        }

        string[] needed = [.. Needed(manifest)];
        return needed.FirstOrDefault(file => !manifest.Files.ContainsKey(file)) is { } lacks ? $"it does not list {lacks}"
            : manifest.Files.Keys.FirstOrDefault(file => !needed.Contains(file) && !MayBe(manifest.Kind, file)) is { } strange
                ? $"it lists '{strange}', which is no file of such a folder"
            : WrongParts(manifest);
    }

    /// <summary>Whether a run's ledger is one file: it is not where none is kept, or where it is in parts.</summary>
    private static bool HasOneLedger(Manifest manifest) =>
        manifest.Ledger == LedgerKept.First || (manifest.Ledger == LedgerKept.Full && !manifest.Files.ContainsKey(LedgerParts.Name(0)));

    /// <summary>A ledger in parts has one for each block.</summary>
    private static string? WrongParts(Manifest manifest)
    {
        var parts = manifest.Files.Keys.Count(LedgerParts.IsName);
        if (parts == 0 || manifest.Precision is not null)
        {
            return null;
        }

        var wanted = HasOneLedger(manifest) || manifest.Ledger != LedgerKept.Full ? 0 : new BlockPartition(manifest.Replications).Blocks;
        return parts == wanted && Enumerable.Range(0, wanted).All(block => manifest.Files.ContainsKey(LedgerParts.Name(block)))
            ? null
            : $"it lists {parts} parts of the ledger, expected {wanted}";
    }

    /// <summary>Names of the accounts of an assessment, from its design.</summary>
    public static IReadOnlyList<string> Accounts(Manifest manifest) => Named(manifest, "accounts");

    /// <summary>Names of the incidents that were learned from, from the design.</summary>
    public static IReadOnlyList<string> Incidents(Manifest manifest) => Named(manifest, LearnStudy.IncidentsKey);

    private static string[] Named(Manifest manifest, string key) =>
        manifest.Design?.GetValueOrDefault(key)?.Split(", ") is { } names && names.All(name => FolderNames.WrongWith(name) is null) ? names : [];

    /// <summary>The files that a folder has beside its manifest, by what the manifest says of it; it may have further ones.</summary>
    public static IEnumerable<string> Needed(Manifest manifest) =>
        [.. Own(manifest), .. manifest.Kind == RunFolder.RegretKind ? Array.Empty<string>() : [.. manifest.Policies.Select(PolicyPath)]];

    private static string[] Own(Manifest manifest) =>
        manifest.Kind switch
        {
            null =>
            [
                .. HasOneLedger(manifest) ? [LedgerFile.Name] : Array.Empty<string>(),
                TraceFile.Name,
                SummaryName(null),
                FailuresName,
                ScenarioName,
                .. manifest.RangePoints == 0 ? Array.Empty<string>() : [RangeFile.Name, RangeFile.PointsName],
            ],
            RunFolder.AssessmentKind => [SummaryName(manifest.Kind), RecordName, KindsName, AssessmentFile.Name, .. Accounts(manifest).Select(AccountPath)],
            RunFolder.LearnedKind =>
            [
                SummaryName(manifest.Kind),
                RunFolder.BeliefsName,
                LearnedPointsName,
                .. Incidents(manifest).SelectMany(name => (string[])[IncidentPath(name), BasePath(name)]),
            ],
            RunFolder.RegretKind => [SummaryName(manifest.Kind)],
            _ =>
            [
                SummaryName(manifest.Kind),
                ScenarioName,
                .. manifest.Kind == PointStudy.WordOf(PointStudyKind.Sweep) ? [SweepCsv.Name] : Array.Empty<string>(),
            ],
        };

    private static bool MayBe(string? kind, string file) => kind is null ? file == CsvName || LedgerParts.IsName(file) : Points().IsMatch(file);

    [GeneratedRegex(@"\Apoints-[a-z]+\.parquet\z")]
    private static partial Regex Points();
}
