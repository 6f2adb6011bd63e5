namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Shapley effects of an output (Owen 2014): each input's share of its variance where inputs hang together, so that Sobol' indices do not add up.
/// The effect of an input is the mean, over all orders of the inputs, of what it adds to c(J) = E Var(Y | all but J) where those after it in
/// the order are in J already (Song, Nelson and Staum 2016, whose cost function is unbiased at any sample size). Each base point draws one order;
/// its points X, X⁰ … Xᵈ⁻¹ keep the first k inputs of the order and draw the rest again given those, so that two neighbours differ in one input
/// alone and d + 1 points serve all d inputs (as Goda 2021 does where inputs are independent): ½(Y − Yᵏ)² estimates c of all but those first k.
/// Run noise v is taken off as for Sobol' totals. The effects are 0 or more and add up to 1, apart from what a finite sample leaves.
/// </summary>
internal static class ShapleyEffects
{
    /// <summary>Number of points: N(d + 1).</summary>
    /// <param name="basePoints">N.</param>
    /// <param name="inputs">d, 1 or more.</param>
    public static int Count(int basePoints, int inputs) => checked(basePoints * (inputs + 1));

    /// <summary>The order in which a base point keeps its inputs: a random permutation of 0 … d − 1.</summary>
    /// <param name="seed">The study's seed.</param>
    /// <param name="row">Which base point.</param>
    /// <param name="inputs">d.</param>
    public static int[] Order(ulong seed, int row, int inputs) => Resample.Permutation(seed, "shapley/order", row, inputs);

    /// <summary>The effects with their percentile intervals over resampled base points; NaN where nothing is left but run noise.</summary>
    /// <param name="outputs">The output at each point, N(d + 1) of them: X, X⁰ … Xᵈ⁻¹ of base point 0, then of 1.</param>
    /// <param name="variances">Run noise of each point, such that v(X) + v(Xᵏ) is that of their difference; 0 for a model without chance.</param>
    /// <param name="orders">The order of each base point.</param>
    /// <param name="settings">Confidence, resamples and the width that counts as converged.</param>
    public static ShapleyAnalysis Estimate(ReadOnlySpan<double> outputs, ReadOnlySpan<double> variances, IReadOnlyList<int[]> orders, SobolSettings settings)
    {
        ArgumentNullException.ThrowIfNull(orders);
        ArgumentNullException.ThrowIfNull(settings);
        var inputs = orders.Count > 0 ? orders[0].Length : 0;
        if (inputs == 0 || outputs.Length != variances.Length || outputs.Length != Count(orders.Count, inputs))
        {
            throw new ArgumentException(
                $"{outputs.Length} outputs and {variances.Length} variances are not {orders.Count} base points of {inputs} inputs and 1."
            );
        }

        var rows = new double[orders.Count][];
        var noise = 0.0;
        for (var row = 0; row < rows.Length; row++)
        {
            var first = row * (inputs + 1);
            rows[row] = Added(outputs.Slice(first, inputs + 1), variances.Slice(first, inputs + 1), orders[row]);
            noise += variances[first] / rows.Length;
        }

        var all = Mean(rows, Enumerable.Range(0, rows.Length));
        var resampled = Enumerable
            .Range(0, settings.Resamples)
            .Select(round => Mean(rows, Resample.WithReplacement(settings.Seed, "shapley", round, rows.Length)))
            .ToArray();
        Estimate Of(Func<double[], double> part) => Resample.Interval(part(all), resampled.Select(part), settings.Confidence);
        var variance = Of(added => added.Sum());
        Estimate[] effects = [.. Enumerable.Range(0, inputs).Select(input => Of(added => added.Sum() is > 0 and var sum ? added[input] / sum : double.NaN))];
        var doubts =
            (variance.Low > 0 ? SobolDoubts.None : SobolDoubts.NoiseOnly)
            | (effects.All(effect => effect.High - effect.Low <= settings.WidthLimit) ? SobolDoubts.None : SobolDoubts.WideIntervals);
        return new ShapleyAnalysis(effects, variance, noise, doubts);
    }

    /// <summary>What each input adds at one base point, in the output's unit squared; by input.</summary>
    private static double[] Added(ReadOnlySpan<double> outputs, ReadOnlySpan<double> variances, int[] order)
    {
        var added = new double[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            added[order[place]] = Cost(outputs, variances, place) - Cost(outputs, variances, place + 1);
        }

        return added;
    }

    /// <summary>½(Y − Yᵏ)², run noise taken off; 0 where all inputs are kept.</summary>
    private static double Cost(ReadOnlySpan<double> outputs, ReadOnlySpan<double> variances, int kept)
    {
        if (kept + 1 == outputs.Length)
        {
            return 0;
        }

        var step = outputs[kept + 1] - outputs[0];
        return ((step * step) - variances[0] - variances[kept + 1]) / 2;
    }

    private static double[] Mean(double[][] rows, IEnumerable<int> which)
    {
        var (sum, count) = (new double[rows[0].Length], 0);
        foreach (var row in which)
        {
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += rows[row][i];
            }

            count++;
        }

        return Array.ConvertAll(sum, value => value / count);
    }
}

/// <summary>The Shapley effects of all inputs and the verdict on them.</summary>
/// <param name="Effects">In the inputs' order; they add up to 1.</param>
/// <param name="Variance">The output's variance over the points, freed of run noise.</param>
/// <param name="NoiseVariance">The mean variance of a point's estimate from its replications.</param>
/// <param name="Doubts">Why the effects should not be relied on.</param>
internal sealed record ShapleyAnalysis(IReadOnlyList<Estimate> Effects, Estimate Variance, double NoiseVariance, SobolDoubts Doubts);
