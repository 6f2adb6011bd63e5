using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>Reads a scenario file and lays it over the files that it extends.</summary>
internal sealed class Inheritance(TextResolver resolve, MistakeList mistakes)
{
    /// <summary>Files below one another at most: more are a chain that nobody reads.</summary>
    private const int LongestChain = 32;

    private static readonly string[] s_own = ["scenario", "title"];

    private readonly HashSet<string> _chain = new(StringComparer.Ordinal);

    /// <summary>Whether a file below could not be read: what is missing may be in there, and must not be reported.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>The files in the order in which they were laid over one another, the scenario's own last.</summary>
    public List<string> Laid { get; } = [];

    /// <summary>How each file below is called by the file that extends it.</summary>
    public Dictionary<string, string> Called { get; } = new(StringComparer.Ordinal);

    /// <summary>The merged reading, or null if the file itself is no mapping.</summary>
    public MapReading? Read(SourceText text) => NodeParser.Parse(text, mistakes) is { } node && Read(text, node) is { } whole ? WithoutIdle(whole) : null;

    private MapReading? Read(SourceText text, Node node)
    {
        if (new ShapeReader(mistakes).Read(node, ScenarioShape.Root, "") is not MapReading read)
        {
            return null;
        }

        var own = new Ground.GeoFiles(resolve, mistakes).Fill(read);

        _chain.Add(text.Name);
        var under = own.Entries.ContainsKey("extends") ? Under(own, text.Name) : null;
        _chain.Remove(text.Name);
        Laid.Remove(text.Name);
        Laid.Add(text.Name);
        if (own.Entries.ContainsKey("extends") && !IsLayer(own))
        {
            RequireOwn(own);
        }

        // Where something below could not be read, 'none' for a name in it is no mistake.
        return Without(new Merger(IsIncomplete ? new MistakeList() : mistakes).Lay(own, under), "extends");
    }

    /// <summary>Whether a file is a layer: it has no name as a scenario, and may lack what the files around it bring.</summary>
    public static bool IsLayer(MapReading file) => file.Entries.ContainsKey("layer");

    /// <summary>All that a file extends, laid over one another: the later over the earlier.</summary>
    private MapReading? Under(MapReading own, string name)
    {
        var named = own.Entries["extends"].Value switch
        {
            TextReading one => [one],
            ListReading list => list.Items.OfType<TextReading>().ToList(),
            _ => [],
        };
        IsIncomplete |= named.Count == 0 || (own.Entries["extends"].Value is ListReading all && all.Items.Count > named.Count);
        MapReading? under = null;
        foreach (var extends in named)
        {
            if (ReadBelow(extends, name) is { } below)
            {
                under = under is null ? below : new Merger(new MistakeList()).Lay(below, under);
            }
            else
            {
                IsIncomplete = true;
            }
        }

        return under is null ? null : Without(Without(under, "layer"), InheritedNames.Key);
    }

    private MapReading? ReadBelow(TextReading extends, string fromName)
    {
        try
        {
            if (resolve(extends.Text, fromName) is not { } below)
            {
                mistakes.Add(extends.At, $"'{extends.Text}', which cannot be found", "a scenario file, relative to this one");
                return null;
            }

            if (_chain.Contains(below.Name))
            {
                mistakes.Add(extends.At, $"'{extends.Text}', which extends this file in turn", "files that extend each other in one direction");
                return null;
            }

            if (_chain.Count >= LongestChain)
            {
                mistakes.Add(
                    extends.At,
                    $"'{extends.Text}', the {LongestChain}th file below one another",
                    $"at most {LongestChain} files that extend each other"
                );
                return null;
            }

            Called.TryAdd(below.Name, extends.Text);
            return ReadScenario(below, extends);
        }
        catch (UnreadableTextException unreadable)
        {
            mistakes.Add(extends.At, $"'{extends.Text}', which cannot be read: it is {unreadable.Found}", unreadable.Expected);
            if (unreadable.HasPlace)
            {
                mistakes.Add(unreadable.Mistake);
            }

            return null;
        }
    }

    /// <summary>
    /// A file that is no scenario may be anybody's: that is said where it is named, and nothing of what stands in it is shown.
    /// </summary>
    private MapReading? ReadScenario(SourceText below, TextReading extends)
    {
        var own = new MistakeList();
        var node = NodeParser.Parse(below, own);
        var isScenario = node is null
            ? below.Text.Split('\n').Any(line => line.StartsWith("scenario:", StringComparison.Ordinal) || line.StartsWith("layer:", StringComparison.Ordinal))
            : node is MapNode map && map.Entries.Any(entry => entry.Key.Text is "scenario" or "layer");
        if (!isScenario)
        {
            mistakes.Add(extends.At, $"'{extends.Text}', which is no scenario file: it has no key 'scenario'", "a scenario file, relative to this one");
            return null;
        }

        foreach (var mistake in own.InOrder)
        {
            mistakes.Add(mistake);
        }

        return node is null ? null : Read(below, node);
    }

    /// <summary>A name and a title are a file's own: what it inherits would belong to another scenario.</summary>
    private void RequireOwn(MapReading own)
    {
        foreach (var key in s_own.Where(key => !own.Entries.ContainsKey(key)))
        {
            mistakes.Add(own.At, $"no '{key}' of its own", Requirements.Describe(ScenarioShape.Root.Below(key)!));
        }
    }

    /// <summary>
    /// What is said of manned aircraft belongs to a scenario in which one comes; what is said of drones to every one but those in which only manned aircraft
    /// fly. It is left out where it does not belong, so that no page speaks of it. A layer keeps both.
    /// </summary>
    private static MapReading WithoutIdle(MapReading whole)
    {
        bool Comes(string key) => whole.Entries.TryGetValue(key, out var entry) && entry.Value is not MapReading { Entries.Count: 0 };
        if (IsLayer(whole) || (Comes("drones") && Comes("flights")))
        {
            return whole;
        }

        var idle = Comes("flights") ? "drone" : "flight";
        var left = Without(whole, idle);
        return left.Get<MapReading>("horizon") is { } horizon
            ? left with
            {
                Entries = new Dictionary<string, Entry>(left.Entries, StringComparer.Ordinal)
                {
                    ["horizon"] = left.Entries["horizon"] with { Value = Without(horizon, idle) },
                },
            }
            : left;
    }

    private static MapReading Without(MapReading reading, string left) =>
        reading with
        {
            Entries = reading.Entries.Where(pair => pair.Key != left).ToDictionary(StringComparer.Ordinal),
        };
}
