namespace ZoneSim.Tests.BadInput;

/// <summary>A file holds a second document.</summary>
public sealed class SecondDocument
{
    [Fact]
    public void The_second_is_shown() =>
        Bad.Scenario(
            """
            line:
              state: open
            ---
            line:
              state: open

            """,
            "6:1: error: found a second document, expected one document in a file"
        );
}
