using System.CommandLine;
using System.Runtime.CompilerServices;
using ZoneSim.Cli.Batch;
using ZoneSim.Cli.Terminals;
using ZoneSim.Cli.Verbs;

namespace ZoneSim.Cli;

/// <summary>The program: reads the command line, does what a verb says, turns whatever happens into an exit code.</summary>
internal static class Zonesim
{
    /// <summary>A word that begins with @ is a word, and names no file of further words.</summary>
    private static readonly ParserConfiguration s_plain = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs one command.</summary>
    public static int Run(IReadOnlyList<string> args, Shell shell) => Run(args, shell, () => CommandTree.New(shell));

    /// <summary>Runs one command of a tree: tests plant verbs of their own.</summary>
    internal static int Run(IReadOnlyList<string> args, Shell shell, Func<RootCommand> tree)
    {
        try
        {
            var parsed = tree().Parse(args, s_plain);
            if (args.Count == 0)
            {
                tree().Parse(["--help"]).Invoke(new InvocationConfiguration { Output = shell.Error, Error = shell.Error });
                return ExitCode.BadInput;
            }

            if (OptionTexts.Mistakes(args, parsed) is { Count: > 0 } mistakes)
            {
                return Say(shell, ExitCode.BadInput, mistakes);
            }

            if (parsed.Errors.Count > 0 || ParseMessages.Strays(parsed).Count > 0)
            {
                shell.Error.WriteLine(ParseMessages.Of(args, parsed));
                return ExitCode.BadInput;
            }

            return parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = shell.Out,
                    Error = shell.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                }
            );
        }
        catch (BadInputException bad)
        {
            return Say(shell, ExitCode.BadInput, bad.Lines);
        }
        catch (TasksFailedException failed)
        {
            return Say(shell, ExitCode.Failed, failed.Lines);
        }
        catch (Exception exception)
        {
            return Judge(exception, shell);
        }
    }

    /// <summary>Apart from <see cref="Run"/>, so that a verb that does not need the studies does not load them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Judge(Exception thrown, Shell shell) =>
        FaultText.Cause(thrown) switch
        {
            OperationCanceledException => Say(shell, ExitCode.Interrupted, "Interrupted."),
            Scenarios.UnreadableTextException unreadable => Say(shell, ExitCode.BadInput, BadInputException.Of(unreadable).Lines),
            Model.RefusalException refusal => Say(shell, ExitCode.BadInput, RefusalText.Of(refusal)),
            var denied and (UnauthorizedAccessException or DirectoryNotFoundException or PathTooLongException) => Say(
                shell,
                ExitCode.BadInput,
                $"A file could not be read or written: {denied.Message} Name another place, or mend what stands in the way."
            ),
            IOException io => Say(shell, ExitCode.Failed, $"A file could not be read or written: {io.Message}"),
            var fault => Say(shell, ExitCode.Failed, FaultText.Of(fault), $"This command shows it again: {shell.Command}"),
        };

    private static int Say(Shell shell, int code, params IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            shell.Error.WriteLine(line);
        }

        return code;
    }
}
