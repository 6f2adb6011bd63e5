using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ZoneSim.Studies.Statistics;

/// <summary>The rows that each of so many resamples of a sample draws, with replacement; the same for every statistic of that sample.</summary>
internal sealed class ResampledRows
{
    /// <summary>Sums that one pass adds up side by side, each in the order of the rows drawn.</summary>
    private const int Lanes = 8;

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
        var (sums, lanes) = (new double[Count * terms.Length], new Vector512<double>[_rows]);
        for (var first = 0; first < terms.Length; first += Lanes)
        {
            var width = Math.Min(Lanes, terms.Length - first);
            var row = (Span<double>)stackalloc double[Lanes];
            for (var place = 0; place < lanes.Length; place++)
            {
                for (var lane = 0; lane < width; lane++)
                {
                    row[lane] = terms[first + lane][place];
                }

                lanes[place] = Vector512.Create((ReadOnlySpan<double>)row);
            }

            for (var round = 0; round < Count; round += 2)
            {
                // The second of the last pair may not be there: the first is added up twice, and is written once.
                var (one, other) = Pair(lanes, Places(round), Places(Math.Min(round + 1, Count - 1)));
                Write(one, round);
                Write(other, Math.Min(round + 1, Count - 1));
            }

            void Write(Vector512<double> vector, int round)
            {
                for (var lane = 0; lane < width; lane++)
                {
                    sums[(round * terms.Length) + first + lane] = vector[lane];
                }
            }
        }

        return sums;
    }

    private ReadOnlySpan<int> Places(int round) => _places.AsSpan(round * _rows, _rows);

    /// <summary>Two resamples at a time: an addition need not wait for the last one. Compiled as it should be at its first call, for a run makes all its calls within a moment.</summary>
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
