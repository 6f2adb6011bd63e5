namespace ZoneSim.Tests.BadInput;

/// <summary>An overriding rung can never act before another one.</summary>
public sealed class PolicyShadowedRung
{
    [Fact]
    public void The_other_forestalls_it() =>
        Bad.Convoy(
            """
              - measure: strike
                name: any
                when: { hostile-act: anywhere }
                overriding: true
              - measure: strike
                name: near
                when: [{ hostile-act: in-zone }, identified]
                overriding: true
            """,
            "10:5: error: found an overriding rung that 'any' always forestalls, expected a trigger that can hold without that rung's"
        );
}
