namespace ZoneSim.Tests.BadInput;

/// <summary>A convoy's own start, and what it has of its own beside.</summary>
public sealed class OwnStart
{
    [Fact]
    public void It_starts_inside_the_zone() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                start: [33.6, 38.5]

            """,
            "6:12: error: found a start at 15126 m, expected a position beyond the zone's edge, 55 km from the garrison"
        );

    [Fact]
    public void It_starts_twice() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                start: [33.95, 37.9]
                start-distance: { value: 80 km, range: [70 km, 90 km], basis: assumed, tag: epistemic }

            """,
            "7:21: error: found a start of 'convoy' by bearing or distance beside its position, expected either 'start', "
                + "or 'start-bearing' and 'start-distance'"
        );

    [Fact]
    public void It_starts_on_a_closed_side() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                start-bearing: { value: 150 deg, range: [140 deg, 160 deg], basis: assumed, tag: epistemic }

            """,
            "6:20: error: found a start at 150 deg, on the side 'south', which a border closes, expected a bearing on an open side, over its whole range"
        );

    [Fact]
    public void Its_own_intents_leave_nothing() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                intent:
                  probe: { value: 0, range: [0, 1], basis: assumed, tag: epistemic }
                  transit: { value: 0, range: [0, 1], basis: assumed, tag: epistemic }
                  establish: { value: 0, range: [0, 1], basis: assumed, tag: epistemic }
                  assault: { value: 0, range: [0, 1], basis: assumed, tag: epistemic }

            """,
            "6:5: error: found weights that are all 0 with those that all convoys share, expected at least one weight above 0"
        );

    [Fact]
    public void Neutral_traffic_has_no_intent_of_its_own() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                neutral: true
                intent:
                  probe: { value: 0.5, range: [0, 1], basis: assumed, tag: epistemic }

            """,
            "7:5: error: found 'intent' for neutral traffic, expected only what neutral traffic has: vehicles, arrives, "
                + "its way and its speed; it crosses and answers to no measure"
        );
}
