using ZoneSim.Model;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Tallies;

/// <summary>
/// Joint counts and differences of one incursion under two policies that met the same histories: pair by pair, so that
/// policies that act alike differ by exactly 0.
/// </summary>
internal sealed class PairAccumulator
{
    private readonly RowLayout _layout;
    private readonly JointCounts[] _flags;

    /// <summary>Pairs.</summary>
    public long Pairs { get; private set; }

    /// <summary>Pairs by the two policies' ends.</summary>
    public JointCounts Ends { get; } = new(LedgerWords.Ends.Count);

    /// <summary>Pairs by the two policies' outcomes.</summary>
    public JointCounts Outcomes { get; } = new(LedgerWords.Outcomes.Count);

    /// <summary>Moments of the paired differences, in the order of <see cref="RowLayout.Paired"/>.</summary>
    public Moments[] Differences { get; }

    public PairAccumulator(RowLayout layout)
    {
        _layout = layout;
        _flags = new JointCounts[layout.Paired.Length];
        Differences = new Moments[layout.Paired.Length];
        for (var i = 0; i < _flags.Length; i++)
        {
            _flags[i] = new JointCounts(2);
        }
    }

    /// <summary>Pairs by the two policies' values of a flag, by place in <see cref="RowLayout.Paired"/>; empty for other columns.</summary>
    public JointCounts Flag(int paired) => _flags[paired];

    /// <summary>Takes one pair of planned rows, by column.</summary>
    public void Add(double[] reference, double[] other)
    {
        Pairs++;
        if (_layout.HasEnds)
        {
            Ends.Add((int)reference[_layout.End], (int)other[_layout.End]);
            Outcomes.Add((int)reference[_layout.Outcome], (int)other[_layout.Outcome]);
        }

        var paired = _layout.Paired;
        for (var i = 0; i < paired.Length; i++)
        {
            var column = paired[i];
            Differences[i].Add(other[column] - reference[column]);
            if (_layout.IsFlag[column])
            {
                _flags[i].Add((int)reference[column], (int)other[column]);
            }
        }
    }

    /// <summary>Writes it to a piece.</summary>
    public void Write(CheckpointWriter writer)
    {
        writer.Values<long>([Pairs]);
        Ends.Write(writer);
        Outcomes.Write(writer);
        writer.Values<Moments>(Differences);
        Array.ForEach(_flags, flag => flag.Write(writer));
    }

    /// <summary>Reads it from a piece, bit for bit.</summary>
    public void Read(CheckpointReader reader)
    {
        Span<long> pairs = stackalloc long[1];
        reader.Values(pairs);
        Pairs = pairs[0];
        Ends.Read(reader);
        Outcomes.Read(reader);
        reader.Values<Moments>(Differences);
        Array.ForEach(_flags, flag => flag.Read(reader));
    }

    /// <summary>Takes all that another tally holds.</summary>
    public void Merge(PairAccumulator accumulator)
    {
        Pairs += accumulator.Pairs;
        Ends.Merge(accumulator.Ends);
        Outcomes.Merge(accumulator.Outcomes);
        for (var i = 0; i < Differences.Length; i++)
        {
            Differences[i].Merge(accumulator.Differences[i]);
            _flags[i].Merge(accumulator._flags[i]);
        }
    }
}

/// <summary>Pairs counted by a category's label under either policy.</summary>
internal sealed class JointCounts(int labels)
{
    private readonly long[] _counts = new long[labels * labels];

    /// <summary>Pairs with the same label under both.</summary>
    public long Same => Enumerable.Range(0, labels).Sum(label => _counts[(label * labels) + label]);

    /// <summary>Whether a label was seen under either policy.</summary>
    public bool Occurred(int label) => Table(label) is not (0, 0, 0, _);

    /// <summary>Writes them to a piece.</summary>
    public void Write(CheckpointWriter writer) => writer.Values<long>(_counts);

    /// <summary>Reads them from a piece.</summary>
    public void Read(CheckpointReader reader) => reader.Values<long>(_counts);

    /// <summary>Counts one pair.</summary>
    public void Add(int reference, int other) => _counts[(reference * labels) + other]++;

    /// <summary>Takes all that other counts hold.</summary>
    public void Merge(JointCounts other)
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            _counts[i] += other._counts[i];
        }
    }

    /// <summary>The paired table of one label: in both, in the other policy only, in the reference only, in neither.</summary>
    public (long Both, long OtherOnly, long ReferenceOnly, long Neither) Table(int label)
    {
        var both = _counts[(label * labels) + label];
        long reference = 0;
        long other = 0;
        for (var i = 0; i < labels; i++)
        {
            reference += _counts[(label * labels) + i];
            other += _counts[(i * labels) + label];
        }

        return (both, other - both, reference - both, _counts.Sum() - reference - other + both);
    }
}
