using CsCheck;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Studies;

public sealed class RangeBandTests
{
    /// <summary>The two ends of a band are those of the values in full order, whatever their number and however many are alike.</summary>
    [Fact]
    public void The_ends_are_those_of_a_full_order() =>
        Gen.Select(Gen.OneOf(Gen.Double[-1, 1], Gen.Int[-3, 3].Select(value => (double)value)).Array[1, 300], Gen.Int[0, 10])
            .Sample(
                (values, copies) =>
                {
                    double[] all = [.. Enumerable.Repeat(values, copies + 1).SelectMany(one => one)];
                    double[] sorted = [.. all.Order()];
                    RangeBand.SortTails(all);
                    Assert.Equal(Percentile.OfSorted(sorted, 0.05), Percentile.OfSorted(all, 0.05));
                    Assert.Equal(Percentile.OfSorted(sorted, 0.95), Percentile.OfSorted(all, 0.95));
                    Assert.Equal(sorted, all.Order());
                }
            );
}
