using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Intervals against the values printed in their sources, or worked out by hand from their formulas.</summary>
[Trait("Speed", "Slow")]
public class StatisticsIntervals
{
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_gives_the_values_of_Newcombe_1998a(int count, int n, double low, double high)
    {
        var interval = Wilson.Interval(count, n, 0.95);
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Fact]
    public void Wilson_is_the_rule_for_zero_events_and_mirrors_itself()
    {
        var none = Wilson.Interval(0, 1000, 0.95);
        var all = Wilson.Interval(1000, 1000, 0.95);
        Assert.Equal(0, none.Low);
        Assert.Equal(1, all.High);
        Assert.Equal(3.8415 / 1003.8415, none.High, 6);
        Assert.Equal(none.High, 1 - all.Low, 12);
        Assert.True(double.IsNaN(Wilson.Interval(0, 0, 0.95).High));
    }

    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(10, 10, 0, 20, 0.6791, 1)]
    public void Newcombe_independent_gives_the_values_of_1998b(int count1, int n1, int count2, int n2, double low, double high)
    {
        var interval = NewcombeIndependent.Interval(count1, n1, count2, n2, 0.95);
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Fact]
    public void Student_gives_the_interval_of_Law()
    {
        var sample = Moments.Of([1.20, 1.50, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.50, 1.09]);
        var interval = StudentMean.Interval(sample, 0.90);
        Assert.Equal(1.34, interval.Value, 2);
        Assert.Equal(0.24, interval.High - interval.Value, 2);
    }

    [Fact]
    public void Equal_values_have_no_width_and_one_value_has_no_interval()
    {
        Assert.Equal(new Estimate(0.1, 0.1, 0.1), StudentMean.Interval(Moments.Of([.. Enumerable.Repeat(0.1, 1000)]), 0.95));
        var one = StudentMean.Interval(Moments.Of([3]), 0.95);
        Assert.Equal(3, one.Value);
        Assert.True(double.IsNaN(one.Low) && double.IsNaN(one.High));
        Assert.True(double.IsNaN(StudentMean.Interval(default, 0.95).Value));
    }

    [Fact]
    public void Welch_gives_the_value_worked_out_by_hand()
    {
        // Means 2 and 5; variances over n: 1/3 and 4/3; 20/9 degrees... (1/3 + 4/3)² / ((1/9)/2 + (16/9)/2) = 2.9412; t(.975) = 3.2212.
        var interval = WelchDifference.Interval(Moments.Of([1, 2, 3]), Moments.Of([3, 5, 7]), 0.95);
        Assert.Equal(-3, interval.Value, 12);
        Assert.Equal(3.2212 * Math.Sqrt(5.0 / 3), interval.High - interval.Value, 2);
    }

    [Fact]
    public void Moments_agree_with_two_passes_however_they_are_merged()
    {
        var values = Enumerable.Range(0, 999).Select(i => 1e6 + KeyedUniform.At(1, "moments", i)).ToArray();
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
        var merged = Moments.Of(values.AsSpan(0, 10));
        merged.Merge(Moments.Of(values.AsSpan(10, 500)));
        merged.Merge(default);
        merged.Merge(Moments.Of(values.AsSpan(510)));
        Assert.Equal(values.Length, merged.Count);
        Assert.Equal(mean, merged.Mean, 6);
        Assert.Equal(variance, merged.Variance, 9);
        Assert.Equal(variance, Moments.Of(values).Variance, 9);
    }

    [Fact]
    public void Percentiles_interpolate_as_type_7()
    {
        double[] sorted = [1, 2, 4, 8];
        Assert.Equal(1, Percentile.OfSorted(sorted, 0));
        Assert.Equal(3, Percentile.OfSorted(sorted, 0.5));
        Assert.Equal(1.15, Percentile.OfSorted(sorted, 0.05), 12);
        Assert.Equal(8, Percentile.OfSorted(sorted, 1));
        Assert.True(double.IsNaN(Percentile.OfSorted([], 0.5)));
    }
}
