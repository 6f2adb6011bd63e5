namespace ZoneSim.Tests.BadInput;

/// <summary>A key stands twice in one mapping.</summary>
public sealed class KeyTwice
{
    [Fact]
    public void The_second_is_shown() =>
        Bad.Scenario(
            """
            line:
              state: open
              state: degraded

            """,
            "6:3: error: found the key 'state' again (first on line 5), expected each key once"
        );
}
