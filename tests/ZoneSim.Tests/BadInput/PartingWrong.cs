using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Tests.Fixtures;
using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.BadInput;

/// <summary>A convoy that parts or holds, told wrongly.</summary>
public sealed class PartingWrong
{
    private const string Size = "aircraft:\n  strike-size: { value: 2, range: [1, 4], basis: assumed, tag: epistemic }\n";

    private static string Some(string key, string value = "0.5") => $"{key}: {{ value: {value}, range: [0.1, 0.9], basis: assumed, tag: epistemic }}";

    [Fact]
    public void Sound_ones_are_read_and_written_and_read_back()
    {
        var scenario = Parting.Scenario;
        Assert.True(scenario.MayPart);
        Assert.Equal(0.7, scenario.Quantities["convoy.parts.probability"].Value.Central);
        Same.Scenarios(scenario, Shipped.Sound(ScenarioReader.ReadResolved(new SourceText("again", ScenarioWriter.Write(scenario)))));
        Assert.Equal("vehicles_parted", scenario.Columns()[^1].Name);
        Assert.DoesNotContain(Shipped.Scenario("at-tanf-base").Columns(), column => column.Name == "vehicles_parted");
    }

    [Fact]
    public void What_is_inherited_can_be_taken_away()
    {
        var parting = $"scenario: parting\ntitle: Parting\nextends: at-tanf-base.yaml\n{Parting.Text}";
        var own = Shipped.Sound(
            ScenarioReader.Read(
                new SourceText("own.yaml", "scenario: own\ntitle: Own\nextends: parting.yaml\nconvoy: { parts: none, holds: none }\n"),
                (name, from) => name == "parting.yaml" ? new SourceText(name, parting) : Shipped.Resolve(name, from)
            )
        );
        Assert.False(own.MayPart);
        Assert.Null(own.Quantities.Find("convoy.holds.time"));
    }

    [Fact]
    public void Not_all_of_it() =>
        Bad.Scenario(
            $"{Size}convoy:\n  parts:\n    {Some("probability")}\n    {Some("stays")}\n",
            "8:5: error: found no 'convoy.parts.goes-on', expected a probability from 0 to 1, without unit: "
                + QuantityCatalog.RuleFor("convoy.parts.goes-on")!.Meaning
        );

    [Fact]
    public void Not_all_of_it_for_one_convoy() =>
        Bad.Scenario(
            $"{Size}convoys:\n  convoy:\n    parts:\n      {Some("probability")}\n      {Some("stays")}\n    holds:\n      {Some("probability")}\n",
            "8:5: error: found no 'convoys.convoy.parts.goes-on', expected all of probability, goes-on, stays, here or in 'convoy.parts'",
            "11:5: error: found no 'convoys.convoy.holds.time', expected all of probability, time, here or in 'convoy.holds'"
        );

    [Fact]
    public void More_than_always() =>
        Bad.Scenario(
            $"{Size}convoy:\n  parts:\n    {Some("probability", "1.2")}\n    {Some("goes-on")}\n    {Some("stays")}\n",
            "8:27: error: found '1.2', expected a value from 0 to 1"
        );

    [Fact]
    public void A_time_without_a_unit() =>
        Bad.Scenario(
            $"convoy:\n  holds:\n    {Some("probability")}\n    time: {{ value: 30, range: [10 h, 60 h], basis: assumed, tag: epistemic }}\n",
            "7:20: error: found '30', a number without a unit, expected a duration such as 20 min (s, min, h, d, wk)"
        );

    [Fact]
    public void Neutral_traffic() =>
        Bad.Scenario(
            $"{Parting.Text}convoys:\n  traders:\n    neutral: true\n    arrives: {{ value: 0 h, range: [0 h, 1 h], basis: assumed, tag: "
                + $"aleatory }}\n    vehicles:\n      {Some("pickup", "1").Replace("0.1, 0.9", "1, 2", StringComparison.Ordinal)}\n    parts:\n "
                + $"     {Some("probability")}\n",
            "20:5: error: found 'parts' for neutral traffic, expected only what neutral traffic has: vehicles, arrives, "
                + "its way and its speed; it crosses and answers to no measure"
        );

    /// <summary>Nothing is wrong with it, since a policy may say the size.</summary>
    [Fact]
    public void Strikes_on_all_of_it_are_warned_of() =>
        Bad.Scenario(
            $"convoy:\n  parts:\n    {Some("probability")}\n    {Some("goes-on")}\n    {Some("stays")}\n",
            "6:18: warning: found a convoy that may part, and strikes on all of it, expected 'aircraft.strike-size', here or in a policy: "
                + "it parts only where a strike is aimed at some of its vehicles"
        );

    [Fact]
    public void A_policy_that_says_half_of_it() =>
        Bad.Policy(
            $"policy: bad\ntitle: Bad\nquantities:\n  convoy.holds.{Some("probability")}\nconvoy:\n  - {{ measure: strike, when: "
                + $"identified }}\n  - {{ measure: strike, name: inner, when: {{ inside: inner }}, overriding: true }}\ndrone: []\n",
            "4:29: error: found no 'convoy.holds.time', expected all of probability, time below 'convoy.holds'"
        );

    /// <summary>The column of parts is there where a convoy may part, and only there.</summary>
    [Fact]
    public void A_measure_of_parts_without_parts() =>
        Bad.Scenario(
            "measures:\n  apart:\n    mean: vehicles_parted\n    says: Vehicles apart.\n",
            "6:11: error: found 'vehicles_parted': the ledger has no column 'vehicles_parted', "
                + "expected an expression such as vehicles_hit / vehicles; did you mean 'vehicles_damaged'?"
        );

    [Fact]
    public void A_measure_and_an_objective_of_parts_are_read()
    {
        const string Own =
            "measures:\n  any-part:\n    when: \"vehicles_parted > 0\"\n    says: \"It parted.\"\nobjectives:\n  whole:\n    goal: "
            + "minimise\n    of: { mean: vehicles_parted }\n    says: \"Vehicles apart.\"\n";
        var scenario = Shipped.Sound(
            ScenarioReader.Read(
                new SourceText("own.yaml", $"scenario: own\ntitle: Own\nextends: at-tanf-2017-10-05.yaml\n{Parting.Text}{Own}"),
                Shipped.Resolve
            )
        );
        Assert.Equal(["vehicles_parted", "any_part"], scenario.Columns().Select(column => column.Name).TakeLast(2));
        Assert.Contains(scenario.Objectives, objective => objective.Name == "whole");
    }

    [Fact]
    public void An_objective_of_parts_without_parts() =>
        Bad.Scenario(
            "objectives:\n  whole:\n    goal: minimise\n    of: { mean: vehicles_parted }\n    says: \"Vehicles apart.\"\n",
            "5:3: error: found 'vehicles_parted' in an objective of a single night, expected a column of an incursion's row, which 'zonesim list columns' lists"
        );
}
