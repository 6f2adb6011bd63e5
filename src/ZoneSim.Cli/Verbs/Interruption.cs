using ZoneSim.Cli.Terminals;

namespace ZoneSim.Cli.Verbs;

/// <summary>What is said when a study is interrupted: what stays, and how to go on.</summary>
internal static class Interruption
{
    /// <summary>Says it.</summary>
    /// <param name="shell">The world outside.</param>
    /// <param name="folder">The folder that the study was to make.</param>
    /// <param name="isForced">Whether it was to replace what is there.</param>
    /// <returns>The exit code.</returns>
    public static int Tell(Shell shell, string folder, bool isForced)
    {
        var partial = Path.TrimEndingDirectorySeparator(folder) + ".partial";
        var (what, command) =
            Directory.Exists(folder) && !isForced
                ? ($"The run is in {folder}; its charts are not all drawn. This draws them:", $"zonesim chart {CommandLine.Quoted(folder)}")
            : Directory.Exists(folder) ? ($"{folder} is as it was. This starts afresh:", shell.Command.ToString())
            : Directory.Exists(partial) ? ($"What is done stays in {partial}. This goes on where it stopped:", shell.Command.Without("--force"))
            : ("Nothing was written. This starts again:", shell.Command.ToString());
        shell.Error.WriteLine($"Interrupted. {what}");
        shell.Error.WriteLine("  " + command);
        return ExitCode.Interrupted;
    }
}
