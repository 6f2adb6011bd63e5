using System.Numerics;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Sobol' indices of an output from the points of <see cref="SobolDesign"/>: first order by Saltelli et al. (2010, table 2 b),
/// total by Jansen (1999), both freed of run noise. With y = f + e and independent noise of variance v at each point, noise
/// adds the mean of v to the output's variance and the mean of (v(A) + v(ABi))/2 to the numerator of a total; both are taken
/// off. The numerator of a first-order index is unbiased as it stands, as long as B shares no histories with A and ABi. Where A
/// and ABi do share theirs, give for ABi the variance of their paired difference less that of A (it may be below 0).
/// Intervals are percentiles over resampled base points (Archer, Saltelli and Sobol' 1997). An index of 0 can come out below 0. Over few
/// base points an estimate says nothing, and its interval is too short: <see cref="IsTold"/> is the rule by which one is shown.
/// </summary>
internal static class SobolIndices
{
    /// <summary>
    /// Base points below which no index is told: where an output changes in a corner only, resamples of fewer give intervals that are too short.
    /// </summary>
    public const int LeastBasePoints = 128;

    /// <summary>Greatest half-width of the interval of an index that is told, and how far it may reach beyond 0 and 1.</summary>
    public const double TellLimit = 0.25;

    /// <summary>Whether a share of the variance is told: its interval is no wider than the limit either way, and keeps near 0 to 1.</summary>
    /// <param name="share">An index, or a sum of them.</param>
    /// <param name="basePoints">Base points behind it.</param>
    public static bool IsTold(Estimate share, int basePoints) =>
        basePoints >= LeastBasePoints && HalfWidth(share) <= TellLimit && share.Low >= -TellLimit && share.High <= 1 + TellLimit;

    /// <summary>
    /// Base points with which all shares would be told, about: an interval shrinks with the root of their number; a power of 2. Null where
    /// that is beyond 65,536, or cannot be told.
    /// </summary>
    /// <param name="shares">The shares that are wanted.</param>
    /// <param name="basePoints">Base points behind them.</param>
    public static int? BasePointsFor(IEnumerable<Estimate> shares, int basePoints)
    {
        var widest = shares.Max(HalfWidth) / TellLimit;
        var wanted = Math.Max(LeastBasePoints, Math.Max(basePoints + 1.0, basePoints * widest * widest));
        return wanted <= 65_536 ? (int)BitOperations.RoundUpToPowerOf2((uint)Math.Ceiling(wanted)) : null;
    }

    private static double HalfWidth(Estimate share) =>
        Math.Max(share.High - share.Value, share.Value - share.Low) is var half && double.IsNaN(half) ? double.PositiveInfinity : half;

    /// <summary>The indices with their intervals and the verdict on them; NaN where nothing is left but run noise.</summary>
    /// <param name="outputs">The output at each point, in the design's order; N(k + 2) of them, all finite.</param>
    /// <param name="variances">Variance of each point's estimate from its own replications; 0 for a model without chance.</param>
    /// <param name="inputs">k.</param>
    /// <param name="settings">Confidence, resamples and the width that counts as converged.</param>
    public static SobolAnalysis Estimate(ReadOnlySpan<double> outputs, ReadOnlySpan<double> variances, int inputs, SobolSettings settings)
    {
        var sums = new RowSums(outputs, variances, inputs);
        var all = sums.Over(Enumerable.Range(0, sums.Rows));
        var resampled = Enumerable
            .Range(0, settings.Resamples)
            .Select(round => sums.Over(Resample.WithReplacement(settings.Seed, "sobol", round, sums.Rows)))
            .ToArray();
        Estimate Of(Func<Indices, double> part) => Resample.Interval(part(all), resampled.Select(part), settings.Confidence);

        var indices = Enumerable.Range(0, inputs).Select(i => new SobolIndex(Of(one => one.First[i]), Of(one => one.Total[i]))).ToArray();
        var excess = Enumerable.Range(0, inputs).Select(i => Of(one => one.First[i] - one.Total[i]));
        var (firsts, totals, variance) = (Of(one => one.First.Sum()), Of(one => one.Total.Sum()), Of(one => one.Variance));
        var doubts =
            (variance.Low > 0 ? SobolDoubts.None : SobolDoubts.NoiseOnly)
            | (indices.All(index => index.Narrow(settings.WidthLimit)) ? SobolDoubts.None : SobolDoubts.WideIntervals)
            | (firsts.Low > 1 ? SobolDoubts.FirstOrdersAboveOne : SobolDoubts.None)
            | (totals.High < 1 ? SobolDoubts.TotalsBelowOne : SobolDoubts.None)
            | (excess.Any(one => one.Low > 0) ? SobolDoubts.FirstAboveTotal : SobolDoubts.None);
        return new SobolAnalysis(indices, firsts, totals, variance, all.Noise, doubts);
    }

    private sealed record Indices(double[] First, double[] Total, double Variance, double Noise);

    /// <summary>What each base point adds to the sums that the estimators are made of.</summary>
    private sealed class RowSums
    {
        private readonly double[][] _rows;
        private readonly double _centre;
        private readonly int _inputs;

