namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The points at which a model is played for Sobol' indices (Saltelli et al. 2010): for each base point j a row A of one half
/// of a scrambled Sobol' sequence, a row B of the other half, and for each input i the row A with coordinate i of B. The k + 2
/// points of a base point stand together, so that a study of fewer base points is the beginning of one of more.
/// </summary>
internal static class SobolDesign
{
    /// <summary>The greatest number of inputs.</summary>
    public const int MostInputs = SobolSequence.MostDimensions / 2;

    /// <summary>Number of points: N(k + 2).</summary>
    /// <param name="basePoints">N, best a power of 2.</param>
    /// <param name="inputs">k, 1 to <see cref="MostInputs"/>.</param>
    public static int Count(int basePoints, int inputs) => checked(basePoints * (inputs + 2));

    /// <summary>The points on the open unit cube, [point][input]: A, B, AB1 … ABk of base point 0, then of 1, and so on.</summary>
    /// <param name="seed">The study's seed.</param>
    /// <param name="names">The inputs' names.</param>
    /// <param name="basePoints">N, best a power of 2.</param>
    public static double[][] Points(ulong seed, IReadOnlyList<string> names, int basePoints)
    {
        var k = names.Count;
        string[] columns = [.. names.Select(name => name + "/A"), .. names.Select(name => name + "/B")];
        var sequence = SobolSequence.Scrambled(seed, columns, basePoints);
        var points = new double[Count(basePoints, k)][];
        for (var row = 0; row < basePoints; row++)
        {
            var first = row * (k + 2);
            points[first] = sequence[row][..k];
            points[first + 1] = sequence[row][k..];
            for (var input = 0; input < k; input++)
            {
                var mixed = points[first].ToArray();
                mixed[input] = points[first + 1][input];
                points[first + 2 + input] = mixed;
            }
        }

        return points;
    }
}
