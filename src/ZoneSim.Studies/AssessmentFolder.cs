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
        var reader = FolderReader.Open(folder, kind => kind == Kind, "not an assessment.");
        var record = reader.Text(RecordName, IncidentRecordReader.Read);
        var kinds = reader.Text(KindsName, SourceKinds.Read);
        var summary = reader.Json<AssessmentSummary>(SummaryName, one => AssessmentCheck.Check(one, reader.Manifest, record));
        var policies = reader.Policies();
        var scenarios = summary.Accounts.ToDictionary(one => one.Account, one => reader.Scenario(AccountPath(one.Account), null));
        reader.RequireInputs(() => Assessment.HashOf(
            reader.Part(RecordName).Text(), reader.Part(KindsName).Text(),
            summary.Accounts.Select(one => (one.Account, RunInputs.HashOf(
                Assessment.InputsOf(scenarios[one.Account], policies, reader.Manifest.Seed),
                reader.Part(AccountPath(one.Account)).Text(), name => reader.Part(RunFolder.PolicyPath(name)).Text()))),
            reader.Manifest.Design ?? new Dictionary<string, string>(), reader.Manifest.Confidence));
        return new AssessmentReport(reader.Manifest, record, kinds, scenarios, policies, summary);
    }

    /// <summary>The name of an assessment's folder where the user gives none: incident, assess and 8 hex digits of the inputs' hash.</summary>
    /// <exception cref="StudyRefusalException">The plan cannot be run.</exception>
    public static string NameFor(AssessmentPlan plan) => $"{plan.Record.Name}-{Assessment.Kind}-{new Assessment(plan).Hash[..8]}";

    /// <summary>Path of the scenario in an account's circumstances.</summary>
    internal static string AccountPath(string account) => $"accounts/{account}.yaml";
}
