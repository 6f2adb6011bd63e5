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
        var of = new Option<string?>("--of")
        {
            Description = "The convoy or drone that claims speak of which name none ('of: NAME' in the seed file), where the scenario has several.",
            HelpName = "NAME",
        };
        var options = new AssessOptions();
        var folder = OutputOptions.Folder("runs/INCIDENT-assess-<8 hex of the inputs' hash>");
        var (force, noCharts, json) = OutputOptions.Switches();
        var verb = new Verb(
            "assess",
            "What each account of an incident implies: how often the model produces what it says, "
                + "in its own circumstances and under each policy that could have been in force; "
                + "how the accounts compare, as a range over the assumptions; and what happened, given who says what and how often such sources err.",
            "zonesim assess 2017-10-05",
            "zonesim assess seeds/2017-10-05.yaml --account A,B --policies deter-first",
            "zonesim assess 2017-10-05 --calibrate 5000 --json > result.json",
            "zonesim assess 2017-10-05 --base at-tanf-2017-10-04-05 --of thursday"
        )
        {
            seed,
            account,
            of,
        };
        options.AddTo(verb);
        Option[] others = [folder, force, noCharts, json];
        Array.ForEach(others, verb.Add);
        verb.SetAction(parsed =>
        {
            var plan = options.Plan(parsed, shell, parsed.GetValue(seed)!, parsed.GetValue(account) ?? [], parsed.GetValue(of));
            return new AssessCommandHandler(shell).Serve(
                plan,
                parsed.GetValue(folder),
                parsed.GetValue(force),
                !parsed.GetValue(noCharts),
                parsed.GetValue(json)
            );
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
            OptionKit.Switch("--json", "Print the result as JSON on standard output, and nothing else there.")
        );
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
            Telling.Tell(
                shell,
                json,
                page => AssessConsole.Write(report, page),
                () => charts ? ChartFolder.Fill(report, folder, shell) : [],
                files => AssessJson.Of(report, folder, files),
                (files, page) => AssessConsole.WriteFolder(report, folder, files, page)
            );
            return Telling.Failed(shell, report.Summary.FailedRuns, ".", "run");
        }
        catch (OperationCanceledException)
        {
            return Interruption.Tell(shell, folder.Length > 0 ? folder : named ?? Path.Combine("runs", RunFolder.NameFor(plan)), force);
        }
    }

    /// <summary>Runs it, or reads it where it is done.</summary>
    public (AssessmentReport Report, string Folder) Run(AssessmentPlan plan, string? named, bool force)
    {
        var folder = named ?? Path.Combine("runs", RunFolder.NameFor(plan));
        var units = StudyRunner.Units(plan);
        HistoryLimit.Check(shell, units, plan.Base);
        using var progress = new ProgressLine(shell, units);
        return (StudyRunner.Run(plan, folder, force, progress, shell.Cancel), folder);
    }
}
