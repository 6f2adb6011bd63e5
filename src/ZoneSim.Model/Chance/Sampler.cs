namespace ZoneSim.Model;

/// <summary>A distribution made ready to be drawn from by inversion: one uniform gives one value.</summary>
internal abstract class Sampler
{
    /// <summary>The quantile at <paramref name="u"/>, 0 &lt; u &lt; 1, in base units.</summary>
    public abstract double At(double u);

    /// <summary>
    /// What is left of such a spell at an instant chosen at random: density (1 − F(x)) / mean, the equilibrium
    /// distribution of renewal theory (Cox, Renewal Theory, 1962, chapter 5).
    /// </summary>
    public virtual Sampler Remainder() => new RemainderSampler(this);

    /// <summary>The sampler of a distribution.</summary>
    public static Sampler Of(Distribution d) =>
        d.Family switch
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
        private readonly double _modeShare = (mode - low) / (high - low);

        public override double At(double u) =>
            u < _modeShare ? low + Math.Sqrt(u * (high - low) * (mode - low)) : high - Math.Sqrt((1 - u) * (high - low) * (high - mode));
    }

    private sealed class ExponentialSampler(double mean) : Sampler
    {
        public override double At(double u) => -mean * PortableMath.Log(1 - u);

        public override Sampler Remainder() => this;
    }

    /// <summary>By a table of the integral of 1 − F, a straight line between its points; they lie closer in the tail.</summary>
    private sealed class RemainderSampler : Sampler
    {
        private const int Steps = 512,
            StepsAHalving = 8,
            TailSteps = 30 * StepsAHalving;
        private readonly double[] _lengths = new double[Steps + TailSteps];
        private readonly double[] _shares = new double[Steps + TailSteps];

        public RemainderSampler(Sampler whole)
        {
            var before = 0.0;
            for (var i = 1; i < _lengths.Length; i++)
            {
                var below = i < Steps ? i / (double)Steps : 1 - (PortableMath.Pow(2, (Steps - 1 - i) / (double)StepsAHalving) / Steps);
                _lengths[i] = Math.Max(whole.At(below), _lengths[i - 1]);
                _shares[i] = _shares[i - 1] + ((_lengths[i] - _lengths[i - 1]) * (1 - ((before + below) / 2)));
                before = below;
            }
        }

        public override double At(double u)
        {
            var share = u * _shares[^1];
            var index = Array.BinarySearch(_shares, share);
            if (index >= 0)
            {
                return _lengths[index];
            }

            index = ~index;
            var part = (share - _shares[index - 1]) / (_shares[index] - _shares[index - 1]);
            return _lengths[index - 1] + (part * (_lengths[index] - _lengths[index - 1]));
        }
    }

    /// <summary>From mean m and coefficient of variation c: sigma² = ln(1 + c²), mu = ln m − sigma²/2.</summary>
    private sealed class LognormalSampler : Sampler
    {
        private readonly double _mu;
        private readonly double _sigma;

        public LognormalSampler(double mean, double cv)
        {
            var variance = PortableMath.Log(1 + (cv * cv));
            _sigma = Math.Sqrt(variance);
            _mu = PortableMath.Log(mean) - (variance / 2);
        }

        public override double At(double u) => PortableMath.Exp(_mu + (_sigma * PortableMath.NormalQuantile(u)));
    }
}
