using System.Runtime.CompilerServices;

namespace ZoneSim.Model;

/// <summary>
/// Philox4x32-10, a counter-based generator: a keyed bijection of 128-bit counters. It has no state, so a draw depends
/// on its key alone and never on what was drawn before. Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as
/// easy as 1, 2, 3" (SC 2011).
/// </summary>
internal static class Philox
{
    private const uint MultiplierA = 0xD2511F53,
        MultiplierB = 0xCD9E8D57;
    private const uint WeylA = 0x9E3779B9,
        WeylB = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>The largest double below 1: the last of the 2⁵³ midpoints would round to 1.</summary>
    private const double BelowOne = 1 - (1.0 / (1UL << 53));

    /// <summary>The four 32-bit words for a counter (four words, first is least significant) and a key (two words).</summary>
    public static (uint W0, uint W1, uint W2, uint W3) Block(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var a = (ulong)MultiplierA * c0;
            var b = (ulong)MultiplierB * c2;
            (c0, c1, c2, c3) = ((uint)(b >> 32) ^ c1 ^ k0, (uint)b, (uint)(a >> 32) ^ c3 ^ k1, (uint)a);
            k0 += WeylA;
            k1 += WeylB;
        }

        return (c0, c1, c2, c3);
    }

    /// <summary>One uniform of 53 bits in the open interval (0, 1) for a counter and a 64-bit key.</summary>
    public static double Uniform(uint c0, uint c1, uint c2, uint c3, ulong key)
    {
        var (w0, w1, _, _) = Block(c0, c1, c2, c3, (uint)key, (uint)(key >> 32));
        var bits = (((ulong)w0 << 32) | w1) >> 11;
        return FromBits(bits);
    }

    /// <summary>The midpoint of one of 2⁵³ equal parts of (0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double FromBits(ulong bits) => Math.Min((bits + 0.5) * (1.0 / (1UL << 53)), BelowOne);
}
