using ZoneSim.Briefing;
using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Pages;

/// <summary>The commands worth typing after a run, filled in.</summary>
internal static class NextCommands
{
    /// <summary>The commands, each with what it shows.</summary>
    /// <param name="report">The run.</param>
    /// <param name="folder">Its folder.</param>
    public static IReadOnlyList<(string Command, string What)> Of(RunReport report, string folder)
    {
        var run = CommandLine.Quoted(folder);
        var scenario = CommandLine.Quoted(Path.Combine(folder, "scenario.yaml"));
        (string, string) brief = ($"zonesim brief {run}", "slides and a report");
        if (Findings.Pairs(report) is not [var pair, ..])
        {
            return [($"zonesim trace {run}", "one history, minute by minute"), ($"zonesim compare {scenario}", "the same histories under other policies"), brief];
        }

        var (reference, other) = (CommandLine.Quoted(pair.Reference), CommandLine.Quoted(pair.Other));
        var differing = Findings.Subjects(report).Select(subject => DifferingHistory.Of(report, pair, subject.Name)).OfType<long>().Select(one => (long?)one).FirstOrDefault();
        return
        [
            ($"zonesim trace {run} --replication {differing ?? 0} --policy {reference} --against {other}", differing is null ? "one history, side by side" : "a history in which they end differently"),
            ($"zonesim sensitivity {scenario} --policies {reference},{other}", "which assumption it hangs on"),
            brief,
        ];
    }

    /// <summary>Writes them.</summary>
    public static void Write(RunReport report, string folder, Page page)
    {
        page.Line("Next:");
        foreach (var (command, what) in Of(report, folder))
        {
            page.Line($"  {command}   # {what}");
        }
    }
}
