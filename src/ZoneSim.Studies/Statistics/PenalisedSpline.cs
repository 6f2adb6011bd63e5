using MathNet.Numerics.LinearAlgebra;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Smooth regression on one input: cubic B-splines on equal knots with a penalty on second differences (Eilers and Marx 1996),
/// its weight chosen by generalised cross-validation (Craven and Wahba 1979) with degrees of freedom counted 1.4-fold against
/// undersmoothing (Kim and Gu 2004). Several responses share one weight, so that fits of sums are sums of fits.
/// </summary>
internal sealed class PenalisedSpline
{
    private const int Segments = 12;
    private const int Functions = Segments + 3;
    private const double Inflation = 1.4;
    private static readonly double[] s_weights = [.. Enumerable.Range(-20, 45).Select(step => Math.Pow(10, step / 4.0))];

    private readonly int[] _first;
    private readonly double[][] _values;

    /// <summary>Prepares the regression on an input.</summary>
    /// <param name="x">The input at each point, in any unit, all finite.</param>
    public PenalisedSpline(IReadOnlyList<double> x)
    {
        var (low, high) = (x.Min(), x.Max());
        var step = high > low ? (high - low) / Segments : 1;
        _first = [.. x.Select(value => Math.Min((int)((value - low) / step), Segments - 1))];
        _values = [.. x.Select((value, point) => Cubic(((value - low) / step) - _first[point]))];
    }

    /// <summary>Fits each response.</summary>
    /// <param name="responses">[response][point].</param>
    /// <param name="counts">How often each point counts, for a resample; null for once each.</param>
    public SplineFit Fit(double[][] responses, int[]? counts = null)
    {
        var n = counts?.Sum() ?? _first.Length;
        var gram = Gram(counts);
        var root = (gram + (Matrix<double>.Build.DenseIdentity(Functions) * (1e-9 * gram.Trace()))).Cholesky().Factor;
        var inner = root.Solve(root.Solve(Penalty()).Transpose());
        var spectrum = ((inner + inner.Transpose()) / 2).Evd(Symmetricity.Symmetric);
        var roughness = spectrum.EigenValues.Select(value => Math.Max(0, value.Real)).ToArray();
        var basis = root.Transpose().Solve(spectrum.EigenVectors);
        var scores = Array.ConvertAll(responses, response => basis.TransposeThisAndMultiply(Products(response, counts)).ToArray());
        var squares = Array.ConvertAll(responses, response => Squares(response, counts));
        var shrink = s_weights
            .Select(weight => Array.ConvertAll(roughness, rough => 1 / (1 + (weight * n * rough))))
            .MinBy(one => CrossValidation(one, scores, squares, n))!;
        var fitted = scores.Select(score => Fitted(basis * Vector<double>.Build.Dense(Functions, j => score[j] * shrink[j]))).ToArray();
        return new SplineFit(fitted, shrink.Sum(), shrink.Sum(one => one * one));
    }

    /// <summary>The responses' mean squared residuals, each over its own mean square, over the squared share of freedom left.</summary>
    private static double CrossValidation(double[] shrink, double[][] scores, double[] squares, int n)
    {
        var (freedom, sum) = (n - (Inflation * shrink.Sum()), 0.0);
        for (var response = 0; response < scores.Length; response++)
        {
            var explained = 0.0;
            for (var j = 0; j < shrink.Length; j++)
            {
                explained += scores[response][j] * scores[response][j] * shrink[j] * (2 - shrink[j]);
            }

            sum += squares[response] > 0 ? (squares[response] - explained) / squares[response] : 0;
        }

        return freedom > 0 ? sum / (freedom * freedom) : double.PositiveInfinity;
    }

    private static double Squares(double[] response, int[]? counts)
    {
        var sum = 0.0;
        for (var point = 0; point < response.Length; point++)
        {
            sum += (counts?[point] ?? 1) * response[point] * response[point];
        }

        return sum;
    }

    /// <summary>The four cubic B-splines that are not 0 at a place 0 to 1 between two knots.</summary>
    private static double[] Cubic(double t)
    {
        var u = 1 - t;
        return [u * u * u / 6, ((3 * t * t * t) - (6 * t * t) + 4) / 6, ((3 * u * u * u) - (6 * u * u) + 4) / 6, t * t * t / 6];
    }

    private static Matrix<double> Penalty()
    {
        var differences = Matrix<double>.Build.Dense(Functions - 2, Functions, (row, column) => (column - row) switch
            {
                0 or 2 => 1,
                1 => -2,
                _ => 0,
            });
        return differences.TransposeThisAndMultiply(differences);
    }

    private Matrix<double> Gram(int[]? counts)
    {
        var gram = Matrix<double>.Build.Dense(Functions, Functions);
        for (var point = 0; point < _first.Length; point++)
        {
            var (first, values, count) = (_first[point], _values[point], counts?[point] ?? 1);
            for (var a = 0; count > 0 && a < 4; a++)
            {
                for (var b = 0; b < 4; b++)
                {
                    gram[first + a, first + b] += count * values[a] * values[b];
                }
            }
        }

        return gram;
    }

    private Vector<double> Products(double[] response, int[]? counts)
    {
        var products = new double[Functions];
        for (var point = 0; point < _first.Length; point++)
        {
            for (var a = 0; a < 4; a++)
            {
                products[_first[point] + a] += (counts?[point] ?? 1) * _values[point][a] * response[point];
            }
        }

        return Vector<double>.Build.Dense(products);
    }

    private double[] Fitted(Vector<double> coefficients)
    {
        var fitted = new double[_first.Length];
        for (var point = 0; point < fitted.Length; point++)
        {
            for (var a = 0; a < 4; a++)
            {
                fitted[point] += _values[point][a] * coefficients[_first[point] + a];
            }
        }

        return fitted;
    }
}

/// <summary>A smooth fit.</summary>
/// <param name="Fitted">[response][point].</param>
/// <param name="Freedom">Degrees of freedom: the trace of the smoother.</param>
/// <param name="SquaredFreedom">The trace of the smoother's square: the points' noise variance is in the fit this many times over n.</param>
internal sealed record SplineFit(double[][] Fitted, double Freedom, double SquaredFreedom);
