namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Screening by elementary effects (Morris 1991): r trajectories through a grid of p levels, each moving every input once by
/// ±p/(2(p − 1)) of its range in a random order. μ is the mean effect, μ* the mean absolute effect (Campolongo, Cariboni and
/// Saltelli 2007), σ the effects' deviation: large where an input acts through others or not in a straight line.
/// Run noise of variance v at both ends of a step gives the effect a variance of (v1 + v2)/Δ²: its mean is taken off σ², and
/// the μ* that it would give by itself, √(2/π) of its deviation, stands beside μ* as a floor.
/// </summary>
internal static class MorrisScreening
{
    /// <summary>Number of points: r(k + 1).</summary>
    /// <param name="trajectories">r.</param>
    /// <param name="inputs">k.</param>
    public static int Count(int trajectories, int inputs) => checked(trajectories * (inputs + 1));

    /// <summary>The points on the closed unit cube, [point][input]: the k + 1 of trajectory 0, then of 1, and so on.</summary>
    /// <param name="seed">The study's seed.</param>
    /// <param name="names">The inputs' names; an input's start depends on its name alone.</param>
    /// <param name="trajectories">r, 2 or more.</param>
    /// <param name="levels">p, even, 2 or more.</param>
    public static double[][] Points(ulong seed, IReadOnlyList<string> names, int trajectories, int levels = 4)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trajectories, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 2);
        ArgumentOutOfRangeException.ThrowIfNotEqual(levels % 2, 0, nameof(levels));
        var points = new List<double[]>(Count(trajectories, names.Count));
        for (var trajectory = 0; trajectory < trajectories; trajectory++)
        {
            var start = names.Select(name => (int)(KeyedUniform.At(seed, name, trajectory) * levels)).ToArray();
            points.Add(Place(start, levels));
            foreach (var input in Resample.Permutation(seed, "morris/order", trajectory, names.Count))
            {
                start[input] += start[input] < levels / 2 ? levels / 2 : -levels / 2;
                points.Add(Place(start, levels));
            }
        }

        return [.. points];
    }

    /// <summary>The measures of each input, in the inputs' order.</summary>
    /// <param name="points">The design of <see cref="Points"/>.</param>
    /// <param name="outputs">The output at each point, all finite.</param>
    /// <param name="variances">Variance of each point's estimate from its own replications; 0 for a model without chance.</param>
    /// <param name="confidence">Confidence level of the intervals, such as 0.95.</param>
    public static IReadOnlyList<MorrisMeasures> Measure(double[][] points, ReadOnlySpan<double> outputs, ReadOnlySpan<double> variances, double confidence)
    {
        if (points.Length == 0 || points.Length % (points[0].Length + 1) != 0 || outputs.Length != points.Length || variances.Length != points.Length)
        {
            throw new ArgumentException($"{outputs.Length} outputs and {variances.Length} variances do not fit {points.Length} points of whole trajectories.");
        }

        var effects = points[0].Select(_ => new Effects()).ToArray();
        for (var point = 1; point < points.Length; point++)
        {
            if (point % (effects.Length + 1) == 0)
            {
                continue;
            }

            var (from, to) = (points[point - 1], points[point]);
            var moved = Enumerable.Range(0, to.Length).Single(input => to[input] != from[input]);
            effects[moved].Add(outputs[point] - outputs[point - 1], to[moved] - from[moved], variances[point] + variances[point - 1]);
        }

        return [.. effects.Select(one => one.Measures(confidence))];
    }

    private static double[] Place(int[] levels, int p) => [.. levels.Select(level => level / (p - 1.0))];

    private sealed class Effects
    {
        private Moments _signed;
        private Moments _absolute;
        private Moments _noise;

        public void Add(double change, double step, double variance)
        {
            _signed.Add(change / step);
            _absolute.Add(Math.Abs(change / step));
            _noise.Add(variance / (step * step));
        }

        public MorrisMeasures Measures(double confidence)
        {
            var noise = Math.Sqrt(_noise.Mean);
            var sigma = Math.Sqrt(Math.Max(0, _signed.Variance - _noise.Mean));
            var floor = Math.Sqrt(2 / Math.PI) * noise;
            var spread = Math.Sqrt((1 - (2 / Math.PI)) / _signed.Count) * noise;
            var limit = floor + (Quantiles.OfNormal(confidence) * spread);
            return new MorrisMeasures(
                StudentMean.Interval(_signed, confidence),
                StudentMean.Interval(_absolute, confidence),
                sigma,
                Math.Sqrt(_absolute.Variance / _absolute.Count),
                floor,
                _absolute.Mean > limit,
                (int)_signed.Count
            );
        }
    }
}

/// <summary>What a screening says of one input; effects are in the output's unit for the input's whole range.</summary>
/// <param name="Mu">Mean elementary effect, with its t interval over the trajectories.</param>
/// <param name="MuStar">Mean absolute elementary effect, with its t interval. Run noise is still in it: see <paramref name="NoiseFloor"/>.</param>
/// <param name="Sigma">Deviation of the elementary effects over the trajectories, freed of run noise.</param>
/// <param name="StandardError">Standard error of μ*.</param>
/// <param name="NoiseFloor">The μ* that run noise alone would give.</param>
/// <param name="AboveNoise">Whether μ* is above what run noise alone would give, at the confidence level, one-sided.</param>
/// <param name="Trajectories">Number of effects.</param>
internal sealed record MorrisMeasures(Estimate Mu, Estimate MuStar, double Sigma, double StandardError, double NoiseFloor, bool AboveNoise, int Trajectories);
