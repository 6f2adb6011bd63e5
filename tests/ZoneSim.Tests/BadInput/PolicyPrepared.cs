namespace ZoneSim.Tests.BadInput;

/// <summary>A measure is prepared that no rung uses.</summary>
public sealed class PolicyPrepared
{
    [Fact]
    public void It_would_bind_aircraft_for_nothing() =>
        Bad.Drone(
            """
              - measure: intercept
                when: detected
                prepare: [shoot-down]
            """,
            "7:5: error: found 'shoot-down' prepared, which no rung of this ladder uses, expected measures that a rung of this ladder uses"
        );
}
