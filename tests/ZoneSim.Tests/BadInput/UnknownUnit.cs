namespace ZoneSim.Tests.BadInput;

/// <summary>A unit is not one of the dimension's.</summary>
public sealed class UnknownUnit
{
    [Fact]
    public void The_nearest_unit_is_named() => Bad.Scenario("""
        horizon:
          convoy: { value: 12 hh, range: [6 h, 48 km], basis: assumed, tag: epistemic }

        """,
        "5:20: error: found the unit 'hh' in '12 hh', expected a duration such as 20 min (s, min, h, d, wk); did you mean 'h'?",
        "5:40: error: found the unit 'km' in '48 km', expected a duration such as 20 min (s, min, h, d, wk)");
}
