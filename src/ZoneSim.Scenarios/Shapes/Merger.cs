using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>Lays a file over the one it extends.</summary>
internal sealed class Merger(MistakeList mistakes)
{
    /// <summary>
    /// Mappings are merged key by key; anything else (a quantity, a list, a text) is replaced whole; <c>none</c> removes a
    /// name of the file below, and is a mistake where there is none.
    /// </summary>
    public MapReading Lay(MapReading own, MapReading? under)
    {
        var entries = new Dictionary<string, Entry>(under?.Entries ?? new Dictionary<string, Entry>(), StringComparer.Ordinal);
        foreach (var (key, entry) in own.Entries)
        {
            var below = entries.GetValueOrDefault(key)?.Value;
            switch (entry.Value)
            {
                case NoneReading when key == "incident":
                    // A case of nobody's record has no account either; a file that stands by itself may say so too.
                    entries.Remove(key);
                    entries.Remove("account");
                    break;
                case NoneReading none when below is null:
                    mistakes.Add(
                        none.At,
                        $"'none' for '{key}'",
                        "a name that the extended file brings",
                        under is null ? null : Nearest.To(key, under.Entries.Keys)
                    );
                    break;
                case NoneReading:
                    entries.Remove(key);
                    break;
                case MapReading map:
                    entries[key] = entry with { Value = Lay(map, WithoutOtherForm(map, below as MapReading)) };
                    break;
                default:
                    entries[key] = entry;
                    break;
            }
        }

        return own with
        {
            Entries = entries,
        };
    }

    /// <summary>A side told by 'along' has no bearings any more, and one told by bearings or positions no 'along'.</summary>
    private static MapReading? WithoutOtherForm(MapReading own, MapReading? under)
    {
        string[] other =
            own.Entries.ContainsKey("along") ? ["from", "to"]
            : own.Entries.ContainsKey("from") || own.Entries.ContainsKey("to") ? ["along"]
            : [];
        return under is null || other.Length == 0
            ? under
            : under with
            {
                Entries = under.Entries.Where(pair => !other.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal),
            };
    }
}
