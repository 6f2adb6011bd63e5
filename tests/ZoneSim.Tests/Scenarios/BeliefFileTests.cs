using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;
using ZoneSim.Studies.Ranges;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Scenarios;

/// <summary>Beliefs in scenario files: their defaults, how they are written, and how a study takes them.</summary>
public sealed class BeliefFileTests
{
    private const string Convoy = "at-tanf-2017-10-05";

    [Fact]
    public void A_default_goes_to_every_quantity_of_its_kind_that_moves_and_says_nothing_itself()
    {
        var scenario = Read(
            "beliefs: { probability: triangular, duration: log-uniform, speed: log-pert }\nline:\n  answered: { value: 0.8, range: "
                + "[0.5, 0.97], belief: uniform, basis: assumed, tag: epistemic }\n"
        );
        Assert.Equal(BeliefFamily.Uniform, scenario.Quantities["line.answered"].Belief?.Family);
        Assert.Equal(BeliefFamily.Triangular, scenario.Quantities["line.relayed"].Belief?.Family);
        Assert.Equal(BeliefFamily.LogUniform, scenario.Quantities["line.relay-delay"].Belief?.Family);
        Assert.Equal(BeliefFamily.LogPert, scenario.Quantities["convoy.speed"].Belief?.Family);
        Assert.Null(scenario.Quantities["zone.rings.inner"].Belief);
        Assert.Null(scenario.Quantities["zone.radius"].Belief);
    }

    [Fact]
    public void Intent_weights_have_a_concentration_whatever_they_sum_to()
    {
        var scenario = Read(
            "beliefs: { intent-concentration: 20 }\nconvoy:\n  intent:\n    probe: { value: 1.5, range: [1, 2], basis: assumed, tag: "
                + "epistemic }\n    transit: { value: 0.08, range: [0, 0.15], belief: uniform, basis: assumed, tag: epistemic }\n"
        );
        Assert.Equal(10, scenario.Quantities["convoy.intent.probe"].Belief!.Concentration, 9);
        Assert.Equal(BeliefFamily.Uniform, scenario.Quantities["convoy.intent.transit"].Belief!.Family);
        var again = ScenarioReader.ReadResolved(new SourceText("again.yaml", ScenarioWriter.Write(scenario))).Value!;
        Assert.Equal(scenario.Quantities, again.Quantities);
    }

    [Fact]
    public void A_range_that_reaches_down_to_0_takes_the_plain_family() =>
        Assert.Equal(BeliefFamily.Pert, Read("beliefs: { factor: log-pert, probability: log-pert }\n").Quantities["pressure.repeat"].Belief?.Family);

    [Fact]
    public void Elicited_quantiles_are_read_written_and_read_again()
    {
        var scenario = Read(
            "line:\n  relay-delay: { value: 12 min, range: [2 min, 60 min], belief: { 5%: 4 min, 50%: 12 min, 97.5%: 30 min }, basis: "
                + "assumed, tag: epistemic }\n"
        );
        var again = ScenarioReader.ReadResolved(new SourceText("again.yaml", ScenarioWriter.Write(scenario))).Value!;
        Assert.Equal(scenario.Quantities, again.Quantities);
        Assert.Equal(
            [(.05, 240.0), (.5, 720.0), (.975, 1800.0)],
            again.Quantities["line.relay-delay"].Belief!.Quantiles.Select(one => (one.Probability, one.Value))
        );
        Assert.Equal(240, again.Quantities["line.relay-delay"].CentralAt(.05), 9);
    }

    /// <summary>The bands that were published with even ranges: each value is low + u (high − low), to the last bit.</summary>
    [Fact]
    public void Uniform_for_all_gives_the_points_of_even_ranges_bit_for_bit()
    {
        const int Points = 40;
        var scenario = Beliefs.All(Shipped.Scenario(Convoy), "uniform");
        Assert.DoesNotContain("belief: ", ScenarioWriter.Write(scenario), StringComparison.Ordinal);
        var design = new RangeDesign(
            new StudyPlan
            {
                Scenario = scenario,
                Policies = [],
                RangePoints = Points,
            }
        );
        var unit = LatinHypercube.Sample(StudyPlan.DefaultSeed, [.. design.Quantities.Select(quantity => quantity.Name)], Points);
        for (var quantity = 0; quantity < design.Quantities.Count; quantity++)
        {
            var range = design.Quantities[quantity].Range!.Value;
            for (var point = 0; point < Points && design.Quantities[quantity].Dimension != Dimension.Count; point++)
            {
                Assert.Equal(range.Low + (unit[point][quantity] * (range.High - range.Low)), design.ValueAt(point, quantity));
            }
        }
    }

    [Fact]
    public void By_its_belief_half_of_the_points_lie_on_either_side_of_the_median()
    {
        var scenario = Shipped.Scenario(Convoy);
        var design = new RangeDesign(
            new StudyPlan
            {
                Scenario = scenario,
                Policies = [],
                RangePoints = 100,
            }
        );
        for (var index = 0; index < design.Quantities.Count; index++)
        {
            var quantity = design.Quantities[index];
            if (quantity.Dimension != Dimension.Count)
            {
                Assert.Equal(50, Enumerable.Range(0, 100).Count(point => design.ValueAt(point, index) < quantity.CentralAt(.5)));
            }
        }
    }

    [Fact]
    public void A_value_at_the_very_end_of_its_range_is_warned_of_unless_its_belief_is_its_own()
    {
        var read = ScenarioReader.Read(
            new SourceText(
                "own.yaml",
                $$"""
                scenario: own
                title: Own
                extends: {{Convoy}}.yaml
                line:
                  answered: { value: 0.97, range: [0.5, 0.97], basis: assumed, tag: epistemic }
                  silent: { value: 10 min, range: [10 min, 480 min], basis: assumed, tag: epistemic }
                  relayed: { value: 0.9, range: [0.3, 0.9], belief: pert, basis: assumed, tag: epistemic }
                  order-reaches: { value: 0.98, range: [0.5, 0.98], belief: uniform, basis: assumed, tag: epistemic }

                """
            ),
            Shipped.Resolve
        );
        Assert.Equal(
            [
                "own.yaml:5:13: warning: found 'line.answered' at 0.97, the very end of its range, "
                    + "where the belief of its kind (pert) falls off to one side only: half of it above 0.909, one chance in twenty below 0.758, "
                    + "expected a range that goes on beyond the value, or 'belief: pert' with the quantity where this is meant",
                "own.yaml:6:11: warning: found 'line.silent' at 10 min, the very end of its range, "
                    + "where the belief of its kind (log-pert) falls off to one side only: half of it below 16.5 min, one chance in twenty above 57.2 min, "
                    + "expected a range that goes on beyond the value, or 'belief: log-pert' with the quantity where this is meant",
            ],
            read.Mistakes.Select(mistake => mistake.ToString())
        );
        Assert.Contains(read.Value!.Quantities, quantity => quantity is { Name: "line.relayed", PeaksAtAnEnd: true });
    }

    private static Scenario Read(string body)
    {
        var read = ScenarioReader.Read(new SourceText("own.yaml", $"scenario: own\ntitle: Own\nextends: {Convoy}.yaml\n{body}"), Shipped.Resolve);
        Assert.DoesNotContain(read.Mistakes, mistake => mistake.Severity == Severity.Error);
        return read.Value!;
    }
}
