using System.Text.Json;

namespace ZoneSim.Tests.Cli;

/// <summary>--precision on the command line.</summary>
[Trait("Speed", "Slow")]
public sealed class PrecisionVerbTests
{
    private const string Scenario = "at-tanf-2017-10-05";

    [Theory]
    [InlineData("0")]
    [InlineData("0%")]
    [InlineData("-2%")]
    [InlineData("50%")]
    [InlineData("soon")]
    public void A_precision_of_nothing_negative_or_nonsense_touches_nothing(string precision)
    {
        using var desk = new Desk();
        var said = Desk.Run("compare", Scenario, "--precision=" + precision, "--out", desk.In("R"));
        Assert.Equal(2, said.Code);
        Assert.Contains($"'{precision}'", said.Error, StringComparison.Ordinal);
        Assert.Contains("below 50%", said.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(desk.Folder));
    }

    [Theory]
    [InlineData("--precision 1% --replications 500", "give one of them")]
    [InlineData("--max-replications 5000", "go with --precision")]
    [InlineData("--precision 1% --max-replications 500", "from 1000 to 10000000")]
    [InlineData("--precision 5%rel --precision-on end:reached", "means only")]
    [InlineData("--precision 1% --precision-on time_in_zone_min", "is a mean in min")]
    [InlineData("--precision 1% --precision-on reachd", "Did you mean 'reached'?")]
    public void What_does_not_go_together_is_told(string options, string expected)
    {
        using var desk = new Desk();
        var said = Desk.Run(["run", Scenario, .. options.Split(' '), "--out", desk.In("R")]);
        Assert.Equal(2, said.Code);
        Assert.Contains(expected, said.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(desk.Folder));
    }

    [Fact]
    public void Not_reached_is_said_on_the_page_in_json_and_beside_them()
    {
        using var desk = new Desk();
        string[] command = ["compare", Scenario, "--precision", "0.5%", "--max-replications", "1000", "--no-ranges", "--no-charts", "--out", desk.In("R")];
        var page = Desk.Run(command);
        var json = Desk.Run([.. command, "--json"]);

        Assert.Equal((0, 0), (page.Code, json.Code));
        Assert.Contains(
            "PRECISION NOT REACHED",
            string.Join(' ', page.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
        Assert.Contains("PRECISION NOT REACHED", page.Error, StringComparison.Ordinal);
        Assert.Contains("PRECISION NOT REACHED", json.Error, StringComparison.Ordinal);
        using var read = JsonDocument.Parse(json.Out);
        Assert.Equal("NotReached", read.RootElement.GetProperty("summary").GetProperty("precision").GetProperty("verdict").GetString());
        Assert.Equal(1_000, read.RootElement.GetProperty("manifest").GetProperty("replications").GetInt32());
    }

    [Fact]
    public void Reached_says_after_how_many_and_draws_its_chart()
    {
        using var desk = new Desk();
        var said = Desk.Run("compare", Scenario, "--precision", "4%", "--no-ranges", "--out", desk.In("R"), "--full");
        Assert.Equal(0, said.Code);
        Assert.Empty(said.Error);
        Assert.Contains("PRECISION of 4%", said.Out, StringComparison.Ordinal);
        Assert.Contains("No variation seen", said.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(desk.In("R", "charts", "precision.png")));
        Assert.Contains("1,000 histories", said.Out, StringComparison.Ordinal);
    }
}
