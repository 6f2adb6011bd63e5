using System.Text.Json;

namespace ZoneSim.Tests.Cli;

/// <summary>What compare says of noise and of differences that do not matter.</summary>
[Trait("Speed", "Slow")]
public sealed class RelevanceVerbTests
{
    private const string Scenario = "at-tanf-2017-10-05";

    [Fact]
    public void The_page_says_which_intervals_hold_together_which_alone_and_shows_no_p_value()
    {
        using var desk = new Desk();
        var said = Desk.Run("compare", Scenario, "--replications", "300", "--no-ranges", "--no-charts", "--full", "--out", desk.In("R"));
        var page = string.Join(' ', said.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(0, said.Code);
        foreach (
            var text in new[]
            {
                "The intervals hold together",
                "each alone unless said otherwise",
                "WHAT TELLS?",
                "only at the scenario's values",
                "Variance ratio",
            }
        )
        {
            Assert.Contains(text, page, StringComparison.Ordinal);
        }

        Assert.DoesNotMatch(@"(?i)p-value|\bp\s*[<=]|significan|\*\*", said.Out);
    }

    [Fact]
    public void A_width_of_ones_own_is_used_and_told_in_json()
    {
        using var desk = new Desk();
        var said = Desk.Run(
            "compare",
            Scenario,
            "--replications",
            "300",
            "--no-ranges",
            "--no-charts",
            "--out",
            desk.In("R"),
            "--json",
            "--indifference",
            "90pp,time_in_zone_min=3000min"
        );

        using var json = JsonDocument.Parse(said.Out);
        var summary = json.RootElement.GetProperty("summary");
        Assert.Equal(0.9, summary.GetProperty("indifference").GetProperty("share").GetDouble());
        Assert.Equal(3000, summary.GetProperty("indifference").GetProperty("columns").GetProperty("time_in_zone_min").GetDouble());
        var differences = summary
            .GetProperty("comparisons")[0]
            .GetProperty("differences")
            .EnumerateArray()
            .Where(one => one.GetProperty("kind").GetString() == "End");
        Assert.All(differences, one => Assert.Equal("SmallerThanMatters", one.GetProperty("verdict").GetProperty("size").GetString()));
    }

    [Fact]
    public void Exact_tests_come_only_where_asked_for_with_the_size_of_their_family()
    {
        using var desk = new Desk();
        string[] command = ["compare", Scenario, "--replications", "300", "--no-ranges", "--no-charts", "--out", desk.In("R")];
        var without = Desk.Run([.. command, "--json"]);
        var page = Desk.Run([.. command, "--tests"]);
        var with = Desk.Run([.. command, "--tests", "--json"]);

        Assert.Equal((0, 0, 0), (without.Code, page.Code, with.Code));
        Assert.Contains("EXACT TESTS", page.Out, StringComparison.Ordinal);
        Assert.Matches("family of [0-9]+", page.Out);
        using var read = JsonDocument.Parse(with.Out);
        Assert.True(read.RootElement.GetProperty("tests").GetArrayLength() > 5);
        using var plain = JsonDocument.Parse(without.Out);
        Assert.False(plain.RootElement.TryGetProperty("tests", out _));
        Assert.Equal(2, Desk.Run("run", Scenario, "--tests").Code);
    }

    [Theory]
    [InlineData("0pp", "found '0pp'")]
    [InlineData("-1%", "found '-1%'")]
    [InlineData("100%", "found '100%'")]
    [InlineData("much", "found 'much'")]
    [InlineData("time_in_zone=5", "Did you mean 'time_in_zone_min'?")]
    [InlineData("time_in_zone_min=5km", "in min for time_in_zone_min")]
    [InlineData("reacted=5min", "found 'reacted=5min'")]
    public void A_width_that_is_none_touches_nothing(string width, string expected)
    {
        using var desk = new Desk();
        var said = Desk.Run("compare", Scenario, "--indifference=" + width, "--out", desk.In("R"));
        Assert.Equal(2, said.Code);
        Assert.Contains(expected, said.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(desk.Folder));
    }
}
