namespace ZoneSim.Model;

/// <summary>The distribution families that a scenario file can name.</summary>
public enum Family
{
    /// <summary>One value: A.</summary>
    Constant,

    /// <summary>Uniform between A (low) and B (high).</summary>
    Uniform,

    /// <summary>Triangular with A (low), B (mode), C (high).</summary>
    Triangular,

    /// <summary>Exponential with mean A.</summary>
    Exponential,

    /// <summary>Lognormal with mean A and coefficient of variation B (standard deviation over mean).</summary>
    Lognormal,
}

/// <summary>
/// A distribution as data, in base units. Its <see cref="Central"/> value is the number that a range bounds and that
/// <c>--set</c> changes; changing it scales the whole distribution, so that its shape stays the same.
/// </summary>
/// <param name="Family">The family; it fixes what <paramref name="A"/>, <paramref name="B"/> and <paramref name="C"/> mean.</param>
/// <param name="A">First parameter, see <see cref="Model.Family"/>.</param>
/// <param name="B">Second parameter, 0 where the family has none.</param>
/// <param name="C">Third parameter, 0 where the family has none.</param>
public readonly record struct Distribution(Family Family, double A, double B = 0, double C = 0)
{
    /// <summary>A single value.</summary>
    public static Distribution Constant(double value) => new(Family.Constant, value);

    /// <summary>Uniform between <paramref name="low"/> and <paramref name="high"/>.</summary>
    public static Distribution Uniform(double low, double high) => new(Family.Uniform, low, high);

    /// <summary>Triangular.</summary>
    public static Distribution Triangular(double low, double mode, double high) => new(Family.Triangular, low, mode, high);

    /// <summary>Exponential with the given mean.</summary>
    public static Distribution Exponential(double mean) => new(Family.Exponential, mean);

    /// <summary>Lognormal with the given mean and coefficient of variation.</summary>
    public static Distribution Lognormal(double mean, double cv) => new(Family.Lognormal, mean, cv);

    /// <summary>
    /// The value (constant), midpoint (uniform), mode (triangular) or mean (exponential, lognormal), in base units.
    /// </summary>
    public double Central =>
        Family switch
        {
            Family.Uniform => (A + B) / 2,
            Family.Triangular => B,
            _ => A,
        };

    /// <summary>The mean, in base units.</summary>
    public double Mean =>
        Family switch
        {
            Family.Uniform => (A + B) / 2,
            Family.Triangular => (A + B + C) / 3,
            _ => A,
        };

    /// <summary>The same shape with another central value: a constant takes it, any other family is scaled by the ratio.</summary>
    /// <exception cref="ModelException">The family is not constant and its central value is 0, so no ratio exists.</exception>
    public Distribution WithCentral(double central)
    {
        if (Family == Family.Constant || central == Central)
        {
            return this with { A = Family == Family.Constant ? central : A };
        }

        if (Central == 0)
        {
            throw new ModelException("A distribution centred on 0 cannot be scaled to another central value.");
        }

        // The central value is the one asked for to the last bit; the ends take the rounding. A uniform's midpoint is exact because
        // its ends add to twice the central value without rounding (Sterbenz, 1974), for ends that are not below 0.
        var ratio = central / Central;
        switch (Family)
        {
            case Family.Uniform:
                var high = (2 * central) - (A * ratio);
                return Uniform((2 * central) - high, high);
            case Family.Triangular:
                return Triangular(Math.Min(A * ratio, central), central, Math.Max(C * ratio, central));
            default:
                return this with { A = central };
        }
    }
}
