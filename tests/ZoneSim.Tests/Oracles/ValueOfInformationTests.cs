using MathNet.Numerics.Distributions;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>The value of information where it is known, and where there is none.</summary>
[Trait("Speed", "Slow")]
public class ValueOfInformationTests
{
    private const int Points = 2_048;
    private static readonly InformationSettings s_settings = new(Resamples: 100, Permutations: 60);

    [Theory]
    [InlineData(0, 0.39894)]
    [InlineData(0.5, 0.19780)]
    public void A_normal_net_benefit_gives_the_unit_normal_loss(double mean, double expected)
    {
        var x = Inputs(1);
        var found = Of(x, point => mean + point[0]);
        Near("EVPI", expected, found.OnAll);
        Near("EVPPI of the only input", expected, found.OnOne[0]);
        Assert.True(found.OnAll.ToldFromNothing && found.OnOne[0].ToldFromNothing);
    }

    [Fact]
    public void Two_inputs_give_the_published_parts()
    {
        var found = Of(Inputs(3), point => (3 * point[0]) + (4 * point[1]));
        Near("EVPI", 1.9947, found.OnAll);
        Near("EVPPI of x1", 1.1968, found.OnOne[0]);
        Near("EVPPI of x2", 1.5958, found.OnOne[1]);
        Assert.False(found.OnOne[2].ToldFromNothing, Describe("EVPPI of an idle input", 0, found.OnOne[2]));
    }

    [Fact]
    public void A_bent_net_benefit_is_followed()
    {
        // INB = x1² − 1 with x1 normal: E max(x² − 1, 0) = 2 φ(1) = 0.48394; the linear part is nothing.
        var found = Of(Inputs(2), point => (point[0] * point[0]) - 1 + (0.5 * point[1]));
        Near("EVPPI of a square", 2 * Normal.PDF(0, 1, 1), found.OnOne[0]);
    }

    [Fact]
    public void Run_noise_does_not_raise_the_value()
    {
        // Noise of variance 25 on each option, half of it shared: the difference has 25 beside its own 25.
        var x = Inputs(2);
        var benefits = x.Select((point, i) => Noisy(i, (3 * point[0]) + (4 * point[1]), Math.Sqrt(12.5))).ToArray();
        double[][] noise =
        [
            [25, 12.5],
            [12.5, 25],
        ];
        var found = ValueOfInformation.Estimate(x, benefits, noise, s_settings);
        Near("EVPI under noise", 1.9947, found.OnAll);
        Near("EVPPI of x1 under noise", 1.1968, found.OnOne[0]);
        Near("EVPPI of x2 under noise", 1.5958, found.OnOne[1]);
        Assert.True(ValueOfInformation.Estimate(x, benefits, null, s_settings).OnAll.Value.Value > 2.6, "noise that is not declared raises it");
    }

    [Fact]
    public void Where_nothing_matters_the_value_is_nothing_and_it_is_said()
    {
        var (told, worth) = (0, default(Moments));
        for (var round = 0; round < 40; round++)
        {
            var x = LatinHypercube.Sample((ulong)round, ["a", "b"], 200);
            var benefits = x.Select((_, i) => Noisy(i + (round * 1000), 0, 1)).ToArray();
            var found = ValueOfInformation.Estimate(
                x,
                benefits,
                [
                    [2, 1],
                    [1, 2],
                ],
                new(Resamples: 2, Permutations: 60)
            );
            told += found.OnOne.Append(found.OnAll).Count(one => one.ToldFromNothing);
            worth.Add(found.OnOne[0].Value.Value);
        }

        // 120 looks at 5 % each: 6 expected, at most 6 + 3 √5.7 = 13.
        Assert.True(told <= 13, $"{told} of 120 told from nothing");
        Assert.True(worth.Mean < 0.03, FormattableString.Invariant($"mean EVPPI {worth.Mean:0.0000}"));
    }

    [Fact]
    public void Where_no_option_is_ever_overtaken_information_is_worth_nothing()
    {
        var found = Of(LatinHypercube.Sample(1, ["a"], 500), point => 1 + point[0]);
        Assert.Equal(0, found.OnAll.Value.Value);
        Assert.Equal(0, found.OnOne[0].Value.Value);
        Assert.False(found.OnAll.ToldFromNothing || found.OnOne[0].ToldFromNothing);
        Assert.Throws<ArgumentOutOfRangeException>(() => ValueOfInformation.Estimate(Inputs(1), Inputs(1), null, s_settings));
    }

