namespace ZoneSim.Tests.BadInput;

/// <summary>A scenario has neither convoy nor drone.</summary>
public sealed class NoSubject
{
    [Fact]
    public void One_is_needed() =>
        Bad.Scenario(
            """
            convoys:
              convoy: none

            """,
            "4:1: error: found neither a convoy nor a drone nor a manned aircraft, expected at least one of them, under 'convoys', 'drones' or 'flights'"
        );
}
