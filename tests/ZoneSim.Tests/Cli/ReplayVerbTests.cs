using ZoneSim.Studies;
using ZoneSim.Tests.Fixtures;
using History = ZoneSim.Studies.History;

namespace ZoneSim.Tests.Cli;

public sealed class ReplayVerbTests
{
    private const string Scenario = "at-tanf-2017-10-05";

    [Fact]
    public void A_scenario_gives_one_file_and_its_path()
    {
        using var desk = new Desk();
        var said = Desk.Run("replay", Scenario, "--pick", "differs", "--out", desk.In("nights", "one.html"));
        Assert.Equal((0, desk.In("nights", "one.html")), (said.Code, said.Out.Trim()));
        Assert.Contains("</html>", File.ReadAllText(desk.In("nights", "one.html")), StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFileSystemEntries(desk.In("nights")));
    }

    [Fact]
    public void A_run_gives_its_nights_by_kind_and_stays_a_sound_run()
    {
        using var desk = new Desk();
        Desk.Run("compare", Scenario, "--replications", "60", "--no-ranges", "--no-charts", "--out", desk.In("R"));
        var said = Desk.Run("replay", desk.In("R"));
        Assert.Equal((0, ""), (said.Code, said.Error));
        var page = File.ReadAllText(desk.In("R", "replay.html"));
        Assert.Contains("of 60 histories", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"warning\">This build", page, StringComparison.Ordinal);
        Assert.Equal(60, RunFolder.Open(desk.In("R")).Manifest.Replications);
        Assert.Equal(0, Desk.Run("replay", desk.In("R"), "--replication", "59", "--policy", "observe-only", "--out", desk.In("other.html")).Code);
        Assert.Contains("Asked for", File.ReadAllText(desk.In("other.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--pick same", "--pick: found 'same', expected differs.")]
    [InlineData("--pick differs --where entered=true", "leave one out")]
    [InlineData("--against deter-first", "--against: deter-first is the policy on the left too")]
    [InlineData("--search 50", "--search has no effect without --where or --pick")]
    [InlineData("--where nothing=1", "--where: the ledger has no column 'nothing'. 'zonesim list columns' lists them.")]
    public void What_cannot_be_is_told_and_nothing_is_written(string options, string expected)
    {
        using var desk = new Desk();
        var said = Desk.Run(["replay", Scenario, .. options.Split(' '), "--out", desk.In("no", "one.html")]);
        Assert.Equal(2, said.Code);
        Assert.Contains(expected, said.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(desk.Folder));
    }

    [Fact]
    public void A_run_of_one_policy_wants_another_one()
    {
        using var desk = new Desk();
        Desk.Run(["run", Scenario, "--out", desk.In("R"), .. Desk.Small]);
        var said = Desk.Run("replay", desk.In("R"));
        Assert.Equal(2, said.Code);
        Assert.Contains("name one with --against", said.Error, StringComparison.Ordinal);
        Assert.Equal(0, Desk.Run("replay", desk.In("R"), "--against", "strike-first").Code);
        Assert.Equal(2, Desk.Run("replay", desk.In("R"), "--against", "strike-first", "--out", desk.In("R")).Code);
        var before = File.ReadAllBytes(desk.In("R", "manifest.json"));
        said = Desk.Run("replay", desk.In("R"), "--against", "strike-first", "--out", desk.In("R", "manifest.json"));
        Assert.Equal(2, said.Code);
        Assert.Contains("is there already and is no page", said.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(desk.In("R", "manifest.json")));
    }

    [Fact]
    public void A_search_without_result_writes_nothing()
    {
        using var desk = new Desk();
        var said = Desk.Run("replay", Scenario, "--where", "time_in_zone_min > 1000000", "--search", "20", "--out", desk.In("one.html"));
        Assert.Equal(1, said.Code);
        Assert.Contains("No history from 0 to 19", said.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(desk.Folder));
    }

    /// <summary>A history that another build would play otherwise is found, with its column; one's own never is.</summary>
    [Fact]
    public void What_a_ledger_has_otherwise_is_named()
    {
        using var desk = new Desk();
        Desk.Run("run", Scenario, "--replications", "10", "--no-ranges", "--no-charts", "--out", desk.In("R"));
        var report = RunFolder.Open(desk.In("R"));
        var model = ShippedModels.Model(Scenario, "deter-first");
        var histories = Enumerable.Range(0, 10).Select(number => History.Play(model, report.Manifest.Seed, number)).ToList();
        Assert.Empty(LedgerAgreement.Of(report.Ledger, report.Scenario, histories));
        histories[4].Rows[0].TimeInZone += 1;
        Assert.Equal([new LedgerDisagreement("deter-first", 4, "convoy", "time_in_zone_min")], LedgerAgreement.Of(report.Ledger, report.Scenario, histories));
    }
}
