using ZoneSim.Briefing.Words;
using ZoneSim.Cli.Terminals;
using ZoneSim.Scenarios;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>The commands worth typing after a run, filled in.</summary>
internal static class NextCommands
{
    /// <summary>The commands, each with what it shows.</summary>
    /// <param name="report">The run.</param>
    /// <param name="folder">Its folder.</param>
    public static IReadOnlyList<(string Command, string What)> Of(RunReport report, string folder)
    {
        var run = CommandLine.Quoted(folder);
        var scenario = Scenario(folder);
        (string, string) brief = ($"zonesim brief {run}", "slides and a report");
        if (Findings.Pairs(report) is not [var pair, ..])
        {
            return
            [
                ($"zonesim trace {run}", report.Scenario.Campaign is null ? "one history, minute by minute" : "one campaign, day by day"),
                ($"zonesim compare {scenario}", "the same histories under other policies"),
                brief,
            ];
        }

        var (reference, other) = (CommandLine.Quoted(pair.Reference), CommandLine.Quoted(pair.Other));
        var differing = report.Scenario.Campaign is not null
            ? null
            : Findings
                .Subjects(report)
                .Select(subject => DifferingHistory.Of(report, pair, subject.Name))
                .OfType<long>()
                .Select(one => (long?)one)
                .FirstOrDefault();
        return
        [
            (
                $"zonesim trace {run} --replication {differing ?? 0} --policy {reference} --against {other}",
                report.Scenario.Campaign is not null ? "one campaign, day by day"
                : differing is null ? "one history, side by side"
                : "a history in which they end differently"
            ),
            ($"zonesim sensitivity {scenario} --policies {Policies([pair.Reference, pair.Other])}", "which assumption it hangs on"),
            brief,
        ];
    }

    /// <summary>After a study over points of the assumptions.</summary>
    /// <param name="report">The study.</param>
    /// <param name="folder">Its folder.</param>
    public static IReadOnlyList<(string Command, string What)> Of(PointStudyReport report, string folder)
    {
        var summary = report.Summary;
        var (scenario, policies) = (Scenario(folder), Policies(report.Policies.Select(policy => policy.Name)));
        var output = summary.Output.Text.StartsWith("objective:", StringComparison.Ordinal)
            ? $"--objective {CommandLine.Quoted(summary.Output.Text["objective:".Length..])}"
            : $"--output {CommandLine.Quoted(summary.Output.Text)}";
        (string, string) Ask(string verb, string options, string what) => ($"zonesim {verb} {scenario} --policies {policies} {output}{options}", what);
        var flip = Ask("flip", Axes(summary), "where in their ranges it flips");
        var sensitivity = Ask("sensitivity", "", "which assumptions drive it");
        var discover = Ask("discover", "", "under which conditions it flips");
        var value = Ask(
            "value",
            summary.Output.Text.StartsWith("objective:", StringComparison.Ordinal) ? "" : " --aim less",
            "which fact would change the choice"
        );
        (string, string) assumptions = ($"zonesim assumptions {scenario} --study {CommandLine.Quoted(folder)}", "what each quantity rests on, with its share");
        var isPair = report.Policies.Count == 2;
        return summary.Kind switch
        {
            PointStudyKind.Sensitivity => isPair ? [flip, value, assumptions] : [assumptions],
            PointStudyKind.Flip => summary.Flip?.Map?.BreakEven is not null
                ? [Ask("sweep", " --x campaign.learning", "the break-even with all other assumptions moved"), discover, value]
                : [discover, value],
            PointStudyKind.Discover => [flip, value],
            PointStudyKind.Robust => [.. Along(summary) is { } x ? new[] { Ask("sweep", $" --x {x}", "how it goes along that quantity") } : [], flip, discover],
            PointStudyKind.Sweep when isPair => [flip, sensitivity, discover],
            _ => isPair ? [flip, sensitivity] : [($"zonesim compare {scenario} --policies {policies}", "how the policies differ")],
        };
    }

