namespace ZoneSim.Model;

/// <summary>The families of belief over a range.</summary>
public enum BeliefFamily
{
    /// <summary>Even over the range.</summary>
    Uniform,

    /// <summary>Even over the logarithms of the range.</summary>
    LogUniform,

    /// <summary>A triangle whose mode is the value.</summary>
    Triangular,

    /// <summary>PERT: a beta distribution over the range whose mode is the value (Malcolm and others 1959).</summary>
    Pert,

    /// <summary>PERT in logarithms: mode at the value in logs.</summary>
    LogPert,

    /// <summary>Elicited quantiles; even between them and out to the ends of the range (Cooke 1991).</summary>
    Quantiles,

    /// <summary>A weight of a Dirichlet distribution: a gamma distribution, whose share of the sum of all such weights it is.</summary>
    Dirichlet,
}

/// <summary>One elicited quantile: an expert holds that the value is below it with this probability.</summary>
/// <param name="Probability">Above 0 and below 1.</param>
/// <param name="Value">In base units.</param>
public readonly record struct BeliefQuantile(double Probability, double Value);

/// <summary>
/// What is believed of a central value inside its range. A study that moves assumptions draws a place between 0 and 1 and asks
/// for the value there, so that the same places serve every belief.
/// </summary>
/// <param name="Family">The family.</param>
/// <param name="Quantiles">The elicited quantiles, rising in probability and in value; empty for every other family.</param>
/// <param name="Concentration">Of a Dirichlet weight: its parameter over its value, so that of weights that sum to 1 it is the concentration of all;
/// 0 for every other family.</param>
public sealed record Belief(BeliefFamily Family, IReadOnlyList<BeliefQuantile> Quantiles, double Concentration = 0)
{
    /// <summary>Weight of the mode of a PERT distribution beside its two ends.</summary>
    private const double PertWeight = 4;

    /// <summary>The families that need no more than range and value, as files and pages write them, by <see cref="BeliefFamily"/>.</summary>
    public static IReadOnlyList<string> Families { get; } = ["uniform", "log-uniform", "triangular", "pert", "log-pert"];

    /// <summary>A belief of a family that needs no more than range and value.</summary>
    /// <param name="family">One of <see cref="Families"/>.</param>
    public static Belief Of(BeliefFamily family) => new(family, []);

    /// <summary>The value at a place of the belief: its quantile function.</summary>
    /// <param name="u">The place, 0 to 1: the share of belief below the value.</param>
    /// <param name="range">The range, in base units; a family of logarithms needs a lower end above 0, and is taken as its plain one without.</param>
    /// <param name="mode">The value that is held likeliest, in base units; outside the range, the nearer end.</param>
    /// <returns>A value inside the range, in base units; of a Dirichlet weight, 0 or more.</returns>
    public double At(double u, Interval range, double mode)
    {
        if (Family == BeliefFamily.Dirichlet)
        {
            return mode > 0 ? PortableMath.GammaQuantile(u, Concentration * mode) / Concentration : 0;
        }

        var inside = Math.Clamp(mode, range.Low, range.High);
        var value = (Family, range.Low > 0) switch
        {
            (BeliefFamily.LogUniform, true) => PortableMath.Exp(Even(u, Logs(range))),
            (BeliefFamily.LogPert, true) => PortableMath.Exp(Pert(u, Logs(range), PortableMath.Log(inside))),
            (BeliefFamily.Pert or BeliefFamily.LogPert, _) => Pert(u, range, inside),
            (BeliefFamily.Triangular, _) => Triangular(u, range, inside),
            (BeliefFamily.Quantiles, _) => Between(u, range),
            _ => Even(u, range),
        };
        return Math.Clamp(value, range.Low, range.High);
    }

    /// <summary>The share of belief below a value: the inverse of <see cref="At"/>.</summary>
    /// <param name="value">In base units.</param>
    /// <param name="range">The range, in base units.</param>
    /// <param name="mode">The value that is held likeliest, in base units; outside the range, the nearer end.</param>
    /// <returns>0 to 1.</returns>
    public double ShareBelow(double value, Interval range, double mode)
    {
        if (Family == BeliefFamily.Dirichlet)
        {
            return mode > 0 ? PortableMath.GammaShareBelow(value * Concentration, Concentration * mode) : 1;
        }

        if (value <= range.Low || value >= range.High)
        {
            return value <= range.Low ? 0 : 1;
        }

        var inside = Math.Clamp(mode, range.Low, range.High);
        return (Family, range.Low > 0) switch
        {
            (BeliefFamily.LogUniform, true) => EvenShare(PortableMath.Log(value), Logs(range)),
            (BeliefFamily.LogPert, true) => PertShare(PortableMath.Log(value), Logs(range), PortableMath.Log(inside)),
            (BeliefFamily.Pert or BeliefFamily.LogPert, _) => PertShare(value, range, inside),
            (BeliefFamily.Triangular, _) => TriangularShare(value, range, inside),
            (BeliefFamily.Quantiles, _) => ShareBetween(value, range),
            _ => EvenShare(value, range),
        };
    }

    /// <inheritdoc/>
    public bool Equals(Belief? other) =>
        other is not null && Family == other.Family && Concentration == other.Concentration && Quantiles.SequenceEqual(other.Quantiles);

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)Family * 397) ^ Quantiles.Count;

    private static Interval Logs(Interval range) => new(PortableMath.Log(range.Low), PortableMath.Log(range.High));

    private static double Even(double u, Interval range) => range.Low + (u * (range.High - range.Low));

    private static double Pert(double u, Interval range, double mode)
    {
        var width = range.High - range.Low;
        return range.Low
            + (width * PortableMath.BetaQuantile(u, 1 + (PertWeight * ((mode - range.Low) / width)), 1 + (PertWeight * ((range.High - mode) / width))));
    }

    private static double Triangular(double u, Interval range, double mode)
    {
        var (width, below) = (range.High - range.Low, mode - range.Low);
        return u * width < below ? range.Low + Math.Sqrt(u * width * below) : range.High - Math.Sqrt((1 - u) * width * (range.High - mode));
    }

    private static double EvenShare(double value, Interval range) => (value - range.Low) / (range.High - range.Low);

    private static double PertShare(double value, Interval range, double mode)
    {
        var width = range.High - range.Low;
        return PortableMath.BetaShareBelow(
            (value - range.Low) / width,
            1 + (PertWeight * ((mode - range.Low) / width)),
            1 + (PertWeight * ((range.High - mode) / width))
        );
    }

    private static double TriangularShare(double value, Interval range, double mode)
    {
        var (width, below, above) = (range.High - range.Low, value - range.Low, range.High - value);
        return value < mode ? below * below / (width * (mode - range.Low)) : 1 - (above * above / (width * Math.Max(range.High - mode, double.Epsilon)));
    }

    private double ShareBetween(double value, Interval range)
    {
        var before = new BeliefQuantile(0, range.Low);
        foreach (var next in Quantiles.Append(new BeliefQuantile(1, range.High)))
        {
            if (value <= next.Value)
            {
                return before.Probability + ((value - before.Value) / (next.Value - before.Value) * (next.Probability - before.Probability));
            }

            before = next;
        }

        return 1;
    }

    private double Between(double u, Interval range)
    {
        var before = new BeliefQuantile(0, range.Low);
        foreach (var next in Quantiles.Append(new BeliefQuantile(1, range.High)))
        {
            if (u <= next.Probability)
            {
                return before.Value + ((u - before.Probability) / (next.Probability - before.Probability) * (next.Value - before.Value));
            }

            before = next;
        }

        return range.High;
    }
}
