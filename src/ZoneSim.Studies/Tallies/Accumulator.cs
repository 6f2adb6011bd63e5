using System.Runtime.CompilerServices;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Tallies;

/// <summary>
/// All that a summary is made of, for every policy, pair of policies and incursion. Made block by block and merged in
/// block order, so that it has the same bits on any number of threads, in memory that does not grow with replications.
/// </summary>
internal sealed class Accumulator
{
    private readonly PolicyPair[] _pairs;
    private readonly PolicyAccumulator[][] _policies;
    private readonly PairAccumulator[][] _comparisons;

    public Accumulator(int policies, int incursions, PolicyPair[] pairs, RowLayout? layout = null)
    {
        _pairs = pairs;
        var columns = layout ?? RowLayout.Nights;
        _policies = Grid(policies, incursions, () => new PolicyAccumulator(columns));
        _comparisons = Grid(pairs.Length, incursions, () => new PairAccumulator(columns));
        Played = new long[policies];
        Failed = new long[policies];
    }

    /// <summary>Replications played to their end, by policy.</summary>
    public long[] Played { get; }

    /// <summary>Replications that failed, by policy.</summary>
    public long[] Failed { get; }

    /// <summary>One incursion under one policy.</summary>
    public PolicyAccumulator Of(int policy, int incursion) => _policies[policy][incursion];

    /// <summary>One incursion in one comparison.</summary>
    public PairAccumulator OfPair(int pair, int incursion) => _comparisons[pair][incursion];

    /// <summary>Takes the planned row of one incursion in one replication under each policy.</summary>
    /// <param name="replication">Number of the replication.</param>
    /// <param name="incursion">Index of the incursion.</param>
    /// <param name="rows">Values by policy and column; null where the replication failed or has no such row.</param>
    /// <remarks>It is never made part of its caller, so that a fault in it is told by its name.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Add(long replication, int incursion, ReadOnlySpan<double[]?> rows)
    {
        for (var policy = 0; policy < rows.Length; policy++)
        {
            if (rows[policy] is { } row)
            {
                _policies[policy][incursion].Add(replication, row);
            }
        }

        for (var pair = 0; pair < _pairs.Length; pair++)
        {
            if (rows[_pairs[pair].Reference] is { } reference && rows[_pairs[pair].Other] is { } other)
            {
                _comparisons[pair][incursion].Add(reference, other);
            }
        }
    }

    /// <summary>Takes all that another tally holds.</summary>
    public void Merge(Accumulator other)
    {
        for (var policy = 0; policy < _policies.Length; policy++)
        {
            Played[policy] += other.Played[policy];
            Failed[policy] += other.Failed[policy];
            for (var incursion = 0; incursion < _policies[policy].Length; incursion++)
            {
                _policies[policy][incursion].Merge(other._policies[policy][incursion]);
            }
        }

        for (var pair = 0; pair < _pairs.Length; pair++)
        {
            for (var incursion = 0; incursion < _comparisons[pair].Length; incursion++)
            {
                _comparisons[pair][incursion].Merge(other._comparisons[pair][incursion]);
            }
        }
    }

    /// <summary>Writes it to a piece.</summary>
    public void Write(CheckpointWriter writer)
    {
        writer.Values<long>(Played);
        writer.Values<long>(Failed);
        Array.ForEach(_policies, row => Array.ForEach(row, one => one.Write(writer)));
        Array.ForEach(_comparisons, row => Array.ForEach(row, one => one.Write(writer)));
    }

    /// <summary>Reads one of the same policies, incursions and pairs from a piece, bit for bit.</summary>
    public void Read(CheckpointReader reader)
    {
        reader.Values<long>(Played);
        reader.Values<long>(Failed);
        Array.ForEach(_policies, row => Array.ForEach(row, one => one.Read(reader)));
        Array.ForEach(_comparisons, row => Array.ForEach(row, one => one.Read(reader)));
    }

    private static T[][] Grid<T>(int rows, int columns, Func<T> make) =>
        [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => make()).ToArray())];
}
