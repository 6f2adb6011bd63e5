namespace ZoneSim.Tests.BadInput;

/// <summary>A measure stands in the wrong ladder.</summary>
public sealed class PolicyWrongLadder
{
    [Fact]
    public void A_convoy_is_not_intercepted() =>
        Bad.Convoy(
            """
              - measure: intercept
                when: detected
            """,
            "4:14: error: found 'intercept', expected one of call-line, broadcast, confront, show-of-force, warning-shots, strike"
        );

    [Fact]
    public void A_drone_is_not_confronted() =>
        Bad.Drone(
            """
              - measure: confront
                when: reinforced
            """,
            "5:14: error: found 'confront', expected one of call-line, intercept, shoot-down",
            "6:11: error: found 'reinforced', expected one of detected, identified, entered, advancing"
        );
}
