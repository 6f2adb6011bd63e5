using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
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

            if (OptionTexts.Mistakes(parsed) is { Count: > 0 } mistakes)
            {
                return Say(shell, ExitCode.BadInput, mistakes);
            }

            if (parsed.Errors.Count > 0 || ParseMessages.Strays(parsed).Count > 0)
            {
                shell.Error.WriteLine(ParseMessages.Of(parsed));
                return ExitCode.BadInput;
            }

            return parsed.Invoke(new InvocationConfiguration
            {
                Output = shell.Out,
                Error = shell.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
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
    private static int Judge(Exception exception, Shell shell) => exception switch
    {
        OperationCanceledException => Say(shell, ExitCode.Interrupted, "Interrupted."),
        Scenarios.UnreadableTextException unreadable => Say(shell, ExitCode.BadInput, BadInputException.Of(unreadable).Lines),
        Model.RefusalException refusal => Say(shell, ExitCode.BadInput, RefusalText.Of(refusal)),
        UnauthorizedAccessException or DirectoryNotFoundException or PathTooLongException =>
            Say(shell, ExitCode.BadInput, $"A file could not be read or written: {exception.Message} Name another place, or mend what stands in the way."),
        IOException => Say(shell, ExitCode.Failed, $"A file could not be read or written: {exception.Message}"),
        _ => Say(
            shell, ExitCode.Failed,
            $"zonesim failed, which is a fault in the program: {exception.GetType().Name} in {PlaceOf(exception)}: {exception.Message}",
            $"This command shows it again: {shell.Command}"),
    };

    /// <summary>The member of the program nearest to where it was thrown: the base library throws for whoever calls it.</summary>
    private static string PlaceOf(Exception exception) =>
        new StackTrace(exception).GetFrames().Select(frame => frame.GetMethod()).FirstOrDefault(IsOwn) is { } own ? $"{own.DeclaringType!.FullName}.{own.Name}"
            : exception.TargetSite is { } site ? $"{site.DeclaringType?.FullName}.{site.Name}"
            : "a place that is not known";

    private static bool IsOwn(MethodBase? method) => method?.DeclaringType?.FullName?.StartsWith("ZoneSim.", StringComparison.Ordinal) == true;

    private static int Say(Shell shell, int code, params IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            shell.Error.WriteLine(line);
        }

        return code;
    }
}
