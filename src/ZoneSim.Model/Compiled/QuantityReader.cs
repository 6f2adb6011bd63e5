namespace ZoneSim.Model;

/// <summary>Reads quantities by name when a model is compiled.</summary>
internal sealed class QuantityReader(QuantitySet quantities)
{
    public double Number(string name) => quantities[name].Value.Central;

    public double Mean(string name) => quantities[name].Value.Mean;

    public double? Optional(string name) => quantities.Find(name)?.Value.Central;

    public int Count(string name) => (int)Math.Round(Number(name));

    public Sampler Sampler(string name) => Model.Sampler.Of(quantities[name].Value);

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
}
