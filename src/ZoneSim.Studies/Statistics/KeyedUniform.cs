using System.Runtime.Intrinsics;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// A uniform number that depends only on its key: the finaliser of SplitMix64 (Steele, Lea and Flood 2014) over the seed,
/// a name (FNV-1a, 64 bits) and an index. Used for the design of a study alone; the model's chance is Philox.
/// </summary>
internal static class KeyedUniform
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>A uniform number in the open interval (0, 1) with 52 bits.</summary>
    /// <param name="seed">The study's seed.</param>
    /// <param name="name">What it is drawn for.</param>
    /// <param name="index">Which one.</param>
    public static double At(ulong seed, string name, long index) => ((Bits(seed, name, index) >> 12) + 0.5) * (1.0 / (1UL << 52));

    /// <summary>A key for a design that draws many numbers in one place: see <see cref="Mixed"/>.</summary>
    /// <param name="seed">The study's seed.</param>
    /// <param name="name">What is drawn.</param>
    /// <param name="index">Which round.</param>
    internal static ulong Key(ulong seed, string name, long index) => Bits(seed, name, index);

    /// <summary>64 bits that depend on a key and an index alone.</summary>
    /// <param name="key">Of <see cref="Key"/>.</param>
    /// <param name="index">Which number.</param>
    internal static ulong Mixed(ulong key, ulong index) => Mix(key + ((index + 1) * Golden));

    /// <summary>The same for as many indices as a vector has lanes, from <paramref name="index"/> on.</summary>
    internal static Vector512<ulong> MixedFrom(ulong key, ulong index)
    {
        var z = Vector512.Create(key) + ((Vector512.Create(index + 1) + Vector512<ulong>.Indices) * Golden);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >>> 31);
    }

    private static ulong Bits(ulong seed, string name, long index)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var character in name)
        {
            hash = (hash ^ character) * 0x100000001B3UL;
        }

        return Mix(Mix(Mix(seed + Golden) ^ hash) + ((ulong)index * Golden));
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
