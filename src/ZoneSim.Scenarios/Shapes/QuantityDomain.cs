using ZoneSim.Model;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>Whether a distribution keeps to what its quantity may be.</summary>
internal static class QuantityDomain
{
    /// <summary>
    /// A constant, a uniform or a triangular keeps its ends in the domain. An exponential or a lognormal has no upper end: its
    /// mean must lie in the domain, and the domain must not be one that ends at 1 (a share), where the tail would matter.
    /// </summary>
    public static bool Holds(Distribution value, QuantityRule rule)
    {
        bool In(double end) => rule.Inside.Contains(rule.Inside.Snapped(end));
        return value.Family switch
        {
            Family.Constant => In(value.A),
            Family.Uniform => In(value.A) && In(value.B),
            Family.Triangular => In(value.A) && In(value.C),
            _ => In(value.A) && rule.Domain.High > 1,
        };
    }

    /// <summary>The quantity scaled to a central value; an end that rounding pushed beyond the domain's is the domain's.</summary>
    public static Quantity Scaled(Quantity quantity, double central, QuantityRule rule)
    {
        var value = quantity.Value.WithCentral(central);
        double In(double end) => rule.Inside.Snapped(end);
        return quantity with
        {
            Value = value.Family switch
            {
                Family.Uniform => value with { A = In(value.A), B = In(value.B) },
                Family.Triangular => value with { A = In(value.A), C = In(value.C) },
                _ => value,
            },
        };
    }
}
