using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Tests.Scenarios;

/// <summary>Groups of a campaign and the order of a convoy, as files say them.</summary>
public sealed class GroupFileTests
{
    private const string Campaign =
        "scenario: own\ntitle: Own\nextends: at-tanf-2017-autumn.yaml\ncampaign:\n  group:\n    size: { uniform: [0.5, 4.5], range: "
        + "[1, 4], basis: assumed, tag: both }\n";

    private const string Gap = "    gap: { exponential: 20 min, range: [5 min, 60 min], basis: assumed, tag: both }\n";

    private static ReadResult<Scenario> Read(string text) => ScenarioReader.Read(new SourceText("own.yaml", text), Shipped.Resolve);

    [Fact]
    public void A_group_is_read_written_and_read_back()
    {
        var scenario = Shipped.Sound(Read(Campaign + Gap));
        Assert.Equal(2.5, scenario.Quantities["campaign.group.size"].Value.Central);
        Same.Scenarios(scenario, Shipped.Sound(ScenarioReader.ReadResolved(new SourceText("again", ScenarioWriter.Write(scenario)))));
    }

    [Fact]
    public void A_group_says_its_size_and_its_gap() =>
        Assert.Contains("no 'campaign.group.gap'", Assert.Single(Read(Campaign).Mistakes).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Too_many_convoys_are_too_many()
    {
        // So many names may share hashes, too.
        var mistake = Assert.Single(
            Read(Campaign + Gap + "  opportunities: { value: 10/day, range: [1/day, 10/day], basis: assumed, tag: epistemic }\n").Mistakes,
            mistake => mistake.File == "own.yaml"
        );
        Assert.Contains("about 2,400 convoys, expected at most 1,000", mistake.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[tank, tnk]", "own.yaml:6:19: error: found the vehicle class 'tnk'")]
    [InlineData("[tank, tank]", "own.yaml:6:19: error: found the vehicle class 'tank' a second time")]
    public void The_order_of_a_convoy_names_each_class_once(string order, string mistake) =>
        Assert.StartsWith(
            mistake,
            Assert
                .Single(Read($"scenario: own\ntitle: Own\nextends: at-tanf-2017-10-05-b.yaml\nconvoys:\n  convoy:\n    order: {order}\n").Mistakes)
                .ToString(),
            StringComparison.Ordinal
        );
}
