using CsCheck;
using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Scenarios.Units;

namespace ZoneSim.Tests.Scenarios;

/// <summary>What is written reads back the same, to the last bit.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> ScenarioNames => [.. Shipped.Scenarios];

    public static TheoryData<string> PolicyNames => [.. Shipped.Policies];

    /// <summary>A form has ladders; a posture is written as text.</summary>
    public static TheoryData<string> LadderNames =>
        [.. Shipped.Policies.Where(name => Shipped.Policy(Path.GetFileNameWithoutExtension(name)).Posture.Count == 0)];

    [Theory]
    [MemberData(nameof(ScenarioNames))]
    public void A_scenario_written_and_read_is_equal(string name)
    {
        var scenario = Shipped.Sound(ScenarioReader.Read(Shipped.Text(name), Shipped.Resolve));
        var written = ScenarioWriter.Write(scenario);
        var again = Shipped.Sound(ScenarioReader.ReadResolved(new SourceText("again", written)));
        Same.Scenarios(scenario, again);
        Assert.Equal(written, ScenarioWriter.Write(again));
        Same.Scenarios(scenario, Shipped.Sound(ScenarioReader.Read(new SourceText("again", written), Shipped.Resolve)));
    }

    [Theory]
    [MemberData(nameof(PolicyNames))]
    public void A_policy_written_and_read_is_equal(string name)
    {
        var policy = Shipped.Sound(PolicyReader.Read(Shipped.Text(name), null, Shipped.Resolve));
        var written = PolicyWriter.Write(policy);
        var again = Shipped.Sound(PolicyReader.Read(new SourceText("again", written)));
        Same.Policies(policy, again);
        Assert.Equal(written, PolicyWriter.Write(again));
    }

    [Theory]
    [MemberData(nameof(LadderNames))]
    public void A_form_is_the_text_and_the_text_the_form(string name)
    {
        var policy = Shipped.Sound(PolicyReader.Read(Shipped.Text(name)));
        var form = PolicyForm.Of(policy);
        Assert.Equal(PolicyWriter.Write(policy), form.Write());
        Assert.Equal(form.Write(), PolicyForm.Of(Shipped.Sound(PolicyReader.Read(new SourceText("again", form.Write())))).Write());
    }

    /// <summary>Whatever stands in a field stays in it: a mistake is told at its line, and no field makes another key.</summary>
    [Theory]
    [InlineData("20 mi", 9)]
    [InlineData("", 9)]
    [InlineData("20 min\nconvoy: []", 9)]
    [InlineData("{ a: b }", 9)]
    [InlineData("\"", 9)]
    [InlineData("#", 9)]
    public void A_field_that_cannot_be_read_is_a_mistake_at_its_line(string wait, int line)
    {
        var form = PolicyForm.Of(Shipped.Sound(PolicyReader.Read(Shipped.Text("scenarios/policies/deter-first.yaml"))));
        form = form with { Convoy = [form.Convoy[0] with { Wait = wait }, .. form.Convoy.Skip(1)] };
        var mistakes = PolicyReader.Read(new SourceText("form", form.Write())).Mistakes.Where(one => one.Severity == Severity.Error).ToList();
        Assert.Equal(line, Assert.Single(mistakes).Line);
    }

    [Fact]
    public void A_policy_with_every_key_written_and_read_is_equal()
    {
        var policy = Shipped.Sound(
            PolicyReader.Read(
                new SourceText(
                    "whole.yaml",
                    """
                    policy: whole
                    title: "Quotes \" and: colons"
                    delegated: [warning-shots, strike]
                    quantities:
                      authority.strike: { exponential: 5 min, range: [1 min, 9 min], basis: assumed, tag: both, note: "faster" }
                    convoy:
                      - { measure: call-line, when: [detected, advancing], tries: 3, prepare: [strike] }
                      - { measure: broadcast, when: { halted-inside-for: 30 min }, stop: outside }
                      - { measure: confront, when: { halted-inside-for: 30 min }, with: previous }
                      - { measure: warning-shots, when: [reinforced, { since-last-measure: 90 s }], tries: 2, wait: 1.5 h }
                      - { measure: strike, name: last, when: [{ hostile-act: anywhere }, { inside: inner }], overriding: true }
                    drone:
                      - { measure: call-line, when: identified }
                    """
                ),
                Shipped.Scenario("at-tanf-base")
            )
        );
        Assert.Equal(300, policy.Overrides["authority.strike"].Value.Central);
        Same.Policies(policy, Shipped.Sound(PolicyReader.Read(new SourceText("again", PolicyWriter.Write(policy)))));
    }

    [Fact]
    public void A_value_written_and_read_is_the_same_number() =>
        Gen.Select(
                Gen.Enum<Dimension>().Where(dimension => dimension != Dimension.Count),
                Gen.OneOf(Gen.Double[0, 1e7], Gen.Int[0, 100_000].Select(n => n / 3.6), Gen.Int[0, 10_000].Select(n => n / 86_400.0))
            )
            .Sample(
                (dimension, value) =>
                    // A bearing of the second turn is written from north on.
                    Assert.Equal(
                        (null, value),
                        (
                            UnitText.Read(UnitText.Write(value, dimension), dimension, out var back),
                            dimension == Dimension.Angle && value is > 360 and <= 720 ? back + 360 : back
                        )
                    )
            );
}
