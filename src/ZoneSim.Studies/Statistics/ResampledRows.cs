using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ZoneSim.Studies.Statistics;

/// <summary>The rows that each of so many resamples of a sample draws, with replacement; the same for every statistic of that sample.</summary>
internal sealed class ResampledRows
{
    /// <summary>Sums that one pass adds up side by side, each in the order of the rows drawn.</summary>
    private const int Lanes = 8;

    /// <summary>Resamples that are taken together, so that their places and one set of lanes stay near the processor; an even number.</summary>
    private const int Together = 16;

    private readonly int[] _places;
    private readonly int _rows;

    /// <summary>Draws them.</summary>
    /// <param name="seed">The study's seed.</param>
    /// <param name="resamples">How many resamples.</param>
    /// <param name="rows">Rows of the sample, and of each resample.</param>
    public ResampledRows(ulong seed, int resamples, int rows)
    {
        (Count, _rows, _places) = (resamples, rows, GC.AllocateUninitializedArray<int>(resamples * rows));
        for (var round = 0; round < resamples; round++)
        {
            Resample.WithReplacement(seed, "bca", round, _places.AsSpan(round * rows, rows));
        }
    }

    /// <summary>Number of resamples.</summary>
    public int Count { get; }

    /// <summary>The sums of some terms over the rows of each resample.</summary>
    /// <param name="terms">For each sum its terms, one for each row.</param>
    /// <returns>The sums of the first resample, then those of the second, and so on.</returns>
    public double[] Sums(double[][] terms)
    {
        var sums = new double[Count * terms.Length];
        Vector512<double>[][] sets = [.. terms.Chunk(Lanes).Select(SideBySide)];
        for (var from = 0; from < Count; from += Together)
        {
            for (var set = 0; set < sets.Length; set++)
            {
                for (var round = from; round < Math.Min(from + Together, Count); round += 2)
                {
                    // Of an odd number the last is added up twice, and written twice.
                    var next = Math.Min(round + 1, Count - 1);
                    var (one, other) = Pair(sets[set], Places(round), Places(next));
                    Write(one, round, set * Lanes);
                    Write(other, next, set * Lanes);
                }
            }
        }

        return sums;

        void Write(Vector512<double> lanes, int round, int first)
        {
            for (var lane = 0; lane < Math.Min(Lanes, terms.Length - first); lane++)
            {
                sums[(round * terms.Length) + first + lane] = lanes[lane];
            }
        }
    }

    /// <summary>The terms of one row in one vector, and 0 where there are fewer sums than lanes.</summary>
    private Vector512<double>[] SideBySide(double[][] terms)
    {
        var (lanes, row) = (new Vector512<double>[_rows], new double[Lanes]);
        for (var place = 0; place < lanes.Length; place++)
        {
            for (var lane = 0; lane < terms.Length; lane++)
            {
                row[lane] = terms[lane][place];
            }

            lanes[place] = Vector512.Create(row);
        }

        return lanes;
    }

    private ReadOnlySpan<int> Places(int round) => _places.AsSpan(round * _rows, _rows);

    /// <summary>Two resamples at a time: an addition need not wait for the last one. Compiled in full at its first call, for a run makes all its calls within a moment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (Vector512<double> One, Vector512<double> Other) Pair(Vector512<double>[] lanes, ReadOnlySpan<int> places, ReadOnlySpan<int> others)
    {
        var (one, other) = (Vector512<double>.Zero, Vector512<double>.Zero);
        for (var i = 0; i < places.Length; i++)
        {
            one += lanes[places[i]];
            other += lanes[others[i]];
        }

        return (one, other);
    }
}
