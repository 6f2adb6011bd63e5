namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Scores of forecasts that are probabilities (Gneiting and Raftery 2007); less is nearer to what happened. Both are proper: a
/// forecaster does best, on average, by saying what it believes.
/// </summary>
internal static class ProbabilityScores
{
    /// <summary>The mean squared distance (Brier 1950, for one event): 0 to 1.</summary>
    /// <param name="forecasts">Probability of the event in each case.</param>
    /// <param name="happened">Whether it happened.</param>
    public static double Brier(IReadOnlyList<double> forecasts, IReadOnlyList<bool> happened) =>
        Mean(forecasts, happened, (p, y) => (p - (y ? 1 : 0)) * (p - (y ? 1 : 0)));

    /// <summary>The mean of −ln of the probability given to what happened (Good 1952): 0 or more, infinite where it was held impossible.</summary>
    /// <param name="forecasts">Probability of the event in each case.</param>
    /// <param name="happened">Whether it happened.</param>
    public static double Log(IReadOnlyList<double> forecasts, IReadOnlyList<bool> happened) => Mean(forecasts, happened, (p, y) => -Math.Log(y ? p : 1 - p));

    /// <summary>Brier's score of one case with several outcomes, of which one happens (Brier 1950): 0 to 2.</summary>
    /// <param name="forecast">Probability of each outcome, summing to 1.</param>
    /// <param name="outcome">The one that happened.</param>
    public static double Brier(IReadOnlyList<double> forecast, int outcome)
    {
        CheckSum(forecast);
        return forecast.Select((p, i) => (p - (i == outcome ? 1 : 0)) * (p - (i == outcome ? 1 : 0))).Sum();
    }

    /// <summary>The logarithmic score of one case with several outcomes: −ln of the probability of the one that happened.</summary>
    /// <param name="forecast">Probability of each outcome, summing to 1.</param>
    /// <param name="outcome">The one that happened.</param>
    public static double Log(IReadOnlyList<double> forecast, int outcome)
    {
        CheckSum(forecast);
        return -Math.Log(forecast[outcome]);
    }

    /// <summary>
    /// The probability integral transform (Dawid 1984; randomised for ties, Czado, Gneiting and Held 2009): uniform on 0 to 1
    /// where the forecast is the distribution that the observation comes from.
    /// </summary>
    /// <param name="observed">What was observed.</param>
    /// <param name="forecast">A sample of the forecast distribution, one value or more.</param>
    /// <param name="tie">A keyed uniform number, 0 to 1.</param>
    public static double Pit(double observed, IReadOnlyCollection<double> forecast, double tie)
    {
        var (below, equal) = (forecast.Count(value => value < observed), forecast.Count(value => value == observed));
        return (below + (tie * (equal + 1))) / (forecast.Count + 1);
    }

    private static double Mean(IReadOnlyList<double> forecasts, IReadOnlyList<bool> happened, Func<double, bool, double> score)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(happened.Count, forecasts.Count);
        return forecasts.Any(p => p is not (>= 0 and <= 1))
            ? throw new ArgumentOutOfRangeException(nameof(forecasts), "A probability lies between 0 and 1.")
            : forecasts.Zip(happened, score).DefaultIfEmpty(double.NaN).Average();
    }

    private static void CheckSum(IReadOnlyList<double> forecast)
    {
        if (forecast.Any(p => p is not (>= 0 and <= 1)) || Math.Abs(forecast.Sum() - 1) > 1e-9)
        {
            throw new ArgumentOutOfRangeException(nameof(forecast), "Probabilities of outcomes lie between 0 and 1 and add up to 1.");
        }
    }
}
