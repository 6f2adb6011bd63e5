using ZoneSim.Briefing.Texts;

namespace ZoneSim.Tests.Briefing;

/// <summary>How numbers are worded: means, shares, differences, shares of histories.</summary>
public sealed class NumbersTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.0042, "0.0042")]
    [InlineData(-0.000123, "−0.00012")]
    [InlineData(0.05, "0.05")]
    [InlineData(0.098, "0.098")]
    [InlineData(0.12, "0.12")]
    [InlineData(1e-9, "<0.000001")]
    [InlineData(-1e-9, ">−0.000001")]
    [InlineData(1234, "1,234")]
    public void Means_keep_two_digits(double value, string text) => Assert.Equal(text, Numbers.Mean(value));

    [Fact]
    public void A_noun_follows_its_number() =>
        Assert.Equal(
            ["1 history", "2 histories", "0 points", "1 point"],
            [Numbers.Of(1, "history"), Numbers.Of(2, "history"), Numbers.Of(0, "point"), Numbers.Of(1, "point")]
        );

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.0001, "<0.1%")]
    [InlineData(0.004, "0.4%")]
    [InlineData(0.0425, "4.3%")]
    [InlineData(0.234, "23%")]
    [InlineData(0.996, "99.6%")]
    [InlineData(0.99996, ">99.9%")]
    [InlineData(1, "100%")]
    public void Shares_read_as_percentages(double share, string text) => Assert.Equal(text, Numbers.Percent(share));

    [Theory]
    [InlineData(0.123, "+12.3")]
    [InlineData(-0.0704, "−7.0")]
    [InlineData(0, "0.0")]
    [InlineData(-0.0001, "−0.01")]
    [InlineData(0.00044, "+0.04")]
    [InlineData(0.00001, "+0.001")]
    [InlineData(0.0000001, "0.0")]
    public void Differences_read_as_points_with_their_sign(double share, string text) => Assert.Equal(text, Numbers.Points(share));

    /// <summary>A rare share is told out of as many histories as make it one at least; a sentence with two shares has one whole.</summary>
    [Theory]
    [InlineData(100, 0.5, 0.012)]
    [InlineData(100, 0.0, 0.0)]
    [InlineData(1_000, 0.012, 0.003)]
    [InlineData(1_000, 0.001, 0.0)]
    [InlineData(100_000, 0.00004, 0.3)]
    [InlineData(1_000_000, 1e-9, 0.3)]
    public void Rare_shares_are_told_out_of_more(long whole, double first, double second) => Assert.Equal(whole, Numbers.Whole([first, second]));

    [Theory]
    [InlineData("1", 0.001, 1_000)]
    [InlineData("2.5", 0.0025, 1_000)]
    [InlineData("12", 0.0124, 1_000)]
    [InlineData("8.6", 0.086, 100)]
    [InlineData("<0.1", 1e-9, 1_000_000)]
    [InlineData("1,000", 1, 1_000)]
    public void A_share_is_a_number_of_histories(string text, double share, long whole) => Assert.Equal(text, Numbers.OutOf(share, whole));

    /// <summary>Two ends never read alike unless they are one number.</summary>
    [Fact]
    public void Ends_that_round_alike_are_told_apart()
    {
        Assert.Equal("54.01% to 54.03%", Numbers.Span(0.5401, 0.5403, Numbers.Percent, 100));
        Assert.Equal("50% to 58%", Numbers.Span(0.5, 0.58, Numbers.Percent, 100));
        Assert.Equal("+8.01 to +8.04", Numbers.Span(0.0801, 0.0804, Numbers.Points, 100));
        Assert.Equal("+8.0", Numbers.Span(0.08, 0.08, Numbers.Points, 100));
        Assert.Equal("3.711 to 3.714", Numbers.Span(3.711, 3.714, Numbers.Mean));
        Assert.Equal("−0.7", Numbers.Span(-0.007, -0.007, Numbers.Points, 100));
    }
}
