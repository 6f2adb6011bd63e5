namespace ZoneSim.Tests.BadInput;

/// <summary>A rung repeats the one before it.</summary>
public sealed class PolicyRepeatedRung
{
    [Fact]
    public void Tries_say_the_same() =>
        Bad.Convoy(
            """
              - measure: strike
                when: { hostile-act: in-zone }
                overriding: true
              - measure: broadcast
                name: first
                when: entered
              - measure: broadcast
                name: second
                when: entered
            """,
            "10:14: error: found a rung that repeats 'first' before it, expected more tries on that rung, or another trigger"
        );

    [Fact]
    public void A_further_trigger_makes_another_rung() =>
        Bad.Convoy(
            """
              - measure: strike
                when: { hostile-act: in-zone }
                overriding: true
              - measure: broadcast
                name: first
                when: entered
              - measure: broadcast
                name: second
                when: [entered, advancing]
            """
        );
}
