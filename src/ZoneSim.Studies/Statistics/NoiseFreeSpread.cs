using MathNet.Numerics.LinearAlgebra;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Several outputs over a set of points, freed of run noise: deviations from the mean are scaled, along the directions in
/// which noise and spread are both diagonal, by √(1 − noise variance / variance between points), or to 0 where noise is all
/// there is. For one output this is the scaling of <see cref="RangeBand"/>; linear maps of the outputs commute with it.
/// </summary>
internal static class NoiseFreeSpread
{
    private const double Nothing = 1e-12;

    /// <summary>The outputs with their mean kept and their deviations scaled: [output][point].</summary>
    /// <param name="outputs">[output][point].</param>
    /// <param name="noise">Covariance of the outputs' run noise, mean over the points.</param>
    public static double[][] Of(double[][] outputs, Matrix<double> noise)
    {
        var means = outputs.Select(output => output.Average()).ToArray();
        var deviations = Matrix<double>.Build.DenseOfRowArrays(outputs.Zip(means, (output, mean) => output.Select(value => value - mean).ToArray()));
        var scaled = (Scaling(deviations.TransposeAndMultiply(deviations) / Math.Max(1, deviations.ColumnCount - 1), noise) * deviations).ToRowArrays();
        return [.. scaled.Zip(means, (row, mean) => row.Select(value => value + mean).ToArray())];
    }

    private static Matrix<double> Scaling(Matrix<double> spread, Matrix<double> noise)
    {
        var axes = spread.Evd(Symmetricity.Symmetric);
        var variances = axes.EigenValues.Select(value => value.Real).ToArray();
        var kept = Enumerable.Range(0, variances.Length).Where(axis => variances[axis] > Nothing * variances.Max()).ToArray();
        if (kept.Length == 0)
        {
            return Matrix<double>.Build.DenseIdentity(variances.Length);
        }

        var whiten = Matrix<double>.Build.DenseOfRowVectors(kept.Select(axis => axes.EigenVectors.Column(axis) / Math.Sqrt(variances[axis])));
        var colour = Matrix<double>.Build.DenseOfColumnVectors(kept.Select(axis => axes.EigenVectors.Column(axis) * Math.Sqrt(variances[axis])));
        var shares = (whiten * noise * whiten.Transpose()).Evd(Symmetricity.Symmetric);
        var scale = Matrix<double>.Build.DenseOfDiagonalArray([.. shares.EigenValues.Select(share => Math.Sqrt(Math.Max(0, 1 - share.Real)))]);
        return colour * shares.EigenVectors * scale * shares.EigenVectors.Transpose() * whiten;
    }
}
