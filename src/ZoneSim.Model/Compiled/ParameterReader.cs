namespace ZoneSim.Model;

/// <summary>Reads quantities by name when a model is compiled.</summary>
/// <param name="quantities">The quantities.</param>
/// <param name="find">How a name is looked up.</param>
internal sealed class ParameterReader(QuantitySet quantities, Func<string, Quantity?> find)
{
    public ParameterReader(QuantitySet quantities)
        : this(quantities, quantities.Find) { }

    /// <summary>A reader to which a convoy's or drone's own quantities come before those that all share.</summary>
    /// <param name="kind">convoy or drone.</param>
    /// <param name="name">The convoy's or drone's name.</param>
    public ParameterReader Of(string kind, string name)
    {
        var shared = kind + ".";
        return new(quantities, asked =>
            asked.StartsWith(shared, StringComparison.Ordinal) ? quantities.FindOf(kind, name, asked[shared.Length..]) : quantities.Find(asked)
        );
    }

    public double Number(string name) => Quantity(name).Value.Central;

    public double Mean(string name) => Quantity(name).Value.Mean;

    public double? Optional(string name) => find(name)?.Value.Central;

    public int Count(string name) => (int)Math.Round(Number(name));

    public Sampler Sampler(string name) => Model.Sampler.Of(Quantity(name).Value);

    public IReadOnlyList<string> NamesBelow(string prefix) => quantities.NamesBelow(prefix);

    /// <summary>Shares from weights that are renormalised; the names stand in a fixed order that a file cannot change.</summary>
    /// <exception cref="ModelException">All weights are 0.</exception>
    public double[] Shares(string prefix, params string[] names)
    {
        var weights = names.Select(name => Number($"{prefix}.{name}")).ToArray();
        var sum = weights.Sum();
        return sum > 0
            ? [.. weights.Select(weight => weight / sum)]
            : throw new ModelException($"All weights below '{prefix}' are 0: give at least one of {string.Join(", ", names)} a positive weight.");
    }

    private Quantity Quantity(string name) => find(name) ?? quantities[name];
}
