using System.Runtime.Intrinsics;

namespace ZoneSim.Studies.Statistics;

/// <summary>Keyed resampling for bootstrap intervals (Efron 1979) and for permutation nulls.</summary>
internal static class Resample
{
    /// <summary>n places of 0 … n − 1, drawn with replacement.</summary>
    /// <param name="seed">The study's seed.</param>
    /// <param name="name">What is resampled.</param>
    /// <param name="round">Which resample.</param>
    /// <param name="n">Size of the sample, 1 or more.</param>
    public static int[] WithReplacement(ulong seed, string name, int round, int n)
    {
        var places = new int[n];
        WithReplacement(seed, name, round, places);
        return places;
    }

    /// <summary>The same, written to <paramref name="places"/>: as many as it holds, out of as many.</summary>
    public static void WithReplacement(ulong seed, string name, int round, Span<int> places)
    {
        var (key, n, i) = (KeyedUniform.Key(seed, name, round), (ulong)places.Length, 0);
        for (; i + Vector512<ulong>.Count <= places.Length; i += Vector512<ulong>.Count)
        {
            // The high 64 bits of a product with n, which has 32 bits, from its two halves.
            var z = KeyedUniform.MixedFrom(key, (ulong)i);
            var high = ((z >>> 32) * n) + (((z & Vector512.Create((ulong)uint.MaxValue)) * n) >>> 32);
            Vector512.Narrow(high >>> 32, Vector512<ulong>.Zero).GetLower().AsInt32().CopyTo(places[i..]);
        }

        for (; i < places.Length; i++)
        {
            places[i] = Below(key, i, places.Length);
        }
    }

    /// <summary>A random order of 0 … n − 1 (Durstenfeld 1964).</summary>
    /// <param name="seed">The study's seed.</param>
    /// <param name="name">What is shuffled.</param>
    /// <param name="round">Which shuffle.</param>
    /// <param name="n">Size of the sample.</param>
    public static int[] Permutation(ulong seed, string name, int round, int n)
    {
        var (key, order) = (KeyedUniform.Key(seed, name, round), Enumerable.Range(0, n).ToArray());
        for (var last = n - 1; last > 0; last--)
        {
            var other = Below(key, last, last + 1);
            (order[last], order[other]) = (order[other], order[last]);
        }

        return order;
    }

    /// <summary>The two-sided percentile interval of resampled values round an estimate; NaN ends where none is defined.</summary>
    /// <param name="value">The estimate.</param>
    /// <param name="resampled">What the resamples gave; undefined ones (NaN) are left out.</param>
    /// <param name="confidence">Confidence level, such as 0.95.</param>
    public static Estimate Interval(double value, IEnumerable<double> resampled, double confidence)
    {
        var sorted = resampled.Where(double.IsFinite).Order().ToArray();
        return new Estimate(value, Percentile.OfSorted(sorted, (1 - confidence) / 2), Percentile.OfSorted(sorted, (1 + confidence) / 2));
    }

    private static int Below(ulong key, int index, int n) => (int)Math.BigMul(KeyedUniform.Mixed(key, (ulong)index), (ulong)n, out _);
}
