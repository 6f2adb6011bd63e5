using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;
using ZoneSim.Studies.Accounts;
using ZoneSim.Studies.Statistics;
using ZoneSim.Tests.Scenarios;
using static ZoneSim.Tests.Studies.Accounts.PlantedAccounts;

namespace ZoneSim.Tests.Studies.Accounts;

/// <summary>Accounts of a night with two convoys: each claim is held against the one that it speaks of.</summary>
[Trait("Speed", "Slow")]
public sealed class SeveralSubjectsTests
{
    /// <summary>Two convoys of one night, struck by coins of their own: thursday at the scenario's chance, wednesday at one less it.</summary>
    private static AccountPlay Two(ulong seed) =>
        (scenario, _) =>
            replication =>
                [
                    Row(KeyedUniform.At(seed, "strike", replication) < ChanceOf(scenario)),
                    Row(KeyedUniform.At(seed, "other strike", replication) < 1 - ChanceOf(scenario)),
                ];

    private static AssessmentPlan TwoDays((IncidentRecord Record, string Text) incident)
    {
        var builtOn = Shipped.Scenario("at-tanf-2017-10-04-05");
        return Plan(incident) with
        {
            Base = Beliefs.All(
                builtOn with
                {
                    Quantities = builtOn.Quantities.With(builtOn.Quantities[Chance] with { Value = Distribution.Constant(0.3), Range = new Interval(0, 1) }),
                },
                "uniform"
            ),
            Synthetic = 100,
        };
    }

    private static string Of(string claim, string mover) => $"{claim}\nof: {mover}";

    /// <summary>What is said of one convoy is assessed as if the other were not there.</summary>
    [Fact]
    public void A_convoy_that_nobody_speaks_of_changes_no_number()
    {
        var (struck, not) = (Strike(true), Strike(false));
        var plan = TwoDays(Record(("a", "own-action", [Of(struck, "thursday")]), ("b", "unnamed", [Of(not, "thursday")])));
        AccountPlay first = (scenario, policy) => replication => [Two(plan.Seed)(scenario, policy)(replication)![0], Row(false)];
        var (with, without) = (Run(plan, Two(plan.Seed)).Summary, Run(plan, first).Summary);
        Assert.Equivalent(without, with, strict: true);
        Assert.Equal("thursday", Assert.Single(with.Happened).Subject);
        Assert.All(with.Forecast, one => Assert.Equal("strike", one.Topic));
        Assert.InRange(with.Happened[0].Struck.PriorMiddle, 0.25, 0.35);
    }

    /// <summary>Of two that are spoken of each is assessed as by itself, and statements of different convoys have no common topic.</summary>
    [Fact]
    public void Each_convoy_spoken_of_is_assessed_as_by_itself()
    {
        var both = Run(
            TwoDays(Record(("a", "own-action", [Of(Strike(true), "thursday")]), ("b", "own-action", [Of(Strike(true), "wednesday")]))),
            Two(5)
        ).Summary;
        Assert.Equal(["thursday", "wednesday"], both.Happened.Select(one => one.Subject));
        Assert.InRange(both.Happened[0].Struck.PriorMiddle, 0.25, 0.35);
        Assert.InRange(both.Happened[1].Struck.PriorMiddle, 0.65, 0.75);
        Assert.Null(both.Happened[0].Reports[1].Struck);
        Assert.Equal(["strike (thursday)", "strike (wednesday)"], both.Forecast.Select(one => one.Topic));
        Assert.Empty(both.Ratios);
        Assert.Single(both.Apart);
        Assert.InRange(both.Calibration!.Used, 80, 100);
        var alone = Run(TwoDays(Record(("a", "own-action", [Of(Strike(true), "thursday")]), ("b", "own-action", ["subject: place"]))), Two(5)).Summary;
        Assert.Equal(alone.Happened[0].Struck.Middle, both.Happened[0].Struck.Middle, 12);
    }

    /// <summary>Of one convoy said and denied, and of the other said: the two convoys' statements are never held against each other.</summary>
    [Fact]
    public void A_denial_of_one_convoy_is_no_denial_of_the_other()
    {
        var text = Record(
            ("a", "own-action", [Of(Strike(true), "thursday"), Of(Strike(false), "wednesday")]),
            ("b", "own-action", [Of(Strike(false), "thursday")])
        );
        Assert.DoesNotContain(IncidentRecordChecks.Notes(text.Record, "planted"), note => note.Contains("used and that it was not", StringComparison.Ordinal));
        Assert.Equal(
            [Agreement.Conflict, Agreement.OneAccount],
            RecordComparison.Of(text.Record, []).Where(topic => topic.Topic.StartsWith("strike", StringComparison.Ordinal)).Select(topic => topic.Mark)
        );
        var ratio = Assert.Single(Run(TwoDays(text), Two(5)).Summary.Ratios);
        Assert.Equal(["strike (thursday)"], ratio.Topics);
        Assert.False(ratio.Agree);
    }

    [Theory]
    [InlineData("subject: measure\nmeasures: { strike: true }", "does not say of which convoy it speaks")]
    [InlineData("subject: measure\nmeasures: { call-line: true }", "does not say of which convoy or drone it speaks")]
    [InlineData("subject: vehicles\nquantity: convoys.*.vehicles.*\nvalue: 3", "does not say of which convoy it speaks")]
    [InlineData(
        "subject: measure\nof: friday\nmeasures: { strike: true }",
        "found 'friday' in 'planted/a/c0', with the scenario 'at-tanf-2017-10-04-05', expected a convoy of it: thursday, wednesday"
    )]
    public void Who_is_meant_is_asked_for_at_the_claim(string claim, string expected)
    {
        var refused = Assert.Throws<ScenarioRefusalException>(() =>
            AccountScenario.Of(Record(("a", "own-action", [claim])).Record, "a", Shipped.Scenario("at-tanf-2017-10-04-05"))
        );
        Assert.Matches(@"^planted\.yaml:\d+:\d+: error: ", refused.Message);
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_beside_a_quantity_of_another_is_refused_at_its_place()
    {
        var text = Record(("a", "own-action", ["subject: vehicles\nquantity: convoys.thursday.vehicles.pickup\nvalue: 3"])).Text;
        var mistake = Assert.Single(IncidentRecordReader.Read(new SourceText("planted.yaml", text + "        of: wednesday\n")).Mistakes);
        Assert.Contains("'wednesday' beside a quantity of 'thursday'", mistake.ToString(), StringComparison.Ordinal);
        var claim = IncidentRecordReader.Read(new SourceText("planted.yaml", text)).Value!.Accounts[0].Claims[0];
        Assert.Equal("thursday", claim.Of);
    }

    /// <summary>Claims of a drone and of a convoy find the only one of their kind by themselves.</summary>
    [Fact]
    public void The_only_one_of_its_kind_needs_no_name()
    {
        var builtOn = Shipped.Scenario("at-tanf-2017-06-20");
        var convoy = Shipped.Scenario("at-tanf-base");
        var mixed = convoy with
        {
            Drones = builtOn.Drones,
            Quantities = new QuantitySet(convoy.Quantities.Concat(builtOn.Quantities.Where(one => convoy.Quantities.Find(one.Name) is null))),
        };
        var account = AccountScenario
            .Of(Record(("a", "own-action", ["subject: measure\nmeasures: { shoot-down: true }", Strike(true)])).Record, "a", mixed)
            .Account;
        Assert.Equal([builtOn.Drones[0].Name, convoy.Convoys[0].Name], account.Claims.Select(claim => claim.Of));
    }
}
