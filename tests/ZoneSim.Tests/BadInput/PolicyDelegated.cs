namespace ZoneSim.Tests.BadInput;

/// <summary>A measure is delegated that no rung uses, or that needs no approval.</summary>
public sealed class PolicyDelegated
{
    [Fact]
    public void It_would_change_nothing() =>
        Bad.Policy(
            """
            policy: bad
            title: Bad
            delegated: [strike]
            convoy: []
            drone: []

            """,
            "3:1: error: found 'strike' delegated, which no rung uses, expected measures that a rung uses"
        );

    [Fact]
    public void A_call_needs_no_approval() =>
        Bad.Policy(
            """
            policy: bad
            title: Bad
            delegated: [call-line]
            convoy: []
            drone: []

            """,
            "3:13: error: found 'call-line', expected one of show-of-force, warning-shots, strike, intercept, shoot-down"
        );
}
