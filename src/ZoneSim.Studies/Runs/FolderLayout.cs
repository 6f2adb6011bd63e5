using System.Text.RegularExpressions;
using ZoneSim.Studies.Accounts;
using ZoneSim.Studies.Points;
using ZoneSim.Studies.Replications;

namespace ZoneSim.Studies.Runs;

/// <summary>Which files a result folder of each kind holds. A manifest that lists others is refused, so no path of its own is ever followed.</summary>
internal static partial class FolderLayout
{
    /// <summary>Whether a kind is one of those that are made; null is a run's.</summary>
    public static bool Knows(string? kind) =>
        kind is null or Assessment.Kind or RegretFolder.Kind or SelectionRunner.Kind or LearnFolder.Kind || Enum.GetValues<PointStudyKind>().Any(one => PointStudy.WordOf(one) == kind);

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
    private static bool HasOneLedger(Manifest manifest) => manifest.Ledger == LedgerKept.First || (manifest.Ledger == LedgerKept.Full && !manifest.Files.ContainsKey(LedgerParts.Name(0)));

    /// <summary>A ledger in parts has one for each block.</summary>
    private static string? WrongParts(Manifest manifest)
    {
        var parts = manifest.Files.Keys.Count(LedgerParts.IsName);
        if (parts == 0 || manifest.Precision is not null)
        {
            return null;
        }

        var wanted = HasOneLedger(manifest) || manifest.Ledger != LedgerKept.Full ? 0 : new BlockPartition(manifest.Replications).Blocks;
        return parts == wanted && Enumerable.Range(0, wanted).All(block => manifest.Files.ContainsKey(LedgerParts.Name(block))) ? null : $"it lists {parts} parts of the ledger, expected {wanted}";
    }

    /// <summary>Names of the accounts of an assessment, from its design.</summary>
    public static IReadOnlyList<string> Accounts(Manifest manifest) =>
        manifest.Design?.GetValueOrDefault("accounts")?.Split(", ") is { } names && names.All(name => FolderNames.WrongWith(name) is null) ? names : [];

    private static IEnumerable<string> Needed(Manifest manifest) =>
    [
        .. Own(manifest),
        .. manifest.Kind == RegretFolder.Kind ? Array.Empty<string>() : [.. manifest.Policies.Select(RunFolder.PolicyPath)],
    ];

    private static string[] Own(Manifest manifest) => manifest.Kind switch
    {
        null =>
        [
            .. HasOneLedger(manifest) ? [LedgerFile.Name] : Array.Empty<string>(), TraceFile.Name, RunFolder.SummaryName, RunFolder.FailuresName, RunFolder.ScenarioName,
            .. manifest.RangePoints == 0 ? Array.Empty<string>() : [RangeFile.Name, RangeFile.PointsName],
        ],
        Assessment.Kind =>
        [
            AssessmentFolder.SummaryName, AssessmentFolder.RecordName, AssessmentFolder.KindsName, AssessmentFile.Name,
            .. Accounts(manifest).Select(AssessmentFolder.AccountPath),
        ],
        LearnFolder.Kind =>
        [
            LearnFolder.SummaryName, LearnFolder.BeliefsName, LearnFolder.PointsName,
            .. LearnFolder.Incidents(manifest).SelectMany(name => (string[])[LearnFolder.RecordPath(name), LearnFolder.BasePath(name)]),
        ],
        RegretFolder.Kind => [RegretFolder.FileName],
        _ =>
        [
            PointStudyFolder.SummaryName(manifest.Kind), RunFolder.ScenarioName,
            .. manifest.Kind == PointStudy.WordOf(PointStudyKind.Sweep) ? [SweepCsv.Name] : Array.Empty<string>(),
        ],
    };

    private static bool MayBe(string? kind, string file) => kind is null ? file == RunFolder.CsvName || LedgerParts.IsName(file) : Points().IsMatch(file);

    [GeneratedRegex(@"\Apoints-[a-z]+\.parquet\z")]
    private static partial Regex Points();
}
