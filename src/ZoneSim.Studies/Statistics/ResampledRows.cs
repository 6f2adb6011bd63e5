using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ZoneSim.Studies.Statistics;

/// <summary>The rows that each of so many resamples of a sample draws, with replacement; the same for every statistic of that sample.</summary>
internal sealed class ResampledRows
{
    /// <summary>Sums that one pass adds up side by side, each in the order of the rows drawn.</summary>
    private const int Lanes = 8;

    /// <summary>
    /// Resamples that are taken together, so that their places and one set of lanes stay near the processor; a multiple of <see cref="Chains"/>.
    /// </summary>
    private const int Together = 16;

    /// <summary>Resamples that are added up at a time.</summary>
    private const int Chains = 4;

    private readonly int[] _places;
    private readonly int _rows;
    private readonly ulong _seed;

    /// <summary>So many resamples of a sample; they are drawn when they are asked for, and nothing keeps them.</summary>
    /// <param name="seed">The study's seed.</param>
    /// <param name="resamples">How many resamples.</param>
    /// <param name="rows">Rows of the sample, and of each resample.</param>
    public ResampledRows(ulong seed, int resamples, int rows) => (_seed, Count, _rows, _places) = (seed, resamples, rows, new int[Together * rows]);

    /// <summary>Number of resamples.</summary>
    public int Count { get; }

    /// <summary>The sums of some terms over the rows of each resample.</summary>
    /// <param name="terms">For each sum its terms, one for each row.</param>
    /// <returns>The sums of the first resample, then those of the second, and so on.</returns>
    public double[] Sums(double[][] terms)
    {
        var sums = new double[Count * terms.Length];
        var added = new Vector512<double>[Chains];
        Vector512<double>[][] sets = [.. terms.Chunk(Lanes).Select(SideBySide)];
        for (var from = 0; from < Count; from += Together)
        {
            Draw(from);
            for (var set = 0; set < sets.Length; set++)
            {
                for (var round = from; round < Math.Min(from + Together, Count); round += Chains)
                {
                    Add(sets[set], round, added);
                    for (var chain = 0; chain < Math.Min(Chains, Count - round); chain++)
                    {
                        for (var lane = 0; lane < Math.Min(Lanes, terms.Length - (set * Lanes)); lane++)
                        {
                            sums[((round + chain) * terms.Length) + (set * Lanes) + lane] = added[chain][lane];
                        }
                    }
                }
            }
        }

        return sums;
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

    private void Draw(int from)
    {
        for (var round = from; round < Math.Min(from + Together, Count); round++)
        {
            Resample.WithReplacement(_seed, "bca", round, Places(round));
        }
    }

    private Span<int> Places(int round) => _places.AsSpan(round % Together * _rows, _rows);

    /// <summary>
    /// Adds up some resamples at a time, so that an addition need not wait for the last one; places beyond the last resample are those of an earlier
    /// one, and nobody reads their sums. Compiled in full at its first call, for a run makes all its calls within a moment.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(Vector512<double>[] lanes, int round, Vector512<double>[] added)
    {
        ReadOnlySpan<int> first = Places(round),
            second = Places(round + 1),
            third = Places(round + 2),
            fourth = Places(round + 3);
        var (one, two, three, four) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        for (var i = 0; i < first.Length; i++)
        {
            one += lanes[first[i]];
            two += lanes[second[i]];
            three += lanes[third[i]];
            four += lanes[fourth[i]];
        }

        (added[0], added[1], added[2], added[3]) = (one, two, three, four);
    }
}
