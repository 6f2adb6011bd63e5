using MathNet.Numerics.Distributions;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The inputs that a box may restrict, the one that goes most surely with the target first (forward selection). Each round looks at
/// every interval of every other input between its quantiles, inside the intervals chosen so far, and takes the one whose target is
/// farthest above the mean in standard errors. It ends where chance would have made the best of all intervals looked at as good
/// (Bonferroni). Ties go to the earlier input.
/// </summary>
internal static class PrimOrder
{
    /// <summary>The inputs in the order chosen; all of them, the surest first, where any chance is allowed.</summary>
    /// <param name="points">[point][input].</param>
    /// <param name="target">The target at each point.</param>
    /// <param name="settings">Slice, least mass and the chance that is allowed.</param>
    public static int[] Of(double[][] points, double[] target, PrimSettings settings)
    {
        var inputs = points[0].Length;
        int[] all = [.. Enumerable.Range(0, points.Length)];
        if (settings.QuasiPLimit >= 1)
        {
            return [.. Enumerable.Range(0, inputs).OrderByDescending(input => Best(input, all, points, target, settings).Score)];
        }

        var (chosen, inside) = (new List<int>(), all);
        while (chosen.Count < inputs)
        {
            var rivals = Enumerable.Range(0, inputs).Except(chosen).Select(input => Best(input, inside, points, target, settings)).ToList();
            if (
                rivals.MaxBy(rival => rival.Score) is not { Looks: > 0 } best
                || Chance(best, inside, target) * rivals.Sum(rival => rival.Looks) > settings.QuasiPLimit
            )
            {
                break;
            }

            chosen.Add(best.Input);
            inside = [.. inside.Where(point => best.Low <= points[point][best.Input] && points[point][best.Input] <= best.High)];
        }

        return [.. chosen];
    }

    /// <summary>The interval of an input whose target is farthest above the mean; none looked at where nothing varies.</summary>
    private static Interval Best(int input, int[] inside, double[][] points, double[] target, PrimSettings settings)
    {
        var order = inside.OrderBy(point => points[point][input]).ToArray();
        var sums = new double[order.Length + 1];
        for (var rank = 0; rank < order.Length; rank++)
        {
            sums[rank + 1] = sums[rank] + target[order[rank]];
        }

        var moments = Moments.Of(Array.ConvertAll(order, point => target[point]));
        var none = new Interval(input, double.NegativeInfinity, double.PositiveInfinity, 0, 0, double.NegativeInfinity, 0);
        if (!(moments.Variance > 0))
        {
            return none;
        }

        var (best, looks, least) = (none, 0, Math.Max(1, settings.LeastMass * target.Length));
        var cuts = Cuts(order, points, input, settings.Slice);
        foreach (var (low, high) in cuts.SelectMany((low, place) => cuts.Skip(place + 1).Select(high => (low, high))))
        {
            var count = high - low;
            if (count < least || count == order.Length)
            {
                continue;
            }

            looks++;
            var score = (((sums[high] - sums[low]) / count) - moments.Mean) * Math.Sqrt(count / moments.Variance);
            if (score > best.Score)
            {
                best = new Interval(input, points[order[low]][input], points[order[high - 1]][input], count, sums[high] - sums[low], score, 0);
            }
        }

        return best with
        {
            Looks = looks,
        };
    }

    /// <summary>Ranks at which an interval may begin or end: about every slice of the points, never between equal values.</summary>
    private static List<int> Cuts(int[] order, double[][] points, int input, double slice)
    {
        var (cuts, step) = (new List<int> { 0 }, Math.Max(1, slice * order.Length));
        for (var rank = 1; rank < order.Length; rank++)
        {
            if (rank - cuts[^1] >= step && points[order[rank - 1]][input] != points[order[rank]][input])
            {
                cuts.Add(rank);
            }
        }

        return [.. cuts, order.Length];
    }

    /// <summary>The chance of so much target in an interval that only thins the points at random; binomial for 0 and 1, else normal.</summary>
    private static double Chance(Interval interval, int[] inside, double[] target) =>
        interval.Score <= 0 ? 1
        : inside.All(point => target[point] is 0 or 1) ? 1 - Binomial.CDF(inside.Average(point => target[point]), interval.Points, interval.Sum - 1)
        : 1 - Normal.CDF(0, 1, interval.Score);

    private sealed record Interval(int Input, double Low, double High, int Points, double Sum, double Score, int Looks);
}
