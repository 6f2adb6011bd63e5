using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Points;

/// <summary>
/// Where a curve of differences is 0. Between settings curve and bounds are straight lines. A crossing is told where the sign is told on both
/// sides of it; it may lie wherever the bounds hold 0, which is the set of thresholds that the intervals do not refute (inversion of intervals; Neyman 1937).
/// </summary>
/// <param name="x">The settings, rising.</param>
/// <param name="value">The difference at each.</param>
/// <param name="low">The lower bound at each.</param>
/// <param name="high">The upper bound at each.</param>
internal sealed class SweepCrossings(double[] x, double[] value, double[] low, double[] high)
{
    /// <summary>What is told of the sign at a setting.</summary>
    public KnownSign SignAt(int place) =>
        double.IsNaN(low[place]) || double.IsNaN(high[place]) ? KnownSign.Undefined
        : low[place] > 0 ? KnownSign.Above
        : high[place] < 0 ? KnownSign.Below
        : KnownSign.Undecided;

    /// <summary>The crossings: those told first looked for between settings of told signs; where there are none, those of the estimates.</summary>
    public IReadOnlyList<SweepCrossing> Find()
    {
        int[] told = [.. Enumerable.Range(0, x.Length).Where(place => SignAt(place) is KnownSign.Above or KnownSign.Below)];
        var found = told.Zip(told.Skip(1))
            .Where(pair => SignAt(pair.First) != SignAt(pair.Second))
            .Select(pair => Crossing(pair.First, pair.Second, isTold: true))
            .ToList();
        if (found.Count > 0)
        {
            return found;
        }

        int[] known = [.. Enumerable.Range(0, x.Length).Where(place => !double.IsNaN(value[place]) && value[place] != 0)];
        return
        [
            .. known
                .Zip(known.Skip(1))
                .Where(pair => value[pair.First] > 0 != value[pair.Second] > 0)
                .Select(pair => Crossing(pair.First, pair.Second, isTold: false)),
        ];
    }

    /// <summary>The stretch round a place over which the bounds hold 0; an end is null where they still do at the last setting.</summary>
    /// <param name="at">The place.</param>
    public SweepSpan Around(double at)
    {
        var right = Array.FindIndex(x, one => one >= at);
        var left = right > 0 && x[right] > at ? right - 1 : right;
        return new SweepSpan(Edge(left, -1, at), Edge(right, 1, at));
    }

    /// <summary>The stretch outside of which one sign is told on the left and the other on the right; null where the ends do not say so.</summary>
    public SweepSpan? Between()
    {
        var (first, last) = (SignAt(0), SignAt(x.Length - 1));
        bool IsTold(KnownSign sign) => sign is KnownSign.Above or KnownSign.Below;
        if (IsTold(first) && first == last)
        {
            return null;
        }

        var left = Array.FindIndex(x, one => SignAt(Array.IndexOf(x, one)) != first);
        var right = Array.FindLastIndex(x, one => SignAt(Array.IndexOf(x, one)) != last);
        return new SweepSpan(
            IsTold(first) ? Zero(left - 1, left, first == KnownSign.Above ? low : high) : null,
            IsTold(last) ? Zero(right, right + 1, last == KnownSign.Above ? low : high) : null
        );
    }

    /// <summary>Where the bounds leave 0, going from a setting one way.</summary>
    private double? Edge(int start, int step, double at)
    {
        for (var place = start; place >= 0 && place < x.Length; place += step)
        {
            if (SignAt(place) is KnownSign.Above or KnownSign.Below)
            {
                var inner = place - step;
                var bound = SignAt(place) == KnownSign.Above ? low : high;
                return inner < 0 || inner >= x.Length || double.IsNaN(bound[inner]) ? x[place]
                    : step < 0 ? Math.Min(at, Zero(place, inner, bound))
                    : Math.Max(at, Zero(inner, place, bound));
            }
        }

        return null;
    }

    private SweepCrossing Crossing(int left, int right, bool isTold)
    {
        var known = Enumerable.Range(left, right - left + 1).Where(place => !double.IsNaN(value[place])).ToList();
        var zeros = known
            .Zip(known.Skip(1))
            .Where(pair => value[pair.First] > 0 != value[pair.Second] > 0)
            .Select(pair => Zero(pair.First, pair.Second, value))
            .ToList();
        var at = zeros.Count > 0 ? zeros[zeros.Count / 2] : (x[left] + x[right]) / 2;
        return new SweepCrossing(at, Around(at), value[right] > value[left] ? 1 : -1, isTold);
    }

    private double Zero(int left, int right, double[] curve) =>
        curve[left] == curve[right] ? (x[left] + x[right]) / 2 : x[left] + (curve[left] / (curve[left] - curve[right]) * (x[right] - x[left]));
}
