using System.Text.Json;
using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Verbs;
using ZoneSim.Tests.Readme;

namespace ZoneSim.Tests.Cli;

/// <summary>The first screen of a run, and the rest of it section by section.</summary>
public sealed class FirstScreenTests
{
    private static readonly string[] s_small = ["--replications", "60", "--range-points", "5", "--range-replications", "10", "--no-charts"];

    [Theory]
    [InlineData("compare", "at-tanf-2017-10-05", "", 40)]
    [InlineData("compare", "at-tanf-2017-06-20", "", 40)]
    [InlineData("compare", "invented-valley-aircraft", "", 40)]
    [InlineData("compare", "at-tanf-2017-autumn", "", 40)]
    [InlineData("run", "at-tanf-2017-10-05", "", 40)]
    [InlineData("compare", "at-tanf-2017-10-04-05", "", 60)]
    [InlineData("compare", "at-tanf-traffic", "", 60)]
    [InlineData("compare", "at-tanf-2017-10-05", "deter-first,strike-first,warn-then-strike,line-only", 60)]
    public void The_first_screen_is_short_at_every_width(string verb, string scenario, string policies, int most)
    {
        using var desk = new Desk();
        string[] given = policies.Length > 0 ? ["--policies", policies] : [];
        var said = Desk.Run([verb, scenario, .. given, .. s_small, "--out", desk.In("R")]);
        Assert.True(said.Code == 0, said.Error);
        Assert.Equal(said.Out, Desk.Run("show", desk.In("R")).Out);
        Assert.Contains(Environment.NewLine + "deter-first: ", said.Out, StringComparison.Ordinal);
        foreach (var (width, lines) in new[] { (60, 2 * most), (100, most), (160, most) })
        {
            var shown = Desk.Run(width, ["show", desk.In("R")]).Out.TrimEnd().Split(Environment.NewLine);
            Assert.True(shown.Length <= lines, $"{shown.Length} lines at {width} columns:{Environment.NewLine}{string.Join(Environment.NewLine, shown)}");
            Assert.All(shown.Where(line => !line.Contains(desk.Folder, StringComparison.Ordinal)), line => Assert.True(line.Length <= width, line));
            Assert.Equal(3, shown.SkipWhile(line => line != "Next:").Count(line => line.StartsWith("  zonesim ", StringComparison.Ordinal)));
        }
    }

    /// <summary>A belief that an option chose stands on the first screen; where each input has its own there is nothing to say there.</summary>
    [Fact]
    public void A_belief_that_was_chosen_is_said()
    {
        using var desk = new Desk();
        Assert.Contains(
            "; belief over each range: uniform.",
            Flat(Desk.Run(["compare", "at-tanf-2017-10-05", "--belief", "uniform", .. s_small, "--out", desk.In("U")]).Out),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "belief over each range",
            Flat(Desk.Run(["compare", "at-tanf-2017-10-05", .. s_small, "--out", desk.In("R")]).Out),
            StringComparison.Ordinal
        );

        static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void Sections_show_what_the_full_page_holds_and_the_next_commands_work()
    {
        using var desk = new Desk();
        var full = Desk.Run(["compare", "at-tanf-2017-10-04-05", .. s_small, "--full", "--out", desk.In("R")]).Out;
        foreach (var section in RunSections.All)
        {
            var shown = Desk.Run("show", desk.In("R"), section.Name);
            Assert.Equal((0, ""), (shown.Code, shown.Error));
            Assert.True(section.Name is "precision" or RunSections.Choice || full.Contains(shown.Out.Trim(), StringComparison.Ordinal), section.Name);
        }

        Assert.Contains(
            "nothing to show of 'precision'",
            string.Join(' ', Desk.Run("show", desk.In("R"), "precision").Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
        var next = full.Split(Environment.NewLine)
            .Where(line => line.StartsWith("  zonesim ", StringComparison.Ordinal))
            .Select(line => CommandWords.Of(line.Trim().Split("   #")[0])[1..])
            .ToList();
        foreach (var command in next)
        {
            string[] small =
                command[0] == "sensitivity"
                    ? ["--quantities", "line.answered,line.relayed", "--base-points", "4", "--replications", "10", "--no-charts", "--out", desk.In("S")]
                    : [];
            var said = Desk.Run([.. command, .. small]);
            Assert.True(said.Code == 0, $"{string.Join(' ', command)}: {said.Error}");
        }

        Assert.Equal(0, Desk.Run("show", desk.In("S")).Code);
        Assert.Contains("has one section: 'full'", Desk.Run("show", desk.In("S"), "ends").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finished_run_in_place_of_a_scenario_is_shown_again_and_never_changed()
    {
        using var desk = new Desk();
        Desk.Run(["run", "at-tanf-2017-10-05", .. s_small, "--policy", "deter-first", "--out", desk.In("one")]);
        var made = Desk.Run(["compare", "at-tanf-2017-10-05", .. s_small, "--out", desk.In("R")]);
        Assert.Equal(made.Out, Desk.Run("compare", desk.In("R")).Out);
        var told = Desk.Run("compare", desk.In("R"), "--replications", "70");
        Assert.Equal(2, told.Code);
        Assert.StartsWith("--replications has no effect on a finished run", told.Error, StringComparison.Ordinal);
        var alone = Desk.Run("compare", desk.In("one"));
        Assert.Equal(2, alone.Code);
        Assert.Contains("nothing can be compared", alone.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Desk.Run("compare", desk.In("R"), "--json").Out);
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.Contains(findings, one =>
            one.GetProperty("what").GetString() == "out" && one.GetProperty("verdict").GetProperty("kind").GetString() is { Length: > 0 }
        );
        Assert.Equal(0, Desk.Run("trace", desk.In("R")).Code);
    }

    [Fact]
    public void A_pipe_takes_the_width_that_the_environment_names()
    {
        using var desk = new Desk();
        string[] LinesAt(string columns)
        {
            using var process = desk.Start([new("COLUMNS", columns)], ["help"]);
            return Desk.End(process).Out.Split(Environment.NewLine);
        }

        Assert.True(LinesAt("60")[0].Length <= 60);
        Assert.Equal(LinesAt("100"), LinesAt("wide"));
        Assert.NotEqual(LinesAt("60")[0], LinesAt("100")[0]);
    }

    [Fact]
    public void The_help_groups_every_verb_once()
    {
        var grouped = VerbGroups.All.SelectMany(group => group.Verbs).Select(verb => verb.Verb).Append("help").Order(StringComparer.Ordinal);
        Assert.Equal(HelpTests.Verbs.Select(row => row.Data).Order(StringComparer.Ordinal), grouped);
        Assert.Equal(Desk.Run("--help").Out, Desk.Run("help").Out);
        Assert.Equal(Desk.Run("seeds", "diff", "--help").Out, Desk.Run("help", "seeds", "diff").Out);
        var wrong = Desk.Run("help", "compar");
        Assert.Equal((2, true), (wrong.Code, wrong.Error.Contains("Did you mean 'compare'?", StringComparison.Ordinal)));
    }
}
