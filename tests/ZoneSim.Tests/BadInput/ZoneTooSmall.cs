using ZoneSim.Scenarios;
using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.BadInput;

/// <summary>Distances that the zone has no room for are warned of, each at its place.</summary>
public sealed class ZoneTooSmall
{
    [Fact]
    public void Every_distance_inside_the_zone_is_held_against_its_radius()
    {
        var result = ScenarioReader.Read(
            new SourceText(
                "small.yaml",
                """
                scenario: small
                title: A zone of 12 km
                extends: at-tanf-base.yaml
                zone:
                  radius: { value: 12 km, range: [10 km, 14 km], basis: assumed, tag: policy }
                  rings:
                    inner: { value: 6 km, range: [4 km, 8 km], basis: assumed, tag: policy }
                    outer: { value: 20 km, range: [15 km, 25 km], basis: assumed, tag: policy }
                """
            ),
            Shipped.Resolve
        );
        Shipped.Sound(result);
        foreach (
            var expected in new[]
            {
                "convoy.probe.depth up to 25 km",
                "convoy.establish.depth up to 42 km",
                "convoy.transit.closest-approach of 25 km or more",
                "outposts.",
                "patrols.",
                "zone.rings.outer up to 25 km",
                "12 km",
            }
        )
        {
            Assert.Contains(result.Mistakes, mistake =>
                mistake.Severity == Severity.Warning && mistake.ToString().Contains(expected, StringComparison.Ordinal)
            );
        }

        Assert.Contains(result.Mistakes, mistake =>
            mistake.File == "small.yaml" && mistake.Line == 8 && mistake.Found.StartsWith("zone.rings.outer", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_setting_warns_of_what_it_makes_too_large_and_of_nothing_else()
    {
        var applied = Settings.Apply(Shipped.Scenario("at-tanf-2017-10-05"), "convoy.establish.depth=60 km");
        var warning = Assert.Single(applied.Mistakes);
        Assert.StartsWith("--set:1:24: warning: found convoy.establish.depth up to ", warning.ToString(), StringComparison.Ordinal);
        Assert.Empty(Settings.Apply(applied.Value!, "line.relayed=0.4").Mistakes);
        Assert.Contains(Settings.Apply(Shipped.Scenario("at-tanf-2017-10-05"), "convoy.clear-out=500 km").Mistakes, mistake =>
            mistake.Found.Contains("within the horizon", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Shipped_scenarios_are_not_warned_of() =>
        Assert.All(Shipped.Scenarios, name => Assert.Empty(ScenarioReader.Read(Shipped.Text(name), Shipped.Resolve).Mistakes));
}
