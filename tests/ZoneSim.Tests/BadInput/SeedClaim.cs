namespace ZoneSim.Tests.BadInput;

/// <summary>A claim of a seed has a mistake.</summary>
public sealed class SeedClaim
{
    [Fact]
    public void A_subject_is_needed() =>
        Bad.Claim(
            """
                    status: reported
            """,
            "12:9: error: found no 'accounts.A.claims.one.subject', expected one of zone, line, outcome, vehicles, place, time, measure, "
                + "losses, force, drone, flight: What it is about."
        );

    [Fact]
    public void The_quantity_exists() =>
        Bad.Claim(
            """
                    subject: vehicles
                    status: reportd
                    quantity: convoys.*.vehicle.tank
                    value: 4
            """,
            "14:17: error: found 'reportd', expected one of reported, inferred, unknown; did you mean 'reported'?",
            "15:19: error: found the quantity 'convoys.*.vehicle.tank', expected the name of a quantity (zonesim schema lists them); "
                + "did you mean 'convoys.*.vehicles.*'?"
        );

    [Fact]
    public void Value_and_quantity_are_of_one_kind() =>
        Bad.Claim(
            """
                    subject: zone
                    status: reported
                    quantity: zone.radius
                    value: 55
            """,
            "15:19: error: found the quantity 'zone.radius' beside a value of another kind, expected a length such as 55 km (m, km, mi, nmi, ft)"
        );

    [Fact]
    public void A_range_rises() =>
        Bad.Claim(
            """
                    subject: zone
                    status: reported
                    range: [60 km, 50 km]
            """,
            "15:16: error: found a range out of order or of mixed units, expected low and high, or low, best and high, rising, in one kind of unit"
        );

    [Fact]
    public void A_value_or_a_range() =>
        Bad.Claim(
            """
                    subject: zone
                    status: reported
                    value: 55 km
                    range: [50 km, 60 km]
            """,
            "16:9: error: found a range beside a value, expected one of them: a range can hold low, best and high"
        );

    [Fact]
    public void An_outcome_is_one_of_the_ledger() =>
        Bad.Claim(
            """
                    subject: outcome
                    status: reported
                    outcomes: [destroyd]
                    measures: { strike: maybe }
            """,
            "15:20: error: found 'destroyd', expected one of reached-garrison, destroyed, struck-and-left, crossed, turned-by-line, "
                + "turned-by-broadcast, turned-by-partner, turned-by-show-of-force, turned-by-warning-shots, turned-by-strike, no-entry, "
                + "left-unprompted, still-inside, shot-down-before-release, released-and-shot-down, released-and-left, turned-by-intercept, "
                + "turned-otherwise, drone-left-unprompted, still-airborne; did you mean 'destroyed'?",
            "16:29: error: found 'maybe', expected true or false"
        );

    [Fact]
    public void A_grade_is_whole() =>
        Bad.Claim(
            """
                    subject: outcome
                    status: reported
                    grade: { source: G, information: 7 }
            """,
            "15:16: error: found no 'accounts.A.claims.one.grade.reason', expected a text: Why.",
            "15:26: error: found 'G', expected one of A, B, C, D, E, F",
            "15:42: error: found '7', expected a value from 1 to 6"
        );

    [Theory]
    [InlineData("6.5", "a whole number, without unit")]
    [InlineData("-6", "a value from 0 to 10000")]
    [InlineData("10001", "a value from 0 to 10000")]
    [InlineData("1E+308", "a value from 0 to 10000")]
    public void A_count_is_whole_and_in_range(string value, string expected) =>
        Bad.Claim(
            $$"""
                    subject: vehicles
                    status: reported
                    quantity: convoys.*.vehicles.*
                    value: {{value}}
            """,
            $"16:16: error: found '{value}' for 'convoys.*.vehicles.*', expected {expected}"
        );

    [Theory]
    [InlineData("nan")]
    [InlineData("1e999")]
    [InlineData("many")]
    public void A_value_is_a_number(string value) =>
        Bad.Claim(
            $$"""
                    subject: vehicles
                    status: reported
                    quantity: convoys.*.vehicles.*
                    value: {{value}}
            """,
            $"16:16: error: found '{value}', expected a number, with a unit where one belongs, such as 6, 55 km or 20 min"
        );

    [Fact]
    public void Each_number_of_a_range_is_whole_and_in_range() =>
        Bad.Claim(
            """
                    subject: vehicles
                    status: reported
                    quantity: convoys.*.vehicles.tank
                    range: [-1, 2.5, 20000]
            """,
            "16:17: error: found '-1' for 'convoys.*.vehicles.*', expected a value from 0 to 10000",
            "16:21: error: found '2.5' for 'convoys.*.vehicles.*', expected a whole number, without unit",
            "16:26: error: found '20000' for 'convoys.*.vehicles.*', expected a value from 0 to 10000"
        );

    [Fact]
    public void A_quantity_needs_its_value() =>
        Bad.Claim(
            """
                    subject: vehicles
                    status: reported
                    quantity: convoys.*.vehicles.*
            """,
            "15:19: error: found the quantity 'convoys.*.vehicles.*' without a value, expected a 'value' or a 'range' beside it: a whole number, without unit"
        );

    [Fact]
    public void What_is_empty_says_nothing() =>
        Bad.Claim(
            """
                    subject: outcome
                    status: reported
                    outcomes: []
                    measures: {}
            """,
            "15:19: error: found 0 items, expected at least 1: The outcomes of a run that agree with the statement.",
            "16:19: error: found nothing, expected at least one: Which measures were used, according to the statement."
        );

    [Fact]
    public void An_account_gives_a_quantity_once() =>
        Bad.Claim(
            """
                    subject: vehicles
                    status: reported
                    quantity: convoys.*.vehicles.*
                    value: 6
                  two:
                    says: Something else.
                    subject: vehicles
                    status: reported
                    quantity: convoys.*.vehicles.*
                    value: 7
            """,
            "21:19: error: found a second value of 'convoys.*.vehicles.*' in one account, beside that of 'one', "
                + "expected one claim for each quantity; a range holds several values"
        );

    [Fact]
    public void A_count_that_any_run_shows_says_nothing() =>
        Bad.Claim(
            """
                    subject: losses
                    status: reported
                    ledger: { vehicles-hit: { at-least: 0 } }
            """,
            "15:33: error: found at-least 0, which any run shows, expected at-least above 0, or at-most"
        );

    [Fact]
    public void A_distance_has_its_unit_and_its_ends_rise() =>
        Bad.Claim(
            """
                    subject: place
                    status: reported
                    ledger: { closest-approach: { at-least: 5 min }, depth: { at-most: 3 }, time-in-zone: { at-least: 2 h, at-most: 90 min } }
            """,
            "15:49: error: found the duration '5 min', expected a length such as 55 km (m, km, mi, nmi, ft)",
            "15:76: error: found '3', a number without a unit, expected a length such as 55 km (m, km, mi, nmi, ft)",
            "15:95: error: found a least above the most, expected at-least, at-most, or both in rising order"
        );
}
