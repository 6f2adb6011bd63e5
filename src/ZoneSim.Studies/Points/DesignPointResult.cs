using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Points;

/// <summary>What one point of a study gave.</summary>
/// <param name="Reason">Why it could not be run; empty where it was.</param>
/// <param name="Failed">Replications that failed under some policy.</param>
/// <param name="Pairs">Replications that give a number under every policy.</param>
/// <param name="Levels">The output under each policy, with the variance of the estimate.</param>
/// <param name="Differences">Differences between policies, pair by pair, in the order of <see cref="Pair"/>.</param>
/// <param name="Change">The response minus that of the point's anchor, pair by pair; NaN without an anchor.</param>
internal sealed record DesignPointResult(string Reason, int Failed, int Pairs, Output[] Levels, Output[] Differences, Output Change)
{
    private static readonly Output s_none = new(double.NaN, double.NaN);

    /// <summary>What the study looks at: the first difference, or the only policy's level.</summary>
    public Output Response =>
        Levels.Length == 0 ? s_none
        : Differences.Length > 0 ? Differences[0]
        : Levels[0];

    /// <summary>The greatest size of a level's values by policy, then that of each difference; empty where it is not known.</summary>
    public double[] Sizes { get; init; } = [];

    /// <summary>Whether there is a number.</summary>
    public bool IsDefined => Reason.Length == 0 && !double.IsNaN(Response.Value);

    /// <summary>Number of pairs of policies.</summary>
    public static int PolicyPairs(int policies) => policies * (policies - 1) / 2;

    /// <summary>Where the difference of two policies stands: (0, 1), (0, 2) … (1, 2) …; the second's minus the first's.</summary>
    /// <param name="first">Index of the policy subtracted.</param>
    /// <param name="second">Index of the other; greater.</param>
    /// <param name="policies">Number of policies.</param>
    public static int Pair(int first, int second, int policies) => (first * policies) - (first * (first + 1) / 2) + second - first - 1;

    /// <summary>What the point gave of two policies alone.</summary>
    /// <param name="first">Index of the policy subtracted.</param>
    /// <param name="second">Index of the other; greater.</param>
    public DesignPointResult PairOf(int first, int second)
    {
        if (Levels.Length == 0)
        {
            return this;
        }

        var pair = Pair(first, second, Levels.Length);
        return new DesignPointResult(Reason, Failed, Pairs, [Levels[first], Levels[second]], [Differences[pair]], s_none)
        {
            Sizes = Sizes.Length == 0 ? [] : [Sizes[first], Sizes[second], Sizes[Levels.Length + pair]],
        };
    }

    /// <summary>A point that could not be run.</summary>
    public static DesignPointResult Refused(string reason) => new(reason, 0, 0, [], [], s_none);

    /// <summary>The sums of a point.</summary>
    /// <param name="values">The output by policy and replication; NaN where there is none.</param>
    /// <param name="count">Replications played.</param>
    /// <param name="failed">Replications that failed under some policy.</param>
    /// <param name="anchor">Response by replication at the anchor, or null.</param>
    public static DesignPointResult Of(double[][] values, int count, int failed, double[]? anchor)
    {
        var levels = new Moments[values.Length];
        var differences = new Moments[PolicyPairs(values.Length)];
        var change = default(Moments);
        var pairs = 0;
        for (var replication = 0; replication < count; replication++)
        {
            if (!IsWhole(values, replication))
            {
                continue;
            }

            pairs++;
            var pair = 0;
            for (var policy = 0; policy < values.Length; policy++)
            {
                levels[policy].Add(values[policy][replication]);
                for (var other = policy + 1; other < values.Length; other++)
                {
                    differences[pair++].Add(values[other][replication] - values[policy][replication]);
                }
            }

            if (anchor is not null && !double.IsNaN(anchor[replication]))
            {
                change.Add(ResponseAt(values, replication) - anchor[replication]);
            }
        }

        return new DesignPointResult("", failed, pairs, Array.ConvertAll(levels, Estimate), Array.ConvertAll(differences, Estimate), Estimate(change))
        {
            Sizes = [.. levels.Concat(differences).Select(one => Math.Max(Math.Abs(one.Least), Math.Abs(one.Greatest)))],
        };
    }

    /// <summary>The same point with further replications, which give no change from an anchor.</summary>
    /// <param name="more">What the point gave in them.</param>
    public DesignPointResult With(DesignPointResult more)
    {
        if (Reason.Length > 0 || more.Reason.Length > 0)
        {
            return Reason.Length > 0 ? this : more;
        }

        Output Both(Output one, Output other)
        {
            var moments = Moments.Restore(Pairs, one.Value, one.Variance * Pairs);
            moments.Merge(Moments.Restore(more.Pairs, other.Value, other.Variance * more.Pairs));
            return Estimate(moments);
        }

        return new DesignPointResult(
            "",
            Failed + more.Failed,
            Pairs + more.Pairs,
            [.. Levels.Zip(more.Levels, Both)],
            [.. Differences.Zip(more.Differences, Both)],
            s_none
        )
        {
            Sizes = [.. Sizes.Zip(more.Sizes, Math.Max)],
        };
    }

    /// <summary>What the study looks at in one replication; NaN where a policy gives no number.</summary>
    public static double ResponseAt(double[][] values, int replication) =>
        !IsWhole(values, replication) ? double.NaN
        : values.Length > 1 ? values[1][replication] - values[0][replication]
        : values[0][replication];

    /// <summary>Writes it to a piece.</summary>
    public void Write(CheckpointWriter writer)
    {
        writer.Text(Reason);
        writer.Int(Failed);
        writer.Int(Pairs);
        writer.Int(Levels.Length);
        writer.Values<Output>(Levels);
        writer.Int(Differences.Length);
        writer.Values<Output>(Differences);
        writer.Values<Output>([Change]);
        writer.Int(Sizes.Length);
        writer.Values<double>(Sizes);
    }

    /// <summary>Reads it from a piece.</summary>
    /// <param name="reader">The piece.</param>
    /// <param name="policies">Number of policies.</param>
    public static DesignPointResult Read(CheckpointReader reader, int policies)
    {
        var (reason, failed, pairs) = (reader.Text(), reader.Int(), reader.Int());
        var levels = new Output[reader.Count()];
        reader.Values<Output>(levels);
        var differences = new Output[reader.Count()];
        reader.Values<Output>(differences);
        var change = new Output[1];
        reader.Values<Output>(change);
        var sizes = new double[reader.Count()];
        reader.Values<double>(sizes);
        var (wanted, wantedPairs) = reason.Length > 0 ? (0, 0) : (policies, PolicyPairs(policies));
        return failed >= 0 && pairs >= 0 && levels.Length == wanted && differences.Length == wantedPairs
            ? new DesignPointResult(reason, failed, pairs, levels, differences, change[0]) { Sizes = sizes }
            : throw new InvalidDataException($"a point gave {levels.Length} levels and {differences.Length} differences, expected {wanted} and {wantedPairs}");
    }

    private static bool IsWhole(double[][] values, int replication)
    {
        foreach (var ofPolicy in values)
        {
            if (double.IsNaN(ofPolicy[replication]))
            {
                return false;
            }
        }

        return true;
    }

    private static Output Estimate(Moments moments) => new(moments.Mean, moments.Variance / moments.Count);
}
