using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Tests.Fixtures;
using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.BadInput;

/// <summary>A convoy that comes as a group, told wrongly.</summary>
public sealed class GroupWrong
{
    private const string Size = "size: { uniform: [0.5, 3.5], range: [1, 3], basis: assumed, tag: both }",
        Gap = "gap: { exponential: 20 min, range: [5 min, 60 min], basis: assumed, tag: both }";

    private static string Of(string convoy, params string[] keys) =>
        $"convoys:\n  {convoy}:\n    group:\n{string.Concat(keys.Select(key => $"      {key}\n"))}";

    [Fact]
    public void A_sound_one_is_read_and_written_and_read_back()
    {
        var scenario = Shipped.Scenario("invented-valley-group");
        Assert.True(scenario.HasGroups);
        Assert.Equal(2, scenario.Quantities["convoys.north-road.group.size"].Value.Central);
        Same.Scenarios(scenario, Shipped.Sound(ScenarioReader.ReadResolved(new SourceText("again", ScenarioWriter.Write(scenario)))));
        Assert.Equal(GroupColumns.All, scenario.Columns().TakeLast(GroupColumns.All.Count));
        Assert.DoesNotContain(Shipped.Scenario("invented-valley").Columns(), GroupColumns.All.Contains);
    }

    /// <summary>The file that the README of scenarios has is sound, and brings one to three.</summary>
    [Fact]
    public void The_example_of_the_readme_is_sound()
    {
        var text =
            "scenario: three\n"
            + File.ReadAllText(Path.Combine(ShippedModels.Root, "scenarios", "README.md")).ReplaceLineEndings("\n").Split("scenario: three\n")[1].Split("```")[
                0
            ];
        var scenario = Shipped.Sound(ScenarioReader.Read(new SourceText("three.yaml", text), Shipped.Resolve));
        Assert.True(scenario.IsGroup("convoy"));
        Assert.Contains(("convoy-3", "convoy"), ConvoyGroups.Followers(scenario));
    }

    [Fact]
    public void What_is_inherited_can_be_taken_away()
    {
        var own = Shipped.Sound(
            ScenarioReader.Read(
                new SourceText("own.yaml", "scenario: own\ntitle: Own\nextends: invented-valley-group.yaml\nconvoys:\n  north-road: { group: none }\n"),
                Shipped.Resolve
            )
        );
        Assert.False(own.HasGroups);
    }

    [Fact]
    public void Not_all_of_it() =>
        Bad.Scenario(
            Of("convoy", Size),
            "7:7: error: found no 'convoys.convoy.group.gap', expected a duration such as 20 min (s, min, h, d, wk): From one convoy of the group to the next."
        );

    [Fact]
    public void Too_many() =>
        Bad.Scenario(
            Of("convoy", Size.Replace("[0.5, 3.5]", "[0.5, 21]", StringComparison.Ordinal), Gap),
            "7:30: error: found '21', expected a value from 0.1 to 20"
        );

    [Fact]
    public void A_gap_without_a_unit() =>
        Bad.Scenario(
            Of("convoy", Size, "gap: { value: 30, range: [10 min, 60 min], basis: assumed, tag: epistemic }"),
            "8:21: error: found '30', a number without a unit, expected a duration such as 20 min (s, min, h, d, wk)"
        );

    /// <summary>At the upper end of the range up to five come.</summary>
    [Fact]
    public void A_name_that_one_of_them_has() =>
        Bad.Scenario(
            Of("convoy", Size, Gap)
                + "  convoy-5:\n    arrives: { value: 0 h, range: [0 h, 1 h], basis: assumed, tag: aleatory }\n    vehicles: { pickup: { value: "
                + "2, range: [1, 3], basis: assumed, tag: epistemic } }\n",
            "9:3: error: found the name 'convoy-5', which a convoy of the group 'convoy' has, expected another name: draws are keyed by it"
        );

    [Fact]
    public void Neutral_traffic() =>
        Bad.Scenario(
            Of("traders", Size, Gap)
                + "    neutral: true\n    arrives: { value: 0 h, range: [0 h, 1 h], basis: assumed, tag: aleatory }\n    vehicles: { pickup: "
                + "{ value: 2, range: [1, 3], basis: assumed, tag: epistemic } }\n",
            "6:5: error: found 'group' for neutral traffic, expected only what neutral traffic has: vehicles, arrives, its way and its speed; "
                + "it crosses and answers to no measure"
        );

    [Fact]
    public void A_convoy_that_opportunities_bring() =>
        Bad.WholeScenario(
            "scenario: bad\ntitle: Bad\nextends: at-tanf-2017-autumn.yaml\n" + Of("convoy", Size, Gap),
            "6:5: error: found a group of the convoy 'convoy', which comes with opportunities, expected 'campaign.group', "
                + "which says how many an opportunity brings"
        );

    [Fact]
    public void A_policy_that_says_who_comes() =>
        Bad.Policy(
            $"policy: bad\ntitle: Bad\nquantities:\n  convoys.convoy.group.{Gap}\nconvoy:\n  - {{ measure: strike, when: "
                + $"identified }}\n  - {{ measure: strike, name: inner, when: {{ inside: inner }}, overriding: true }}\ndrone: []\n",
            "4:3: error: found the unknown key 'convoys.convoy.group.gap', expected one of 149 names (zonesim schema lists them)"
        );

    /// <summary>The columns of a group are there where a convoy comes as one, and only there.</summary>
    [Fact]
    public void A_measure_of_groups_without_groups() =>
        Bad.Scenario(
            "measures:\n  hits:\n    mean: group_vehicles_hit\n    says: Hits.\n",
            "6:11: error: found 'group_vehicles_hit': the ledger has no column 'group_vehicles_hit', "
                + "expected an expression such as vehicles_hit / vehicles; did you mean 'vehicles_hit'?"
        );

    [Fact]
    public void A_measure_and_an_objective_of_groups_are_read()
    {
        const string Own =
            "measures:\n  many-hit:\n    when: \"group_vehicles_hit > 3\"\n    says: \"Many.\"\nobjectives:\n  whole:\n    goal: "
            + "minimise\n    of: { mean: group_any_inside_min }\n    says: \"Time.\"\n";
        var scenario = Shipped.Sound(
            ScenarioReader.Read(new SourceText("own.yaml", $"scenario: own\ntitle: Own\nextends: invented-valley-group.yaml\n{Own}"), Shipped.Resolve)
        );
        Assert.Equal("many_hit", scenario.Columns()[^1].Name);
        Assert.Contains(scenario.Objectives, objective => objective.Name == "whole");
    }
}
