using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Tests.Scenarios;

/// <summary>What <c>zonesim new</c> writes can be read at once.</summary>
public sealed class TemplatesTests
{
    [Fact]
    public void A_new_scenario_reads_without_a_mistake() =>
        Assert.Empty(ScenarioReader.Read(new SourceText("new.yaml", Templates.Scenario("my-case")), Shipped.Resolve).Mistakes);

    [Fact]
    public void A_new_policy_reads_without_a_mistake() =>
        Assert.Empty(PolicyReader.Read(new SourceText("new.yaml", Templates.Policy("my-policy")), Shipped.Scenario("at-tanf-base")).Mistakes);

    [Fact]
    public void Every_account_gives_a_scenario()
    {
        foreach (var seed in Shipped.Seeds)
        {
            var record = Shipped.Sound(IncidentRecordReader.Read(Shipped.Text(seed)));
            foreach (var account in record.Accounts)
            {
                var name = record.Scenario ?? "at-tanf-base";
                var scenario = Read(Templates.Scenario("from-account", record, account.Name, Shipped.Scenario(name), name + ".yaml"));
                Assert.Equal((record.Name, account.Name), (scenario.Incident, scenario.Account));
            }
        }
    }

    [Fact]
    public void Reported_values_come_from_the_account_and_the_rest_from_the_base()
    {
        var record = Shipped.Sound(IncidentRecordReader.Read(Shipped.Text("seeds/2017-10-05.yaml")));
        var scenario = Read(Templates.Scenario("from-account", record, "B", Shipped.Scenario("at-tanf-base")));
        Assert.Equal(["bmp", "pickup", "tank"], scenario.Quantities.NamesBelow("convoys.convoy.vehicles"));
        Assert.Equal(17, scenario.Quantities.Where(one => one.Name.Contains(".vehicles.", StringComparison.Ordinal)).Sum(one => one.Value.Central));
        Assert.Equal("2017-10-05/B/tanks", scenario.Quantities["convoys.convoy.vehicles.tank"].Claim);
        Assert.Equal(Basis.Assumed, scenario.Quantities["line.answered"].Basis);
    }

    [Fact]
    public void An_account_that_is_not_there_is_named_with_the_nearest()
    {
        var record = Shipped.Sound(IncidentRecordReader.Read(Shipped.Text("seeds/2017-06-06.yaml")));
        var mistake = Assert.Throws<ScenarioRefusalException>(() => Templates.Scenario("x", record, "colition", Shipped.Scenario("at-tanf-2017-06-06")));
        Assert.Contains("Did you mean 'coalition'?", mistake.Message, StringComparison.Ordinal);
    }

    private static Scenario Read(string text) => Shipped.Sound(ScenarioReader.Read(new SourceText("new.yaml", text), Shipped.Resolve));
}
