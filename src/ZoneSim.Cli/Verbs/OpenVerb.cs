using System.CommandLine;
using System.Diagnostics;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Terminals;
using ZoneSim.Web;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim open</c>: the workbench in a browser of this machine.</summary>
internal static class OpenVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var what = new Argument<string?>("SCENARIO|RUN")
        {
            Description = "A scenario file, the name of a shipped one, or a run folder. [default: at-tanf-2017-10-05]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var policies = OptionKit.Names(
            "--policy",
            "Policies that are compared at first, by name or file, separated by commas. [default: deter-first,strike-first,observe-only, or the run's]",
            "NAME,…",
            "--policies"
        );
        var seed = OptionKit.Seed("Master seed. [default: 20171005, or the run's]");
        var runs = OptionKit.Out("--runs", "The folder whose run folders are listed. [default: runs]", "FOLDER");
        var noBrowser = OptionKit.Switch("--no-browser", "Open no browser; the address is printed in any case.");
        var verb = new Verb(
            "open",
            "Opens the workbench in a browser of this machine: move an assumption and see both bands move, change a policy's ladder, "
                + "press a number for the nights behind it and replay them, save the question as a run; and finished runs, one against another. "
                + "It listens on 127.0.0.1 alone and ends with Ctrl-C; nothing leaves the machine.",
            "zonesim open",
            "zonesim open at-tanf-2017-06-20 --policies deter-first,strike-first",
            "zonesim open runs/at-tanf-2017-10-05-0123abcd --no-browser"
        )
        {
            what,
            policies,
            seed,
            runs,
            noBrowser,
        };
        verb.SetAction(parsed =>
            Open(
                shell,
                new OpenRequest(
                    parsed.GetValue(what) ?? "at-tanf-2017-10-05",
                    parsed.GetValue(policies) ?? [],
                    parsed.GetValue(seed),
                    parsed.GetValue(runs) ?? "runs"
                ),
                parsed.GetValue(noBrowser)
            )
        );
        return verb;
    }

    private static int Open(Shell shell, OpenRequest order, bool noBrowser)
    {
        var inputs = OpenInputs.Of(shell, order);
        using var ended = new ManualResetEventSlim();
        using var registration = shell.Cancel.Register(ended.Set);
        var workbench = Workbench.StartAsync(inputs, shell.Cancel).GetAwaiter().GetResult();
        try
        {
            shell.Out.WriteLine(workbench.Address);
            shell.Error.WriteLine("The address serves one browser, once. Ctrl-C ends the workbench.");
            if (!noBrowser && !TryBrowse(workbench.Address))
            {
                shell.Error.WriteLine("No browser was found: open the address by hand.");
            }

            ended.Wait(CancellationToken.None);
        }
        finally
        {
            workbench.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        return ExitCode.Done;
    }

    /// <summary>Asks the machine to open an address; false where it cannot.</summary>
    private static bool TryBrowse(Uri address)
    {
        try
        {
            using var started = OperatingSystem.IsWindows()
                ? Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true })
                : Process.Start(
                    new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address.AbsoluteUri])
                    {
                        RedirectStandardError = true,
                        RedirectStandardOutput = true,
                    }
                );
            return started is not null;
        }
        catch (SystemException)
        {
            return false;
        }
    }
}

/// <summary>What to open.</summary>
internal sealed record OpenRequest(string What, IReadOnlyList<string> Policies, ulong? Seed, string Runs);
