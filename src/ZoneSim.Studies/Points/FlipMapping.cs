using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Points;

/// <summary>
/// Plays a map so that histories go where they decide. Every point begins with a quarter of the replications asked for; then, round
/// by round, the undecided points that come nearest to being told get twice as many, until all are told or as many histories are spent as
/// the map would take with the same number everywhere. Numbers of replications climb one ladder, and signs are told at a
/// level that holds at all rungs of it and all points together (Bonferroni), so that it holds however points are picked. What is picked
/// hangs on results alone, which are the same bits on any number of threads.
/// </summary>
/// <param name="plan">What was asked.</param>
/// <param name="isShare">Whether levels are shares of 0s and 1s.</param>
/// <param name="play">Plays a design.</param>
internal sealed class FlipMapping(PointStudyPlan plan, bool isShare, Func<PointDesign, DesignPointResult[]> play)
{
    private const int Rungs = 6;

    /// <summary>Replications of a point on the lowest rung; on each further one it has twice as many.</summary>
    private int First => Math.Max(2, plan.Replications / 4);

    /// <summary>How signs are told: over all points and rungs.</summary>
    /// <param name="points">Points of the map.</param>
    public SignRule Rule(int points) => new(plan.Confidence, points * Rungs, isShare);

    /// <summary>Plays the points of a design, all of them on the lowest rung first.</summary>
    /// <param name="design">The map; all points meet the same histories.</param>
    /// <returns>The map as it was played, with the numbers of all rounds together.</returns>
    public PointTable Play(PointDesign design)
    {
        var (rule, first) = (Rule(design.Points.Count), design with { Replications = First, Round = 0 });
        var yields = play(first);
        var rung = new int[yields.Length];
        var left = ((long)yields.Length * plan.Replications) - ((long)yields.Length * First);
        for (var round = 1; Pick(yields, rung, left, rule) is { Count: > 0 } picked; round++)
        {
            foreach (var group in picked.GroupBy(point => rung[point]).OrderBy(group => group.Key).ToList())
            {
                int[] points = [.. group.Order()];
                var more = PlayRung(design, points, group.Key, round);
                for (var i = 0; i < points.Length; i++)
                {
                    yields[points[i]] = yields[points[i]].With(more[i]);
                    rung[points[i]]++;
                }

                left -= (long)points.Length * ReplicationsAt(group.Key);
            }
        }

        return new PointTable(first, yields);
    }

    /// <summary>Replications by which a point climbs from a rung.</summary>
    private int ReplicationsAt(int rung) => First << rung;

    private DesignPointResult[] PlayRung(PointDesign design, int[] points, int rung, int round) =>
        play(
            design with
            {
                Points = [.. points.Select(point => design.Points[point] with { FirstReplication = ReplicationsAt(rung) })],
                Replications = ReplicationsAt(rung),
                Round = (round * Rungs) + rung,
            }
        );

    /// <summary>
    /// The half of the undecided points that come nearest to being told, those of a sign first that is told nowhere yet, as far as the
    /// histories reach.
    /// </summary>
    private List<int> Pick(DesignPointResult[] yields, int[] rung, long left, SignRule rule)
    {
        var signs = Array.ConvertAll(yields, rule.Of);
        var open = Enumerable.Range(0, yields.Length).Where(point => signs[point] == KnownSign.Undecided && rung[point] < Rungs - 1).ToList();
        var (above, below) = (signs.Contains(KnownSign.Above), signs.Contains(KnownSign.Below));
        bool IsNew(int point) => yields[point].Response.Value > 0 ? !above : !below;
        var picked = new List<int>();
        foreach (
            var point in open.OrderByDescending(IsNew).ThenByDescending(point => rule.Distance(yields[point])).ThenBy(point => point).Take((open.Count + 1) / 2)
        )
        {
            left -= ReplicationsAt(rung[point]);
            if (left < 0)
            {
                break;
            }

            picked.Add(point);
        }

        return picked;
    }
}

/// <summary>
/// How the sign of a difference is told from run noise, at a level that holds for a whole family of points. Of shares by the score test
/// of McNemar (1947), which is whether Tango's interval leaves out 0: (b − c)/√(b + c) of the pairs that differ; else by Student's t.
/// </summary>
internal sealed class SignRule
{
    private readonly bool _isShare;
    private readonly double _level;

    /// <summary>A rule.</summary>
    /// <param name="confidence">Confidence level of all points together.</param>
    /// <param name="family">How many times a sign is looked at.</param>
    /// <param name="isShare">Whether levels are shares of 0s and 1s.</param>
    public SignRule(double confidence, int family, bool isShare)
    {
        (_isShare, _level) = (isShare, Simultaneous.Bonferroni(confidence, family));
        Z = NormalQuantile.TwoSided(_level);
    }

    /// <summary>Half-width of the intervals in standard errors.</summary>
    public double Z { get; }

    /// <summary>The standard error by which the sign is told with <see cref="Z"/>.</summary>
    public double Error(DesignPointResult yield)
    {
        var (value, variance, n) = (yield.Response.Value, yield.Response.Variance, yield.Pairs);
        if (!yield.IsDefined || n < 2)
        {
            return double.NaN;
        }

        return _isShare ? Math.Sqrt(((variance * (n - 1)) + (value * value)) / n) : Math.Sqrt(variance) * Quantiles.TwoSidedStudent(n - 1, _level) / Z;
    }

    /// <summary>Distance from 0 in these standard errors; 0 where nothing differs.</summary>
    public double Distance(DesignPointResult yield) => Error(yield) is > 0 and var error ? Math.Abs(yield.Response.Value) / error : 0;

    /// <summary>What is known of the sign.</summary>
    public KnownSign Of(DesignPointResult yield)
    {
        var half = Z * Error(yield);
        return double.IsNaN(half) ? KnownSign.Undefined
            : yield.Response.Value - half > 0 ? KnownSign.Above
            : yield.Response.Value + half < 0 ? KnownSign.Below
            : KnownSign.Undecided;
    }
}
