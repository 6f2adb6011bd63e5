using ZoneSim.Scenarios;

namespace ZoneSim.Tests.Scenarios;

/// <summary>An account is played with what it tells of, and a message about a claim stands at the claim.</summary>
public sealed class AccountSubjectTests
{
    [Theory]
    [InlineData("subject: drone")]
    [InlineData("subject: outcome\noutcomes: [released-and-left]")]
    [InlineData("subject: measure\nmeasures: { shoot-down: false }")]
    [InlineData("subject: measure\nledger: { released: false }")]
    [InlineData("subject: time\nquantity: drones.*.arrives\nvalue: 1 h")]
    public void A_drone_is_not_played_as_a_convoy(string claim)
    {
        var record = Record(claim);
        var refused = Assert.Throws<ScenarioRefusalException>(() => AccountScenario.Of(record, "A", Shipped.Scenario("at-tanf-base")));
        Assert.StartsWith("own.yaml:", refused.Message, StringComparison.Ordinal);
        Assert.Contains("tells of a drone, 'own/A/one', with the scenario 'at-tanf-base', which has no drone", refused.Message, StringComparison.Ordinal);
        Assert.NotNull(AccountScenario.Of(record, "A", Shipped.Scenario("at-tanf-2017-06-20")));
    }

    /// <summary>What can only be of a manned aircraft, or only of a drone, is of no other; a shoot-down can be of either.</summary>
    [Theory]
    [InlineData("subject: flight", false, true)]
    [InlineData("subject: time\nquantity: flights.*.arrives\nvalue: 1 h", false, true)]
    [InlineData("subject: drone", true, false)]
    [InlineData("subject: measure\nmeasures: { shoot-down: true }", true, true)]
    [InlineData("subject: outcome\noutcomes: [crossed]", false, false)]
    public void A_manned_aircraft_is_not_played_as_a_drone(string claim, bool isOfDrone, bool isOfAircraft)
    {
        var record = Record(claim);
        foreach (var (name, fits, noun) in new[] { ("at-tanf-2017-06-20", isOfDrone, "drone"), ("invented-valley-aircraft", isOfAircraft, "manned aircraft") })
        {
            if (fits)
            {
                Assert.NotNull(AccountScenario.Of(record, "A", Shipped.Scenario(name)));
            }
            else
            {
                var refused = Assert.Throws<ScenarioRefusalException>(() => AccountScenario.Of(record, "A", Shipped.Scenario(name)));
                Assert.DoesNotContain($"has no {noun}", refused.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("subject: vehicles\nquantity: convoys.*.vehicles.*\nvalue: 6")]
    [InlineData("subject: outcome\noutcomes: [crossed]")]
    [InlineData("subject: measure\nmeasures: { strike: true }")]
    public void A_convoy_is_not_played_as_a_drone(string claim)
    {
        var refused = Assert.Throws<ScenarioRefusalException>(() => AccountScenario.Of(Record(claim), "A", Shipped.Scenario("at-tanf-2017-06-20")));
        Assert.Contains("tells of a convoy", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "subject: vehicles\nquantity: convoys.second.vehicles.pickup\nvalue: 6",
        "own.yaml:15:",
        "'second' in 'own/A/one', with the scenario 'at-tanf-base', expected a convoy of it: convoy"
    )]
    [InlineData("subject: vehicles\nquantity: convoys.*.vehicles.hovercraft\nvalue: 6", "own.yaml:15:", "the vehicle class 'hovercraft'")]
    [InlineData("subject: vehicles\nquantity: convoys.*.vehicles.*\nvalue: 0", "own.yaml:15:", "no vehicle")]
    [InlineData("subject: zone\nquantity: zone.radius\nvalue: 20 km", "own.yaml:15:", "zone.rings.inner")]
    public void Circumstances_that_do_not_hold_together_are_refused_at_the_claim(string claim, string place, string expected)
    {
        var refused = Assert.Throws<ScenarioRefusalException>(() => AccountScenario.Of(Record(claim), "A", Shipped.Scenario("at-tanf-base")));
        Assert.StartsWith(place, refused.Message, StringComparison.Ordinal);
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    /// <summary>
    /// An account that gives a number alone leaves the mix of a base that draws classes; one that gives a class tells all vehicles. What comes out is
    /// sound as a file.
    /// </summary>
    [Theory]
    [InlineData("convoys.*.vehicles.*", "convoys.convoy.vehicles-drawn.number")]
    [InlineData("convoys.*.vehicles-drawn.number", "convoys.convoy.vehicles-drawn.number")]
    [InlineData("convoys.*.vehicles.tank", "convoys.convoy.vehicles.tank")]
    public void A_number_of_vehicles_alone_is_a_number_alone(string quantity, string expected)
    {
        var record = Record($"subject: vehicles\nquantity: {quantity}\nvalue: 9");
        var builtOn = Shipped.Sound(
            ScenarioReader.Read(
                new SourceText(
                    "drawn.yaml",
                    """
                    scenario: drawn
                    title: Drawn
                    extends: at-tanf-base.yaml
                    convoys:
                      convoy:
                        vehicles: none
                        vehicles-drawn:
                          number: { value: 17, range: [6, 17], basis: assumed, tag: epistemic }
                          mix: { tank: { value: 1, range: [0, 2], basis: assumed, tag: epistemic } }
                    """
                ),
                Shipped.Resolve
            )
        );
        var made = AccountScenario.Of(record, "A", builtOn).Scenario;
        Assert.Equal(9, made.Quantities[expected].Value.Central);
        Assert.Equal(expected.Contains("drawn", StringComparison.Ordinal), made.Quantities.Find("convoys.convoy.vehicles-drawn.mix.tank") is not null);
        var read = ScenarioReader.Read(new SourceText("made.yaml", ScenarioWriter.Write(made)), (name, from) =>
            name == "seed:own" ? Text($"subject: vehicles\nquantity: {quantity}\nvalue: 9") : Shipped.Resolve(name, from)
        );
        Assert.Equal(9, Shipped.Sound(read).Quantities[expected].Value.Central);
        Assert.Equal("9", Assert.Single(RecordComparison.Of(record, []), topic => topic.Topic == "vehicles in all").Cells[0]!.Brief);
    }

    private static IncidentRecord Record(string claim) => Shipped.Sound(IncidentRecordReader.Read(Text(claim)));

    private static SourceText Text(string claim) =>
        new(
            "own.yaml",
            """
            incident: own
            title: An incident of a user's own
            date: 2018-01-01
            used_in_defaults: false
            accounts:
              A:
                title: Somebody
                source: Somebody
                medium: letter
                how: own-action
                claims:
                  one:
                    says: Something.

            """
                + string.Concat(claim.Split('\n').Select(line => $"        {line}\n"))
                + "        status: reported\n"
        );
}
