namespace ZoneSim.Tests.BadInput;

/// <summary>A rung waits for time since a measure that cannot have been used.</summary>
public sealed class PolicySinceLast
{
    [Fact]
    public void It_would_never_be_reached() =>
        Bad.Drone(
            """
              - measure: call-line
                when: { since-last-measure: 30 min }
            """,
            "6:5: error: found a rung that waits for time since the last measure, where no measure can come before it, "
                + "expected a rung before it, or another trigger"
        );
}
