namespace ZoneSim.Tests.BadInput;

/// <summary>A wait that no later use and no later rung waits for.</summary>
public sealed class PolicyWaitForNothing
{
    [Fact]
    public void The_last_rung_waits_for_nobody() =>
        Bad.Drone(
            """
              - measure: intercept
                when: identified
                wait: 5 min
              - measure: shoot-down
                when: { hostile-act: anywhere }
                overriding: true
            """,
            "7:11: warning: found a wait that nothing follows, expected no wait, another try, or a rung after it"
        );

    [Fact]
    public void Another_try_waits() =>
        Bad.Drone(
            """
              - measure: intercept
                when: identified
                tries: 2
                wait: 5 min
              - measure: shoot-down
                when: { hostile-act: anywhere }
                overriding: true
                wait: 5 min
            """
        );
}
