using ZoneSim.Scenarios;
using ZoneSim.Studies.Accounts;
using ZoneSim.Studies.Learning;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies;

/// <summary>What the record taught, on disk: laid out, hashed and committed as a run folder is.</summary>
public static class LearnFolder
{
    /// <summary>What <see cref="PointStudyFolder.KindOf"/> says of such a folder.</summary>
    public const string Kind = LearnStudy.Kind;

    /// <summary>The file that any study can take for its beliefs.</summary>
    public const string BeliefsName = "learned.yaml";

    internal const string SummaryName = Kind + ".json";
    internal const string PointsName = "points-learned.parquet";

    /// <summary>Opens a finished folder: checks the hash of every file that its manifest lists, then reads it.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="RunFolderException">It is no such folder, unfinished, damaged, or of another version.</exception>
    public static LearnReport Open(string folder)
    {
        var reader = FolderReader.Open(folder, kind => kind == Kind, "not what was learned of a record.");
        var beliefs = reader.Text(BeliefsName, LearnedBeliefs.Read);
        var policies = reader.Policies();
        var incidents = Incidents(reader.Manifest);
        var summary = reader.Json<LearnSummary>(SummaryName, one => LearnCheck.Check(one, reader.Manifest, beliefs));
        var inForce = reader.Manifest.Design!["in force"].Split("; ").Select(names => names.Split(' ').Select(name => policies.FirstOrDefault(policy => policy.Name == name)
            ?? throw reader.Part(ManifestFile.Name).Damaged($"a policy '{name}' was in force, and there is none")).ToList()).ToList();
        reader.RequireInputs(() => LearnStudy.HashOf(
            incidents.Zip(inForce, (name, own) => (reader.Part(RecordPath(name)).Text(), RunInputs.HashOf(
                Assessment.InputsOf(reader.Scenario(BasePath(name), null), own, reader.Manifest.Seed), reader.Part(BasePath(name)).Text(), policy => reader.Part(RunFolder.PolicyPath(policy)).Text()))),
            reader.Manifest.Design!));
        return new LearnReport(reader.Manifest, beliefs, summary);
    }

    /// <summary>The name of a folder where the user gives none: learn and 8 hex digits of the inputs' hash.</summary>
    /// <exception cref="StudyRefusalException">The plan cannot be run.</exception>
    public static string NameFor(LearnPlan plan) => $"{Kind}-{new LearnStudy(plan).Hash[..8]}";

    /// <summary>Names of the incidents of a folder, from its design.</summary>
    internal static IReadOnlyList<string> Incidents(Manifest manifest) =>
        manifest.Design?.GetValueOrDefault(LearnStudy.IncidentsKey)?.Split(", ") is { } names && names.All(name => FolderNames.WrongWith(name) is null) ? names : [];

    /// <summary>Path of an incident's record.</summary>
    internal static string RecordPath(string incident) => $"incidents/{incident}.yaml";

    /// <summary>Path of the scenario that an incident's circumstances are put into.</summary>
    internal static string BasePath(string incident) => $"bases/{incident}.yaml";
}
