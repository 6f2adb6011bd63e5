using ZoneSim.Model;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Tallies;

/// <summary>Counts and moments of one incursion under one policy, over its planned rows (ordinal 1).</summary>
internal sealed class PolicyAccumulator(RowLayout layout)
{
    /// <summary>The columns of its rows.</summary>
    public RowLayout Layout => layout;

    /// <summary>Planned rows.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows that were not seen to leave: those whose exit was cut, and those that hold inside.</summary>
    public long Censored { get; private set; }

    /// <summary>Rows of returns (ordinal 2 and up).</summary>
    public long Returns { get; set; }

    /// <summary>Rows by policy-neutral end.</summary>
    public long[] Ends { get; } = new long[LedgerWords.Ends.Count];

    /// <summary>Rows by outcome.</summary>
    public long[] Outcomes { get; } = new long[LedgerWords.Outcomes.Count];

    /// <summary>First replication that ended in each outcome; <see cref="long.MaxValue"/> where none did.</summary>
    public long[] FirstWithOutcome { get; } = [.. Enumerable.Repeat(long.MaxValue, LedgerWords.Outcomes.Count)];

    /// <summary>Moments of the numeric columns, in the order of <see cref="RowLayout.Numeric"/>; absent values left out.</summary>
    public Moments[] Columns { get; } = new Moments[layout.Numeric.Length];

    /// <summary>Takes one planned row, by column.</summary>
    public void Add(long replication, double[] row)
    {
        Rows++;
        if (layout.HasEnds)
        {
            AddEnd(replication, row);
        }

        var numeric = layout.Numeric;
        for (var i = 0; i < numeric.Length; i++)
        {
            var value = row[numeric[i]];
            if (!double.IsNaN(value))
            {
                Columns[i].Add(value);
            }
        }
    }

    /// <summary>Writes it to a piece.</summary>
    public void Write(CheckpointWriter writer)
    {
        writer.Values<long>([Rows, Censored, Returns, .. Ends, .. Outcomes, .. FirstWithOutcome]);
        writer.Values<Moments>(Columns);
    }

    /// <summary>Reads it from a piece, bit for bit.</summary>
    public void Read(CheckpointReader reader)
    {
        Span<long> counts = stackalloc long[3];
        reader.Values(counts);
        (Rows, Censored, Returns) = (counts[0], counts[1], counts[2]);
        reader.Values<long>(Ends);
        reader.Values<long>(Outcomes);
        reader.Values<long>(FirstWithOutcome);
        reader.Values<Moments>(Columns);
    }

    private void AddEnd(long replication, double[] row)
    {
        var outcome = (int)row[layout.Outcome];
        Ends[(int)row[layout.End]]++;
        Outcomes[outcome]++;
        FirstWithOutcome[outcome] = Math.Min(FirstWithOutcome[outcome], replication);
        Censored += row[layout.Censored] == 0 && row[layout.Established] == 0 ? 0 : 1;
    }

    /// <summary>Takes all that another tally holds.</summary>
    public void Merge(PolicyAccumulator other)
    {
        Rows += other.Rows;
        Censored += other.Censored;
        Returns += other.Returns;
        for (var i = 0; i < Ends.Length; i++)
        {
            Ends[i] += other.Ends[i];
        }

        for (var i = 0; i < Outcomes.Length; i++)
        {
            Outcomes[i] += other.Outcomes[i];
            FirstWithOutcome[i] = Math.Min(FirstWithOutcome[i], other.FirstWithOutcome[i]);
        }

        for (var i = 0; i < Columns.Length; i++)
        {
            Columns[i].Merge(other.Columns[i]);
        }
    }
}
