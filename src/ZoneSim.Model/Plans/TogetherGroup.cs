namespace ZoneSim.Model;

/// <summary>Quantities whose unknown values hang together: who knew one of them would believe otherwise of the others.</summary>
/// <param name="Name">Name of the group.</param>
/// <param name="Quantities">Names of its quantities, two or more, in ordinal order.</param>
/// <param name="Correlations">Rank correlation (Spearman) of each with each, in that order; 1 on the diagonal, positive definite.</param>
public sealed record TogetherGroup(string Name, IReadOnlyList<string> Quantities, IReadOnlyList<IReadOnlyList<double>> Correlations)
{
    /// <summary>The group of those of its quantities that are among some names.</summary>
    /// <param name="names">The names.</param>
    public TogetherGroup Among(IReadOnlyCollection<string> names)
    {
        int[] kept = [.. Enumerable.Range(0, Quantities.Count).Where(index => names.Contains(Quantities[index]))];
        return new TogetherGroup(
            Name,
            [.. kept.Select(index => Quantities[index])],
            [.. kept.Select(row => (IReadOnlyList<double>)[.. kept.Select(column => Correlations[row][column])])]
        );
    }
}
