using ZoneSim.Model;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>The shape of the section <c>beliefs</c>: what is believed of a quantity that says nothing itself, by its kind.</summary>
internal static class BeliefShape
{
    private const string Concentration = "intent-concentration",
        Intent = "convoy.intent.";

    /// <summary>Counts are left out: none has a range that is moved across studies.</summary>
    private static readonly Dimension[] s_kinds = [.. Enum.GetValues<Dimension>().Where(kind => kind != Dimension.Count)];

    /// <summary>The section.</summary>
    public static MapShape Section { get; } =
        new(
            "What is believed inside a range where the quantity itself does not say, by kind of quantity; every value alike where neither does.",
            [
                .. s_kinds.Select(kind => new Field(Key(kind), new ChoiceShape($"Belief over the range of each {Key(kind)}.", Belief.Families))),
                new(
                    Concentration,
                    new NumberShape(
                        "Concentration of the Dirichlet distribution of the weights of convoy.intent, whose mean they are: "
                            + "as many convoys seen as it stands for.",
                        Dimension.Factor,
                        BeliefReader.Concentrations
                    )
                ),
            ]
        );

    /// <summary>The quantities, each with the belief of its kind where it moves across studies and has none of its own.</summary>
    /// <param name="quantities">As they were read.</param>
    /// <param name="section">The section, or null.</param>
    public static IEnumerable<Quantity> WithDefaults(IEnumerable<Quantity> quantities, MapReading? section)
    {
        var defaults = s_kinds.ToDictionary(kind => kind, kind => Belief.Families.ToList().IndexOf(section?.Text(Key(kind)) ?? ""));
        var all = quantities.ToList();
        var weights = all.Where(quantity => quantity.Name.StartsWith(Intent, StringComparison.Ordinal)).Sum(quantity => quantity.Value.Central);
        var concentration = weights > 0 ? (section?.Number(Concentration, 0) ?? 0) / weights : 0;
        return all.Select(quantity =>
            quantity is { Belief: null, VariesAcrossStudies: true } && concentration > 0 && quantity.Name.StartsWith(Intent, StringComparison.Ordinal)
                ? quantity with
                {
                    Belief = new Belief(BeliefFamily.Dirichlet, [], concentration),
                }
            : quantity is { Belief: null, VariesAcrossStudies: true } && defaults.GetValueOrDefault(quantity.Dimension, -1) is var family and >= 0
                ? quantity with
                {
                    Belief = Over((BeliefFamily)family, quantity.Range!.Value),
                }
            : quantity
        );
    }

    /// <summary>A belief over a range; one that reaches down to 0 has no logarithms, and the plain family stands for that of logarithms.</summary>
    /// <param name="family">Any but quantiles.</param>
    /// <param name="range">The range.</param>
    public static Belief Over(BeliefFamily family, Interval range) =>
        Belief.Of(
            (range.Low > 0, family) switch
            {
                (false, BeliefFamily.LogPert) => BeliefFamily.Pert,
                (false, BeliefFamily.LogUniform) => BeliefFamily.Uniform,
                _ => family,
            }
        );

    private static string Key(Dimension kind) => kind.ToString().ToLowerInvariant();
}