        public RowSums(ReadOnlySpan<double> outputs, ReadOnlySpan<double> variances, int inputs)
        {
            if (outputs.IsEmpty || outputs.Length != variances.Length || outputs.Length % (inputs + 2) != 0)
            {
                throw new ArgumentException($"{outputs.Length} outputs and {variances.Length} variances are not N points of {inputs} inputs and 2.");
            }

            (_inputs, _rows) = (inputs, new double[outputs.Length / (inputs + 2)][]);
            for (var row = 0; row < Rows; row++)
            {
                var first = row * (inputs + 2);
                _centre += (outputs[first] + outputs[first + 1]) / (2 * Rows);
            }

            for (var row = 0; row < Rows; row++)
            {
                var first = row * (inputs + 2);
                _rows[row] = Row(outputs.Slice(first, inputs + 2), variances.Slice(first, inputs + 2), _centre);
            }
        }

        public int Rows => _rows.Length;

        /// <summary>The estimators over some base points: a resample, or all.</summary>
        public Indices Over(IEnumerable<int> rows)
        {
            var (sum, count) = (new double[3 + (3 * _inputs)], 0);
            foreach (var row in rows)
            {
                var values = _rows[row];
                for (var i = 0; i < sum.Length; i++)
                {
                    sum[i] += values[i];
                }

                count++;
            }

            var (mean, noise) = (sum[0] / (2 * count), sum[2] / (2 * count));
            var variance = (((sum[1] / (2 * count)) - (mean * mean)) * (2 * count) / ((2 * count) - 1)) - noise;
            var scale = variance > 0 ? count * variance : double.NaN;
            var parts = Enumerable.Range(0, _inputs).Select(i => 3 + (3 * i)).ToArray();
            return new Indices(
                [.. parts.Select(at => (sum[at] - (mean * sum[at + 1])) / scale)],
                [.. parts.Select(at => sum[at + 2] / scale)],
                variance,
                noise
            );
        }

        /// <summary>a + b, a² + b², noise of both; then for each input b(ab − a), ab − a and the half squared step less its noise.</summary>
        private static double[] Row(ReadOnlySpan<double> outputs, ReadOnlySpan<double> variances, double centre)
        {
            var (a, b) = (outputs[0] - centre, outputs[1] - centre);
            var row = new double[3 + (3 * (outputs.Length - 2))];
            (row[0], row[1], row[2]) = (a + b, (a * a) + (b * b), variances[0] + variances[1]);
            for (var i = 2; i < outputs.Length; i++)
            {
                var step = outputs[i] - outputs[0];
                var at = 3 + (3 * (i - 2));
                (row[at], row[at + 1]) = (b * step, step);
                row[at + 2] = ((step * step) - variances[0] - variances[i]) / 2;
            }

            return row;
        }
    }
}

/// <summary>How Sobol' indices are taken.</summary>
/// <param name="Confidence">Confidence level of each interval, such as 0.95.</param>
/// <param name="Resamples">Number of bootstrap resamples, 100 or more.</param>
/// <param name="WidthLimit">Greatest width of an interval, on the indices' scale of 0 to 1, that counts as converged.</param>
/// <param name="Seed">Seed of the resamples.</param>
internal sealed record SobolSettings(double Confidence = 0.95, int Resamples = 500, double WidthLimit = 0.2, ulong Seed = 1);

/// <summary>One input's share of an output's variance.</summary>
/// <param name="First">Alone (first order): the share that would go, on average, if the input were known.</param>
/// <param name="Total">With all its interactions: the share that would stay, on average, if all but the input were known.</param>
internal sealed record SobolIndex(Estimate First, Estimate Total)
{
    /// <summary>Whether both intervals are defined and no wider than a limit.</summary>
    public bool Narrow(double limit) => First.High - First.Low <= limit && Total.High - Total.Low <= limit;
}

/// <summary>The indices of all inputs and the verdict on them.</summary>
/// <param name="Inputs">In the inputs' order.</param>
/// <param name="FirstSum">Sum of the first-order indices: 1 for a model without interactions, less with them.</param>
/// <param name="TotalSum">Sum of the totals: 1 without interactions, more with them.</param>
/// <param name="Variance">The output's variance over the points, freed of run noise.</param>
/// <param name="NoiseVariance">The mean variance of a point's estimate that was taken off.</param>
/// <param name="Doubts">Why the indices should not be relied on.</param>
internal sealed record SobolAnalysis(
    IReadOnlyList<SobolIndex> Inputs,
    Estimate FirstSum,
    Estimate TotalSum,
    Estimate Variance,
    double NoiseVariance,
    SobolDoubts Doubts
)
{
    /// <summary>Whether there is no doubt.</summary>
    public bool Converged => Doubts == SobolDoubts.None;
}

/// <summary>Reasons not to rely on Sobol' indices.</summary>
[Flags]
internal enum SobolDoubts
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>An interval is wider than the limit: more base points are needed.</summary>
    WideIntervals = 1,

    /// <summary>The first-order indices add up to more than 1, beyond their interval.</summary>
    FirstOrdersAboveOne = 2,

    /// <summary>The totals add up to less than 1, beyond their interval.</summary>
    TotalsBelowOne = 4,

    /// <summary>A first-order index is above its total, beyond their interval.</summary>
    FirstAboveTotal = 8,

    /// <summary>The output's variance cannot be told from run noise: more replications are needed at each point.</summary>
    NoiseOnly = 16,
}
