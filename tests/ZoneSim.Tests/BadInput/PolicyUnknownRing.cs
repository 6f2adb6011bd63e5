namespace ZoneSim.Tests.BadInput;

/// <summary>A rung waits for a ring that is not there.</summary>
public sealed class PolicyUnknownRing
{
    [Fact]
    public void The_nearest_ring_is_named() =>
        Bad.Convoy(
            """
              - measure: strike
                when: { inside: iner }
                overriding: true
            """,
            "5:5: error: found the ring 'iner', expected a ring of a convoy ladder: garrison, inner; did you mean 'inner'?"
        );

    [Fact]
    public void A_drone_ladder_has_the_hostile_ring_only() =>
        Bad.Drone(
            """
              - measure: intercept
                when: { inside: inner }
            """,
            "6:5: error: found the ring 'inner', expected a ring of a drone ladder: hostile"
        );
}
