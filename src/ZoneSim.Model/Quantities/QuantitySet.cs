using System.Collections;
using System.Collections.Immutable;

namespace ZoneSim.Model;

/// <summary>All quantities of a scenario, by name. Immutable; enumerated in ordinal order of names, whatever the file's order.</summary>
public sealed class QuantitySet : IEnumerable<Quantity>
{
    private readonly ImmutableSortedDictionary<string, Quantity> _byName;

    /// <summary>Takes the quantities; a later one of the same name replaces an earlier one.</summary>
    public QuantitySet(IEnumerable<Quantity> quantities)
        : this(quantities.Aggregate(
            ImmutableSortedDictionary.Create<string, Quantity>(StringComparer.Ordinal),
            (all, quantity) => all.SetItem(quantity.Name, quantity)))
    {
    }

    private QuantitySet(ImmutableSortedDictionary<string, Quantity> byName) => _byName = byName;

    /// <summary>How many there are.</summary>
    public int Count => _byName.Count;

    /// <summary>The quantity called <paramref name="name"/>.</summary>
    /// <exception cref="KeyNotFoundException">The scenario has no such quantity.</exception>
    public Quantity this[string name] => _byName.TryGetValue(name, out var quantity)
        ? quantity
        : throw new KeyNotFoundException($"The scenario has no quantity '{name}'.");

    /// <summary>The quantity called <paramref name="name"/>, or null.</summary>
    public Quantity? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The names that stand directly below a dotted prefix: <c>convoys</c> gives the convoys' names.</summary>
    public IReadOnlyList<string> NamesBelow(string prefix) =>
        [.. _byName.Keys
            .Where(name => name.StartsWith(prefix + ".", StringComparison.Ordinal))
            .Select(name => name[(prefix.Length + 1)..].Split('.')[0])
            .Distinct()];

    /// <summary>This set with <paramref name="quantity"/> added or replaced.</summary>
    public QuantitySet With(Quantity quantity) => new(_byName.SetItem(quantity.Name, quantity));

    /// <summary>This set with every quantity of <paramref name="others"/> added or replaced.</summary>
    public QuantitySet With(IEnumerable<Quantity> others) =>
        new(others.Aggregate(_byName, (all, quantity) => all.SetItem(quantity.Name, quantity)));

    /// <inheritdoc/>
    public IEnumerator<Quantity> GetEnumerator() => _byName.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
