using ZoneSim.Model;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>Whether a distribution keeps to what its quantity may be.</summary>
internal static class QuantityDomain
{
    /// <summary>
    /// A constant, a uniform or a triangular keeps its ends in the domain. An exponential or a lognormal has no upper end: its
    /// mean must lie in the domain, and the domain must not be one that ends at 1 (a share), where the tail would matter.
    /// </summary>
    public static bool Holds(Distribution value, QuantityRule rule) => value.Family switch
    {
        Family.Constant => rule.Domain.Contains(value.A),
        Family.Uniform => rule.Domain.Contains(value.A) && rule.Domain.Contains(value.B),
        Family.Triangular => rule.Domain.Contains(value.A) && rule.Domain.Contains(value.C),
        _ => rule.Domain.Contains(value.A) && rule.Domain.High > 1,
    };
}
