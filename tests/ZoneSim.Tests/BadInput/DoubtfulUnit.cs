namespace ZoneSim.Tests.BadInput;

/// <summary>A unit that could be two, that is of another kind, or that is written with other capitals.</summary>
public sealed class DoubtfulUnit
{
    private const string Length = "a length such as 55 km (m, km, mi, nmi, ft)";
    private const string Duration = "a duration such as 20 min (s, min, h, d, wk)";

    [Theory]
    [InlineData(
        "zone.radius=55 nm",
        $"1:13: error: found 'nm' in '55 nm', which could be nanometres or nautical miles, expected {Length}; write nmi for nautical miles"
    )]
    [InlineData(
        "zone.radius=55 NM",
        $"1:13: error: found 'NM' in '55 NM', which could be nanometres or nautical miles, expected {Length}; write nmi for nautical miles"
    )]
    [InlineData(
        "zone.radius=55000 M",
        $"1:13: error: found 'M' in '55000 M', which could be metres, miles or nautical miles, expected {Length}; write m, mi or nmi"
    )]
    [InlineData("line.talk=5 m", $"1:11: error: found 'm' in '5 m', which could be metres or minutes, expected {Duration}; write min for minutes")]
    [InlineData("line.talk=5 M", $"1:11: error: found 'M' in '5 M', which could be minutes or months, expected {Duration}; write min for minutes")]
    [InlineData("zone.radius=55 min", $"1:13: error: found the duration '55 min', expected {Length}")]
    [InlineData("zone.radius=55 km/h", $"1:13: error: found the speed '55 km/h', expected {Length}")]
    [InlineData("zone.radius=55 KM", $"1:13: error: found the unit 'KM' in '55 KM', expected {Length}; did you mean 'km'?")]
    [InlineData("zone.radius=55 mm", $"1:13: error: found the unit 'mm' in '55 mm', expected {Length}")]
    [InlineData(
        "zone.radius=55,000 m",
        $"1:13: error: found '55,000 m', more than one number, expected {Length}; one number with a decimal point and no separator of thousands"
    )]
    [InlineData(
        "line.talk=1 h 30 min",
        $"1:11: error: found '1 h 30 min', more than one number, expected {Duration}; one number with a decimal point and no separator of thousands"
    )]
    [InlineData("line.talk=1e999 min", $"1:11: error: found '1e999 min', expected {Duration}")]
    public void It_is_asked_about(string setting, string expected) => Bad.Setting(setting, expected);
}
