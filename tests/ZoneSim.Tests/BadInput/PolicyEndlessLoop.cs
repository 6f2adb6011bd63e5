namespace ZoneSim.Tests.BadInput;

/// <summary>A measure is repeated without a wait.</summary>
public sealed class PolicyEndlessLoop
{
    [Fact]
    public void Tries_need_a_wait() =>
        Bad.Convoy(
            """
              - measure: strike
                when: { inside: inner }
                overriding: true
                tries: 5
            """,
            "7:12: error: found 5 tries of strike without a wait, expected a wait above 0 between tries, such as wait: 10 min"
        );
}
