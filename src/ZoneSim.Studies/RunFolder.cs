using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies.Accounts;
using ZoneSim.Studies.Learning;
using ZoneSim.Studies.Points;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies;

/// <summary>
/// A finished folder on disk: a run's, or a study's of another kind; all are laid out, hashed and committed alike. To open one, the seal of its
/// manifest and the hash of every file that it lists are checked, then each part is read and held against the others. Files beside those, such as
/// charts, are left alone.
/// </summary>
public static class RunFolder
{
    /// <summary>The kind of a selection with a guarantee.</summary>
    public const string SelectionKind = "select";

    /// <summary>The kind of an assessment of an incident's accounts.</summary>
    public const string AssessmentKind = "assess";

    /// <summary>The kind of what the record taught.</summary>
    public const string LearnedKind = "learn";

    /// <summary>The kind of a regret study.</summary>
    public const string RegretKind = "regret";

    /// <summary>The file of what the record taught that any study can take for its beliefs.</summary>
    public const string BeliefsName = "learned.yaml";

    /// <summary>The kind of a finished folder, in a word; null where it is a run, or no run folder at all.</summary>
    /// <exception cref="RunFolderException">Its manifest is damaged, or of another version.</exception>
    public static string? KindOf(string folder) => Disk.FileExists(Path.Combine(folder, ManifestFile.Name)) ? ManifestFile.Read(folder).Kind : null;

    /// <summary>Opens a finished run.</summary>
    /// <param name="folder">The run folder.</param>
    /// <exception cref="RunFolderException">It is no run folder, unfinished, damaged, or of another version.</exception>
    public static RunReport Open(string folder)
    {
        var reader = FolderReader.Open(folder, kind => kind is null, "not a run.", new(AdviceKind.MakeRun));
        var manifest = reader.Manifest;
        var (scenario, policies) = (reader.Scenario(), reader.Policies());
        var incursions = new IncursionIndex(scenario);
        var files = LedgerParts.Of(folder, manifest);
        ILedgerSource ledger =
            files.Count == 0 ? new AbsentLedger(folder)
            : files[0].Name == LedgerFile.Name ? new LedgerReader(files[0], manifest, incursions)
            : new PartedLedger(files, manifest, incursions);
        var summary = reader.Json<Summary>(FolderLayout.SummaryName(null), new SummaryCheck(manifest, scenario, policies, ledger as LedgerReader).Check);
        RequireInputs(reader, scenario, policies, summary);
        return new RunReport(
            manifest,
            scenario,
            policies,
            summary,
            new Ledger(ledger),
            new LateTraces(() => TraceFile.Read(reader.Part(TraceFile.Name), manifest))
        );
    }

    /// <summary>Opens a finished point study.</summary>
    /// <param name="folder">The study's folder.</param>
    /// <exception cref="RunFolderException">It is no point study, unfinished, damaged, or of another version.</exception>
    public static PointStudyReport OpenPoints(string folder)
    {
        var reader = FolderReader.Open(folder, FolderLayout.IsPointStudy, "not a point study.");
        var manifest = reader.Manifest;
        var (scenario, policies) = (reader.Scenario(), reader.Policies());
        var summary = reader.Json<PointStudySummary>(FolderLayout.SummaryName(manifest.Kind), new PointStudyCheck(manifest, scenario).Check);
        reader.RequireInputs(() =>
            PointStudy.HashOf(
                manifest.Kind!,
                reader.InputsHash(PointStudy.InputsOf(scenario, policies, manifest.Seed, (int)manifest.Replications, manifest.Confidence)),
                reader.Design,
                Moved(manifest, scenario, summary)
            )
        );
        return new PointStudyReport(manifest, scenario, policies, summary);
    }

    /// <summary>Opens a finished selection with a guarantee.</summary>
    /// <param name="folder">Its folder.</param>
    /// <exception cref="RunFolderException">It is no selection, unfinished, damaged, or of another version.</exception>
    public static SelectionReport OpenSelection(string folder) => ReadSelection(folder).Report;

    /// <summary>The scenario of a finished selection, as it was played.</summary>
    /// <param name="folder">Its folder.</param>
    /// <exception cref="RunFolderException">It is no selection, unfinished, damaged, or of another version.</exception>
    public static Scenario ScenarioOf(string folder) => ReadSelection(folder).Scenario;

