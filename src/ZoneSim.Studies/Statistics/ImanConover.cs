namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Rank correlation on a sample without touching its margins (Iman and Conover 1982): each column is put in the order of normal scores
/// that have the correlation wanted, so that it keeps its values, and a Latin hypercube stays one.
/// </summary>
internal static class ImanConover
{
    /// <summary>How often the correlations of the scores are put right by what the ranks are off by.</summary>
    private const int Rounds = 3;

    /// <summary>The lower triangle P of P Pᵀ = c (Cholesky); null where c is not positive definite.</summary>
    /// <param name="c">A symmetric matrix.</param>
    public static double[][]? Cholesky(IReadOnlyList<IReadOnlyList<double>> c)
    {
        ArgumentNullException.ThrowIfNull(c);
        var p = c.Select(row => new double[row.Count]).ToArray();
        for (var i = 0; i < p.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = c[i][j];
                for (var k = 0; k < j; k++)
                {
                    rest -= p[i][k] * p[j][k];
                }

                if (i == j && rest <= 1e-12)
                {
                    return null;
                }

                p[i][j] = i == j ? Math.Sqrt(rest) : rest / p[j][j];
            }
        }

        return p;
    }

    /// <summary>The correlation of normal scores that goes with a rank correlation: 2 sin(πρ/6) (Pearson 1907).</summary>
    public static double OfScores(double rank) => 2 * Math.Sin(Math.PI * rank / 6);

    /// <summary>The triangle for some rank correlations, by the correlations of their scores where these are possible, else by themselves.</summary>
    /// <param name="ranks">Rank correlations: a positive definite matrix.</param>
    internal static double[][] Triangle(IReadOnlyList<IReadOnlyList<double>> ranks) =>
        Cholesky([.. ranks.Select((row, i) => (IReadOnlyList<double>)[.. row.Select((rank, j) => i == j ? 1 : OfScores(rank))])])
        ?? Cholesky(ranks)
        ?? throw new ArgumentException("The correlations are no correlation matrix.", nameof(ranks));

    /// <summary>Puts columns of a sample in the order that gives them rank correlations. The first of them stays as it is.</summary>
    /// <param name="sample">[point][dimension]; changed in place. With fewer points than two more than columns it is left as it is.</param>
    /// <param name="columns">Which dimensions, in the order of the correlations.</param>
    /// <param name="ranks">Their rank correlations: a positive definite matrix.</param>
    public static void Order(double[][] sample, IReadOnlyList<int> columns, IReadOnlyList<IReadOnlyList<double>> ranks)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(columns);
        var (n, k) = (sample.Length, columns.Count);
        if (n < k + 2 || k < 2)
        {
            return;
        }

        var scores = columns.Select(column => Scores(Array.ConvertAll(sample, point => point[column]))).ToArray();
        if (Cholesky(Correlations(scores)) is not { } had)
        {
            return;
        }

        var wanted = ranks.Select((row, i) => row.Select((rank, j) => i == j ? 1 : OfScores(rank)).ToArray()).ToArray();
        var free = Enumerable.Range(0, n).Select(point => Solved(had, [.. scores.Select(column => column[point])])).ToArray();
        var mixed = Mixed(free, Triangle(ranks));
        for (var round = 0; round < Rounds && Nearer(mixed, ranks, ref wanted) is { } triangle; round++)
        {
            mixed = Mixed(free, triangle);
        }

        for (var index = 1; index < k; index++)
        {
            var rising = Array.ConvertAll(sample, point => point[columns[index]]);
            Array.Sort(rising);
            var order = Enumerable.Range(0, n).OrderBy(point => mixed[index][point]).ThenBy(point => point).ToArray();
            for (var rank = 0; rank < n; rank++)
            {
                sample[order[rank]][columns[index]] = rising[rank];
            }
        }
    }

    /// <summary>Scores with the correlations of a triangle, from independent ones.</summary>
    private static double[][] Mixed(double[][] free, double[][] triangle) =>
        [.. triangle.Select((weights, row) => Array.ConvertAll(free, point => Enumerable.Range(0, row + 1).Sum(column => weights[column] * point[column])))];

    /// <summary>
    /// The triangle after what a finite sample's ranks are off by has been put right in the correlations of the scores; null where that gives none.
    /// </summary>
    private static double[][]? Nearer(double[][] mixed, IReadOnlyList<IReadOnlyList<double>> ranks, ref double[][] wanted)
    {
        wanted = [.. wanted.Select((row, i) => row.Select((score, j) => i == j ? 1 : score + ranks[i][j] - Rank(mixed[i], mixed[j])).ToArray())];
        return Cholesky(wanted);
    }

    /// <summary>Spearman's rank correlation.</summary>
    /// <param name="x">Values.</param>
    /// <param name="y">As many others.</param>
    public static double Rank(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var (a, b) = (Ranks(x), Ranks(y));
        var (meanA, meanB) = (a.Average(), b.Average());
        return a.Zip(b, (one, other) => (one - meanA) * (other - meanB)).Sum()
            / Math.Sqrt(a.Sum(one => (one - meanA) * (one - meanA)) * b.Sum(one => (one - meanB) * (one - meanB)));
    }

    /// <summary>Van der Waerden scores in the order of some values.</summary>
    private static double[] Scores(double[] values) => [.. Ranks(values).Select(rank => Quantiles.OfNormal((rank + 1) / (values.Length + 1)))];

    private static double[] Ranks(IReadOnlyList<double> values)
    {
        var ranks = new double[values.Count];
        foreach (var (point, rank) in Enumerable.Range(0, values.Count).OrderBy(point => values[point]).Select((point, rank) => (point, rank)))
        {
            ranks[point] = rank;
        }

        return ranks;
    }

    private static double[][] Correlations(double[][] columns) =>
        [.. columns.Select(a => columns.Select(b => a.Zip(b, (x, y) => x * y).Sum() / Math.Sqrt(a.Sum(x => x * x) * b.Sum(y => y * y))).ToArray())];

    /// <summary>The x of L x = b.</summary>
    private static double[] Solved(double[][] lower, double[] b)
    {
        var x = new double[b.Length];
        for (var row = 0; row < b.Length; row++)
        {
            var rest = b[row];
            for (var column = 0; column < row; column++)
            {
                rest -= lower[row][column] * x[column];
            }

            x[row] = rest / lower[row][row];
        }

        return x;
    }
}
