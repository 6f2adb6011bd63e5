using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.Cli;

/// <summary>The example of the scenarios' README, with two measures of one's own, through every verb that shows or takes a measure.</summary>
[Trait("Speed", "Slow")]
public sealed class OwnMeasureVerbTests : IDisposable
{
    private readonly Desk _desk = new();
    private readonly string _file;

    public OwnMeasureVerbTests() =>
        _file = _desk.Write(
            "mine.yaml",
            Shipped
                .Text("scenarios/README.md")
                .Text.Split("```yaml\n")
                .Select(part => part.Split("```")[0])
                .Single(part => part.StartsWith("scenario: mine\n", StringComparison.Ordinal))
        );

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void They_stand_on_the_first_screen_in_sections_charts_JSON_and_tables()
    {
        string[] command = ["compare", _file, "--replications", "40", "--range-points", "3", "--range-replications", "10", "--out", _desk.In("run")];
        var said = Say(command);
        Assert.All(["OWN MEASURES", "inside 2h, %", "losses, vehicles", "share of histories with time_in_zone_min >= 120"], text =>
            Assert.Contains(text, said, StringComparison.Ordinal)
        );
        Assert.True(File.Exists(_desk.In("run", "charts", "measures.svg")));
        Assert.All(["means", "changes"], section => Assert.Contains("losses, vehicles", Say("show", _desk.In("run"), section), StringComparison.Ordinal));
        var json = Desk.Run([.. command, "--json"]).Out;
        Assert.Contains("\"column\": \"inside_2h\"", json, StringComparison.Ordinal);
        Assert.Contains("\"definition\": \"share of histories with time_in_zone_min >= 120\"", json, StringComparison.Ordinal);
        Say("export", _desk.In("run"), "--format", "csv", "--out", _desk.In("tables"));
        Assert.Contains("inside_2h,share", File.ReadAllText(_desk.In("tables", "differences.csv")), StringComparison.Ordinal);
        Assert.Contains("inside_2h = yes", Say("trace", _desk.In("run"), "--where", "inside_2h = yes and losses >= 0"), StringComparison.Ordinal);
        Say("brief", _desk.In("run"), "--length", "full", "--format", "html", "--out", _desk.In("brief"));
        Assert.Contains("Own measures, by policy", File.ReadAllText(Directory.GetFiles(_desk.In("brief"), "*.html").Single()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "sweep --x line.answered --steps 2 --range-points 2 --range-replications 3 --replications 5 --base-replications 20 --output inside-2h,losses",
        "share of histories with 'inside 2h'"
    )]
    [InlineData(
        "sensitivity --quantities line.answered,line.relayed --base-points 4 --trajectories 2 --screening-replications 2 --replications 3 "
            + "--base-replications 20 --output losses",
        "mean losses (vehicles)"
    )]
    [InlineData(
        "flip --x line.answered --y line.relayed --grid 3 --replications 3 --base-replications 20 --output inside_2h",
        "share of histories with 'inside 2h'"
    )]
    [InlineData("robust --points 40 --replications 3 --base-replications 20 --output column:losses", "mean losses (vehicles)")]
    public void Studies_take_them_as_outputs(string command, string expected)
    {
        var words = command.Split(' ');
        Assert.Contains(expected, Say([words[0], _file, .. words[1..], "--no-charts", "--out", _desk.In("study")]), StringComparison.Ordinal);
    }

    [Fact]
    public void An_objective_may_be_one()
    {
        File.AppendAllText(_file, "objectives:\n  mine: { goal: minimise, of: { mean: losses }, indifference: 0.1, says: \"Fewer losses.\" }\n");
        Say("compare", _file, "--replications", "40", "--range-points", "3", "--range-replications", "10", "--no-charts", "--out", _desk.In("run"));
        Assert.Contains("MINE: minimise mean of losses, in vehicles", Say("select", _desk.In("run"), "--objective", "mine"), StringComparison.Ordinal);
        Assert.Contains("mine", Say("regret", _desk.In("run"), "--objective", "mine"), StringComparison.Ordinal);
    }

    private static string Say(params string[] command)
    {
        var said = Desk.Run(command);
        Assert.True(said.Code == 0, said.Error);
        return said.Out.Replace("\n  ", " ", StringComparison.Ordinal).Replace('\n', ' ');
    }
}
