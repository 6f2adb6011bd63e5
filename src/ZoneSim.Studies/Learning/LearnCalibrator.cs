using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Learning;

/// <summary>
/// Holds the weighting of points against records whose truth is known (simulation-based calibration; Talts and others 2018). A point by
/// belief is the truth; whether each incident goes as its record says is drawn with the chance that it has there; the other points are
/// weighted by what was drawn. Ranked is how probable the record is on average over the incidents: a number that the record speaks of.
/// </summary>
internal static class LearnCalibrator
{
    private const int Records = 1_000;
    private const int Draws = 19;

    /// <summary>Draws the records and ranks the truths.</summary>
    /// <param name="found">By point by belief, then incident: how probable it makes the record; null where it cannot be played.</param>
    /// <param name="seed">The study's seed.</param>
    public static LearnCalibration Check(double[]?[] found, ulong seed)
    {
        var points = found.OfType<double[]>().ToArray();
        var means = Array.ConvertAll(points, point => point.Average());
        var ranks = Enumerable.Range(0, Records).Select(record => Rank(record, points, means, seed)).ToList();
        var histogram = RankHistogram.Of(ranks, Draws, Draws + 1, 0.95);
        return new LearnCalibration(Records, histogram.Counts, histogram.ChiSquare, histogram.PValue);
    }

    private static int Rank(int record, double[][] points, double[] means, ulong seed)
    {
        double Chance(string what, long index) => KeyedUniform.At(seed, $"learned {what} {FormattableString.Invariant($"{record}")}", index);
        var truth = (int)(Chance("truth", 0) * points.Length);
        var happened = points[truth].Select((chance, incident) => Chance("record", incident) < chance).ToArray();
        var weights = points
            .Select(
                (point, index) =>
                    index == truth ? 0 : point.Zip(happened, (chance, so) => so ? chance : 1 - chance).Aggregate(1.0, (product, one) => product * one)
            )
            .ToArray();
        var sums = new double[weights.Length];
        var sum = 0.0;
        for (var index = 0; index < weights.Length; index++)
        {
            sums[index] = sum += weights[index];
        }

        var drawn = Enumerable
            .Range(0, Draws)
            .Select(draw =>
            {
                var at = Array.BinarySearch(sums, Chance("draw", draw) * sum);
                return means[Math.Min(at < 0 ? ~at : at, means.Length - 1)];
            })
            .ToList();
        return RankHistogram.Rank(means[truth], drawn, Chance("tie", 0));
    }
}
