using ZoneSim.Model;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies;

/// <summary>A finished run on disk.</summary>
public static class RunFolder
{
    internal const string SummaryName = "summary.json";
    internal const string ScenarioName = "scenario.yaml";
    internal const string FailuresName = "failures.json";
    internal const string CsvName = "ledger.csv";

    /// <summary>
    /// Opens a finished run: checks the seal of its manifest and the hash of every file that it lists, then reads each part and holds it
    /// against the others. Files beside those, such as charts, are left alone.
    /// </summary>
    /// <param name="folder">The run folder.</param>
    /// <exception cref="RunFolderException">It is no run folder, unfinished, damaged, or of another version.</exception>
    public static RunReport Open(string folder)
    {
        var reader = FolderReader.Open(folder, kind => kind is null, "not a run.", new(AdviceKind.MakeRun));
        var manifest = reader.Manifest;
        var (scenario, policies) = (reader.Scenario(), reader.Policies());
        var incursions = new IncursionIndex(scenario);
        var files = LedgerParts.Of(folder, manifest);
        ILedgerSource ledger = files.Count == 0 ? new AbsentLedger(folder)
            : files[0].Name == LedgerFile.Name ? new LedgerReader(files[0], manifest, incursions)
            : new PartedLedger(files, manifest, incursions);
        var summary = reader.Json<Summary>(SummaryName, new SummaryCheck(manifest, scenario, policies, ledger as LedgerReader).Check);
        RequireInputs(reader, scenario, policies, summary);
        return new RunReport(manifest, scenario, policies, summary, new Ledger(ledger), new LateTraces(() => TraceFile.Read(reader.Part(TraceFile.Name), manifest)));
    }

    /// <summary>The name of a run's folder where the user gives none: the scenario's name and 8 hex digits of the inputs' hash.</summary>
    /// <exception cref="StudyRefusalException">The plan cannot be run.</exception>
    public static string NameFor(StudyPlan plan)
    {
        plan.Check();
        return $"{plan.Scenario.Name}-{RunInputs.Of(plan).Hash[..8]}";
    }

    /// <summary>Path of a policy's text inside the folder.</summary>
    internal static string PolicyPath(string policy) => $"policies/{policy}.yaml";

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

        string HashWith(string reference) => RunInputs.HashOf(
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
            },
            reader.Part(ScenarioName).Text(),
            name => reader.Part(PolicyPath(name)).Text());
        reader.RequireInputs(() => HashWith(manifest.Reference) is var named && named == manifest.InputsHash ? named : HashWith(""));
    }
}