    /// <summary>Opens a finished assessment.</summary>
    /// <param name="folder">Its folder.</param>
    /// <exception cref="RunFolderException">It is no assessment, unfinished, damaged, or of another version.</exception>
    public static AssessmentReport OpenAssessment(string folder)
    {
        var reader = FolderReader.Open(folder, kind => kind == AssessmentKind, "not an assessment.");
        var record = reader.Text(FolderLayout.RecordName, IncidentRecordReader.Read);
        var kinds = reader.Text(FolderLayout.KindsName, SourceKinds.Read);
        var summary = reader.Json<AssessmentSummary>(FolderLayout.SummaryName(AssessmentKind), one => AssessmentCheck.Check(one, reader.Manifest, record));
        var policies = reader.Policies();
        var scenarios = summary.Accounts.ToDictionary(one => one.Account, one => reader.Scenario(FolderLayout.AccountPath(one.Account), null));
        reader.RequireInputs(() =>
            Assessment.HashOf(
                reader.Part(FolderLayout.RecordName).Text(),
                reader.Part(FolderLayout.KindsName).Text(),
                summary.Accounts.Select(one =>
                    (
                        one.Account,
                        reader.InputsHash(Assessment.InputsOf(scenarios[one.Account], policies, reader.Manifest.Seed), FolderLayout.AccountPath(one.Account))
                    )
                ),
                reader.Design,
                reader.Manifest.Confidence
            )
        );
        return new AssessmentReport(reader.Manifest, record, kinds, scenarios, policies, summary);
    }

    /// <summary>Opens what the record taught.</summary>
    /// <param name="folder">Its folder.</param>
    /// <exception cref="RunFolderException">It is no such folder, unfinished, damaged, or of another version.</exception>
    public static LearnReport OpenLearned(string folder)
    {
        var reader = FolderReader.Open(folder, kind => kind == LearnedKind, "not what was learned of a record.");
        var beliefs = reader.Text(BeliefsName, LearnedBeliefs.Read);
        var policies = reader.Policies();
        var summary = reader.Json<LearnSummary>(FolderLayout.SummaryName(LearnedKind), one => LearnCheck.Check(one, reader.Manifest, beliefs));
        var inForce = reader
            .Design["in force"]
            .Split("; ")
            .Select(names =>
                names
                    .Split(' ')
                    .Select(name =>
                        policies.FirstOrDefault(policy => policy.Name == name)
                        ?? throw reader.Part(ManifestFile.Name).Damaged($"a policy '{name}' was in force, and there is none")
                    )
                    .ToList()
            )
            .ToList();
        reader.RequireInputs(() =>
            LearnStudy.HashOf(
                FolderLayout
                    .Incidents(reader.Manifest)
                    .Zip(inForce, (name, own) =>
                        (
                            reader.Part(FolderLayout.IncidentPath(name)).Text(),
                            reader.InputsHash(
                                Assessment.InputsOf(reader.Scenario(FolderLayout.BasePath(name), null), own, reader.Manifest.Seed),
                                FolderLayout.BasePath(name)
                            )
                        )
                    ),
                reader.Design
            )
        );
        return new LearnReport(reader.Manifest, beliefs, summary);
    }

    /// <summary>Opens a finished regret study.</summary>
    /// <param name="folder">Its folder.</param>
    /// <exception cref="RunFolderException">It is no regret study, damaged, or of another version.</exception>
    public static RegretReport OpenRegret(string folder)
    {
        var reader = FolderReader.Open(folder, kind => kind == RegretKind, "not a regret study.");
        var name = FolderLayout.SummaryName(RegretKind);
        var report = reader.Json<RegretReport>(name, report => RegretCheck.Check(report, reader.Manifest));
        reader.RequireInputs(reader.Part(name).Hash);
        return report;
    }

    /// <summary>The name of a run's folder where the user gives none: the scenario's name and 8 hex digits of the inputs' hash.</summary>
    /// <exception cref="StudyRefusalException">The plan cannot be run.</exception>
    public static string NameFor(StudyPlan plan) => $"{plan.Scenario.Name}-{StudyRunner.InputsHash(plan)[..8]}";

