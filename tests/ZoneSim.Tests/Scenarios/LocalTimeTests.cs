using ZoneSim.Scenarios;

namespace ZoneSim.Tests.Scenarios;

/// <summary>A start by the clocks of a place is checked where it stands.</summary>
public sealed class LocalTimeTests
{
    private const string Head = "scenario: own\ntitle: Own\nextends: invented-valley.yaml\n";

    private const string Night = """
        night:
          begins: { value: BEGINS, range: [0 h, 24 h], basis: assumed, tag: epistemic }
          ends: { value: ENDS, range: [0 h, 24 h], basis: assumed, tag: epistemic }
          sight:
            posts: { value: 0.5, range: [0, 1], basis: assumed, tag: epistemic }
            aircraft: { value: 0.5, range: [0, 1], basis: assumed, tag: epistemic }
            air-watch: { value: 0.5, range: [0, 1], basis: assumed, tag: epistemic }
          on-station: { value: 0.5, range: [0, 1], basis: assumed, tag: epistemic }
          answered: { value: 0.5, range: [0, 1], basis: assumed, tag: epistemic }

        """;

    [Theory]
    [InlineData(
        "{ date: 2024-10-26, hour: 17:00, zone: Atlantic/Azors }",
        "own.yaml:4:52: error: found the time zone 'Atlantic/Azors'",
        "did you mean 'Atlantic/Azores'"
    )]
    [InlineData("{ date: 2024-02-30, hour: 17:00, zone: UTC }", "own.yaml:4:21: error: found '2024-02-30', expected a date", "")]
    [InlineData("{ date: 2024-02-20, hour: 24:00, zone: UTC }", "own.yaml:4:39: error: found '24:00', expected an hour of the day", "")]
    [InlineData("{ date: 2024-02-20, hour: 7:00, zone: UTC }", "own.yaml:4:39: error: found '7:00', expected an hour of the day", "")]
    [InlineData("{ date: 2024-02-20, hour: 17:00 }", "own.yaml:4:13: error: found no 'local-time.zone'", "")]
    [InlineData("{ date: 1780-02-20, hour: 17:00, zone: UTC }", "own.yaml:4:21: error: found the year 1780", "")]
    [InlineData(
        "{ date: 2024-03-31, hour: 00:30, zone: Atlantic/Azores }",
        "own.yaml:4:39: error: found 00:30 on 2024-03-31, which no clock in Atlantic/Azores shows",
        ""
    )]
    [InlineData(
        "{ date: 2024-10-27, hour: 00:30, zone: Atlantic/Azores }",
        "own.yaml:4:39: warning: found 00:30 on 2024-10-27, which the clocks in Atlantic/Azores show twice",
        ""
    )]
    [InlineData("none", "own.yaml:4:13: error: found 'none' for 'local-time'", "")]
    public void What_no_clock_shows_is_told_where_it_stands(string time, string mistake, string hint)
    {
        var found = Assert.Single(ScenarioReader.Read(new SourceText("own.yaml", $"{Head}local-time: {time}\n"), Shipped.Resolve).Mistakes).ToString();
        Assert.StartsWith(mistake, found, StringComparison.Ordinal);
        Assert.Contains(hint, found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "19 h", "7 h", "own.yaml:4:1: error: found nights without a clock")]
    [InlineData("local-time: { date: 2024-10-26, hour: 17:00, zone: UTC }\n", "7 h", "7 h", "own.yaml:7:9: error: found a night that ends when it begins, 7 h")]
    [InlineData("local-time: { date: 2024-10-26, hour: 17:00, zone: UTC }\n", "0 h", "24 h", "own.yaml:7:9: error: found a night of 24 h")]
    public void A_night_that_is_none_is_told(string time, string begins, string ends, string mistake)
    {
        var text =
            Head + time + Night.ReplaceLineEndings("\n").Replace("BEGINS", begins, StringComparison.Ordinal).Replace("ENDS", ends, StringComparison.Ordinal);
        Assert.StartsWith(
            mistake,
            Assert.Single(ScenarioReader.Read(new SourceText("own.yaml", text), Shipped.Resolve).Mistakes).ToString(),
            StringComparison.Ordinal
        );
    }

    /// <summary>Half a profile would be a silent whole one: what it lacks is asked for.</summary>
    [Fact]
    public void A_night_is_said_whole()
    {
        var text =
            Head
            + "local-time: { date: 2024-10-26, hour: 17:00, zone: UTC }\nnight:\n  begins: { value: 19 h, range: [18 h, 20 h], basis: "
            + "assumed, tag: epistemic }\n";
        var missing = ScenarioReader.Read(new SourceText("own.yaml", text), Shipped.Resolve).Mistakes;
        Assert.Equal(["night.ends", "night.sight", "night.on-station", "night.answered"], missing.Select(mistake => mistake.Found.Split('\'')[1]));
    }

    [Fact]
    public void What_is_inherited_can_be_taken_away_and_a_place_of_its_own_is_warned_of_it()
    {
        const string Coast = "scenario: own\ntitle: Own\nextends: invented-coast.yaml\n";
        var away = Shipped.Sound(ScenarioReader.Read(new SourceText("own.yaml", Coast + "local-time: none\nnight: none\n"), Shipped.Resolve));
        Assert.Null(away.LocalStart);
        Assert.DoesNotContain(away.Quantities, quantity => quantity.Name.StartsWith("night.", StringComparison.Ordinal));
        var moved = ScenarioReader
            .Read(new SourceText("own.yaml", Coast + "zone:\n  garrison:\n    latitude: { value: 0.001 deg, basis: inferred, note: here }\n"), Shipped.Resolve)
            .Mistakes;
        Assert.Contains(moved, mistake => mistake.Found.StartsWith("local-time,", StringComparison.Ordinal));
        Assert.Contains(moved, mistake => mistake.Found.StartsWith("night,", StringComparison.Ordinal));
    }

    [Fact]
    public void A_campaign_starts_at_midnight()
    {
        const string Campaign =
            "scenario: own\ntitle: Own\nextends: at-tanf-2017-autumn.yaml\nlocal-time: { date: 2017-09-05, hour: HOUR, zone: Asia/Damascus }\n";
        Assert.Empty(ScenarioReader.Read(new SourceText("own.yaml", Campaign.Replace("HOUR", "00:00", StringComparison.Ordinal)), Shipped.Resolve).Mistakes);
        var mistake = Assert.Single(
            ScenarioReader.Read(new SourceText("own.yaml", Campaign.Replace("HOUR", "06:00", StringComparison.Ordinal)), Shipped.Resolve).Mistakes
        );
        Assert.StartsWith("own.yaml:4:39: error: found a campaign that starts at 06:00", mistake.ToString(), StringComparison.Ordinal);
    }
}
