using ZoneSim.Scenarios;
using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.BadInput;

/// <summary>Bases of aircraft, told wrongly.</summary>
public sealed class AircraftBases
{
    private static string Base(
        string aircraft,
        string speed = "\n      speed: { value: 700 km/h, range: [500 km/h, 900 km/h], basis: assumed, tag: epistemic }"
    ) =>
        $$"""
            aircraft:
              bases:
                north:
                  distance: { value: 240 km, range: [200 km, 280 km], basis: assumed, tag: epistemic }
                  bearing: { value: 35 deg, range: [20 deg, 50 deg], basis: assumed, tag: epistemic }
                  aircraft: { value: {{aircraft}}, range: [1, 9], basis: assumed, tag: epistemic }
                  take-off: { value: 10 min, range: [5 min, 20 min], basis: assumed, tag: epistemic }
            """
        + speed
        + "\n";

    [Fact]
    public void Sound_ones_are_read_and_written_and_read_back()
    {
        var scenario = Shipped.Sound(
            ScenarioReader.Read(new SourceText("own.yaml", $"scenario: own\ntitle: Own\nextends: at-tanf-base.yaml\n{Base("2")}"), Shipped.Resolve)
        );
        Assert.Equal(240e3, scenario.Quantities["aircraft.bases.north.distance"].Value.Central);
        Same.Scenarios(scenario, Shipped.Sound(ScenarioReader.ReadResolved(new SourceText("again", ScenarioWriter.Write(scenario)))));
    }

    [Fact]
    public void More_than_there_are() => Bad.Scenario(Base("3"), "9:17: error: found 3 aircraft at bases, of 2 in all, expected no more than 'aircraft.count'");

    [Fact]
    public void Not_whole() => Bad.Scenario(Base("1.5"), "9:26: error: found '1.5', expected a whole number, without unit");

    [Fact]
    public void Without_a_speed() =>
        Bad.Scenario(
            Base("2", ""),
            "7:7: error: found no 'aircraft.bases.north.speed', expected a speed such as 45 km/h (km/h, m/s, mph, kn): "
                + "Speed from the base to where the convoy or drone is at take-off, in a straight line."
        );

    /// <summary>A garrison of one's own over another place's bases is warned of them.</summary>
    [Fact]
    public void Another_place_s_base_is_warned_of()
    {
        var other = $"scenario: other\ntitle: Other\nextends: at-tanf-base.yaml\n{Base("2")}";
        const string Own =
            "scenario: own\ntitle: Own\nextends: other.yaml\nzone:\n  garrison:\n    latitude: { value: 10 deg, range: [9 deg, 11 deg], "
            + "basis: assumed, tag: policy }\n    longitude: { value: 10 deg, range: [9 deg, 11 deg], basis: assumed, tag: policy }\n";
        var result = ScenarioReader.Read(new SourceText("own.yaml", Own), (name, from) =>
            name == "other.yaml" ? new SourceText("other.yaml", other) : Shipped.Resolve(name, from)
        );
        var warned = Assert.Single(result.Mistakes, mistake =>
            mistake.Found.StartsWith("aircraft.bases.north, inherited from other.yaml:9", StringComparison.Ordinal)
        );
        Assert.Contains("or 'aircraft.bases.north: none'", warned.Expected, StringComparison.Ordinal);
    }
}
