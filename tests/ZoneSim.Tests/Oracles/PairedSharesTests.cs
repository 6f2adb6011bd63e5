using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>
/// Paired shares by score. The worst coverage is worked out exactly, by adding up the chances of all tables, over expected numbers of
/// pairs that differ, from one-sided to balanced; an average over the grid would hide it.
/// </summary>
[Trait("Speed", "Slow")]
public class PairedSharesTests
{
    private static readonly double[] s_expected = [0.5, 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20];
    private static readonly double[] s_otherWay = [0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5];

    [Theory]
    [InlineData(12, 2, 50, 0.0611, 0.3447)]
    [InlineData(0, 0, 50, -0.07135, 0.07135)]
    [InlineData(0, 0, 2_000, -0.00192, 0.00192)]
    [InlineData(1, 0, 50, -0.0528, 0.1050)]
    [InlineData(2, 0, 2_000, -0.00092, 0.00364)]
    [InlineData(5, 5, 100, -0.0702, 0.0702)]
    public void Tango_gives_the_values_recomputed_from_its_formula(int b, int c, int n, double low, double high)
    {
        foreach (var both in new[] { 0, (n - b - c) / 2, n - b - c })
        {
            var interval = TangoPaired.Interval(both, b, c, n - both - b - c, 0.95);
            Assert.Equal(low, interval.Low, 5e-5);
            Assert.Equal(high, interval.High, 5e-5);
            Assert.Equal((b - c) / (double)n, interval.Value, 12);
        }
    }

    [Fact]
    public void Any_table_has_an_interval_that_can_be_and_mirrors()
    {
        long[] counts = [0, 1, 2, 7, 500, 1_000_000, 3_000_000_000];
        foreach (var (b, c) in counts.SelectMany(b => counts.Select(c => (b, c))))
        {
            foreach (var rest in counts.Where(rest => rest + b + c > 0))
            {
                foreach (var level in new[] { 0.5, 0.95, 0.9972, 0.9999999, 1 - 1e-15 })
                {
                    var interval = TangoPaired.Interval(0, b, c, rest, level);
                    Assert.True(
                        interval.Low >= -1
                            && interval.High <= 1
                            && interval.Low <= interval.Value
                            && interval.Value <= interval.High
                            && interval.Low < interval.High,
                        $"{b} {c} {rest} {level}: {interval}"
                    );
                    Assert.Equal(-interval.High, TangoPaired.Interval(0, c, b, rest, level).Low, 12);
                }
            }
        }

        Assert.Equal(1, TangoPaired.Interval(0, 10, 0, 0, 0.95).High);
        Assert.True(double.IsNaN(TangoPaired.Interval(0, 0, 0, 0, 0.95).Low));
    }

    [Theory]
    [InlineData(50, 0.9336)]
    [InlineData(200, 0.9324)]
    [InlineData(2_000, 0.9308)]
    public void Tango_covers_at_its_worst(int n, double least) =>
        AtWorst($"Tango alone, n = {n}", n, least, 0.95, (b, c) => TangoPaired.Interval(0, b, c, n - b - c, 0.95));

    [Theory]
    [InlineData(50, 0.9984)]
    [InlineData(200, 0.9969)]
    [InlineData(2_000, 0.9965)]
    public void A_family_of_18_covers_at_its_worst(int n, double least) =>
        AtWorst($"Tango in a family of 18, n = {n}", n, least, 1 - (0.05 / 18), (b, c) => TangoPaired.Together(0, b, c, n - b - c, 0.95, 18));

    [Fact]
    public void A_t_interval_on_0_and_1_does_not_cover()
    {
        static Estimate Student(int b, int c) => StudentMean.Interval(Moments.Restore(200, (b - c) / 200.0, (b + c - ((b - c) * (b - c) / 200.0)) / 199), 0.95);
        Assert.True(Worst(200, Student).Coverage < 0.5);
    }

    [Fact]
    public void Ratios_have_the_ends_that_their_score_gives()
    {
        foreach (var (both, first, second, n) in new[] { (3, 8, 2, 500), (0, 1, 1, 60), (40, 20, 9, 5_000), (0, 9, 30, 5_000) })
        {
            var ratio = PairedRatio.Interval(both, first, second, n - both - first - second, 0.95);
            foreach (var end in new[] { ratio.Low, ratio.High })
            {
                Assert.Equal(1.959964, Math.Abs(Score(both, first, second, n, end)), 4);
            }

            var mirror = PairedRatio.Interval(both, second, first, n - both - first - second, 0.95);
            Assert.Equal(1, mirror.Low * ratio.High, 9);
        }

        Assert.Equal((0.0, 0.7683), (PairedRatio.Interval(0, 0, 5, 495, 0.95).Low, Math.Round(PairedRatio.Interval(0, 0, 5, 495, 0.95).High, 4)));
        Assert.Equal(double.PositiveInfinity, PairedRatio.Interval(0, 5, 0, 495, 0.95).High);
        Assert.Equal(1.3016, PairedRatio.Interval(0, 5, 0, 495, 0.95).Low, 4);
        Assert.True(double.IsNaN(PairedRatio.Interval(0, 0, 0, 500, 0.95).Low));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(5_000)]
    public void Ratios_of_rare_shares_cover_at_their_worst(int n)
    {
        var worst = (Coverage: 1.0, Where: "");
        double[] shares = [0.003, 0.005, 0.01, 0.02, 0.05];
        foreach (var (p, q) in shares.SelectMany(p => shares.Select(q => (p, q))).Where(pair => n * (pair.p + pair.q) < 60))
        {
            foreach (var common in new[] { 0, 0.5, 1 })
            {
                var both = common * Math.Min(p, q);
                var coverage = RatioCoverage(n, both, p - both, q - both);
                worst = coverage < worst.Coverage ? (coverage, FormattableString.Invariant($"shares {p} and {q}, {common} of the rarer in common")) : worst;
            }
        }

        var message = FormattableString.Invariant($"paired ratio, n = {n}: worst {worst.Coverage:0.0000} at {worst.Where}; least 0.92");
        TestContext.Current.TestOutputHelper?.WriteLine(message);
        Assert.True(worst.Coverage >= 0.92, message);
    }

