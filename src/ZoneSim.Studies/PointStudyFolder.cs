using ZoneSim.Model;
using ZoneSim.Studies.Points;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies;

/// <summary>A finished point study on disk: laid out, hashed and committed as a run folder is.</summary>
public static class PointStudyFolder
{
    /// <summary>Opens a finished study: checks its manifest and the hash of every file that it lists, then reads it.</summary>
    /// <param name="folder">The study's folder.</param>
    /// <exception cref="RunFolderException">It is no study, unfinished, damaged, or of another version.</exception>
    public static PointStudyReport Open(string folder)
    {
        var reader = FolderReader.Open(folder, IsPointStudy, "not a point study.");
        var manifest = reader.Manifest;
        var (scenario, policies) = (reader.Scenario(), reader.Policies());
        var summary = reader.Json<PointStudySummary>(SummaryName(manifest.Kind!), new PointStudyCheck(manifest, scenario).Check);
        reader.RequireInputs(() => PointStudy.HashOf(
            manifest.Kind!,
            RunInputs.HashOf(
                PointStudy.InputsOf(scenario, policies, manifest.Seed, (int)manifest.Replications, manifest.Confidence),
                reader.Part(RunFolder.ScenarioName).Text(), name => reader.Part(RunFolder.PolicyPath(name)).Text()),
            manifest.Design ?? new Dictionary<string, string>(),
            Moved(manifest, scenario, summary)));
        return new PointStudyReport(manifest, scenario, policies, summary);
    }

    /// <summary>The question that a finished folder answers; null where it is a run, or no run folder at all.</summary>
    /// <exception cref="RunFolderException">Its manifest is damaged, or of another version.</exception>
    public static string? KindOf(string folder) => Disk.FileExists(Path.Combine(folder, ManifestFile.Name)) ? ManifestFile.Read(folder).Kind : null;

    /// <summary>The name of a study's folder where the user gives none: scenario, kind and 8 hex digits of the inputs' hash.</summary>
    /// <exception cref="StudyRefusalException">The plan cannot be run.</exception>
    /// <exception cref="Model.ModelException">The scenario and a policy do not hold together.</exception>
    public static string NameFor(PointStudyPlan plan)
    {
        var study = new PointStudy(plan);
        return $"{plan.Scenario.Name}-{study.Kind}-{study.Hash[..8]}";
    }

    /// <summary>The file that holds all numbers.</summary>
    internal static string SummaryName(string kind) => kind + ".json";

    /// <summary>The ranges that the study set out to move: all of the scenario's where its design names none, though its numbers may be of those that a screening chose.</summary>
    private static IEnumerable<(string Name, double Low, double High)> Moved(Manifest manifest, Scenario scenario, PointStudySummary summary) =>
        manifest.Design is { } design && design.GetValueOrDefault(PointStudy.QuantitiesKey) == PointStudy.EveryAssumption && !design.ContainsKey("source")
            ? PointStudyPlan.Assumptions(scenario).Select(quantity => (quantity.Name, quantity.Range!.Value.Low, quantity.Range!.Value.High))
            : summary.Quantities.Select(quantity => (quantity.Name, quantity.Low, quantity.High));

    private static bool IsPointStudy(string? kind) => Enum.GetValues<PointStudyKind>().Any(one => PointStudy.WordOf(one) == kind);
}
