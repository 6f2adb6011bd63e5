using ZoneSim.Model;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>The shape of a file of learned beliefs, which 'zonesim learn' writes and '--belief' takes.</summary>
internal static class LearnedShape
{
    private static readonly Lazy<MapShape> s_root = new(Build);

    /// <summary>The shape of the whole file.</summary>
    public static MapShape Root => s_root.Value;

    private static MapShape Build()
    {
        var rules = QuantityCatalog.Rules.Where(rule => rule.Dimension != Dimension.Count).ToList();
        return new MapShape(
            "What a record of incidents taught of assumed quantities and of the policies in force.",
            [
                new("learned", new TextShape("From what, in one line.", TextForm.Line), Required: true),
                new(
                    "incidents",
                    new ListShape("The incidents that it was learned from.", new TextShape("An incident.", TextForm.Name), AtLeast: 1),
                    Required: true
                ),
                new(
                    "policies",
                    new MapShape(
                        "How probable it is of each policy that it was in force; divided by their sum.",
                        [],
                        new NamedFields("a policy", _ => new NumberShape("Its probability.", Dimension.Probability, new Interval(0, 1)), Removable: false)
                    )
                ),
                new(
                    "quantities",
                    new MapShape(
                        "The quantities of which something was learned, by dotted name, each with its belief; any other keeps its own.",
                        [],
                        new NamedFields("a quantity", name => new QuantityShape(rules.First(rule => rule.Matches(name))), Removable: false)
                        {
                            Fits = name => rules.Any(rule => rule.Matches(name)),
                        }
                    )
                ),
            ]
        );
    }
}
