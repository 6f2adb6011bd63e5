using System.CommandLine;
using ZoneSim.Briefing.Charts;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Terminals;
using ZoneSim.Scenarios;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim elicit SCENARIO QUANTITY</c>: what a belief says in plain numbers.</summary>
internal static class ElicitVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var scenario = new Argument<string>("SCENARIO") { Description = "A scenario file, or the name of a shipped one (zonesim list scenarios)." };
        var quantity = new Argument<string>("QUANTITY") { Description = "The dotted name of a quantity that has a range (zonesim list quantities SCENARIO)." };
        var experts = new Option<string[]>("--expert")
        {
            Description =
                "What an expert holds: a name and a belief as scenario files write it, such as \"Ames: { 5%: 4 min, 50%: 12 min, 95%: "
                + "30 min }\". Repeatable: several are set side by side, with their linear pool.",
            HelpName = "\"NAME: BELIEF\"",
            Arity = ArgumentArity.OneOrMore,
        };
        var charts = OptionKit.Out("--charts", "Draw the beliefs into this folder, as SVG and PNG.", "FOLDER");
        var json = OptionKit.Switch("--json", "Print the result as JSON on standard output, and nothing else there.");
        var verb = new Verb(
            "elicit",
            "What a belief over the range of a quantity says in plain numbers: the scenario's own, and those of experts beside it, "
                + "with the family that comes nearest to each and their linear pool, as a line for the scenario's file.",
            "zonesim elicit at-tanf-2017-10-05 line.relay-delay",
            "zonesim elicit at-tanf-2017-10-05 line.relay-delay --expert \"Ames: { 5%: 10 min, 50%: 20 min, 95%: 45 min }\" --expert \"Bell: "
                + "{ 5%: 15 min, 50%: 40 min, 95%: 55 min }\"",
            "zonesim elicit my-scenario.yaml line.answered --charts charts --json > beliefs.json"
        )
        {
            scenario,
            quantity,
            experts,
            charts,
            json,
        };
        verb.SetAction(parsed =>
        {
            var inputs = Inputs.Load(shell, parsed.GetValue(scenario)!, [], []);
            var read = RangeSettings.Read(inputs.Scenario, "QUANTITY", parsed.GetValue(quantity)!);
            var asked = read.Value ?? throw new BadInputException([.. read.Mistakes.Select(mistake => mistake.ToString())]);
            var held = (parsed.GetValue(experts) ?? []).Select(text => ExpertBelief.Read(asked, "--expert", text)).ToList();
            Inputs.Report(shell, [.. held.SelectMany(one => one.Mistakes)]);
            var twice = held.GroupBy(one => one.Value!.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
            if (twice is not null)
            {
                throw new BadInputException($"--expert: found '{twice.Key}' twice, expected each expert once.");
            }

            return Write(shell, Elicitation.Of(inputs.Scenario, asked, [.. held.Select(one => one.Value!)]), parsed.GetValue(charts), parsed.GetValue(json));
        });
        return verb;
    }

    private static int Write(Shell shell, Elicitation elicited, string? charts, bool json)
    {
        var files = charts is null ? [] : ChartFolder.Draw(ElicitGallery.Render(elicited), charts, shell);
        if (json)
        {
            shell.Out.WriteLine(ElicitJson.Of(elicited));
            return ExitCode.Done;
        }

        ElicitConsole.Write(elicited, new ConsoleReport(shell.Out, shell.Width));
        foreach (var file in files)
        {
            shell.Out.WriteLine(Path.Combine(charts!, file));
        }

        return ExitCode.Done;
    }
}
