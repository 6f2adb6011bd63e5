namespace ZoneSim.Tests.Cli;

/// <summary>Numbers as pages print them.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData(0.0, "0.0%")]
    [InlineData(-0.0004, "0.0%")]
    [InlineData(0.0004, "<0.1%")]
    [InlineData(0.123, "12.3%")]
    [InlineData(1.0, "100.0%")]
    public void A_share_that_rounds_to_nothing_has_no_sign(double share, string expected) => Assert.Equal(expected, ZoneSim.Cli.Words.Percent(share));

    [Theory]
    [InlineData(0.0004, "+0.04")]
    [InlineData(-0.0004, "−0.04")]
    [InlineData(-0.000004, "0.0")]
    [InlineData(0.0, "0.0")]
    [InlineData(0.031, "+3.1")]
    public void A_difference_that_is_not_nothing_shows_a_digit(double share, string expected) => Assert.Equal(expected, ZoneSim.Cli.Words.Points(share));

    [Fact]
    public void A_zero_below_nothing_has_no_sign() => Assert.Equal("0.0%", ZoneSim.Cli.Words.Percent(double.NegativeZero));
}
