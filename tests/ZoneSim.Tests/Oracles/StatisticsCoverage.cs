using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>
/// How often each interval holds the truth, over many samples from a known source: at least its nominal level less three
/// standard errors; and an interval that is wrong on purpose falls below it.
/// </summary>
[Trait("Speed", "Slow")]
public class StatisticsCoverage
{
    private const int Samples = 4_000;
    private const double Nominal = 0.95;
    private static readonly double s_least = Nominal - (3 * Math.Sqrt(Nominal * (1 - Nominal) / Samples));

    private delegate double Uniform();

    [Fact]
    public void Wilson_covers()
    {
        Holds("Wilson, n = 100, p anywhere", Coverage("wilson", draw =>
            {
                var p = 0.01 + (0.98 * draw());
                return Covers(Wilson.Interval(Successes(draw, 100, p), 100, Nominal), p);
            }));
    }

    [Fact]
    public void The_Wald_interval_does_not_cover()
    {
        Fails("Wald, n = 50, p = 0.03", Coverage("wald", draw =>
            {
                var p = Successes(draw, 50, 0.03) / 50.0;
                var error = NormalQuantile.TwoSided(Nominal) * Math.Sqrt(p * (1 - p) / 50);
                return Covers(new Estimate(p, p - error, p + error), 0.03);
            }));
    }

    [Fact]
    public void Tango_covers()
    {
        Holds("Tango, n = 100, alike pairs", Coverage("newcombe", draw => PairedCovers(draw, 0.1 + (0.8 * draw()), Paired)));
    }

    [Fact]
    public void Tango_covers_where_pairs_are_opposed()
    {
        Holds("Tango, n = 100, opposed pairs", Coverage("opposed", draw => PairedCovers(draw, -0.9, Paired)));
    }

    [Fact]
    public void The_independent_interval_does_not_cover_opposed_pairs()
    {
        Fails("Newcombe independent on opposed pairs", Coverage("opposed", draw => PairedCovers(draw, -0.9, Independent)));
    }

    [Fact]
    public void Student_covers()
    {
        Holds("t, n = 5, normal", Coverage("student", draw => Covers(StudentMean.Interval(Normals(draw, 5), Nominal), 0)));
    }

    [Fact]
    public void The_normal_quantile_does_not_cover_in_place_of_t()
    {
        Fails("z for t, n = 5, normal", Coverage("student", draw =>
            {
                var sample = Normals(draw, 5);
                var error = NormalQuantile.TwoSided(Nominal) * Math.Sqrt(sample.Variance / sample.Count);
                return Covers(new Estimate(sample.Mean, sample.Mean - error, sample.Mean + error), 0);
            }));
    }

    [Fact]
    public void Welch_covers()
    {
        Holds(
            "Welch, n = 5 and 15, normal, deviations 1 and 3",
            Coverage("welch", draw => Covers(WelchDifference.Interval(Normals(draw, 5), Normals(draw, 15, 3), Nominal), 0))
        );
    }

    [Fact]
    public void Kaplan_Meier_covers()
    {
        Holds("Kaplan-Meier, n = 100, exponential ends and censoring, S(0.7)", Coverage("kaplan", draw =>
            {
                var (times, observed) = (new double[100], new bool[100]);
                for (var i = 0; i < times.Length; i++)
                {
                    var (end, censoring) = (-Math.Log(draw()), -2 * Math.Log(draw()));
                    (times[i], observed[i]) = (Math.Min(end, censoring), end <= censoring);
                }

                var last = KaplanMeier.Estimate(times, observed, Nominal).Last(step => step.Time <= 0.7);
                return Covers(last.Survival, Math.Exp(-0.7));
            }));
    }

    [Fact]
    public void Aalen_Johansen_covers()
    {
        // Two causes of rates 1 and 2: I1(t) = (1 − exp(−3t)) / 3.
        Holds("Aalen-Johansen, n = 200, I(0.5)", Coverage("aalen", draw =>
            {
                var (times, causes) = (new double[200], new int[200]);
                for (var i = 0; i < times.Length; i++)
                {
                    var (first, second, censoring) = (-Math.Log(draw()), -Math.Log(draw()) / 2, -3 * Math.Log(draw()));
                    times[i] = Math.Min(first, Math.Min(second, censoring));
                    causes[i] =
                        times[i] == first ? 1
                        : times[i] == second ? 2
                        : 0;
                }

                var last = AalenJohansen.Estimate(times, causes, 2, Nominal)[0].Last(step => step.Time <= 0.5);
                return Covers(last.Incidence, (1 - Math.Exp(-1.5)) / 3);
            }));
    }

    private static bool PairedCovers(Uniform draw, double alike, Func<int[], Estimate> interval)
    {
        // Two events of chance 0.5 and 0.3 from one uniform number each; with chance |alike| the second's is the first's, or its mirror.
        var cells = new int[4];
        for (var i = 0; i < 100; i++)
        {
            var u = draw();
            var v = draw() < Math.Abs(alike) ? (alike > 0 ? u : 1 - u) : draw();
            cells[(u < 0.5 ? 0 : 2) + (v < 0.3 ? 0 : 1)]++;
        }

        return Covers(interval(cells), 0.2);
    }

    private static Estimate Paired(int[] cells) => TangoPaired.Interval(cells[0], cells[1], cells[2], cells[3], Nominal);

    private static Estimate Independent(int[] cells) => NewcombeIndependent.Interval(cells[0] + cells[1], 100, cells[0] + cells[2], 100, Nominal);

    private static double Coverage(string name, Func<Uniform, bool> sample)
    {
        var index = 0L;
        double Draw() => KeyedUniform.At(1, name, index++);
        return Enumerable.Range(0, Samples).Count(_ => sample(Draw)) / (double)Samples;
    }

    private static void Holds(string what, double coverage)
    {
        var message = Describe(what, coverage);
        TestContext.Current.TestOutputHelper?.WriteLine(message);
        Assert.True(coverage >= s_least, message);
    }

    private static void Fails(string what, double coverage)
    {
        var message = Describe(what, coverage);
        TestContext.Current.TestOutputHelper?.WriteLine(message);
        Assert.True(coverage < s_least, message + ", though it is wrong on purpose");
    }

    private static string Describe(string what, double coverage) =>
        FormattableString.Invariant($"{what}: covers {coverage:0.0000} of {Samples} samples; nominal {Nominal}, least {s_least:0.0000}");

    private static bool Covers(Estimate interval, double truth) => interval.Low <= truth && truth <= interval.High;

    private static int Successes(Uniform draw, int n, double p) => Enumerable.Range(0, n).Count(_ => draw() < p);

    private static Moments Normals(Uniform draw, int n, double deviation = 1)
    {
        var moments = default(Moments);
        for (var i = 0; i < n; i++)
        {
            moments.Add(deviation * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, draw()));
        }

        return moments;
    }
}
