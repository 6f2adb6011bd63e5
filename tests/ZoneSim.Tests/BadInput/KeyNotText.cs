namespace ZoneSim.Tests.BadInput;

/// <summary>A key is itself a collection.</summary>
public sealed class KeyNotText
{
    [Fact]
    public void A_key_is_a_name() =>
        Bad.Scenario(
            """
            ? [a, b]
            : c

            """,
            "4:3: error: found a key that is itself a collection, expected a name"
        );
}
