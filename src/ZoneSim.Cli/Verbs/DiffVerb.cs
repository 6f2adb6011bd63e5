using System.CommandLine;
using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim diff RUN RUN</c>: what changed between two runs.</summary>
internal static class DiffVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var before = new Argument<string>("BEFORE") { Description = "A run folder." };
        var after = new Argument<string>("AFTER") { Description = "Another run folder." };
        var all = OptionKit.Switch("--all", "Show every input and result, not only the first whose interval of change leaves out 0.");
        var json = OptionKit.Switch("--json", "Print the result as JSON on standard output, and nothing else there.");
        var verb = new Verb(
            "diff",
            "Shows what changed between two runs: inputs, and results with the interval of their change.",
            "zonesim diff R1 R2",
            "zonesim diff runs/at-tanf-2017-10-05-0123abcd runs/at-tanf-2017-10-05-89abcdef --all"
        )
        {
            before,
            after,
            all,
            json,
        };
        verb.SetAction(parsed =>
        {
            OptionKit.RefuseIdle(parsed, "with --json, which holds every result", parsed.GetValue(json) ? [all] : []);
            var (first, second) = (parsed.GetValue(before)!, parsed.GetValue(after)!);
            var (old, now) = (RunFolder.Open(first), RunFolder.Open(second));
            var comparison = RunDifference.Compare(old, now, AdviceText.Of);
            if (parsed.GetValue(json))
            {
                shell.Out.WriteLine(ResultJson.Text(comparison));
            }
            else
            {
                DiffConsole.Write(comparison, (first, second), old.Manifest, parsed.GetValue(all), new ConsoleReport(shell.Out, shell.Width));
            }

            return ExitCode.Done;
        });
        return verb;
    }
}
