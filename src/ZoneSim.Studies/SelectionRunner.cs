using System.Text;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies;

/// <summary>Runs a selection with a guarantee into a folder of its own, laid out, hashed and committed as a run folder is.</summary>
public static class SelectionRunner
{
    /// <summary>The kind of its manifest.</summary>
    public const string Kind = "select";

    private const string FileName = "select.json";

    /// <summary>
    /// Runs the selection, or takes it up where it stopped, or answers at once where it is done. The result is the same bytes on
    /// any number of threads, before or after a stop, and whether or not histories of a run were used again.
    /// </summary>
    /// <param name="plan">What to choose.</param>
    /// <param name="folder">The folder to be.</param>
    /// <param name="force">Start afresh and replace what is there.</param>
    /// <param name="reuse">A finished run whose histories are read instead of played where they are the same; or null.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancel">Stops it; what is done stays for the next time.</param>
    /// <exception cref="RunFolderException">The folder holds something else. Nothing was changed.</exception>
    /// <exception cref="Model.ModelException">The scenario and a policy do not hold together. Nothing was written.</exception>
    /// <exception cref="StudyRefusalException">The plan cannot be run; its message says why. Nothing was written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static SelectionReport Run(
        SelectionPlan plan, string folder, bool force, RunReport? reuse, IProgress<StudyProgress>? progress, CancellationToken cancel)
    {
        plan.Check();
        var study = new PreparedStudy(plan.Plain);
        plan = plan with { Study = study.Plan with { Threads = plan.Study.Threads } };
        return PartialFolder.Finish(folder, ManifestOf(plan, study), force, Work, Open);

        void Work(PartialFolder partial)
        {
            var values = new SelectionHistories(plan, study, partial, SameRun(study, reuse), cancel);
            Write(plan, study, partial, new SelectionWork(plan, study, values, progress).Do());
        }
    }

    /// <summary>Opens a finished selection: checks the hash of every file that its manifest lists, then reads it.</summary>
    /// <exception cref="RunFolderException">It is no selection, unfinished, damaged, or of another version.</exception>
    public static SelectionReport Open(string folder) => Read(folder).Report;

    /// <summary>The scenario of a finished selection, as it was played.</summary>
    /// <exception cref="RunFolderException">It is no selection, unfinished, damaged, or of another version.</exception>
    public static Model.Scenario ScenarioOf(string folder) => Read(folder).Scenario;

    /// <summary>The name of the folder where the user gives none: scenario, select and 8 hex digits of the inputs' hash.</summary>
    /// <exception cref="StudyRefusalException">The plan cannot be run.</exception>
    public static string NameFor(SelectionPlan plan)
    {
        plan.Check();
        return $"{plan.Study.Scenario.Name}-{Kind}-{plan.HashOf(RunInputs.Of(plan.Plain))[..8]}";
    }

    private static (SelectionReport Report, Model.Scenario Scenario) Read(string folder)
    {
        var reader = FolderReader.Open(folder, kind => kind == Kind, "no selection with a guarantee.");
        var manifest = reader.Manifest;
        var (scenario, policies) = (reader.Scenario(), reader.Policies());
        var report = reader.Json<SelectionReport>(FileName, one => SelectionCheck.Check(one, manifest));
        var plain = SelectionPlan.PlainOf(new StudyPlan { Scenario = scenario, Policies = policies, Seed = manifest.Seed, Confidence = manifest.Confidence });
        reader.RequireInputs(() => SelectionPlan.HashOf(
            RunInputs.HashOf(plain, reader.Part(RunFolder.ScenarioName).Text(), name => reader.Part(RunFolder.PolicyPath(name)).Text()),
            manifest.Design ?? new Dictionary<string, string>()));
        return (report, scenario);
    }

    private static Manifest ManifestOf(SelectionPlan plan, PreparedStudy study) => study.NewManifest() with
    {
        InputsHash = plan.HashOf(study.Inputs),
        Verb = Kind,
        Kind = Kind,
        Design = plan.Design,
        Replications = plan.Most,
    };

    /// <summary>The run, if its histories are those that would be played.</summary>
    private static RunReport? SameRun(PreparedStudy study, RunReport? run) =>
        run is not null && run.Manifest.Seed == study.Plan.Seed && run.Manifest.Build == BuildStamp.Build
        && InputTexts.Write(run.Scenario) == study.Inputs.Scenario
        && run.Summary.Policies.All(policy => policy.Failed == 0)
        && study.Plan.Policies.All(policy => run.Policies.Any(one => one.Name == policy.Name && InputTexts.Write(one) == study.Inputs.Policies[policy.Name]))
            ? run
            : null;

    private static void Write(SelectionPlan plan, PreparedStudy study, PartialFolder partial, SelectionReport report)
    {
        partial.Write(RunFolder.ScenarioName, Encoding.UTF8.GetBytes(study.Inputs.Scenario));
        foreach (var (name, text) in study.Inputs.Policies)
        {
            partial.Write(RunFolder.PolicyPath(name), Encoding.UTF8.GetBytes(text));
        }

        partial.Write(FileName, RunJson.Write(report));
        partial.Complete([FileName, RunFolder.ScenarioName, .. plan.Study.Policies.Select(policy => RunFolder.PolicyPath(policy.Name))], report.Replications);
    }
}
