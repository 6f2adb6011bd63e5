using MathNet.Numerics.LinearAlgebra;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Several outputs over a set of points, freed of run noise: deviations from the mean are scaled, along the directions in
/// which noise and spread are both diagonal, by √(1 − noise variance / variance between points), or to 0 where noise is all
/// there is. Linear maps of the outputs commute with it.
/// </summary>
internal static class NoiseFreeSpread
{
    private const double Nothing = 1e-12;

    /// <summary>The outputs with their mean kept and their deviations scaled: [output][point].</summary>
    /// <param name="outputs">[output][point].</param>
    /// <param name="noise">Covariance of the outputs' run noise, mean over the points.</param>
    public static double[][] Of(double[][] outputs, Matrix<double> noise)
    {
        var moments = Array.ConvertAll(outputs, output => Moments.Of(output));
        if (outputs.Length == 1)
        {
            var scale = moments[0].Variance > 0 ? Math.Sqrt(Math.Max(0, 1 - (noise[0, 0] / moments[0].Variance))) : 0;
            return [Array.ConvertAll(outputs[0], value => moments[0].Mean + (scale * (value - moments[0].Mean)))];
        }

        var deviations = Matrix<double>.Build.Dense(outputs.Length, outputs[0].Length, (row, point) => outputs[row][point] - moments[row].Mean);
        var scaled = (Scaling(deviations.TransposeAndMultiply(deviations) / Math.Max(1, deviations.ColumnCount - 1), noise) * deviations).ToRowArrays();
        return [.. scaled.Zip(moments, (row, one) => Array.ConvertAll(row, value => value + one.Mean))];
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