    /// <summary>The score statistic with the constrained chances found by search rather than by formula.</summary>
    private static double Score(double both, double first, double second, double n, double ratio)
    {
        // Over q2, with q11 = (q1 − θ q2)/(θ − 1): the likeliest chances at which p1 = θ p2.
        double Likelihood(double q2, double q11)
        {
            var q1 = (ratio * (q11 + q2)) - q11;
            var rest = 1 - q1 - q2 - q11;
            return q1 < 0 || rest < 0 || q11 < 0 || q2 < 0
                ? double.NegativeInfinity
                : Term(both, q11) + Term(first, q1) + Term(second, q2) + Term(n - both - first - second, rest);
        }

        double Best(double q2) => Search(q11 => Likelihood(q2, q11), 1);
        var likeliest = Search(Best, 1, out var found);
        Assert.True(double.IsFinite(likeliest));
        Search(q11 => Likelihood(found, q11), 1, out var common);
        var other = (ratio * (common + found)) - common;
        return ((both + first) / n - (ratio * (both + second) / n)) / Math.Sqrt(ratio * (other + found) / n);
    }

    private static double Term(double count, double chance) => count == 0 ? 0 : count * Math.Log(chance);

    private static double Search(Func<double, double> of, double reach) => Search(of, reach, out _);

    private static double Search(Func<double, double> of, double reach, out double place)
    {
        var (low, high) = (0.0, reach);
        for (var i = 0; i < 120; i++)
        {
            var (a, b) = (low + ((high - low) * 0.381966), low + ((high - low) * 0.618034));
            (low, high) = of(a) > of(b) || double.IsNegativeInfinity(of(b)) ? (low, b) : (a, high);
        }

        place = (low + high) / 2;
        return of(place);
    }

    private static double RatioCoverage(int n, double p11, double p10, double p01)
    {
        var (covered, truth) = (0.0, (p11 + p10) / (p11 + p01));
        foreach (var (a, b, c, chance) in Tables(n, p11, p10, p01))
        {
            var interval = PairedRatio.Interval(a, b, c, n - a - b - c, 0.95);
            covered += double.IsNaN(interval.Low) || (interval.Low <= truth && truth <= interval.High) ? chance : 0;
        }

        return covered;
    }

    private static IEnumerable<(int A, int B, int C, double Chance)> Tables(int n, double p11, double p10, double p01)
    {
        for (var a = 0; a <= Most(n, p11); a++)
        {
            for (var b = 0; b <= Most(n, p10); b++)
            {
                for (var c = 0; c <= Math.Min(Most(n, p01), n - a - b); c++)
                {
                    var log =
                        LogFactorial(n)
                        - LogFactorial(a)
                        - LogFactorial(b)
                        - LogFactorial(c)
                        - LogFactorial(n - a - b - c)
                        + Term(a, p11)
                        + Term(b, p10)
                        + Term(c, p01)
                        + ((n - a - b - c) * Math.Log(1 - p11 - p10 - p01));
                    if (log > -16)
                    {
                        yield return (a, b, c, Math.Exp(log));
                    }
                }
            }
        }
    }

    private static int Most(int n, double p) => p == 0 ? 0 : (int)Math.Min(n, (n * p) + 6 + (6 * Math.Sqrt(n * p)));

    private static double LogFactorial(int n) => MathNet.Numerics.SpecialFunctions.FactorialLn(n);

    private static void AtWorst(string what, int n, double least, double nominal, Func<int, int, Estimate> interval)
    {
        var worst = Worst(n, interval);
        var message =
            FormattableString.Invariant(
                $"{what}: worst {worst.Coverage:0.0000} at {worst.Expected} pairs expected to differ, {worst.OtherWay} of them the other way; "
            ) + FormattableString.Invariant($"nominal {nominal:0.0000}, least {least}");
        TestContext.Current.TestOutputHelper?.WriteLine(message);
        Assert.True(worst.Coverage >= least, message);
    }

    private static (double Coverage, double Expected, double OtherWay) Worst(int n, Func<int, int, Estimate> interval)
    {
        var worst = (Coverage: 1.0, Expected: 0.0, OtherWay: 0.0);
        var known = new Dictionary<(int, int), Estimate>();
        foreach (var (expected, otherWay) in s_expected.SelectMany(expected => s_otherWay.Select(way => (expected, way))))
        {
            var (p, q) = (expected * (1 - otherWay) / n, expected * otherWay / n);
            var covered = 0.0;
            foreach (var (_, b, c, chance) in Tables(n, 0, p, q))
            {
                var found = known.TryGetValue((b, c), out var one) ? one : known[(b, c)] = interval(b, c);
                covered += found.Low <= p - q + 1e-12 && p - q - 1e-12 <= found.High ? chance : 0;
            }

            worst = covered < worst.Coverage ? (covered, expected, otherWay) : worst;
        }

        return worst;
    }
}
