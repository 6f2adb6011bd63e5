using MathNet.Numerics.LinearAlgebra;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The expected value of perfect information on all inputs (EVPI: E max − max E) and on one of them (EVPPI), over points
/// drawn from the inputs' ranges. EVPPI is by regression of the options' differences on the input (Strong, Oakley and
/// Brennan 2014), here <see cref="PenalisedSpline"/>. A greatest value of noisy numbers is too great on average: run noise is
/// taken off the spread of the differences (<see cref="NoiseFreeSpread"/>), the regression's own error off the spread of its
/// fit, and beside each value stands what the same calculation gives where there is nothing to know: for one input, the greatest over
/// all inputs under a common permutation of the points (Westfall and Young 1993). To know one input is to know less than all, so the
/// estimates are joint: EVPI is no less than the EVPPI of an input that is told from nothing, and no other EVPPI is above EVPI.
/// </summary>
internal static class ValueOfInformation
{
    /// <summary>The values with standard errors, in the benefits' unit.</summary>
    /// <param name="inputs">[point][input], in any units, all finite.</param>
    /// <param name="benefits">[point][option]: the objective at each point, more being preferred; two options or more, all finite.</param>
    /// <param name="noise">[option][option]: covariance of a point's estimates from its own replications, mean over the points; null for none.</param>
    /// <param name="settings">Resamples, permutations and the level at which a value counts as told from nothing.</param>
    public static InformationFinding Estimate(double[][] inputs, double[][] benefits, double[][]? noise, InformationSettings settings)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(benefits.Length, 20);
        ArgumentOutOfRangeException.ThrowIfNotEqual(inputs.Length, benefits.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(benefits[0].Length, 2);
        var options = benefits[0].Length;
        var means = Enumerable.Range(0, options).Select(option => benefits.Average(point => point[option])).ToArray();
        var best = means.IndexOf(means.Max());
        var others = Enumerable.Range(0, options).Where(option => option != best).ToArray();
        var differences = others.Select(option => benefits.Select(point => point[option] - point[best]).ToArray()).ToArray();
        var run = Matrix<double>.Build.Dense(others.Length, others.Length, (a, b) =>
            noise is null ? 0 : noise[others[a]][others[b]] - noise[others[a]][best] - noise[best][others[b]] + noise[best][best]
        );
        var (all, nothing) = (OnAll(differences, run, settings), Matrix<double>.Build.Dense(others.Length, others.Length));
        var raw = OnAll(differences, nothing, settings with { Permutations = 0 });
        var ones = OnEach(inputs, differences, settings);
        return Jointly(all, ones, settings) with { Best = best, Means = means, AtMost = raw.Of(0, settings.Confidence).Value.High };
    }

    /// <summary>
    /// The values such that none of one input is above that of all. Each of two ways by which knowing everything is told from
    /// nothing, its own and by one input, takes half of the error.
    /// </summary>
    private static InformationFinding Jointly(Sampled all, Sampled[] ones, InformationSettings settings)
    {
        var level = (1 + settings.Confidence) / 2;
        var greatest = Percentile.OfSorted([.. Enumerable.Range(0, settings.Permutations).Select(round => ones.Max(one => one.Chance[round])).Order()], level);
        bool IsTold(Sampled one) => one.Of(greatest, settings.Confidence).ToldFromNothing;
        foreach (var told in ones.Where(IsTold).ToList())
        {
            all = all.With(told, Math.Max);
        }

        var chance = all.Chance.Length == 0 ? 0 : Percentile.OfSorted([.. all.Chance.Order()], level);
        var everything = all.Of(chance, settings.Confidence);
        return new InformationFinding(
            0,
            [],
            everything with
            {
                ToldFromNothing = everything.ToldFromNothing || ones.Any(IsTold),
            },
            [.. ones.Select(one => one.With(all, Math.Min).Of(greatest, settings.Confidence))],
            0
        );
    }

    private static Sampled OnAll(double[][] differences, Matrix<double> run, InformationSettings settings)
    {
        double Value(double[][] sample) => Gain(NoiseFreeSpread.Of(sample, run));
        var n = differences[0].Length;
        var resampled = Rounds(settings.Resamples, round =>
        {
            var places = Resample.WithReplacement(settings.Seed, "information", round, n);
            return Value(At(differences, places));
        });
        var root = run.Enumerate().All(entry => entry == 0) ? null : Root(run);
        var chance = root is null ? [] : Rounds(settings.Permutations, round => Value(Noise(differences, root, settings.Seed, round)));
        return new Sampled(Value(differences), resampled, chance);
    }

    private static Sampled[] OnEach(double[][] inputs, double[][] differences, InformationSettings settings)
    {
        var n = inputs.Length;
        var drawn = Enumerable
            .Range(0, settings.Resamples)
            .Select(round =>
            {
                var counts = new int[n];
                foreach (var place in Resample.WithReplacement(settings.Seed, "information", round, n))
                {
                    counts[place]++;
                }

                return counts;
            })
            .ToArray();
        var shuffled = Enumerable
            .Range(0, settings.Permutations)
            .Select(round => At(differences, Resample.Permutation(settings.Seed, "information/nothing", round, n)))
            .ToArray();
        return
        [
            .. Enumerable
                .Range(0, inputs[0].Length)
                .Select(input =>
                {
                    var spline = new PenalisedSpline([.. inputs.Select(point => point[input])]);
                    return new Sampled(
                        Fitted(spline, differences, null),
                        Array.ConvertAll(drawn, counts => Fitted(spline, differences, counts)),
                        Array.ConvertAll(shuffled, rows => Fitted(spline, rows, null))
                    );
                }),
        ];
    }

