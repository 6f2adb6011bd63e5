namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Sobol' points (Sobol' 1967) with the direction numbers of Joe and Kuo (2008), in Gray-code order (Antonov and Saleev 1979),
/// plain or with the nested uniform scramble of Owen (1995). A scrambled coordinate depends on the seed, the dimension's name
/// and its place in the list alone, and a longer sequence begins with the shorter one. Use a power of 2 as number of points.
/// </summary>
internal static class SobolSequence
{
    /// <summary>The greatest number of dimensions.</summary>
    public const int MostDimensions = JoeKuoDirections.Dimensions;

    private const int Bits = 32;
    private const double Unit = 1.0 / (1UL << Bits);
    private static readonly Lazy<uint[][]> s_directions = new(Directions);

    /// <summary>The plain points on the half-open unit cube, from the origin on: [point][dimension].</summary>
    /// <param name="dimensions">1 to <see cref="MostDimensions"/>.</param>
    /// <param name="points">Number of points, 1 or more.</param>
    public static double[][] Plain(int dimensions, int points) => Fill(dimensions, points, (_, bits) => bits * Unit);

    /// <summary>The scrambled points on the open unit cube: [point][dimension].</summary>
    /// <param name="seed">The study's seed.</param>
    /// <param name="names">The dimensions' names, 1 to <see cref="MostDimensions"/> of them.</param>
    /// <param name="points">Number of points, 1 or more.</param>
    public static double[][] Scrambled(ulong seed, IReadOnlyList<string> names, int points)
    {
        var keys = names.Select(name => KeyedUniform.Key(seed, name, -1)).ToArray();
        return Fill(names.Count, points, (dimension, bits) => Scramble(keys[dimension], bits));
    }

    private static double[][] Fill(int dimensions, int points, Func<int, uint, double> place)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(points);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dimensions);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, MostDimensions);
        var (sequence, state) = (new double[points][], new uint[dimensions]);
        for (var point = 0; point < points; point++)
        {
            sequence[point] = new double[dimensions];
            for (var dimension = 0; dimension < dimensions; dimension++)
            {
                // Point n differs from point n − 1 by the direction of the lowest set bit of n.
                state[dimension] ^= point == 0 ? 0 : s_directions.Value[dimension][int.TrailingZeroCount(point)];
                sequence[point][dimension] = place(dimension, state[dimension]);
            }
        }

        return sequence;
    }

    /// <summary>Flips each digit by a fair coin keyed by the digits before it; what lies below the last digit is uniform.</summary>
    private static double Scramble(ulong key, uint bits)
    {
        var scrambled = 0u;
        for (var digit = 0; digit < Bits; digit++)
        {
            var before = digit == 0 ? 0 : bits >> (Bits - digit);
            var coin = (uint)(KeyedUniform.Mixed(key, ((ulong)digit << Bits) | before) >> 63);
            scrambled = (scrambled << 1) | (((bits >> (Bits - 1 - digit)) & 1) ^ coin);
        }

        var below = ((KeyedUniform.Mixed(key, ((ulong)Bits << Bits) | bits) >> 44) + 0.5) / (1 << 20);
        return (scrambled + below) * Unit;
    }

    /// <summary>The 32 direction numbers of every dimension, as binary fractions (Bratley and Fox 1988).</summary>
    private static uint[][] Directions()
    {
        uint[] vanDerCorput = [.. Enumerable.Range(0, Bits).Select(bit => 1u << (Bits - 1 - bit))];
        return [vanDerCorput, .. JoeKuoDirections.Rows().Select(row => Directions((int)row[0], row[1], row.AsSpan(2)))];
    }

    private static uint[] Directions(int degree, uint inner, ReadOnlySpan<uint> initial)
    {
        var directions = new uint[Bits];
        for (var bit = 0; bit < Bits; bit++)
        {
            if (bit < degree)
            {
                directions[bit] = initial[bit] << (Bits - 1 - bit);
                continue;
            }

            var next = directions[bit - degree] ^ (directions[bit - degree] >> degree);
            for (var term = 1; term < degree; term++)
            {
                next ^= ((inner >> (degree - 1 - term)) & 1) * directions[bit - term];
            }

            directions[bit] = next;
        }

        return directions;
    }
}
