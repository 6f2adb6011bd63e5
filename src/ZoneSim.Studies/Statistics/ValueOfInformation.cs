using MathNet.Numerics.LinearAlgebra;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The expected value of perfect information on all inputs (EVPI: E max − max E) and on one of them (EVPPI), over points
/// drawn from the inputs' ranges. EVPPI is by regression of the options' differences on the input (Strong, Oakley and
/// Brennan 2014), here <see cref="PenalisedSpline"/>. A greatest value of noisy numbers is too great on average: run noise is
/// taken off the spread of the differences (<see cref="NoiseFreeSpread"/>), the regression's own error off the spread of its
/// fit, and beside each value stands what the same calculation gives where there is nothing to know.
/// </summary>
public static class ValueOfInformation
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
        var run = Matrix<double>.Build.Dense(others.Length, others.Length, (a, b) => noise is null ? 0
            : noise[others[a]][others[b]] - noise[others[a]][best] - noise[best][others[b]] + noise[best][best]);
        return new InformationFinding(
            best, means, OnAll(differences, run, settings),
            [.. Enumerable.Range(0, inputs[0].Length).Select(input => OnOne([.. inputs.Select(point => point[input])], differences, input, settings))]);
    }

    private static InformationValue OnAll(double[][] differences, Matrix<double> run, InformationSettings settings)
    {
        double Value(double[][] sample) => Gain(NoiseFreeSpread.Of(sample, run));
        var n = differences[0].Length;
        var value = Value(differences);
        var resampled = Rounds(settings.Resamples, round =>
        {
            var places = Resample.WithReplacement(settings.Seed, "information", round, n);
            return Value(At(differences, places));
        });
        var root = run.Enumerate().All(entry => entry == 0) ? null : Root(run);
        var chance = root is null ? [] : Rounds(settings.Permutations, round => Value(Noise(differences, root, settings.Seed, round)));
        return InformationValue.Of(value, resampled, chance, settings.Confidence);
    }

    private static InformationValue OnOne(double[] x, double[][] differences, int input, InformationSettings settings)
    {
        var spline = new PenalisedSpline(x);
        var resampled = Rounds(settings.Resamples, round =>
        {
            var counts = new int[x.Length];
            foreach (var place in Resample.WithReplacement(settings.Seed, "information", round, x.Length))
            {
                counts[place]++;
            }

            return Fitted(spline, differences, counts);
        });
        var chance = Rounds(settings.Permutations, round =>
        {
            var order = Resample.Permutation(settings.Seed, FormattableString.Invariant($"information/{input}"), round, x.Length);
            return Fitted(spline, At(differences, order), null);
        });
        return InformationValue.Of(Fitted(spline, differences, null), resampled, chance, settings.Confidence);
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
            Quantiles.OfNormal(KeyedUniform.At(seed, name, (one * (long)n) + point)));
        return [.. (root * normal).ToRowArrays().Zip(differences, (row, one) => { var mean = one.Average(); return row.Select(value => value + mean).ToArray(); })];
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
}

/// <summary>How the value of information is taken.</summary>
/// <param name="Resamples">Bootstrap resamples of the points, for standard errors and intervals; 2 or more.</param>
/// <param name="Permutations">Repetitions of the calculation where there is nothing to know.</param>
/// <param name="Confidence">Confidence level of intervals, and at which a value counts as told from nothing.</param>
/// <param name="Seed">Seed of all of them.</param>
public sealed record InformationSettings(int Resamples = 200, int Permutations = 100, double Confidence = 0.95, ulong Seed = 1);

/// <summary>What it is worth to know something before choosing, in the objective's unit.</summary>
/// <param name="Value">The value with its interval: Student's, with the resamples' freedom, on the logarithm's scale, or on its own, cut at 0, where the standard error is above half the value.</param>
/// <param name="StandardError">Deviation over resampled points.</param>
/// <param name="ByChance">What the same calculation gives, at the confidence level, where there is nothing to know.</param>
public sealed record InformationValue(Estimate Value, double StandardError, double ByChance)
{
    /// <summary>Whether the value can be told from nothing.</summary>
    public bool ToldFromNothing => Value.Value > ByChance;

    internal static InformationValue Of(double value, double[] resampled, double[] chance, double confidence)
    {
        var error = Math.Sqrt(Moments.Of(resampled).Variance);
        var half = Quantiles.TwoSidedStudent(resampled.Length - 1, confidence) * error;
        var factor = error <= value / 2 ? Math.Exp(half / value) : double.NaN;
        var interval = double.IsNaN(factor)
            ? new Estimate(value, Math.Max(0, value - half), value + half)
            : new Estimate(value, value / factor, value * factor);
        return new InformationValue(interval, error, chance.Length == 0 ? 0 : Percentile.OfSorted([.. chance.Order()], confidence));
    }
}

/// <summary>The value of information on a choice.</summary>
/// <param name="Best">The option chosen without it: the one of greatest mean.</param>
/// <param name="Means">The options' mean benefits over the points.</param>
/// <param name="OnAll">Value of knowing all inputs (EVPI).</param>
/// <param name="OnOne">Value of knowing each input alone (EVPPI), in the inputs' order.</param>
public sealed record InformationFinding(
    int Best, IReadOnlyList<double> Means, InformationValue OnAll, IReadOnlyList<InformationValue> OnOne);
