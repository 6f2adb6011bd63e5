namespace ZoneSim.Tests.BadInput;

/// <summary>A convoy that starts inside does not.</summary>
public sealed class InsideAtBeyondEdge
{
    [Fact]
    public void It_lies_within_the_radius() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                inside-at: { value: 60 km, range: [50 km, 70 km], basis: assumed, tag: epistemic }

            """,
            "6:16: error: found a convoy already at 70 km, expected a distance below the zone's radius, 55 km, over the whole range"
        );

    [Fact]
    public void And_outside_the_garrison_ring() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                inside-at: { value: 2 km, range: [1 km, 3 km], basis: assumed, tag: epistemic }

            """,
            "6:16: error: found a convoy already at 1 km, expected a distance above the garrison ring, 2 km, over the whole range"
        );
}
