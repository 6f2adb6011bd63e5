namespace ZoneSim.Tests.BadInput;

/// <summary>A rung waits for the garrison ring, where the incursion has ended.</summary>
public sealed class PolicyGarrisonRing
{
    [Fact]
    public void It_would_never_be_reached() =>
        Bad.Convoy(
            """
              - measure: strike
                when: { inside: garrison }
                overriding: true
            """,
            "5:5: error: found a rung that waits for the ring 'garrison', expected a ring outside the garrison ring: "
                + "there the incursion has ended, and the rung would never be reached"
        );

    [Fact]
    public void An_override_can_make_it_so() =>
        Bad.Policy(
            """
            policy: bad
            title: Bad
            quantities:
              zone.rings.garrison: { value: 29 km, range: [1 km, 29 km], basis: assumed, tag: policy }
              zone.rings.inner: { value: 29 km, range: [1 km, 29 km], basis: assumed, tag: policy }
            convoy:
              - measure: strike
                when: { inside: inner }
                overriding: true
            drone: []

            """,
            "8:5: error: found a rung that waits for the ring 'inner', expected a ring outside the garrison ring: "
                + "there the incursion has ended, and the rung would never be reached"
        );

    [Fact]
    public void A_drone_s_ring_of_nothing_would_never_be_reached() =>
        Bad.Policy(
            """
            policy: bad
            title: Bad
            quantities:
              drone.hostile-ring: { value: 0 km, range: [0 km, 1 km], basis: assumed, tag: policy }
            convoy: []
            drone:
              - measure: intercept
                when: { inside: hostile }

            """,
            "8:5: error: found a rung that waits for the ring 'hostile', whose radius is 0, expected a ring above 0, in drone.hostile-ring: "
                + "nothing is ever inside this one"
        );
}
