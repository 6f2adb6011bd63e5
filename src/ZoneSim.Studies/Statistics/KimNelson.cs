namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Fully sequential selection of the option with the greatest mean: KN (Kim and Nelson 2001) and KN++ (Kim and Nelson 2006),
/// which goes on estimating variances. Rows of paired observations are fed one at a time; an option is dropped at the row at
/// which its sum falls behind another's by more than max(0, h²S²/(2δ) − δr/2), S² being the variance of the pair's difference and
/// h² = 2η(n − 1), η = ((2α/(k − 1))^(−2/(n − 1)) − 1)/2 (c = 1, Bonferroni's form, valid under common random numbers). The result
/// does not depend on how rows come in blocks. With probability 1 − α or more the option chosen is the best, if the best is
/// ahead by δ or more; exact for normal rows under KN, for many rows under KN++.
/// </summary>
/// <remarks>
/// Options that agree in every early history show no variance, though they may differ in a rare one. So S² is never taken below
/// R² · ln(1/α)/n: were two outcomes within R of each other to differ with a greater chance than ln(1/α)/n, n histories would
/// have shown it with probability 1 − α.
/// </remarks>
internal sealed class KimNelson
{
    private readonly KimNelsonSettings _settings;
    private readonly PairedDifferences _pairs;
    private readonly List<int> _left;
    private readonly double[][] _variances;
    private readonly Elimination?[] _dropped;
    private readonly double[] _masked;
    private double _h2;
    private int _update;

    /// <summary>No rows yet.</summary>
    /// <param name="options">k, 2 or more.</param>
    /// <param name="settings">Guarantee, indifference zone and first stage.</param>
    public KimNelson(int options, KimNelsonSettings settings)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.FirstStage, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.Indifference);
        ArgumentOutOfRangeException.ThrowIfNegative(settings.DifferenceRange);
        if (settings.Guarantee is not (> 0 and < 1) || !(settings.Guarantee > 1.0 / options))
        {
            throw new ArgumentOutOfRangeException(nameof(settings), settings.Guarantee, "A guarantee lies between one in the number of options and 1.");
        }

        (_settings, _pairs, _update) = (settings, new PairedDifferences(options), settings.FirstStage);
        (_left, _dropped, _masked) = ([.. Enumerable.Range(0, options)], new Elimination?[options], new double[options]);
        _variances = [.. Enumerable.Range(0, options).Select(_ => new double[options])];
    }

    /// <summary>Rows taken so far.</summary>
    public int Rows { get; private set; }

    /// <summary>Whether the choice is made; further rows are not taken.</summary>
    public bool Done { get; private set; }

    /// <summary>The options still in the running, in rising order.</summary>
    public IReadOnlyList<int> Left => _left;

    /// <summary>The option in front: the choice, once it is made. Of equals the one named first.</summary>
    public int Leader =>
        _left.OrderByDescending(option => _left.Where(other => other != option).Select(other => _pairs.Mean(option, other)).DefaultIfEmpty(0).Min()).First();

    /// <summary>When each option fell out, behind which; null for those left.</summary>
    public IReadOnlyList<Elimination?> Dropped => _dropped;

    /// <summary>The paired rows so far; a pair's rows end where one of the two was dropped.</summary>
    public PairedDifferences Pairs => _pairs;

    /// <summary>η of the Bonferroni form.</summary>
    public static double Eta(int options, double alpha, int n) => (Math.Pow(2 * alpha / (options - 1), -2.0 / (n - 1)) - 1) / 2;

    /// <summary>h² = 2η(n − 1), for c = 1.</summary>
    public static double H2(int options, double alpha, int n) => 2 * Eta(options, alpha, n) * (n - 1);

    /// <summary>Takes a row; false, and nothing taken, once the choice is made.</summary>
    /// <param name="row">What each option gave in one history; only the values of options left are read.</param>
    public bool Feed(ReadOnlySpan<double> row)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(row.Length, _masked.Length, nameof(row));
        if (Done)
        {
            return false;
        }

        Array.Fill(_masked, double.NaN);
        foreach (var option in _left)
        {
            _masked[option] = double.IsFinite(row[option])
                ? row[option]
                : throw new ArgumentException($"Option {option} is left and has no value.", nameof(row));
        }

        _pairs.Add(_masked);
        Rows++;
        if (Rows >= _settings.FirstStage)
        {
            Screen();
        }

        return true;
    }

    private void Screen()
    {
        if (Rows == _update)
        {
            Estimate();
        }

        var before = _left.ToArray();
        foreach (var option in before)
        {
            var ahead = before
                .Where(other => other != option && Rows * _pairs.Mean(option, other) < -Slack(option, other))
                .OrderBy(other => _pairs.Mean(option, other))
                .Select(other => (int?)other)
                .FirstOrDefault();
            if (ahead is { } by)
            {
                _dropped[option] = new Elimination(Rows, by, _pairs.Mean(option, by));
                _left.Remove(option);
            }
        }

        Done = _left.Count == 1 || _left.All(option => _left.All(other => other == option || Slack(option, other) == 0));
    }

    private void Estimate()
    {
        var alpha = 1 - _settings.Guarantee;
        _h2 = H2(_masked.Length, alpha, Rows);
        var least = _settings.DifferenceRange * _settings.DifferenceRange * Math.Log(1 / alpha) / Rows;
        foreach (var (first, second) in _left.SelectMany(first => _left.Where(second => second < first).Select(second => (first, second))))
        {
            _variances[first][second] = _variances[second][first] = Math.Max(least, _pairs.Variance(first, second));
        }

        _update = _settings.KeepEstimating ? Math.Max(Rows + 1, (int)(Rows * _settings.UpdateGrowth)) : int.MaxValue;
    }

    private double Slack(int first, int second)
    {
        var delta = _settings.Indifference;
        return Math.Max(0, ((_h2 * _variances[first][second] / delta) - (delta * Rows)) / 2);
    }
}

/// <summary>What a selection guarantees, and how it begins.</summary>
/// <param name="Guarantee">Probability of correct selection, such as 0.95.</param>
/// <param name="Indifference">Least difference worth telling (δ), in the observations' unit.</param>
/// <param name="FirstStage">Rows before anything is dropped (n0), 2 or more.</param>
/// <param name="DifferenceRange">How far two options can be apart in one history (R): 1 for flags. 0 leaves variances as they come out.</param>
/// <param name="KeepEstimating">Whether variances are estimated again as rows come in (KN++), or from the first stage alone (KN).</param>
/// <param name="UpdateGrowth">Under KN++, the growth of the number of rows from one estimate of the variances to the next.</param>
internal sealed record KimNelsonSettings(
    double Guarantee,
    double Indifference,
    int FirstStage,
    double DifferenceRange,
    bool KeepEstimating = true,
    double UpdateGrowth = 1.2
);

/// <summary>When an option fell out of a selection.</summary>
/// <param name="Row">Rows taken by then.</param>
/// <param name="Behind">The option it was farthest behind.</param>
/// <param name="Difference">Its mean less that option's, over those rows.</param>
internal sealed record Elimination(int Row, int Behind, double Difference);
