namespace ZoneSim.Tests.BadInput;

/// <summary>A unit is not one of the dimension's.</summary>
public sealed class UnknownUnit
{
    [Fact]
    public void Units_are_listed_and_none_is_guessed() =>
        Bad.Scenario(
            """
            horizon:
              convoy: { value: 12 hh, range: [6 h, 48 km], basis: assumed, tag: epistemic }

            """,
            "5:20: error: found the unit 'hh' in '12 hh', expected a duration such as 20 min (s, min, h, d, wk)",
            "5:40: error: found the length '48 km', expected a duration such as 20 min (s, min, h, d, wk)"
        );
}
