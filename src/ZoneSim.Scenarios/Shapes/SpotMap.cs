using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>Where each dotted name of a reading stands.</summary>
internal sealed class SpotMap
{
    private readonly Dictionary<string, Spot> _spots = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private readonly Spot _root;

    /// <summary>Walks <paramref name="reading"/>.</summary>
    public SpotMap(MapReading reading)
    {
        _root = reading.At;
        Walk(reading, "");
    }

    /// <summary>Where each quantity's claim stands, by the quantity's name.</summary>
    public Dictionary<string, Spot> Claims { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether something stands at a name that could not be read.</summary>
    public bool IsBroken(string name) => _broken.Contains(name);

    /// <summary>Whether something at a name or below it could not be read.</summary>
    public bool IsBrokenBelow(string name) => _broken.Any(path => path.StartsWith(name, StringComparison.Ordinal));

    /// <summary>Where a name stands; if it is not there, where the section stands that should hold it.</summary>
    public Spot Find(string name)
    {
        for (var path = name; path.Length > 0; path = path.LastIndexOfAny(['.', '[']) is var dot and > 0 ? path[..dot] : "")
        {
            if (_spots.TryGetValue(path, out var spot))
            {
                return spot;
            }
        }

        return _root;
    }

    private void Walk(Reading reading, string path)
    {
        switch (reading)
        {
            case MapReading map:
                foreach (var (key, entry) in map.Entries)
                {
                    var below = path.Length == 0 ? key : $"{path}.{key}";
                    _spots[below] = entry.Value is MapReading or ListReading ? entry.KeyAt : entry.Value.At;
                    Walk(entry.Value, below);
                }

                break;
            case ListReading list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    _spots[$"{path}[{i}]"] = list.Items[i].At;
                    Walk(list.Items[i], $"{path}[{i}]");
                }

                break;
            case BrokenReading:
                _broken.Add(path);
                break;
            case QuantityReading quantity:
                Claims[quantity.Quantity.Name] = quantity.ClaimAt;
                break;
        }
    }
}
