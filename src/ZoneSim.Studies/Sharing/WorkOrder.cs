using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Sharing;

/// <summary>A plan as a file beside the pieces: all that a process on another machine needs to play its part.</summary>
/// <param name="Verb">run or compare.</param>
/// <param name="Command">The command that makes the run again.</param>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="ScenarioText">Its canonical text.</param>
/// <param name="Policies">Names of the policies, in order.</param>
/// <param name="PolicyTexts">Their canonical texts, by name.</param>
/// <param name="Reference">As in the plan.</param>
/// <param name="Seed">Master seed.</param>
/// <param name="Replications">Replications of each policy.</param>
/// <param name="Confidence">Confidence level.</param>
/// <param name="Indifference">Widths that do not matter.</param>
/// <param name="RangePoints">Points over the assumptions.</param>
/// <param name="RangeReplications">Replications at each.</param>
/// <param name="Settings">Quantities set.</param>
/// <param name="Csv">Whether a ledger as CSV is wanted.</param>
/// <param name="Ledger">Of which histories rows are kept.</param>
internal sealed record WorkOrder(
    string Verb,
    string Command,
    string Scenario,
    string ScenarioText,
    IReadOnlyList<string> Policies,
    IReadOnlyDictionary<string, string> PolicyTexts,
    string Reference,
    ulong Seed,
    long Replications,
    double Confidence,
    IndifferenceWidths Indifference,
    int RangePoints,
    int RangeReplications,
    IReadOnlyDictionary<string, string> Settings,
    bool Csv,
    LedgerKept Ledger
)
{
    /// <summary>The file's name below the partial folder.</summary>
    public const string Name = PartialFolder.PiecesName + "/work.json";

    /// <summary>The order of a prepared study.</summary>
    public static WorkOrder Of(PreparedStudy study)
    {
        var (plan, inputs) = (study.Plan, study.Inputs);
        return new WorkOrder(
            plan.Origin.Verb,
            plan.Origin.Command,
            plan.Scenario.Name,
            inputs.Scenario,
            [.. plan.Policies.Select(policy => policy.Name)],
            inputs.Policies,
            plan.Reference,
            plan.Seed,
            plan.Replications,
            plan.Confidence,
            plan.Indifference,
            plan.RangePoints,
            plan.RangeReplications,
            plan.Settings,
            plan.Csv,
            plan.Kept
        );
    }

    /// <summary>The plan again.</summary>
    /// <exception cref="StudyRefusalException">A text is not that of a valid file.</exception>
    /// <exception cref="InvalidDataException">A policy has no text.</exception>
    public StudyPlan Plan() =>
        new()
        {
            Origin = new StudyOrigin(Verb, Command),
            Scenario = InputTexts.ReadScenario(Scenario, ScenarioText),
            Policies =
            [
                .. Policies.Select(name =>
                    InputTexts.ReadPolicy(
                        name,
                        PolicyTexts.TryGetValue(name, out var text) ? text : throw new InvalidDataException($"the policy {name} has no text")
                    )
                ),
            ],
            Reference = Reference,
            Seed = Seed,
            Replications = Replications,
            Confidence = Confidence,
            Indifference = Indifference,
            RangePoints = RangePoints,
            RangeReplications = RangeReplications,
            Settings = Settings,
            Csv = Csv,
            Ledger = Ledger,
        };
}
