using ZoneSim.Studies;

namespace ZoneSim.Tests.Studies;

/// <summary>A level is printed as it was asked for.</summary>
public sealed class ConfidenceLevelTests
{
    [Theory]
    [InlineData(0.95, "95%")]
    [InlineData(0.9, "90%")]
    [InlineData(0.995, "99.5%")]
    [InlineData(0.9995, "99.95%")]
    [InlineData(0.9999999, "99.99999%")]
    [InlineData(0.123456, "12.3456%")]
    public void A_level_keeps_its_digits(double level, string text) => Assert.Equal(text, ConfidenceLevel.Text(level));
}
