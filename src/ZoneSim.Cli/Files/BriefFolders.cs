using ZoneSim.Briefing.Documents;
using ZoneSim.Cli.Terminals;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Files;

/// <summary>The folders that a briefing is made from: one run, and studies of the same scenario.</summary>
/// <param name="Folder">The run's folder.</param>
/// <param name="Report">The run.</param>
/// <param name="Studies">What the studies add, in the order of a briefing.</param>
/// <param name="Found">Folders of studies that were found beside the run rather than named.</param>
/// <param name="Skipped">What is wrong with folders beside the run that may be studies of it and cannot be opened.</param>
internal sealed record BriefFolders(
    string Folder,
    RunReport Report,
    IReadOnlyList<StudyPart> Studies,
    IReadOnlyList<string> Found,
    IReadOnlyList<string> Skipped
)
{
    private static readonly string[] s_order = ["assess", "sensitivity", "flip", "discover", "value", "select", "regret"];

    /// <summary>Opens them all; each is checked before anything is made.</summary>
    /// <param name="folders">One folder of a run and any of studies.</param>
    /// <param name="search">Whether studies of the same scenario beside the run are taken too.</param>
    /// <exception cref="BadInputException">There is no run among them, or several, or a study of another scenario.</exception>
    /// <exception cref="RunFolderException">One of them is damaged, unfinished, or of another version.</exception>
    public static BriefFolders Open(IReadOnlyList<string> folders, bool search)
    {
        foreach (var missing in folders.Where(folder => !Directory.Exists(folder) && !Directory.Exists(folder + ".partial")))
        {
            throw new BadInputException($"{missing}: there is no such folder. A run makes one: zonesim compare SCENARIO --out {CommandLine.Quoted(missing)}");
        }

        if (folders.GroupBy(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new BadInputException($"{twice.Last()}: found twice, expected each folder once.");
        }

        var runs = folders.Where(folder => KindOf(folder) is null).ToList();
        // Of several runs, those from which a choice was made are taken for that; where all are, the first is the one to brief.
        var choices = runs.Where(ChoiceFile.IsIn).ToList();
        choices = choices.Count == runs.Count ? [.. choices.Skip(1)] : choices;
        runs = [.. runs.Except(choices)];
        if (runs.Count != 1)
        {
            throw new BadInputException(
                runs.Count == 0
                    ? $"{string.Join(", ", folders)}: no run among them, only studies. Name the folder of a run too; zonesim compare SCENARIO makes one."
                    : $"{Words.And(runs)}: a briefing is of one run. Name one of them, and any studies of the same scenario."
            );
        }

        var report = RunFolder.Open(runs[0]);
        var named = folders.Where(folder => KindOf(folder) is not null).ToList();
        List<StudyPart> parts =
        [
            .. named.Select(folder => Part(folder, report, isNamed: true)!),
            .. choices.Select(folder => Choice(folder, ChoiceFile.Read(RunFolder.Open(folder), folder), report, isNamed: true)!),
        ];
        if (search && ChoiceFile.IsIn(runs[0]))
        {
            parts.Add(Choice(runs[0], ChoiceFile.Read(report, runs[0]), report, isNamed: true)!);
        }

        var skipped = new List<string>();
        var found = search ? Beside(runs[0], named, report, skipped).ToList() : [];
        parts.AddRange(found.Select(pair => pair.Part));
        return new BriefFolders(
            runs[0],
            report,
            [.. parts.OrderBy(part => Array.IndexOf(s_order, part.Kind))],
            [.. found.Select(pair => pair.Folder)],
            skipped
        );
    }

    /// <summary>The kind of study in a folder; null for a run, or what is taken for one.</summary>
    private static string? KindOf(string folder) => RunFolder.KindOf(folder);

    /// <summary>
    /// Studies beside the run of the same scenario, one of each kind and subject; a damaged one is left out by name, one of another version in
    /// silence.
    /// </summary>
    private static IEnumerable<(string Folder, StudyPart Part)> Beside(string run, List<string> named, RunReport report, List<string> skipped)
    {
        var parent = Path.GetDirectoryName(Path.GetFullPath(Path.TrimEndingDirectorySeparator(run)));
        if (parent is null)
        {
            yield break;
        }

        var seen = named.Select(Path.GetFullPath).ToHashSet();
        var kinds = new HashSet<string>();
        foreach (var folder in Directory.EnumerateDirectories(parent).Where(folder => !seen.Contains(Path.GetFullPath(folder))).Order(StringComparer.Ordinal))
        {
            StudyPart? part = null;
            try
            {
                part = KindOf(folder) is null or RunFolder.RegretKind ? null : Part(folder, report, isNamed: false);
            }
            catch (RunFolderException exception)
            {
                skipped.AddRange(exception.IsOtherVersion ? Array.Empty<string>() : [RefusalText.Of(exception)]);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                skipped.Add($"{folder}: cannot be read: {exception.Message}");
            }

            if (part is not null && kinds.Add(part.Kind + part.Title))
            {
                yield return (Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(run)) ?? "", Path.GetFileName(folder)), part);
            }
        }
    }

    /// <summary>What a study adds; null where one that was only found is of another scenario.</summary>
    private static StudyPart? Part(string folder, RunReport run, bool isNamed)
    {
        if (KindOf(folder) == RunFolder.RegretKind)
        {
            return StudyParts.Of(RunFolder.OpenRegret(folder), run, "zonesim regret");
        }

        if (KindOf(folder) == RunFolder.AssessmentKind)
        {
            var assessment = RunFolder.OpenAssessment(folder);
            return Same(folder, assessment.Summary.Incident, run.Scenario.Incident ?? "none", "incident", isNamed) ? StudyParts.Of(assessment) : null;
        }

        if (KindOf(folder) == RunFolder.SelectionKind)
        {
            return Choice(folder, RunFolder.OpenSelection(folder), run, isNamed);
        }

        var study = RunFolder.OpenPoints(folder);
        return Same(folder, study.Scenario.Name, run.Scenario.Name, "scenario", isNamed) ? StudyParts.Of(study) : null;
    }

    private static StudyPart? Choice(string folder, SelectionReport selection, RunReport run, bool isNamed) =>
        Same(folder, selection.Scenario, run.Scenario.Name, "scenario", isNamed) ? StudyParts.Of(selection, run, $"zonesim select {selection.Scenario}") : null;

    private static bool Same(string folder, string studied, string ran, string what, bool isNamed)
    {
        if (studied != ran && isNamed)
        {
            throw new BadInputException($"{folder}: a study of the {what} {studied}, but the run is of {ran}. Name a study of {ran}, or the run of {studied}.");
        }

        return studied == ran;
    }
}
