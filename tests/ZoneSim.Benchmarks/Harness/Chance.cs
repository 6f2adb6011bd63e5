namespace ZoneSim.Benchmarks;

/// <summary>A small fast generator (xoshiro256++, Blackman and Vigna 2019), and the distributions of the benchmarks.</summary>
public sealed class Chance
{
    private ulong a;
    private ulong b;
    private ulong c;
    private ulong d;

    public Chance(ulong seed)
    {
        // SplitMix64 fills the state, as the authors advise.
        ulong Next()
        {
            var z = seed += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
        (a, b, c, d) = (Next(), Next(), Next(), Next());
    }

    /// <summary>Uniform between 0 and 1, both excluded.</summary>
    public double Uniform()
    {
        var result = ulong.RotateLeft(a + d, 23) + a;
        var t = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= t;
        d = ulong.RotateLeft(d, 45);
        return ((result >> 11) + 0.5) * (1.0 / (1UL << 53));
    }

    public double Uniform(double low, double high) => low + ((high - low) * Uniform());

    public double Exponential(double mean) => -mean * Math.Log(Uniform());

    public double Triangular(double low, double mode, double high)
    {
        var u = Uniform();
        return u < (mode - low) / (high - low) ? low + Math.Sqrt(u * (high - low) * (mode - low)) : high - Math.Sqrt((1 - u) * (high - low) * (high - mode));
    }

    /// <summary>Lognormal with a mean and a coefficient of variation.</summary>
    public double LogNormal(double mean, double cv)
    {
        var variance = Math.Log(1 + (cv * cv));
        var normal = Math.Sqrt(-2 * Math.Log(Uniform())) * Math.Cos(2 * Math.PI * Uniform());
        return Math.Exp(Math.Log(mean) - (variance / 2) + (Math.Sqrt(variance) * normal));
    }
}
