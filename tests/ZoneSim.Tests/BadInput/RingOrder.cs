namespace ZoneSim.Tests.BadInput;

/// <summary>The rings are not in order.</summary>
public sealed class RingOrder
{
    [Fact]
    public void The_inner_ring_lies_inside_the_zone() =>
        Bad.Scenario(
            """
            zone:
              rings:
                inner: { value: 60 km, range: [20 km, 70 km], basis: assumed, tag: policy }

            """,
            "6:12: error: found zone.rings.inner at 60 km, expected a distance below the zone's radius, 55 km"
        );

    [Fact]
    public void A_ring_at_the_edge_is_no_ring() =>
        Bad.Scenario(
            """
            zone:
              rings:
                inner: { value: 55 km, range: [20 km, 70 km], basis: assumed, tag: policy }

            """,
            "6:12: error: found zone.rings.inner at 55 km, expected a distance below the zone's radius, 55 km"
        );

    [Fact]
    public void The_garrison_ring_lies_inside_the_inner_ring() =>
        Bad.Scenario(
            """
            zone:
              rings:
                garrison: { value: 31 km, range: [20 km, 70 km], basis: assumed, tag: policy }

            """,
            "6:15: error: found zone.rings.garrison at 31 km, expected a distance below the inner ring, 30 km"
        );
}
