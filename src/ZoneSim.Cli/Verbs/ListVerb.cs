using System.CommandLine;
using System.Runtime.CompilerServices;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Terminals;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim list</c>: what there is to name.</summary>
internal static class ListVerb
{
    private static readonly string[] s_kinds = ["scenarios", "policies", "seeds", "columns", "quantities", "objectives", "charts"];

    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var what = new Argument<string?>("WHAT")
        {
            Description = "scenarios, policies, seeds, columns, quantities, objectives or charts; the first three and the objectives if none is named.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var scenario = new Argument<string?>("SCENARIO")
        {
            Description = "With quantities or objectives: a scenario or a run folder, whose own are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        what.Validators.Add(ArgumentKit.OneOf(what, s_kinds));
        var verb = new Verb(
            "list",
            "Lists what a command can name.",
            "zonesim list",
            "zonesim list policies",
            "zonesim list columns                         # names for trace --where",
            "zonesim list quantities at-tanf-2017-10-05   # names for --set, with what each rests on",
            "zonesim list objectives at-tanf-2017-10-05   # names for select and regret"
        )
        {
            what,
            scenario,
        };
        verb.SetAction(parsed => List(shell, parsed.GetValue(what), parsed.GetValue(scenario)));
        return verb;
    }

    private static int List(Shell shell, string? what, string? scenario)
    {
        if (scenario is not null && what is not ("quantities" or "objectives"))
        {
            throw new BadInputException($"'{scenario}': only 'zonesim list quantities' and 'zonesim list objectives' take a scenario.");
        }

        var page = new ConsoleReport(shell.Out, shell.Width);
        var library = new Library(shell);
        switch (what)
        {
            case "columns":
                Catalogues.WriteColumns(page);
                break;
            case "quantities" when scenario is not null:
                Catalogues.WriteQuantities(ScenarioOf(shell, scenario), page);
                break;
            case "objectives" when scenario is not null:
                ObjectiveLabels.WriteOf(ScenarioOf(shell, scenario), page);
                break;
            case "objectives":
                ObjectiveLabels.WriteShipped(new Titles(library).Objectives, page);
                break;
            case "quantities":
                Catalogues.WriteQuantities(page);
                break;
            case "charts":
                ChartList.WriteAll(page);
                break;
            default:
                WriteShipped(what, library, page);
                break;
        }

        return ExitCode.Done;
    }

    private static Scenario ScenarioOf(Shell shell, string argument) =>
        Directory.Exists(argument) ? OfRun(argument) : Inputs.Load(shell, argument, [], []).Scenario;

    /// <summary>Apart, so that other lists do not load the studies.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Scenario OfRun(string folder) => RunFolder.Open(folder).Scenario;

    private static void WriteShipped(string? what, Library library, ConsoleReport page)
    {
        var titles = new Titles(library);
        (string What, IEnumerable<(string Name, string Title)> Lines)[] lists =
        [
            ("scenarios", titles.Scenarios),
            ("policies", titles.Policies),
            ("seeds", titles.Seeds),
        ];
        foreach (var (name, lines) in lists.Where(list => what is null || list.What == what))
        {
            if (what is null)
            {
                page.Heading(WordForms.Capital(name));
            }

            var all = lines.ToList();
            foreach (var (file, title) in all)
            {
                page.Named(file, title, all.Max(line => line.Name.Length));
            }
        }

        if (what is null)
        {
            page.Heading("Objectives of the shipped scenarios");
            ObjectiveLabels.WriteShipped(titles.Objectives, page);
        }
    }
}
