using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;

namespace ZoneSim.Scenarios;

/// <summary>What is believed of the quantities of a scenario inside their ranges.</summary>
public static class Beliefs
{
    /// <summary>The families by which a whole scenario can be played, as files write them.</summary>
    public static IReadOnlyList<string> Families => Belief.Families;

    /// <summary>The scenario with one family for every quantity that moves across studies, whatever the file says.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="family">One of <see cref="Families"/>; a family of logarithms is taken as its plain one over a range that reaches down to 0.</param>
    /// <exception cref="ArgumentException">There is no such family.</exception>
    public static Scenario All(Scenario scenario, string family)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var index = Families.ToList().IndexOf(family);
        if (index < 0)
        {
            throw new ArgumentException($"'{family}', expected one of {string.Join(", ", Families)}.", nameof(family));
        }

        return scenario with
        {
            Quantities = scenario.Quantities.With(
                scenario
                    .Quantities.Where(quantity => quantity.VariesAcrossStudies)
                    .Select(quantity =>
                        quantity with
                        {
                            Belief =
                                BeliefShape.Over((BeliefFamily)index, quantity.Range!.Value) is var belief && belief.Family == BeliefFamily.Uniform
                                    ? null
                                    : belief,
                        }
                    )
                    .ToList()
            ),
        };
    }
}
