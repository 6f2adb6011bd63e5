using ZoneSim.Model;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>What was read at one place, checked against its shape.</summary>
internal abstract record Reading(Spot At);

/// <summary>A text or a word of a closed list.</summary>
internal sealed record TextReading(Spot At, string Text) : Reading(At);

/// <summary>true or false.</summary>
internal sealed record FlagReading(Spot At, bool Value) : Reading(At);

/// <summary>A value in base units.</summary>
internal sealed record NumberReading(Spot At, Dimension Dimension, double Value) : Reading(At);

/// <summary>A position.</summary>
internal sealed record PositionReading(Spot At, GeoPosition Position) : Reading(At);

/// <summary>A quantity.</summary>
/// <param name="At">Where its mapping stands.</param>
/// <param name="Quantity">The quantity.</param>
/// <param name="ClaimAt">Where its claim stands; where it has none, <paramref name="At"/>.</param>
internal sealed record QuantityReading(Spot At, Quantity Quantity, Spot ClaimAt) : Reading(At);

/// <summary>A list.</summary>
internal sealed record ListReading(Spot At, IReadOnlyList<Reading> Items) : Reading(At);

/// <summary>The word <c>none</c>: removes an inherited name.</summary>
internal sealed record NoneReading(Spot At) : Reading(At);

/// <summary>Something that was there but could not be read; a mistake has been reported.</summary>
internal sealed record BrokenReading(Spot At) : Reading(At);

/// <summary>A mapping.</summary>
internal sealed record MapReading(Spot At, IReadOnlyDictionary<string, Entry> Entries) : Reading(At)
{
    /// <summary>What stands below a key, if it was read and is of that kind.</summary>
    public T? Get<T>(string key)
        where T : Reading => Entries.TryGetValue(key, out var entry) ? entry.Value as T : null;

    /// <summary>The text below a key, or null.</summary>
    public string? Text(string key) => Get<TextReading>(key)?.Text;

    /// <summary>The number below a key, or a default.</summary>
    public double Number(string key, double otherwise) => Get<NumberReading>(key)?.Value ?? otherwise;

    /// <summary>The flag below a key; false if absent.</summary>
    public bool Flag(string key) => Get<FlagReading>(key)?.Value ?? false;

    /// <summary>The items of the list below a key that were read as <typeparamref name="T"/>.</summary>
    public IEnumerable<T> Items<T>(string key)
        where T : Reading => Get<ListReading>(key)?.Items.OfType<T>() ?? [];

    /// <summary>The mappings below a key, by name in ordinal order.</summary>
    public IEnumerable<(string Name, MapReading Map)> Maps(string key) => Get<MapReading>(key)?.Children() ?? [];

    /// <summary>The mappings directly below, by name in ordinal order.</summary>
    public IEnumerable<(string Name, MapReading Map)> Children() =>
        Entries
            .Where(pair => pair.Value.Value is MapReading)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (pair.Key, (MapReading)pair.Value.Value));
}

/// <summary>A key and what stands below it.</summary>
/// <param name="KeyAt">Where the key stands.</param>
/// <param name="Value">What was read.</param>
internal sealed record Entry(Spot KeyAt, Reading Value);