    [Fact]
    public void Three_options_do_not_depend_on_the_order_they_stand_in()
    {
        var x = Inputs(2);
        double[][] benefits = [.. x.Select(point => new[] { 0, point[0], point[1] - 0.2 })];
        var found = ValueOfInformation.Estimate(x, benefits, null, s_settings);
        var turned = ValueOfInformation.Estimate(x, [.. benefits.Select(one => new[] { one[2], one[0], one[1] })], null, s_settings);
        Assert.Equal(found.OnAll.Value.Value, turned.OnAll.Value.Value, 10);
        Assert.All(found.OnOne.Zip(turned.OnOne), pair => Assert.Equal(pair.First.Value.Value, pair.Second.Value.Value, 8));

        // E max(0, z) = φ(0) for x1, whose rival stands at −0.2: φ(0) again.
        Near("EVPPI of x1 among three", Normal.PDF(0, 1, 0), found.OnOne[0]);
    }

    /// <summary>To know one thing is to know less than everything, however small the sample and large the noise.</summary>
    [Theory]
    [InlineData(40, 0)]
    [InlineData(40, 3)]
    [InlineData(200, 1)]
    [InlineData(200, 6)]
    public void No_fact_is_worth_more_than_everything_and_none_is_told_where_everything_is_not(int points, double noise)
    {
        for (var round = 0; round < 4; round++)
        {
            var x = LatinHypercube.Sample((ulong)round, [.. Enumerable.Range(0, 5).Select(i => $"x{i}")], points);
            var benefits = x.Select((point, i) => Noisy(i + (round * 1000), (2 * point[round % 5]) - 0.8, noise)).ToArray();
            var found = ValueOfInformation.Estimate(
                x,
                benefits,
                [
                    [2 * noise * noise, noise * noise],
                    [noise * noise, 2 * noise * noise],
                ],
                new(Resamples: 20, Permutations: 40)
            );
            Assert.All(found.OnOne, one => Assert.True(one.Value.Value <= found.OnAll.Value.Value, $"{one.Value.Value} above {found.OnAll.Value.Value}"));
            Assert.True(found.OnAll.ToldFromNothing || !found.OnOne.Any(one => one.ToldFromNothing));
            Assert.True(
                found.OnAll.Value.Value <= found.AtMost + 1e-12 || found.OnOne.Any(one => one.ToldFromNothing),
                $"{found.OnAll.Value.Value} above {found.AtMost}"
            );
        }
    }

    [Fact]
    public void Among_many_facts_that_tell_nothing_one_is_seldom_told()
    {
        var told = 0;
        const int rounds = 30;
        for (var round = 0; round < rounds; round++)
        {
            var x = LatinHypercube.Sample((ulong)(700 + round), [.. Enumerable.Range(0, 12).Select(i => $"x{i}")], 60);
            var benefits = x.Select((_, i) => Noisy(i + (round * 1000), 0, 1)).ToArray();
            told += ValueOfInformation
                .Estimate(
                    x,
                    benefits,
                    [
                        [2, 1],
                        [1, 2],
                    ],
                    new(Resamples: 10, Permutations: 60)
                )
                .OnAll.ToldFromNothing
                ? 1
                : 0;
        }

        var error = Math.Sqrt(0.05 * 0.95 / rounds);
        Assert.True(
            told / (double)rounds <= 0.05 + (3 * error),
            FormattableString.Invariant($"{told} of {rounds} rounds tell something from nothing; one standard error {error:0.000}")
        );
    }

    private static double[][] Inputs(int count) =>
        [
            .. SobolSequence
                .Scrambled(8, [.. Enumerable.Range(0, count).Select(i => $"x{i}")], Points)
                .Select(point => point.Select(u => Normal.InvCDF(0, 1, u)).ToArray()),
        ];

    private static InformationFinding Of(double[][] x, Func<double[], double> net) =>
        ValueOfInformation.Estimate(x, [.. x.Select(point => new[] { 0, net(point) })], null, s_settings);

    /// <summary>Two options under noise of variance 2 s² each, half of it shared.</summary>
    private static double[] Noisy(int key, double net, double s)
    {
        double Draw(string name) => Normal.InvCDF(0, s, KeyedUniform.At(4, name, key));
        var shared = Draw("shared");
        return [shared + Draw("first"), shared + net + Draw("second")];
    }

    private static void Near(string what, double expected, InformationValue found)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(Describe(what, expected, found));
        Assert.True(Math.Abs(found.Value.Value - expected) <= 3 * found.StandardError, Describe(what, expected, found));
        Assert.True(found.StandardError < 0.08 * Math.Max(1, expected), Describe(what, expected, found));
    }

    private static string Describe(string what, double expected, InformationValue found) =>
        FormattableString.Invariant($"{what}: {found.Value.Value:0.0000}, expected {expected:0.0000}; one standard error {found.StandardError:0.0000}, ")
        + FormattableString.Invariant($"by chance {found.ByChance:0.0000}");
}
