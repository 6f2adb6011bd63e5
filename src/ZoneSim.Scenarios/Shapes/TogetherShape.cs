using ZoneSim.Model;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>The shape of the section <c>together</c>: groups of quantities whose unknown values hang together.</summary>
internal static class TogetherShape
{
    private static readonly Interval s_bounds = new(-1, 1);

    /// <summary>The section.</summary>
    public static MapShape Section { get; } =
        new(
            "Groups of quantities whose unknown values hang together: their points have these rank correlations, their margins stay as believed.",
            [],
            new NamedFields("a group", _ => Group())
        );

    /// <summary>A group; names with * stand for every quantity of the scenario that they fit.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="map">What stands there.</param>
    /// <param name="quantities">The scenario's quantities.</param>
    public static TogetherGroup Build(string name, MapReading map, IReadOnlyCollection<Quantity> quantities)
    {
        var given = map.Items<TextReading>("quantities").Select(item => item.Text).ToList();
        var members = given.SelectMany(text => Fitting(text, quantities)).Distinct().ToList();
        var rows = map.Items<ListReading>("correlations")
            .Select(row => (IReadOnlyList<double>)[.. row.Items.OfType<NumberReading>().Select(item => item.Value)])
            .ToList();
        var common = map.Number("correlation", 0);
        List<IReadOnlyList<double>> all =
            rows.Count > 0 ? rows : [.. members.Select(one => (IReadOnlyList<double>)[.. members.Select(other => one == other ? 1 : common)])];
        var order = Enumerable.Range(0, members.Count).OrderBy(index => members[index], StringComparer.Ordinal).ToList();
        return all.Count != members.Count || all.Any(row => row.Count != members.Count)
            ? new TogetherGroup(name, members, all)
            : new TogetherGroup(
                name,
                [.. order.Select(index => members[index])],
                [.. order.Select(row => (IReadOnlyList<double>)[.. order.Select(column => all[row][column])])]
            );
    }

    /// <summary>The quantities that a name stands for; the name itself where it fits none.</summary>
    private static List<string> Fitting(string text, IReadOnlyCollection<Quantity> quantities)
    {
        var rule = new QuantityRule(text, Dimension.Factor, default, "");
        return !text.Contains('*', StringComparison.Ordinal) ? [text]
            : quantities.Where(quantity => quantity.VariesAcrossStudies && rule.Matches(quantity.Name)).Select(quantity => quantity.Name).ToList()
                is { Count: > 0 } fitting
                ? fitting
            : [text];
    }

    private static MapShape Group() =>
        new(
            "A group.",
            [
                new(
                    "quantities",
                    new ListShape(
                        "Dotted names of the quantities, with * for any name at that place.",
                        new TextShape("A quantity.", TextForm.Line),
                        AtLeast: 1
                    ),
                    Required: true
                ),
                new("correlation", new NumberShape("Rank correlation (Spearman) of each pair.", Dimension.Factor, s_bounds)),
                new(
                    "correlations",
                    new ListShape(
                        "Rank correlations, a row for each quantity in the order given.",
                        new ListShape("A row.", new NumberShape("A rank correlation.", Dimension.Factor, s_bounds)),
                        AtLeast: 2
                    )
                ),
            ]
        );
}
