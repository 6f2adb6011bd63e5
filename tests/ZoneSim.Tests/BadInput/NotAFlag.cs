namespace ZoneSim.Tests.BadInput;

/// <summary>A flag is neither true nor false.</summary>
public sealed class NotAFlag
{
    [Fact]
    public void Yes_is_not_true() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                neutral: yes

            """,
            "6:14: error: found 'yes', expected true or false"
        );
}