    private static double Fitted(PenalisedSpline spline, double[][] differences, int[]? counts)
    {
        var fit = spline.Fit(differences, counts);
        var (fitted, observed) = (Repeated(fit.Fitted, counts), Repeated(differences, counts));
        var n = fitted[0].Length;
        var left = Matrix<double>.Build.DenseOfRowArrays(observed.Zip(fitted, (y, f) => y.Zip(f, (a, b) => a - b).ToArray()));
        var error = left.TransposeAndMultiply(left) / Math.Max(1, n - fit.Freedom) * ((fit.SquaredFreedom - 1) / n);
        return Gain(NoiseFreeSpread.Of(fitted, error));
    }

    /// <summary>E max − max E of the options, from their differences to one of them.</summary>
    private static double Gain(double[][] differences)
    {
        var sums = new double[differences.Length];
        var greatest = 0.0;
        for (var point = 0; point < differences[0].Length; point++)
        {
            var most = 0.0;
            for (var one = 0; one < sums.Length; one++)
            {
                sums[one] += differences[one][point];
                most = Math.Max(most, differences[one][point]);
            }

            greatest += most;
        }

        return Math.Max(0, (greatest - Math.Max(0, sums.Max())) / differences[0].Length);
    }

    /// <summary>Differences that keep their means and vary by run noise alone.</summary>
    private static double[][] Noise(double[][] differences, Matrix<double> root, ulong seed, int round)
    {
        var n = differences[0].Length;
        var name = FormattableString.Invariant($"information/noise/{round}");
        var normal = Matrix<double>.Build.Dense(differences.Length, n, (one, point) =>
            Quantiles.OfNormal(KeyedUniform.At(seed, name, (one * (long)n) + point))
        );
        return
        [
            .. (root * normal)
                .ToRowArrays()
                .Zip(differences, (row, one) =>
                {
                    var mean = one.Average();
                    return row.Select(value => value + mean).ToArray();
                }),
        ];
    }

    private static Matrix<double> Root(Matrix<double> covariance)
    {
        var axes = covariance.Evd(Symmetricity.Symmetric);
        return axes.EigenVectors * Matrix<double>.Build.DenseOfDiagonalArray([.. axes.EigenValues.Select(value => Math.Sqrt(Math.Max(0, value.Real)))]);
    }

    private static double[][] At(double[][] rows, int[] places) => [.. rows.Select(row => Array.ConvertAll(places, place => row[place]))];

    private static double[][] Repeated(double[][] rows, int[]? counts) =>
        counts is null ? rows : [.. rows.Select(row => row.SelectMany((value, point) => Enumerable.Repeat(value, counts[point])).ToArray())];

    private static double[] Rounds(int count, Func<int, double> round) => [.. Enumerable.Range(0, count).Select(round)];

    /// <summary>A value, the same over resampled points, and where there is nothing to know.</summary>
    private sealed record Sampled(double Value, double[] Resampled, double[] Chance)
    {
        public Sampled With(Sampled other, Func<double, double, double> choose) =>
            this with
            {
                Value = choose(Value, other.Value),
                Resampled = [.. Resampled.Zip(other.Resampled, choose)],
            };

        public InformationValue Of(double chance, double confidence) => InformationValue.Of(Value, Resampled, chance, confidence);
    }
}

/// <summary>How the value of information is taken.</summary>
/// <param name="Resamples">Bootstrap resamples of the points, for standard errors and intervals; 2 or more.</param>
/// <param name="Permutations">Repetitions of the calculation where there is nothing to know.</param>
/// <param name="Confidence">Confidence level of intervals, and at which a value counts as told from nothing.</param>
/// <param name="Seed">Seed of all of them.</param>
internal sealed record InformationSettings(int Resamples = 200, int Permutations = 200, double Confidence = 0.95, ulong Seed = 1);

/// <summary>What it is worth to know something before choosing, in the objective's unit.</summary>
/// <param name="Value">The value with its interval: Student's, with the resamples' freedom, on the logarithm's scale, or on its own, cut at 0, where
/// the standard error is above half the value.</param>
/// <param name="StandardError">Deviation over resampled points.</param>
/// <param name="ByChance">What the same calculation gives, at the confidence level, where there is nothing to know; for one input: the greatest over
/// all of them.</param>
/// <param name="ToldFromNothing">Whether the value is above that and its interval leaves out 0.</param>
internal sealed record InformationValue(Estimate Value, double StandardError, double ByChance, bool ToldFromNothing)
{
    internal static InformationValue Of(double value, double[] resampled, double chance, double confidence)
    {
        var error = Math.Sqrt(Moments.Of(resampled).Variance);
        var half = Quantiles.TwoSidedStudent(resampled.Length - 1, confidence) * error;
        var factor = error <= value / 2 ? Math.Exp(half / value) : double.NaN;
        var interval = double.IsNaN(factor)
            ? new Estimate(value, Math.Max(0, value - half), value + half)
            : new Estimate(value, value / factor, value * factor);
        return new InformationValue(interval, error, chance, value > chance && interval.Low > 0);
    }
}

/// <summary>The value of information on a choice.</summary>
/// <param name="Best">The option chosen without it: the one of greatest mean.</param>
/// <param name="Means">The options' mean benefits over the points.</param>
/// <param name="OnAll">Value of knowing all inputs (EVPI).</param>
/// <param name="OnOne">Value of knowing each input alone (EVPPI), in the inputs' order; none is above <paramref name="OnAll"/>.</param>
/// <param name="AtMost">Upper end of the interval of EVPI with its run noise left in, which only raises it; 0: no option is overtaken at any point.</param>
internal sealed record InformationFinding(int Best, IReadOnlyList<double> Means, InformationValue OnAll, IReadOnlyList<InformationValue> OnOne, double AtMost);
