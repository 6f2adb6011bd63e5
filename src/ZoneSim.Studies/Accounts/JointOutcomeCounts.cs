using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Accounts;

/// <summary>How often each pattern came up in independent runs of one account's circumstances under one policy.</summary>
internal sealed class JointOutcomeCounts
{
    private readonly SortedDictionary<ulong, int> _counts = [];

    /// <summary>Runs counted; those that failed are not among them.</summary>
    public int Total { get; private set; }

    /// <summary>Runs that failed.</summary>
    public int Failed { get; private set; }

    /// <summary>The patterns in rising order, with their counts.</summary>
    public IEnumerable<KeyValuePair<ulong, int>> Patterns => _counts;

    /// <summary>Counts a run; null for one that failed.</summary>
    public void Add(ulong? pattern)
    {
        if (pattern is not { } bits)
        {
            Failed++;
            return;
        }

        Total++;
        _counts[bits] = _counts.GetValueOrDefault(bits) + 1;
    }

    /// <summary>The counts of all runs of several counts.</summary>
    public static JointOutcomeCounts Sum(IEnumerable<JointOutcomeCounts> parts)
    {
        var sum = new JointOutcomeCounts();
        foreach (var part in parts)
        {
            (sum.Total, sum.Failed) = (sum.Total + part.Total, sum.Failed + part.Failed);
            foreach (var (pattern, count) in part._counts)
            {
                sum._counts[pattern] = sum._counts.GetValueOrDefault(pattern) + count;
            }
        }

        return sum;
    }

    /// <summary>Runs in which all bits of a mask are set.</summary>
    public int CountAll(ulong mask) => Count(pattern => (pattern & mask) == mask);

    /// <summary>Runs whose pattern is so.</summary>
    public int Count(Func<ulong, bool> holds) => _counts.Where(pair => holds(pair.Key)).Sum(pair => pair.Value);

    /// <summary>Writes it to a piece.</summary>
    public void Write(CheckpointWriter writer)
    {
        writer.Int(Failed);
        writer.Int(_counts.Count);
        writer.Values<ulong>([.. _counts.Keys]);
        writer.Values<int>([.. _counts.Values]);
    }

    /// <summary>Reads it from a piece.</summary>
    public static JointOutcomeCounts Read(CheckpointReader reader)
    {
        var counts = new JointOutcomeCounts { Failed = reader.Int() };
        var patterns = new ulong[reader.Count()];
        var numbers = new int[patterns.Length];
        reader.Values<ulong>(patterns);
        reader.Values<int>(numbers);
        for (var i = 0; i < patterns.Length; i++)
        {
            if (numbers[i] < 1)
            {
                throw new InvalidDataException($"a pattern came up {numbers[i]} times");
            }

            counts._counts[patterns[i]] = numbers[i];
            counts.Total += numbers[i];
        }

        return counts;
    }
}
