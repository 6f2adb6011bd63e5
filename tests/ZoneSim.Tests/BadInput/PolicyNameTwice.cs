namespace ZoneSim.Tests.BadInput;

/// <summary>Two rungs of one ladder share a name.</summary>
public sealed class PolicyNameTwice
{
    [Fact]
    public void Each_has_its_own() =>
        Bad.Convoy(
            """
              - measure: strike
                when: { inside: inner }
                overriding: true
              - measure: strike
                when: { hostile-act: in-zone }
                overriding: true
            """,
            "7:5: error: found a second rung called 'strike', expected a name of its own for each rung of the ladder: name: …"
        );
}
