using ZoneSim.Cli.Terminals;
using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Cli.Reports;

/// <summary>What is a kind's own in the answer of a point study.</summary>
/// <param name="Answer">The answer: one to three sentences.</param>
/// <param name="Table">Writes the one table of the first screen with its note.</param>
/// <param name="Further">Writes the tables beyond it.</param>
internal sealed record PointAnswer(
    Func<PointStudyReport, IReadOnlyList<string>> Answer,
    Action<PointStudyReport, ConsoleReport> Table,
    Action<PointStudyReport, ConsoleReport> Further
)
{
    /// <summary>That of a kind.</summary>
    public static PointAnswer Of(PointStudyKind kind) =>
        kind switch
        {
            PointStudyKind.Sensitivity => new(SensitivityConsole.Answer, SensitivityConsole.Write, SensitivityConsole.WriteFurther),
            PointStudyKind.Flip => new(FlipConsole.Answer, FlipConsole.Write, FlipConsole.WriteFurther),
            PointStudyKind.Discover => new(DiscoverConsole.Answer, DiscoverConsole.Write, DiscoverConsole.WriteFurther),
            PointStudyKind.Robust => new(RobustConsole.Answer, RobustConsole.Write, RobustConsole.WriteFurther),
            PointStudyKind.Sweep => new(SweepConsole.Answer, SweepConsole.Write, SweepConsole.WriteFurther),
            _ => new(ValueConsole.Answer, ValueConsole.Write, ValueConsole.WriteFurther),
        };
}

/// <summary>What the answers of all point studies have in common: question, answer, table, caveats, and all the rest on demand.</summary>
internal static class PointConsole
{
    /// <summary>Writes the first screen.</summary>
    /// <param name="report">The study.</param>
    /// <param name="page">The page.</param>
    public static void Write(PointStudyReport report, ConsoleReport page)
    {
        var answer = PointAnswer.Of(report.Summary.Kind);
        page.Paragraph(report.Scenario.Title);
        page.Paragraph($"{Question(report.Summary.Kind)} {Subject(report)}.");
        page.Paragraph($"{report.Given} Seed {report.Manifest.Seed}; intervals of {Level(report)}, each alone.");
        page.Heading("IN THE MODEL");
        foreach (var sentence in answer.Answer(report))
        {
            page.Point(sentence);
        }

        page.Point(Bands(report));
        answer.Table(report, page);
        page.Note(StudyText.Caveat(report.Scenario) + " " + BeliefWords.OfPoints(report));
    }

    /// <summary>Writes the first screen and all the rest.</summary>
    /// <param name="report">The study.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="page">The page.</param>
    public static void WriteFull(PointStudyReport report, string folder, ConsoleReport page)
    {
        Write(report, page);
        WriteBands(report, page);
        PointAnswer.Of(report.Summary.Kind).Further(report, page);
        WritePlayed(report, folder, page);
    }

    /// <summary>Where the study is, and its pictures.</summary>
    public static void WriteFolder(PointStudyReport report, string folder, IReadOnlyList<string> charts, ConsoleReport page) =>
        FolderNote.Write("Study folder", folder, charts, RunSections.Full, NextCommands.Of(report, folder), page);

    private static string Bands(PointStudyReport report)
    {
        var (response, unit) = (report.Summary.Base.Response, Unit(report));
        var what = report.Reference.Length > 0 ? $"{report.Other} minus {report.Reference} is" : $"Under {report.Other} it is";
        return $"At the scenario's own values {what} {Number(report, response.Value)}{unit} ({Number(report, response.Low)} to "
            + $"{Number(report, response.High)} by run noise)"
            + (report.Summary.Band is { } band ? $"; over the ranges of the inputs it {Goes(report, band.Low, band.High)}." : ".");
    }

    /// <summary>How far the response goes, run noise taken off: from one number to another, or nowhere.</summary>
    public static string Goes(PointStudyReport report, double low, double high) =>
        Number(report, low) == Number(report, high)
            ? $"stays at {Number(report, low)}, run noise taken off"
            : $"goes from {Number(report, low)} to {Number(report, high)}";

    /// <summary>The confidence level.</summary>
    public static string Level(PointStudyReport report) => ConfidenceLevel.Text(report.Summary.Confidence);

    /// <summary>The number looked at, in words.</summary>
    public static string Subject(PointStudyReport report) =>
        report.Reference.Length > 0
            ? $"{report.Other} minus {report.Reference}, {Output(report.Summary.Output)}"
            : $"{report.Other}, {Output(report.Summary.Output)}";

    /// <summary>An output in words with the text that options take; an objective has its name in the words.</summary>
    private static string Output(StudyOutput output) =>
        output.Text.StartsWith("objective:", StringComparison.Ordinal) ? output.Phrase : $"{output.Phrase} ({output.Text})";

    /// <summary>A value of the response: percentage points, per cent, or the output's unit.</summary>
    public static string Number(PointStudyReport report, double value) =>
        report.Reference.Length > 0
            ? report.Summary.Output.IsShare
                ? Words.Points(value)
                : Words.Change(value)
            : report.Summary.Output.IsShare
                ? Words.Percent(value)
                : Words.Mean(value);

    /// <summary>A change of the response.</summary>
    public static string Change(PointStudyReport report, double value) => report.Summary.Output.IsShare ? Words.Points(value) : Words.Change(value);

    /// <summary>The size of a change of the response: no plus stands before it.</summary>
    public static string Size(PointStudyReport report, double value) => report.Summary.Output.IsShare ? Words.PointsOf(value) : Words.ChangeOf(value);

