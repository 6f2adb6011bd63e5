using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Running until a stated precision is reached.</summary>
[Trait("Speed", "Slow")]
public class PrecisionTests
{
    [Theory]
    [InlineData(10, 0.92)]
    [InlineData(30, 0.935)]
    public void Relative_precision_of_exponential_means_is_kept_as_often_as_published(int first, double least)
    {
        // Target 10 % at 95 %, a look after every value: Law's sequential procedure.
        const int rounds = 2_000;
        var (target, plan) = (new PrecisionTarget(0.1, true), new SequentialPlan(first, 100_000, 1, 1));
        var (held, total) = (0, default(Moments));
        for (var round = 0; round < rounds; round++)
        {
            var name = $"exponential/{round}";
            var (sample, index, next) = (default(Moments), 0L, SequentialPrecision.NextStage(0, 0, plan));
            while (true)
            {
                while (sample.Count < next)
                {
                    sample.Add(-Math.Log(KeyedUniform.At(1, name, index++)));
                }

                // Student's quantile is never below the normal one, so where that is too wide already it need not be worked out.
                var normal = 1.9599 * Math.Sqrt(sample.Variance / sample.Count);
                var distance =
                    normal > target.Adjusted * sample.Mean ? 2 : SequentialPrecision.Distance(StudentMean.Interval(sample, 0.95), sample.Variance > 0, target);
                if (distance <= 1)
                {
                    break;
                }

                next = SequentialPrecision.NextStage(next, distance, plan);
            }

            held += StudentMean.Interval(sample, 0.95) is var found && found.Low <= 1 && 1 <= found.High ? 1 : 0;
            total.Add(sample.Count);
            Assert.True(sample.Count >= first);
        }

        var message = FormattableString.Invariant(
            $"interval of 10 % holds the mean, n0 = {first}: {held / (double)rounds:0.0000} of {rounds}, least {least}; mean n {total.Mean:0.0}"
        );
        TestContext.Current.TestOutputHelper?.WriteLine(message);
        Assert.True(held >= least * rounds, message);
        Assert.InRange(total.Mean, 445, 480);
    }

    [Fact]
    public void A_relative_target_is_met_at_gamma_over_1_and_gamma()
    {
        var target = new PrecisionTarget(0.15, true);
        Assert.Equal(0.13043, target.Adjusted, 5);
        Assert.Equal(1, SequentialPrecision.Distance(new Estimate(-10, -10 - (10 * target.Adjusted), -10 + (10 * target.Adjusted)), true, target), 12);
        Assert.Equal(2, SequentialPrecision.Distance(new Estimate(0.5, 0.48, 0.52), true, new PrecisionTarget(0.01, false)), 12);
    }

    [Fact]
    public void An_all_equal_sample_is_never_reached()
    {
        Assert.Equal(double.PositiveInfinity, SequentialPrecision.Distance(new Estimate(0.1, 0.1, 0.1), false, new PrecisionTarget(0.5, false)));
        Assert.Equal(double.PositiveInfinity, SequentialPrecision.Distance(Wilson.Interval(0, 100_000, 0.95), false, new PrecisionTarget(0.5, false)));
        Assert.Equal(double.PositiveInfinity, SequentialPrecision.Distance(new Estimate(0, 0, 0), true, new PrecisionTarget(0.5, true)));
        Assert.Equal(double.PositiveInfinity, SequentialPrecision.Distance(new Estimate(1, double.NaN, double.NaN), true, new PrecisionTarget(0.5, false)));
    }

    [Fact]
    public void Stages_grow_as_the_distance_asks_within_limits()
    {
        var plan = new SequentialPlan(1_000, 50_000);
        Assert.Equal(1_000, SequentialPrecision.NextStage(0, double.PositiveInfinity, plan));
        Assert.Equal(1_440, SequentialPrecision.NextStage(1_000, 1.2, plan));
        Assert.Equal(1_100, SequentialPrecision.NextStage(1_000, 1.001, plan));
        Assert.Equal(2_000, SequentialPrecision.NextStage(1_000, double.PositiveInfinity, plan));
        Assert.Equal(50_000, SequentialPrecision.NextStage(40_000, 3, plan));
        Assert.Equal(50_000, SequentialPrecision.NextStage(50_000, 3, plan));
        Assert.Equal(11, SequentialPrecision.NextStage(10, 9, new SequentialPlan(10, 100, 1, 1)));
    }
}
