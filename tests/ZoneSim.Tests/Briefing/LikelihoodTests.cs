using ZoneSim.Briefing.Words;

namespace ZoneSim.Tests.Briefing;

/// <summary>The scale of ICD 203, its ends, and what a range touches of it.</summary>
public sealed class LikelihoodTests
{
    [Theory]
    [InlineData(0.03, "almost no chance")]
    [InlineData(0.12, "very unlikely")]
    [InlineData(0.30, "unlikely")]
    [InlineData(0.50, "roughly even chance")]
    [InlineData(0.70, "likely")]
    [InlineData(0.90, "very likely")]
    [InlineData(0.97, "almost certain")]
    [InlineData(0.01, "almost no chance")]
    [InlineData(0.05, "very unlikely")]
    [InlineData(0.20, "unlikely")]
    [InlineData(0.45, "roughly even chance")]
    [InlineData(0.55, "likely")]
    [InlineData(0.80, "very likely")]
    [InlineData(0.95, "almost certain")]
    [InlineData(0.99, "almost certain")]
    [InlineData(0.0499999, "almost no chance")]
    [InlineData(0.4499999, "unlikely")]
    public void A_share_has_one_term_and_an_end_belongs_to_the_term_above_it(double share, string term) =>
        Assert.Equal([term], LikelihoodWords.Touched(share, share));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 0.009)]
    [InlineData(0.991, 1)]
    [InlineData(1, 1)]
    public void Below_one_per_cent_and_above_ninety_nine_there_is_no_term(double low, double high) => Assert.Empty(LikelihoodWords.Touched(low, high));

    [Fact]
    public void A_range_names_every_term_that_it_touches()
    {
        Assert.Equal(["unlikely", "roughly even chance", "likely"], LikelihoodWords.Touched(0.40, 0.60));
        Assert.Equal(["likely", "very likely"], LikelihoodWords.Touched(0.70, 0.90));
        Assert.Equal(["almost no chance", "very unlikely"], LikelihoodWords.Touched(0.002, 0.12));
        Assert.Equal(["very likely", "almost certain"], LikelihoodWords.Touched(0.94, 1));
        Assert.Equal(LikelihoodWords.Terms, LikelihoodWords.Touched(0, 1));
    }
}