    /// <summary>The unit of the response, with a space before it; empty where numbers carry it.</summary>
    public static string Unit(PointStudyReport report) =>
        report.Summary.Output.IsShare
            ? report.Reference.Length > 0
                ? " percentage points"
                : ""
            : report.Summary.Output.Unit is { Length: > 0 } unit
                ? " " + unit
                : "";

    /// <summary>A value in base units with the unit that a reader expects.</summary>
    public static string Amount(double value, Dimension dimension) => DisplayUnit.Of(dimension).Amount(value);

    /// <summary>A quantity's range in its unit.</summary>
    public static string Range(StudyQuantity quantity) => $"{Amount(quantity.Low, quantity.Dimension)} to {Amount(quantity.High, quantity.Dimension)}";

    /// <summary>A quantity's tag in words.</summary>
    public static string Tag(StudyQuantity quantity) =>
        quantity.Tag switch
        {
            UncertaintyTag.Both => "both",
            var tag => tag.ToString().ToLowerInvariant(),
        };

    private static string Question(PointStudyKind kind) =>
        kind switch
        {
            PointStudyKind.Sensitivity => "What drives it?",
            PointStudyKind.Flip => "Where does the answer flip?",
            PointStudyKind.Discover => "Under which conditions does the answer flip?",
            PointStudyKind.Sweep => "How does it go over these settings?",
            PointStudyKind.Robust => "How far would belief have to move for the answer to flip?",
            _ => "Which fact, if it were known, would change the choice?",
        };

    private static void WriteBands(PointStudyReport report, ConsoleReport page)
    {
        var summary = report.Summary;
        page.Heading($"THE NUMBER AND ITS TWO BANDS{(Unit(report) is { Length: > 0 } unit ? $",{unit}" : "")}");
        if (summary.IsChosen)
        {
            page.Note(
                "No --output was named: this is the end in which "
                    + (report.Reference.Length > 0 ? "the policies differ most at the scenario's own values." : "most histories end.")
            );
        }

        var table = new TextTable(["", "value", "band", ""], 3);
        var response = summary.Base.Response;
        table.Add(
            "at the scenario's own values",
            Number(report, response.Value),
            $"{Number(report, response.Low)} to {Number(report, response.High)}",
            "run noise"
        );
        if (summary.Band is { } band)
        {
            table.Add("over the ranges of the inputs", Number(report, band.Median), $"{Number(report, band.Low)} to {Number(report, band.High)}", "inputs");
        }

        page.Table(table);
        page.Note(
            $"run noise: {Level(report)} interval, narrowed by more histories."
                + (
                    summary.Band is null
                        ? ""
                        : " inputs: median and 5th to 95th percentile over the points, run noise taken off; no number of histories narrows it."
                )
        );
        if (report.Reference.Length > 0)
        {
            page.Note(
                string.Join("; ", report.Policies.Select((policy, index) => $"{policy.Name} {Level(summary, summary.Base.Levels[index].Value)}"))
                    + " at the scenario's own values."
            );
        }
    }

    /// <summary>Histories of a stage: at each point, or from the fewest to the most where they go where they decide.</summary>
    private static string Histories(StageSummary stage) =>
        stage.MostReplications == stage.Replications
            ? Words.Of(stage.Replications, "history", "histories")
            : $"{Words.Count(stage.Replications)} to {Words.Count(stage.MostReplications)} histories, "
                + $"more where they decide ({Words.Count(stage.AllReplications)} in all)";

    private static string Level(PointStudySummary summary, double value) =>
        summary.Output.IsShare ? Words.Percent(value) : $"{Words.Mean(value)}{(summary.Output.Unit.Length > 0 ? " " + summary.Output.Unit : "")}";

    private static void WritePlayed(PointStudyReport report, string folder, ConsoleReport page)
    {
        page.Heading("WHAT THIS RESTS ON");
        foreach (var stage in report.Summary.Stages)
        {
            var failed = stage.FailedPoints > 0 ? $"; {Words.Of(stage.FailedPoints, "point")} could not be run: {string.Join("; ", stage.Reasons)}" : "";
            page.Point($"{WordForms.Capital(stage.Stage)}: {Words.Of(stage.Points, "point")} of {Histories(stage)} under each policy{failed}.");
        }

        var assumed = report.Scenario.Quantities.Count(quantity => quantity.Basis == Basis.Assumed);
        page.Point(
            $"{BeliefWords.OfPoints(report)} Assumed: {assumed} of {report.Scenario.Quantities.Count} quantities. "
                + $"List them: zonesim list quantities {CommandLine.Quoted(folder)}"
        );
        var setBy = report
            .Summary.Quantities.Where(quantity => quantity.FixedBy.Count > 0)
            .Select(quantity => $"{quantity.Name} (by {Words.And(quantity.FixedBy)})")
            .ToList();
        if (setBy.Count > 0)
        {
            page.Point($"Set by a policy, so that moving it does nothing under that policy: {string.Join(", ", setBy)}.");
        }

        if (report.Manifest.Settings.Count > 0)
        {
            page.Point("Set for this study: " + string.Join(", ", report.Manifest.Settings.Select(setting => $"{setting.Key}={setting.Value}")) + ".");
        }

        if (report.Scenario.NotRepresented.Count > 0)
        {
            page.Point("Not represented: " + string.Join(". ", report.Scenario.NotRepresented.Select(point => point.TrimEnd('.'))) + ".");
        }
    }
}
