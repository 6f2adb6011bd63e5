namespace ZoneSim.Studies.Statistics;

/// <summary>
/// What each input takes of the variance of an output by a straight line: the squared correlation over points that were spread over the
/// inputs (Saltelli and others 2008, section 1.2.5), adjusted for its degree of freedom (Ezekiel 1930), over the share of the variance that
/// is not run noise. Points that are there already suffice; what inputs do by curves or together is left out.
/// </summary>
internal static class LinearShares
{
    private const double Told = 1.96;

    /// <summary>The share of each input, 0 to 1; NaN where its correlation cannot be told from chance at 95%, or where the output does not move.</summary>
    /// <param name="inputs">[input][point], 4 points or more.</param>
    /// <param name="output">The output at each point.</param>
    /// <param name="noise">The squared standard error of the output at each point.</param>
    public static double[] Of(double[][] inputs, double[] output, double[] noise)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(noise);
        var moments = Moments.Of(output);
        var free = 1 - (Moments.Of(noise).Mean / moments.Variance);
        return Array.ConvertAll(inputs, input => free > 0 ? Share(input, output, moments, free) : double.NaN);
    }

    private static double Share(double[] input, double[] output, Moments of, double free)
    {
        var (own, cross, n) = (Moments.Of(input), 0.0, output.Length);
        for (var point = 0; point < n; point++)
        {
            cross += (input[point] - own.Mean) * (output[point] - of.Mean);
        }

        var squared = cross * cross / ((n - 1.0) * (n - 1) * own.Variance * of.Variance);
        return squared * n > Told * Told ? Math.Min(1, (1 - ((1 - squared) * (n - 1) / (n - 2))) / free) : double.NaN;
    }
}
