using System.Collections;
using System.Collections.Immutable;

namespace ZoneSim.Model;

/// <summary>All quantities of a scenario, by name. Immutable; enumerated in ordinal order of names, whatever the file's order.</summary>
public sealed class QuantitySet : IEnumerable<Quantity>
{
    private readonly ImmutableSortedDictionary<string, Quantity> _byName;
    private readonly Lazy<Dictionary<string, List<string>>> _below;

    /// <summary>Takes the quantities; a later one of the same name replaces an earlier one.</summary>
    public QuantitySet(IEnumerable<Quantity> quantities)
        : this(
            quantities.Aggregate(ImmutableSortedDictionary.Create<string, Quantity>(StringComparer.Ordinal), (all, quantity) =>
                all.SetItem(quantity.Name, quantity)
            )
        ) { }

    /// <param name="byName">The quantities.</param>
    /// <param name="below">What stands below each prefix, where another set of the very same names knows it.</param>
    private QuantitySet(ImmutableSortedDictionary<string, Quantity> byName, Lazy<Dictionary<string, List<string>>>? below = null) =>
        (_byName, _below) = (byName, below ?? new Lazy<Dictionary<string, List<string>>>(() => Below(byName.Keys)));

    /// <summary>How many there are.</summary>
    public int Count => _byName.Count;

    /// <summary>The quantity called <paramref name="name"/>.</summary>
    /// <exception cref="ModelException">The scenario has no such quantity.</exception>
    public Quantity this[string name] =>
        _byName.TryGetValue(name, out var quantity)
            ? quantity
            : throw new ModelException($"The scenario has no quantity '{name}'. Extend a scenario that has it, or give it.");

    /// <summary>The quantity called <paramref name="name"/>, or null.</summary>
    public Quantity? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>
    /// What holds for one convoy or drone: its own quantity (convoys.NAME.KEY), or the one that all share (convoy.KEY); null if there is neither.
    /// </summary>
    /// <param name="kind">convoy or drone.</param>
    /// <param name="name">The convoy's or drone's name.</param>
    /// <param name="key">The rest of the dotted name, such as speed or intent.probe.</param>
    public Quantity? FindOf(string kind, string name, string key) => Find($"{kind}s.{name}.{key}") ?? Find($"{kind}.{key}");

    /// <summary>The names that stand directly below a dotted prefix: <c>convoys</c> gives the convoys' names.</summary>
    public IReadOnlyList<string> NamesBelow(string prefix) => _below.Value.TryGetValue(prefix, out var names) ? names : [];

    /// <summary>This set with <paramref name="quantity"/> added or replaced.</summary>
    public QuantitySet With(Quantity quantity) => With([quantity]);

    /// <summary>This set with every quantity of <paramref name="others"/> added or replaced.</summary>
    public QuantitySet With(IEnumerable<Quantity> others)
    {
        var changed = others.Aggregate(_byName, (all, quantity) => all.SetItem(quantity.Name, quantity));
        return new(changed, changed.Count == _byName.Count ? _below : null);
    }

    /// <inheritdoc/>
    public IEnumerator<Quantity> GetEnumerator() => _byName.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The names directly below every dotted prefix, each once, in the order in which they first come.</summary>
    private static Dictionary<string, List<string>> Below(IEnumerable<string> names)
    {
        var below = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            for (var dot = name.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = name.IndexOf('.', dot + 1))
            {
                var next = name.IndexOf('.', dot + 1);
                if (!seen.Add(next < 0 ? name : name[..next]))
                {
                    continue;
                }

                var prefix = name[..dot];
                if (!below.TryGetValue(prefix, out var children))
                {
                    below.Add(prefix, children = []);
                }

                children.Add(next < 0 ? name[(dot + 1)..] : name[(dot + 1)..next]);
            }
        }

        return below;
    }
}
