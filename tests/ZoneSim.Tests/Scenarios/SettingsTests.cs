using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Tests.Scenarios;

/// <summary><c>--set name=value</c>.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void A_probability_is_set_and_stays_where_it_was_set()
    {
        var quantity = Set("line.relayed=0.4")["line.relayed"];
        Assert.Equal(0.4, quantity.Value.Central);
        Assert.Equal(new Interval(0.4, 0.4), quantity.Range);
        Assert.False(quantity.VariesAcrossStudies);
        Assert.Equal(Basis.Assumed, quantity.Basis);
        Assert.Equal("set for this run; assumed at 0.7 in the file", quantity.Note);
    }

    [Fact]
    public void A_distribution_is_scaled() => Assert.Equal(Distribution.Triangular(360, 720, 1800), Set("line.talk = 12 min")["line.talk"].Value);

    [Fact]
    public void A_reported_value_no_longer_cites_its_claim() => Assert.Null(Set("zone.radius=60 km")["zone.radius"].Claim);

    [Fact]
    public void What_was_set_can_be_written_and_read()
    {
        var set = Shipped.Sound(Settings.Apply(Shipped.Scenario("at-tanf-base"), "line.relayed=40 %"));
        Same.Scenarios(set, Shipped.Sound(ScenarioReader.ReadResolved(new SourceText("set", ScenarioWriter.Write(set)))));
    }

    private static QuantitySet Set(string setting) => Shipped.Sound(Settings.Apply(Shipped.Scenario("at-tanf-base"), setting)).Quantities;
}
