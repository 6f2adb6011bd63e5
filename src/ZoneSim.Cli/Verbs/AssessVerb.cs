using System.CommandLine;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim assess SEED</c>: what each account of an incident implies.</summary>
internal static class AssessVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var seed = new Argument<string>("SEED") { Description = "A seed file, or the name of a shipped one (zonesim list seeds)." };
        var account = OptionKit.Names("--account", "Only these accounts, separated by commas.", "NAME,…", "--accounts");
        var of = new Option<string?>("--of") { Description = "The convoy or drone that claims speak of which name none ('of: NAME' in the seed file), where the scenario has several.", HelpName = "NAME" };
        var options = new AssessOptions();
        var folder = OutputOptions.Folder("runs/INCIDENT-assess-<8 hex of the inputs' hash>");
        var (force, noCharts, json) = OutputOptions.Switches();
        var verb = new Verb(
            "assess",
            "What each account of an incident implies: how often the model produces what it says, in its own circumstances and under each policy that could have been in force; "
            + "how the accounts compare, as a range over the assumptions; and what happened, given who says what and how often such sources err.",
            "zonesim assess 2017-10-05",
            "zonesim assess seeds/2017-10-05.yaml --account A,B --policies deter-first",
            "zonesim assess 2017-10-05 --calibrate 5000 --json > result.json",
            "zonesim assess 2017-10-05 --base at-tanf-2017-10-04-05 --of thursday")
        {
            seed, account, of,
        };
        options.AddTo(verb);
        Option[] others = [folder, force, noCharts, json];
        Array.ForEach(others, verb.Add);
        verb.SetAction(parsed =>
        {
            var plan = options.Plan(parsed, shell, parsed.GetValue(seed)!, parsed.GetValue(account) ?? [], parsed.GetValue(of));
            return new AssessCommandHandler(shell).Serve(
                plan, parsed.GetValue(folder), parsed.GetValue(force), !parsed.GetValue(noCharts), parsed.GetValue(json));
        });
        return verb;
    }
}

/// <summary>Options of where a study goes and how it is told.</summary>
internal static class OutputOptions
{
    /// <summary>The folder.</summary>
    public static Option<string?> Folder(string otherwise) => OptionKit.Out("--out", $"The folder. [default: {otherwise}]", "FOLDER");

    /// <summary>Force, no charts, JSON.</summary>
    public static (Option<bool> Force, Option<bool> NoCharts, Option<bool> Json) Switches() =>
    (
        OptionKit.Switch("--force", "Start afresh and replace what is in the folder."),
        OptionKit.Switch("--no-charts", "Draw no charts."),
        OptionKit.Switch("--json", "Print the result as JSON on standard output, and nothing else there."));
}

/// <summary>Runs an assessment, prints it, draws its charts.</summary>
/// <param name="shell">The world outside.</param>
internal sealed class AssessCommandHandler(Shell shell)
{
    /// <summary>Serves an order.</summary>
    public int Serve(AssessmentPlan plan, string? named, bool force, bool charts, bool json)
    {
        var folder = "";
        try
        {
            (var report, folder) = Run(plan, named, force);
            var page = new ConsoleReport(shell.Out, shell.Width);
            if (!json)
            {
                AssessConsole.Write(report, page);
                shell.Out.Flush();
            }

            var files = charts ? ChartFolder.Fill(report, folder, shell) : [];
            if (json)
            {
                shell.Out.WriteLine(AssessJson.Of(report, folder, files));
            }
            else
            {
                AssessConsole.WriteFolder(report, folder, files, page);
            }

            return Finish(report);
        }
        catch (OperationCanceledException)
        {
            return Interrupted(folder.Length > 0 ? folder : named ?? Path.Combine("runs", AssessmentFolder.NameFor(plan)));
        }
    }

    /// <summary>Runs it, or reads it where it is done.</summary>
    public (AssessmentReport Report, string Folder) Run(AssessmentPlan plan, string? named, bool force)
    {
        var folder = named ?? Path.Combine("runs", AssessmentFolder.NameFor(plan));
        var units = AssessmentRunner.Units(plan);
        HistoryLimit.Check(shell, units, plan.Base);
        using var progress = new ProgressLine(shell, units);
        return (AssessmentRunner.Run(plan, folder, force, progress, shell.Cancel), folder);
    }

    private int Finish(AssessmentReport report)
    {
        if (report.Summary.FailedRuns == 0)
        {
            return ExitCode.Done;
        }

        shell.Error.WriteLine($"{Words.Of(report.Summary.FailedRuns, "run")} failed and {(report.Summary.FailedRuns == 1 ? "is" : "are")} left out of every number.");
        return ExitCode.Failed;
    }

    private int Interrupted(string folder)
    {
        var partial = Path.TrimEndingDirectorySeparator(folder) + ".partial";
        shell.Error.WriteLine(Directory.Exists(partial)
            ? $"Interrupted. What is done stays in {partial}. This goes on where it stopped:"
            : "Interrupted. This goes on:");
        shell.Error.WriteLine("  " + shell.Command.Without("--force"));
        return ExitCode.Interrupted;
    }
}
