namespace ZoneSim.Tests.BadInput;

/// <summary>A rung waits for the garrison ring, where the incursion has ended.</summary>
public sealed class PolicyGarrisonRing
{
    [Fact]
    public void It_would_never_be_reached() => Bad.Convoy("""
          - measure: strike
            when: { inside: garrison }
            overriding: true
        """,
        "5:5: error: found a rung that waits for the ring 'garrison', expected a ring outside the garrison ring: there the incursion has ended, and the rung would never be reached");
}
