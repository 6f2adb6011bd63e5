using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>Reads a scenario file and lays it over the files that it extends.</summary>
internal sealed class Inheritance(TextResolver resolve, MistakeList mistakes)
{
    private static readonly string[] s_own = ["scenario", "title"];

    private readonly List<string> _chain = [];

    /// <summary>Whether a file below could not be read: what is missing may be in there, and must not be reported.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>The merged reading, or null if the file itself is no mapping.</summary>
    public MapReading? Read(SourceText text)
    {
        if (NodeParser.Parse(text, mistakes) is not { } node
            || new ShapeReader(mistakes).Read(node, ScenarioShape.Root, "") is not MapReading own)
        {
            return null;
        }

        _chain.Add(text.Name);
        var extends = own.Get<TextReading>("extends");
        IsIncomplete |= own.Entries.ContainsKey("extends") && extends is null;
        if (extends is null)
        {
            return IsIncomplete ? own : new Merger(mistakes).Lay(own, null);
        }

        RequireOwn(own);
        if (ReadBelow(extends, text.Name) is not { } under)
        {
            IsIncomplete = true;
            return own;
        }

        return WithoutExtends(IsIncomplete ? new Merger(new MistakeList()).Lay(own, under) : new Merger(mistakes).Lay(own, under));
    }

    private MapReading? ReadBelow(TextReading extends, string fromName)
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

        return Read(below);
    }

    /// <summary>A name and a title are a file's own: what it inherits would belong to another scenario.</summary>
    private void RequireOwn(MapReading own)
    {
        foreach (var key in s_own.Where(key => !own.Entries.ContainsKey(key)))
        {
            mistakes.Add(own.At, $"no '{key}' of its own", Requirements.Describe(ScenarioShape.Root.Below(key)!));
        }
    }

    private static MapReading WithoutExtends(MapReading reading) => reading with
    {
        Entries = reading.Entries.Where(pair => pair.Key != "extends").ToDictionary(StringComparer.Ordinal),
    };
}
