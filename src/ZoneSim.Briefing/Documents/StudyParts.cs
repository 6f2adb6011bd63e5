using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Briefing.Documents;

/// <summary>What studies of a scenario add to its briefing.</summary>
public static class StudyParts
{
    private static readonly string[] s_indices = ["Total", "First"];
    private static readonly string[] s_effects = ["Effect"];

    private const int MostFacts = 20;

    /// <summary>A study of points over the assumptions: what drives the answer, where it flips, under which conditions, which fact would change it.</summary>
    public static StudyPart Of(PointStudyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var (verb, title, verdict) = report.Summary switch
        {
            { Sensitivity: { } result } => ("sensitivity", "What drives it", result.Verdict),
            { Flip: { } result } => ("flip", "Where it flips", result.Verdict),
            { Discover: { } result } => ("discover", "Under which conditions it flips", result.Says),
            { Value: { } result } => ("value", "Which fact would change the choice", result.Verdict),
            { Robust: { } result } => ("robust", "How far belief would have to move", result.Verdict),
            { Sweep: { } result } => ("sweep", result.IsTable ? "Over a table of settings" : "Along one assumption", result.Verdict),
            _ => throw new ArgumentException("The study holds no answer.", nameof(report)),
        };
        var pages = StudyGallery.Available(report).SelectMany(name => StudyGallery.Pages(report, name)).ToList();
        var run = report.Manifest.InputsHash[..Math.Min(8, report.Manifest.InputsHash.Length)];
        return new StudyPart(verb, $"{title}: {Answers.Subject(report)}", report.Manifest.Command)
        {
            Blocks =
            [
                new Points(
                    "",
                    [
                        $"In the model: {verdict}",
                        $"Study {run}, seed {report.Manifest.Seed}; "
                            + $"{string.Join("; ", report.Summary.Stages.Select(stage => $"{stage.Stage}: {Answers.Played(report, stage.Stage)}"))}.",
                    ]
                ),
                .. pages.Select(page => new Exhibit(page)),
                .. Table(report) is { } table ? [new TableBlock(table with { Run = run }) { OnSlides = false }] : Array.Empty<Block>(),
            ],
            Run = run,
        };
    }

    /// <summary>What the accounts of the incident imply, and what the model says of where they differ.</summary>
    public static StudyPart Of(AssessmentReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var summary = report.Summary;
        return new StudyPart("assess", $"What the accounts of {summary.Incident} imply", report.Manifest.Command)
        {
            Run = report.Manifest.InputsHash[..Math.Min(8, report.Manifest.InputsHash.Length)],
            Blocks =
            [
                .. AccountGallery
                    .All.Where(chart => AccountGallery.Missing(report, chart.Name) is null)
                    .SelectMany(chart => AccountGallery.Pages(report, chart.Name))
                    .Select(page => new Exhibit(page)),
                new Prose(
                    $"Each account is played in its own circumstances under {Phrases.And(summary.Policies)}, each policy of equal weight. "
                        + $"Ratios compare how often the model produces what accounts say; "
                        + "they say nothing of who tells the truth where the model is wrong."
                ),
            ],
        };
    }

