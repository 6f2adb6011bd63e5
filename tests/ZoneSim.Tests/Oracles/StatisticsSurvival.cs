using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Curves of time until an end that is not always seen.</summary>
[Trait("Speed", "Slow")]
public class StatisticsSurvival
{
    /// <summary>Weeks of remission under 6-MP (Freireich et al. 1963); negative: censored.</summary>
    private static readonly double[] s_remission = [6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35];

    [Fact]
    public void Kaplan_Meier_gives_the_textbook_curve_of_remission()
    {
        var times = s_remission.Select(Math.Abs).ToArray();
        var observed = s_remission.Select(time => time > 0).ToArray();
        var steps = KaplanMeier.Estimate(times, observed, 0.95);
        Assert.Equal([6, 7, 10, 13, 16, 22, 23], steps.Select(step => step.Time));
        Assert.Equal([21, 17, 15, 12, 11, 7, 6], steps.Select(step => step.AtRisk));
        double[] survival = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482];
        Assert.All(steps.Zip(survival), pair => Assert.Equal(pair.Second, pair.First.Survival.Value, 4));
        // Log-log interval at 10 weeks, worked out by hand: Greenwood sum 0.016352, ln S = −0.28383.
        Assert.Equal(0.5032, steps[2].Survival.Low, 3);
        Assert.Equal(0.8894, steps[2].Survival.High, 3);
    }

    [Fact]
    public void Without_censoring_Kaplan_Meier_is_the_empirical_distribution()
    {
        var times = Enumerable.Range(0, 100).Select(i => KeyedUniform.At(1, "times", i)).ToArray();
        var steps = KaplanMeier.Estimate(times, [.. times.Select(_ => true)], 0.95);
        Assert.All(steps, (step, index) => Assert.Equal(1 - ((index + 1) / 100.0), step.Survival.Value, 12));
        Assert.Equal(0, steps[^1].Survival.Low);
    }

    [Fact]
    public void Incidences_and_survival_add_up_to_1()
    {
        var (times, causes) = Competing(300);
        var all = KaplanMeier.Estimate(times, [.. causes.Select(cause => cause > 0)], 0.95);
        var curves = AalenJohansen.Estimate(times, causes, 3, 0.95);
        for (var step = 0; step < all.Count; step++)
        {
            Assert.Equal(1, all[step].Survival.Value + curves.Sum(curve => curve[step].Incidence.Value), 12);
        }

        Assert.Contains(curves[0], step => step.Incidence.Low < step.Incidence.Value && step.Incidence.Value < step.Incidence.High);
    }

    [Fact]
    public void Without_censoring_incidence_is_the_share_and_its_variance_binomial()
    {
        double[] times = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
        int[] causes = [1, 2, 1, 2, 2, 1, 2, 2, 2, 2];
        var last = AalenJohansen.Estimate(times, causes, 2, 0.95)[0][^1].Incidence;
        Assert.Equal(0.3, last.Value, 12);
        var width = 1.959964 * Math.Sqrt(0.3 * 0.7 / 10) / (0.3 * Math.Log(0.3));
        Assert.Equal(Math.Pow(0.3, Math.Exp(-width)), last.Low, 4);
        Assert.Equal(Math.Pow(0.3, Math.Exp(width)), last.High, 4);
    }

    [Fact]
    public void Nothing_seen_gives_no_steps()
    {
        Assert.Empty(KaplanMeier.Estimate([1, 2], [false, false], 0.95));
        Assert.Empty(KaplanMeier.Estimate([], [], 0.95));
        Assert.Empty(AalenJohansen.Estimate([1], [0], 1, 0.95)[0]);
    }

    private static (double[] Times, int[] Causes) Competing(int n) =>
        (
            [.. Enumerable.Range(0, n).Select(i => Math.Ceiling(50 * KeyedUniform.At(1, "time", i)))],
            [.. Enumerable.Range(0, n).Select(i => (int)(4 * KeyedUniform.At(1, "cause", i)))]
        );
}
