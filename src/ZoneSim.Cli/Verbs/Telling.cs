using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Terminals;

namespace ZoneSim.Cli.Verbs;

/// <summary>How the outcome of a study is told.</summary>
internal static class Telling
{
    /// <summary>What it says first, then its charts, then where they and all else stand; or all of it as JSON once the charts are drawn.</summary>
    /// <param name="shell">The world outside.</param>
    /// <param name="isJson">Whether JSON is wanted.</param>
    /// <param name="say">Writes what it says.</param>
    /// <param name="charts">Draws the charts, and gives their files.</param>
    /// <param name="json">The JSON.</param>
    /// <param name="note">Writes what stands in the folder.</param>
    public static void Tell(
        Shell shell,
        bool isJson,
        Action<ConsoleReport> say,
        Func<IReadOnlyList<string>> charts,
        Func<IReadOnlyList<string>, string> json,
        Action<IReadOnlyList<string>, ConsoleReport> note
    )
    {
        if (isJson)
        {
            shell.Out.WriteLine(json(charts()));
            return;
        }

        var page = new ConsoleReport(shell.Out, shell.Width);
        say(page);
        shell.Out.Flush();
        note(charts(), page);
    }

    /// <summary>A history that failed is a failure of the program: it is counted, told, and shown by the exit code.</summary>
    /// <param name="shell">The world outside.</param>
    /// <param name="failed">How many.</param>
    /// <param name="rest">The end of the sentence, and what else is said.</param>
    /// <param name="what">What one is called.</param>
    /// <returns>The exit code.</returns>
    public static int Failed(Shell shell, long failed, string rest = ". A replication that fails is a fault in the program.", string what = "replication")
    {
        if (failed == 0)
        {
            return ExitCode.Done;
        }

        shell.Error.WriteLine($"{Words.Of(failed, what)} failed and {(failed == 1 ? "is" : "are")} left out of every number{rest}");
        return ExitCode.Failed;
    }
}