    /// <summary>After a choice.</summary>
    /// <param name="report">The choice.</param>
    /// <param name="folder">The folder of the run or of the choice.</param>
    /// <param name="hasRanges">Whether it is the folder of a run with ranges over the assumptions.</param>
    public static IReadOnlyList<(string Command, string What)> Of(SelectionReport report, string folder, bool hasRanges)
    {
        var policies = report.Objectives[0].Policies.Select(policy => policy.Policy).ToList();
        var objective = CommandLine.Quoted(report.Objectives[0].Objective.Name);
        (string, string) compare = ($"zonesim compare {Scenario(folder)} --policies {Policies(policies)}", "what else differs between them");
        (string, string) value = (
            $"zonesim value {Scenario(folder)} --policies {Policies(policies)} --objective {objective}",
            "which fact would change the choice"
        );
        return hasRanges
            ? [($"zonesim regret {CommandLine.Quoted(folder)} --objective {objective}", "the same choice over the assumptions"), value, compare]
            : [value, compare];
    }

    /// <summary>After regrets over several scenarios or over the assumptions of one.</summary>
    /// <param name="report">The regrets.</param>
    /// <param name="runs">The folders of the runs behind it; empty where they are not known.</param>
    public static IReadOnlyList<(string Command, string What)> Of(RegretReport report, IReadOnlyList<string> runs) =>
        runs.Count == 0
            ? []
            :
            [
                (
                    $"zonesim select {CommandLine.Quoted(runs[0])} --objective {CommandLine.Quoted(report.Objective.Name)}",
                    "the choice in one of them, with its intervals"
                ),
                ($"zonesim compare {CommandLine.Quoted(runs[^1])}", "what else differs between the policies"),
                ($"zonesim assumptions {Scenario(runs[0])}", "what the numbers rest on"),
            ];

    /// <summary>After learning from a record.</summary>
    /// <param name="folder">The folder.</param>
    public static IReadOnlyList<(string Command, string What)> OfLearned(string folder)
    {
        var file = CommandLine.Quoted(Path.Combine(folder, RunFolder.BeliefsName));
        return
        [
            ($"zonesim compare {Templates.Base} --belief {file}", "the policies by what was learned"),
            ($"zonesim record --belief {file}", "the model held against the record, with it and without"),
            ($"zonesim check {file}", "the file of learned beliefs"),
        ];
    }

    /// <summary>After an assessment.</summary>
    /// <param name="report">The assessment.</param>
    public static IReadOnlyList<(string Command, string What)> Of(AssessmentReport report) =>
        [
            ($"zonesim seeds diff {CommandLine.Quoted(report.Summary.Incident)}", "what each source said, side by side"),
            ($"zonesim record {CommandLine.Quoted(report.Summary.Incident)}", "the model held against the record"),
        ];

    /// <summary>The quantity whose mean would have to move most.</summary>
    private static string? Along(PointStudySummary summary) => summary.Robust!.Moves.FirstOrDefault(move => move.IsTold)?.Quantity;

    private static string Axes(PointStudySummary summary)
    {
        IReadOnlyList<string> names = summary switch
        {
            { Sensitivity: { } result } => [.. result.Indices.Select(one => one.Quantity).Concat(result.Screening.Select(one => one.Quantity)).Distinct()],
            { Discover: { } result } => [.. result.Sides.Select(side => side.Quantity)],
            { Value: { } result } => [.. result.Facts.Select(fact => fact.Quantity)],
            { Robust: { } result } => [.. result.Moves.Select(move => move.Quantity)],
            _ => [],
        };
        return names.Count > 1 ? $" --x {names[0]} --y {names[1]}" : "";
    }

    private static string Scenario(string folder) => CommandLine.Quoted(Path.Combine(folder, "scenario.yaml"));

    /// <summary>Names: beside the folder's scenario lie its policies as played, and those come first.</summary>
    private static string Policies(IEnumerable<string> names) => CommandLine.Quoted(string.Join(',', names));
}
