namespace ZoneSim.Tests.BadInput;

/// <summary>A position is no pair of degrees.</summary>
public sealed class NotAPosition
{
    [Fact]
    public void Latitude_comes_first() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                via: [[38.05, 200], [33.9], road]

            """,
            "6:19: error: found '200', expected degrees from -180 to 180",
            "6:25: error: found a list, expected a position [latitude, longitude] in degrees, such as [33.506, 38.618]",
            "6:33: error: found 'road', expected a position [latitude, longitude] in degrees, such as [33.506, 38.618]"
        );
}
