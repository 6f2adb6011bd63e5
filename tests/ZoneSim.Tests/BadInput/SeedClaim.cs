namespace ZoneSim.Tests.BadInput;

/// <summary>A claim of a seed has a mistake.</summary>
public sealed class SeedClaim
{
    [Fact]
    public void A_subject_is_needed() => Bad.Claim("""
                status: reported
        """,
        "12:9: error: found no 'accounts.A.claims.one.subject', expected one of zone, line, outcome, vehicles, place, time, measure, losses, force, drone: What it is about.");

    [Fact]
    public void The_quantity_exists() => Bad.Claim("""
                subject: vehicles
                status: reportd
                quantity: convoys.*.vehicle.tank
                value: 4
        """,
        "14:17: error: found 'reportd', expected one of reported, inferred, unknown; did you mean 'reported'?",
        "15:19: error: found the quantity 'convoys.*.vehicle.tank', expected the name of a quantity (zonesim schema lists them); did you mean 'convoys.*.vehicles.*'?");

    [Fact]
    public void Value_and_quantity_are_of_one_kind() => Bad.Claim("""
                subject: zone
                status: reported
                quantity: zone.radius
                value: 55
        """,
        "15:19: error: found the quantity 'zone.radius' beside a value of another kind, expected a length such as 55 km (m, km, mi, nmi, ft)");

    [Fact]
    public void A_range_rises() => Bad.Claim("""
                subject: zone
                status: reported
                range: [60 km, 50 km]
        """,
        "15:16: error: found a range out of order or of mixed units, expected low and high, or low, best and high, rising, in one kind of unit");

    [Fact]
    public void A_value_or_a_range() => Bad.Claim("""
                subject: zone
                status: reported
                value: 55 km
                range: [50 km, 60 km]
        """,
        "16:9: error: found a range beside a value, expected one of them: a range can hold low, best and high");

    [Fact]
    public void An_outcome_is_one_of_the_ledger() => Bad.Claim("""
                subject: outcome
                status: reported
                outcomes: [destroyd]
                measures: { strike: maybe }
        """,
        "15:20: error: found 'destroyd', expected one of reached-garrison, destroyed, struck-and-left, crossed, turned-by-line, turned-by-broadcast, turned-by-partner, turned-by-show-of-force, turned-by-warning-shots, turned-by-strike, no-entry, left-unprompted, still-inside, shot-down-before-release, released-and-shot-down, released-and-left, turned-by-intercept, turned-otherwise, drone-left-unprompted, still-airborne; did you mean 'destroyed'?",
        "16:29: error: found 'maybe', expected true or false");

    [Fact]
    public void A_grade_is_whole() => Bad.Claim("""
                subject: outcome
                status: reported
                grade: { source: G, information: 7 }
        """,
        "15:16: error: found no 'accounts.A.claims.one.grade.reason', expected a text: Why.",
        "15:26: error: found 'G', expected one of A, B, C, D, E, F",
        "15:42: error: found '7', expected a value from 1 to 6");
}
