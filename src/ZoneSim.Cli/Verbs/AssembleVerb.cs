using System.CommandLine;
using ZoneSim.Cli.Terminals;
using ZoneSim.Studies.Sharing;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim assemble RUN</c>: makes the run of the pieces that others have played.</summary>
internal static class AssembleVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var run = new Argument<string>("RUN") { Description = "The run folder to be, or its folder RUN.partial." };
        var noCharts = OptionKit.Switch("--no-charts", "Draw no charts; 'zonesim chart FOLDER' draws them later.");
        var full = OptionKit.Switch("--full", "Print every table too, not the first screen alone.");
        var json = OptionKit.Switch("--json", "Print the result as JSON on standard output, and nothing else there.");
        var verb = new Verb(
            "assemble",
            "Makes a run of the pieces that 'zonesim work' has played, as if one process had played them all. It refuses while a unit is missing.",
            "zonesim assemble runs/at-tanf-2017-10-05-0123abcd"
        )
        {
            run,
            noCharts,
            full,
            json,
        };
        verb.SetAction(parsed =>
            Assemble(shell, parsed.GetValue(run)!, !parsed.GetValue(noCharts), new Showing(parsed.GetValue(full), parsed.GetValue(json), false))
        );
        return verb;
    }

    private static int Assemble(Shell shell, string run, bool charts, Showing showing)
    {
        using var study = SharedStudy.Resume(run, AdviceText.Of);
        var folder = study.Folder;
        using var progress = new ProgressLine(shell, new Dictionary<string, long> { ["ledger"] = ProgressLine.Weigh("ledger", study.Histories) });
        var report = study.Finish(progress, shell.Cancel);
        progress.Dispose();
        return StudyCommandHandler.Tell(shell, report, folder, charts, showing);
    }
}
