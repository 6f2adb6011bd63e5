using ZoneSim.Cli.Terminals;
using ZoneSim.Studies.Sharing;

namespace ZoneSim.Cli.Batch;

/// <summary>A stage of a study is laid out for another batch system and is not played yet.</summary>
/// <param name="work">The stage.</param>
internal sealed class StageLeftException(SharedWork work) : Exception($"The stage {work.Stage} is to be played elsewhere.")
{
    /// <summary>The stage.</summary>
    public SharedWork Work => work;
}

/// <summary>What somebody is told who plays work with another batch system.</summary>
internal static class WorkLeft
{
    /// <summary>Says what is to be run, and what after that.</summary>
    /// <param name="shell">The world outside.</param>
    /// <param name="work">The work.</param>
    public static int Tell(Shell shell, SharedWork work)
    {
        var folder = CommandLine.Quoted(Path.GetFullPath(work.Folder));
        var stage = work is SharedPoints ? $" of the stage '{work.Stage}'" : "";
        shell.Out.WriteLine($"{work.WorkFolder} holds the work order: {Words.Count(work.Units)} units{stage}. As many tasks N as you like, K from 0, each run");
        shell.Out.WriteLine($"  zonesim work {folder} --part K/N");
        shell.Out.WriteLine(
            work is SharedPoints ? "and when all are done this command again; it lays out the next stage, or ends the study" : "and when all are done"
        );
        shell.Out.WriteLine(work is SharedPoints ? "  " + shell.Command.Without("--force") : $"  zonesim assemble {folder}");
        return ExitCode.Done;
    }
}
