namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Moments of the differences between any two of k options over rows in which each option met the same history, and of each
/// option by itself. A row in which an option was not played (NaN) counts for the pairs without it.
/// </summary>
internal sealed class PairedDifferences
{
    private readonly Moments[][] _pairs;

    /// <summary>No rows yet.</summary>
    /// <param name="options">k, 2 or more.</param>
    public PairedDifferences(int options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options, 2);
        _pairs = [.. Enumerable.Range(0, options).Select(option => new Moments[option + 1])];
    }

    /// <summary>Number of options.</summary>
    public int Options => _pairs.Length;

    /// <summary>Takes a row.</summary>
    /// <param name="row">What each option gave in one history; NaN where it was not played.</param>
    public void Add(ReadOnlySpan<double> row)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(row.Length, Options, nameof(row));
        for (var first = 0; first < row.Length; first++)
        {
            for (var second = 0; second < first && !double.IsNaN(row[first]); second++)
            {
                if (!double.IsNaN(row[second]))
                {
                    _pairs[first][second].Add(row[first] - row[second]);
                }
            }

            if (!double.IsNaN(row[first]))
            {
                _pairs[first][first].Add(row[first]);
            }
        }
    }

    /// <summary>Moments of one option.</summary>
    public Moments Alone(int option) => _pairs[option][option];

    /// <summary>Number of rows with both options.</summary>
    public long Count(int first, int second) => Pair(first, second).Count;

    /// <summary>Mean of the first option less the second.</summary>
    public double Mean(int first, int second) => first > second ? Pair(first, second).Mean : -Pair(first, second).Mean;

    /// <summary>Variance of the difference of two options.</summary>
    public double Variance(int first, int second) => Pair(first, second).Variance;

    /// <summary>Moments of the first option less the second.</summary>
    public Moments Difference(int first, int second) => first > second ? Pair(first, second) : Pair(first, second).Negated();

    private Moments Pair(int first, int second) => _pairs[Math.Max(first, second)][Math.Min(first, second)];
}
