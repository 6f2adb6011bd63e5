using MathNet.Numerics.Distributions;

namespace ZoneSim.Model;

/// <summary>A distribution made ready to be drawn from by inversion: one uniform gives one value.</summary>
internal abstract class Sampler
{
    /// <summary>The quantile at <paramref name="u"/>, 0 &lt; u &lt; 1, in base units.</summary>
    public abstract double At(double u);

    /// <summary>The sampler of a distribution.</summary>
    public static Sampler Of(Distribution d) => d.Family switch
    {
        Family.Uniform => new UniformSampler(d.A, d.B),
        Family.Triangular when d.C > d.A => new TriangularSampler(d.A, d.B, d.C),
        Family.Exponential when d.A > 0 => new ExponentialSampler(d.A),
        Family.Lognormal when d.A > 0 && d.B > 0 => new LognormalSampler(d.A, d.B),
        _ => new ConstantSampler(d.Central),
    };

    private sealed class ConstantSampler(double value) : Sampler
    {
        public override double At(double u) => value;
    }

    private sealed class UniformSampler(double low, double high) : Sampler
    {
        public override double At(double u) => low + (u * (high - low));
    }

    private sealed class TriangularSampler(double low, double mode, double high) : Sampler
    {
        public override double At(double u) => Triangular.InvCDF(low, high, mode, u);
    }

    private sealed class ExponentialSampler(double mean) : Sampler
    {
        public override double At(double u) => -mean * Math.Log(1 - u);
    }

    /// <summary>From mean m and coefficient of variation c: sigma² = ln(1 + c²), mu = ln m − sigma²/2.</summary>
    private sealed class LognormalSampler : Sampler
    {
        private readonly double _mu;
        private readonly double _sigma;

        public LognormalSampler(double mean, double cv)
        {
            var variance = Math.Log(1 + (cv * cv));
            _sigma = Math.Sqrt(variance);
            _mu = Math.Log(mean) - (variance / 2);
        }

        public override double At(double u) => Math.Exp(_mu + (_sigma * Normal.InvCDF(0, 1, u)));
    }
}