    /// <summary>The name of a point study's folder where the user gives none: scenario, kind and 8 hex digits of the inputs' hash.</summary>
    /// <exception cref="StudyRefusalException">The plan cannot be run.</exception>
    /// <exception cref="ModelException">The scenario and a policy do not hold together.</exception>
    public static string NameFor(PointStudyPlan plan) => $"{plan.Scenario.Name}-{PointStudy.WordOf(plan.Kind)}-{new PointStudy(plan).Hash[..8]}";

    /// <summary>The name of a selection's folder where the user gives none: scenario, select and 8 hex digits of the inputs' hash.</summary>
    /// <exception cref="StudyRefusalException">The plan cannot be run.</exception>
    public static string NameFor(SelectionPlan plan)
    {
        plan.Check();
        return $"{plan.Study.Scenario.Name}-{SelectionKind}-{plan.HashOf(RunInputs.Of(plan.Plain))[..8]}";
    }

    /// <summary>The name of an assessment's folder where the user gives none: incident, assess and 8 hex digits of the inputs' hash.</summary>
    /// <exception cref="StudyRefusalException">The plan cannot be run.</exception>
    public static string NameFor(AssessmentPlan plan) => $"{plan.Record.Name}-{AssessmentKind}-{new Assessment(plan).Hash[..8]}";

    /// <summary>The name of the folder of what is learned where the user gives none: learn and 8 hex digits of the inputs' hash.</summary>
    /// <exception cref="StudyRefusalException">The plan cannot be run.</exception>
    public static string NameFor(LearnPlan plan) => $"{LearnedKind}-{new LearnStudy(plan).Hash[..8]}";

    private static (SelectionReport Report, Scenario Scenario) ReadSelection(string folder)
    {
        var reader = FolderReader.Open(folder, kind => kind == SelectionKind, "no selection with a guarantee.");
        var manifest = reader.Manifest;
        var (scenario, policies) = (reader.Scenario(), reader.Policies());
        var report = reader.Json<SelectionReport>(FolderLayout.SummaryName(SelectionKind), one => SelectionCheck.Check(one, manifest));
        var plain = SelectionPlan.PlainOf(
            new StudyPlan
            {
                Scenario = scenario,
                Policies = policies,
                Seed = manifest.Seed,
                Confidence = manifest.Confidence,
            }
        );
        reader.RequireInputs(() => SelectionPlan.HashOf(reader.InputsHash(plain), reader.Design));
        return (report, scenario);
    }

    /// <summary>
    /// The ranges that the study set out to move: all of the scenario's where its design names none, though its numbers may be of those that a
    /// screening chose.
    /// </summary>
    private static IEnumerable<(string Name, double Low, double High)> Moved(Manifest manifest, Scenario scenario, PointStudySummary summary) =>
        manifest.Design is { } design && design.GetValueOrDefault(PointStudy.QuantitiesKey) == PointStudy.EveryAssumption && !design.ContainsKey("source")
            ? PointStudyPlan.Assumptions(scenario).Select(quantity => (quantity.Name, quantity.Range!.Value.Low, quantity.Range!.Value.High))
            : summary.Quantities.Select(quantity => (quantity.Name, quantity.Low, quantity.High));

    /// <summary>
    /// Holds the claimed identity against the inputs. A manifest names the reference policy even where the plan left it to be the first; of
    /// a run that went on to a precision it lacks the outputs asked for, so that its identity cannot be made again.
    /// </summary>
    private static void RequireInputs(FolderReader reader, Scenario scenario, IReadOnlyList<Policy> policies, Summary summary)
    {
        var manifest = reader.Manifest;
        if (manifest.Precision is not null)
        {
            return;
        }

        string HashWith(string reference) =>
            reader.InputsHash(
                new StudyPlan
                {
                    Scenario = scenario,
                    Policies = policies,
                    Reference = reference,
                    Seed = manifest.Seed,
                    Replications = manifest.Replications,
                    Confidence = manifest.Confidence,
                    Indifference = summary.Indifference ?? IndifferenceWidths.None,
                    RangePoints = manifest.RangePoints,
                    RangeReplications = manifest.RangeReplications,
                    Ledger = manifest.Ledger,
                }
            );
        reader.RequireInputs(() => HashWith(manifest.Reference) is var named && named == manifest.InputsHash ? named : HashWith(""));
    }
}