    /// <summary>A choice between policies by an objective, with a guarantee.</summary>
    /// <param name="report">The selection.</param>
    /// <param name="run">The run that the briefing is of: of the same scenario.</param>
    /// <param name="command">What makes it again.</param>
    public static StudyPart Of(SelectionReport report, RunReport run, string command)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(run);
        var said = report.Objectives.SelectMany(choice =>
            choice.Policies.Select(policy => $"In the model, by the objective '{choice.Objective.Name}' {policy.Policy} {Stands(policy.Verdict)}.")
        );
        return new StudyPart("select", "Which policy comes nearest to a stated goal", command)
        {
            Blocks =
            [
                new Points(
                    "An objective is an assumption of the analyst.",
                    [.. said, .. report.Objectives.Select(choice => $"{choice.Objective.Name}: {choice.Objective.Says}")]
                )
                {
                    OnSlides = false,
                },
                .. SelectionChart.Pages(report, run.Scenario).Select(page => new Exhibit(page)),
            ],
        };
    }

    /// <summary>What one would have missed by each policy, under each account or over the assumptions.</summary>
    /// <param name="report">The regret study.</param>
    /// <param name="run">The run that the briefing is of.</param>
    /// <param name="command">What makes it again.</param>
    public static StudyPart Of(RegretReport report, RunReport run, string command)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(run);
        string Amount(double value) => report.Objective.IsShare ? $"{Numbers.PointsOf(value)} points" : Numbers.Mean(value);
        var rows = report.Robustness.Select(one =>
            (IReadOnlyList<string>)[one.Policy, Amount(report.Cells.Where(cell => cell.Policy == one.Policy).Max(cell => cell.Regret.Value))]
        );
        return new StudyPart("regret", "What one would have missed by each policy", command)
        {
            Blocks =
            [
                new Prose($"Objective '{report.Objective.Name}', an assumption of the analyst: {report.Objective.Says}"),
                .. (report.IsOverPoints ? RegretCurves.Pages(report, run.Scenario) : RegretChart.Pages(report, run.Scenario)).Select(page => new Exhibit(page)),
                new TableBlock(new DataTable("Greatest regret of each policy over the states", ["", "Greatest regret"], [.. rows]) { IsOfRun = false })
                {
                    OnSlides = false,
                },
                new Prose($"Made of the runs {string.Join(", ", report.States.Select(state => state.Run).Distinct())}."),
            ],
        };
    }

    private static string Stands(ChoiceVerdict verdict) =>
        verdict switch
        {
            ChoiceVerdict.Nearest => "comes nearest to the goal",
            ChoiceVerdict.WithinIndifference => "comes nearest, or is not farther from the nearest than matters",
            ChoiceVerdict.Farther => "is farther from the goal than another policy, perhaps by less than matters",
            ChoiceVerdict.FartherThanMatters => "is farther from the goal than another policy by more than matters",
            _ => "stands where too few histories tell it from others",
        };

    private static DataTable? Table(PointStudyReport report) =>
        report.Summary switch
        {
            { Sensitivity: { Indices.Count: > 0 } result } => new DataTable(
                $"{(result.IsShapley ? "Shapley effects" : "Sobol' indices")}: shares of the variance over the inputs ({Answers.Level(report)} interval)",
                ["Input", .. result.IsShapley ? s_effects : s_indices, $"Change over its range{Unit(report)}", "Range"],
                [
                    .. result.Indices.Select(index =>
                        (IReadOnlyList<string>)
                            [
                                index.Quantity,
                                Index(index.Share),
                                .. result.IsShapley ? Array.Empty<string>() : [Index(index.First)],
                                Answers.Signed(report, index.Slope),
                                Answers.Range(Answers.Quantity(report, index.Quantity)),
                            ]
                    ),
                ]
            ),
            { Flip: { Table: { } thirds } } => new DataTable(
                "Share of points at which the difference is told to be above or below 0, by third of each input's range",
                ["Input", "Lower third", "Middle third", "Upper third"],
                [
                    .. thirds.Select(row =>
                        (IReadOnlyList<string>)
                            [row.Quantity, .. row.Thirds.Select(third => $"above {Numbers.Percent(third.Above)}, below {Numbers.Percent(third.Below)}")]
                    ),
                ]
            ),
            { Flip: { } flip } => new DataTable(
                "Share of the map's points by what is told of the sign",
                ["Above 0", "Below 0", WordForms.Capital(Verdict.KindWords(VerdictKind.TooFewHistories))],
                [
                    [Numbers.Percent(flip.Above), Numbers.Percent(flip.Below), Numbers.Percent(flip.Undecided)],
                ]
            ),
            { Discover: { Sides.Count: > 0 } result } => new DataTable(
                $"The box: {Numbers.Percent(result.Box.Density)} of its points have the other sign; "
                    + $"it holds {Numbers.Percent(result.Box.Coverage)} of such points",
                ["Input", "From", "To", "Comes back in half-samples"],
                [
                    .. result.Sides.Select(side =>
                        (IReadOnlyList<string>)
                            [side.Quantity, End(report, side.Quantity, side.Low), End(report, side.Quantity, side.High), Numbers.Percent(side.ComesBack)]
                    ),
                ]
            ),
            { Value: { } result } => new DataTable(
                $"Value of knowing an input before choosing{Unit(report)} ({Answers.Level(report)} interval)",
                ["Input", "Value", "Changes the choice"],
                [
                    .. result
                        .Facts.Take(MostFacts)
                        .Prepend(result.Everything)
                        .Select(fact =>
                            (IReadOnlyList<string>)
                                [
                                    fact.Quantity.Length == 0 ? "All of them" : fact.Quantity,
                                    $"{Answers.Signed(report, fact.Value.Value)} ({Answers.Signed(report, fact.Value.Low)} to "
                                        + $"{Answers.Signed(report, fact.Value.High)})",
                                    fact.ChangesChoice ? "yes, at some values" : "not told from no gain",
                                ]
                        ),
                ]
            ),
            { Robust: { Moves.Count: > 0 } result } => new DataTable(
                "Means that would have to be held for the sign to change",
                ["Input", "Mean held", "Where it turns", "Told from chance"],
                [
                    .. result
                        .Moves.Take(MostFacts)
                        .Select(move =>
                            (IReadOnlyList<string>)
                                [move.Quantity, End(report, move.Quantity, move.Before), End(report, move.Quantity, move.After), move.IsTold ? "yes" : "no"]
                        ),
                ]
            ),
            _ => null,
        };

    private static string End(PointStudyReport report, string quantity, double? value) =>
        value is { } end ? DisplayUnit.Of(Answers.Quantity(report, quantity).Dimension).Amount(end) : "open";

    private static string Index(Estimate index) => double.IsNaN(index.Value) ? "not converged" : $"{Two(index.Value)} ({Two(index.Low)} to {Two(index.High)})";

    private static string Two(double value) => double.IsNaN(value) ? "–" : Numbers.Hundredths(value);

    private static string Unit(PointStudyReport report) => Answers.Unit(report) is { Length: > 0 } unit ? ", " + unit : "";
}
