using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Tests.Scenarios;

/// <summary>Objectives of scenario files: what is read, written and said of them.</summary>
public sealed class ObjectiveTests
{
    private const string Text = """
        scenario: mine
        title: Mine
        extends: at-tanf-base.yaml
        objectives:
          inside-long:
            goal: maximise
            of: { mean: time_in_zone_min }
            indifference: 0.1 h
            incursion: convoy
            says: "Quotes \" and: colons."
          harm:
            goal: minimise
            of:
              - { outcome: struck-and-left, weight: 2.5 }
              - { mean: vehicles_hit, weight: -1 }
            unit: points of ours
            indifference: 3
            says: "A sum."
          reached: none

        """;

    [Fact]
    public void An_objective_is_read_with_goal_terms_unit_and_width()
    {
        var objectives = Shipped.Sound(ScenarioReader.Read(new SourceText("mine.yaml", Text), Shipped.Resolve)).Objectives;

        Assert.DoesNotContain(objectives, one => one.Name == "reached");
        Assert.Equal(objectives.Select(one => one.Name).Order(StringComparer.Ordinal), objectives.Select(one => one.Name));
        var inside = objectives.Single(one => one.Name == "inside-long");
        Assert.Equal((Goal.Maximise, "min", 6.0, "convoy", false), (inside.Goal, inside.Unit, inside.Indifference, inside.Incursion, inside.IsShare));
        var harm = objectives.Single(one => one.Name == "harm");
        Assert.Equal([new ObjectiveTerm(TermKind.Outcome, "struck-and-left", 2.5), new ObjectiveTerm(TermKind.Mean, "vehicles_hit", -1)], harm.Terms);
        Assert.Equal(("points of ours", 3.0, "2.5 × share of struck-and-left - 1 × mean of vehicles_hit"), (harm.Unit, harm.Indifference, harm.Formula));
        Assert.True(objectives.Single(one => one.Name == "reacted").IsShare);
    }

    [Fact]
    public void Objectives_written_and_read_are_equal()
    {
        var scenario = Shipped.Sound(ScenarioReader.Read(new SourceText("mine.yaml", Text), Shipped.Resolve));
        var written = ScenarioWriter.Write(scenario);
        var again = Shipped.Sound(ScenarioReader.ReadResolved(new SourceText("again", written)));

        Same.Scenarios(scenario, again);
        Assert.Equal(written, ScenarioWriter.Write(again));
    }

    [Fact]
    public void Each_shipped_objective_has_a_sentence_and_no_word_of_praise() => Assert.All(Shipped.Scenario("at-tanf-base").Objectives, one =>
        {
            Assert.EndsWith(".", one.Says, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"(?i)\b(better|worse|best|worst|win|wins|optimal)\b", one.Says);
            Assert.True(one.Indifference > 0);
        });

    [Fact]
    public void The_incursions_are_the_convoys_without_traffic_or_the_drones()
    {
        var objective = Shipped.Scenario("at-tanf-base").Objectives[0];
        Assert.Equal(["convoy"], objective.IncursionsOf(Shipped.Scenario("at-tanf-2017-10-05")));
        Assert.All(objective.IncursionsOf(Shipped.Scenario("at-tanf-traffic")), name =>
            Assert.False(Shipped.Scenario("at-tanf-traffic").Convoys.Single(plan => plan.Name == name).Neutral)
        );
        Assert.NotEmpty(objective.IncursionsOf(Shipped.Scenario("at-tanf-2017-06-08")));
    }
}
