using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Common random numbers: what pairing gains where it is known to gain, and that like things differ by exactly nothing.</summary>
[Trait("Speed", "Slow")]
public class StatisticsPairing
{
    [Fact]
    public void Equal_samples_differ_by_exactly_0()
    {
        var differences = default(Moments);
        for (var i = 0; i < 10_000; i++)
        {
            var value = 1e6 * KeyedUniform.At(1, "equal", i);
            differences.Add(value - value);
        }

        var interval = StudentMean.Interval(differences, 0.95);
        Assert.Equal((0, 0, 0), (interval.Value, interval.Low, interval.High));
        Assert.Equal(0, StudentMean.VarianceRatio(differences.Variance, 1, 1));
    }

    [Fact]
    public void Two_single_server_queues_on_common_numbers_vary_less_than_a_third()
    {
        // M/M/1, mean delay of the first 200 customers, arrival rate 0.9, service rates 1 and 1.1; about 0.18.
        var (slow, fast, difference, mixed) = (default(Moments), default(Moments), default(Moments), default(Moments));
        for (var replication = 0; replication < 2_000; replication++)
        {
            var (x, y) = (MeanDelay(replication, 1), MeanDelay(replication, 1.1));
            slow.Add(x);
            fast.Add(y);
            difference.Add(x - y);
            mixed.Add(x - MeanDelay(replication + 10_000, 1.1));
        }

        var ratio = StudentMean.VarianceRatio(difference.Variance, slow.Variance, fast.Variance);
        var wrong = StudentMean.VarianceRatio(mixed.Variance, slow.Variance, fast.Variance);
        Assert.True(ratio < 0.3, FormattableString.Invariant($"variance ratio {ratio:0.000}"));
        Assert.True(wrong > 0.8, FormattableString.Invariant($"variance ratio {wrong:0.000} on numbers that are not common"));
    }

    private static double MeanDelay(int replication, double serviceRate)
    {
        var (delay, sum) = (0.0, 0.0);
        for (var customer = 1; customer < 200; customer++)
        {
            var service = -Math.Log(KeyedUniform.At((ulong)replication, "service", customer)) / serviceRate;
            var gap = -Math.Log(KeyedUniform.At((ulong)replication, "gap", customer)) / 0.9;
            delay = Math.Max(0, delay + service - gap);
            sum += delay;
        }

        return sum / 200;
    }
}
