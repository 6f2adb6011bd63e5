using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Scenarios.Units;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>Reads nodes by their shapes and reports whatever does not fit. Says nothing of what is missing: a file may inherit it.</summary>
internal sealed class ShapeReader(MistakeList mistakes)
{
    private const int MostKeysListed = 30;

    /// <summary>Reads <paramref name="node"/>.</summary>
    /// <param name="node">The node.</param>
    /// <param name="shape">What may stand there.</param>
    /// <param name="path">Its dotted name, which is also the name of a quantity.</param>
    public Reading Read(Node node, Shape shape, string path) =>
        shape switch
        {
            _ when node is RefusedNode => new BrokenReading(node.At),
            MapShape map => ReadMap(node, map, path),
            QuantityShape quantity => new QuantityReader(mistakes).Read(node, quantity.Rule, path),
            ListShape list => ReadList(node, list, path),
            ByKindShape kinds => ReadByKind(node, kinds, path),
            PositionShape => ReadPosition(node),
            _ => ReadScalar(node, shape),
        };

    /// <summary>What stands there, in words.</summary>
    public static string Describe(Node node) =>
        node switch
        {
            TextNode { Text.Length: 0 } => "nothing",
            TextNode text => $"'{Shorten(text.Text)}'",
            ListNode => "a list",
            RefusedNode => "what is refused",
            _ => "a mapping",
        };

    private Reading ReadMap(Node node, MapShape shape, string path)
    {
        if (node is not MapNode && path.Length == 0)
        {
            // What stands in a file that is none of ours is not for a message.
            mistakes.Add(node.At, node is TextNode ? "a text" : Describe(node), "a mapping of keys to values");
            return new BrokenReading(node.At);
        }

        if (node is not MapNode map)
        {
            return Broken(node, $"a mapping below '{Last(path)}': {shape.Meaning}");
        }

        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (ReadEntry(entry, shape, path) is { } reading)
            {
                entries.TryAdd(entry.Key.Text, new Entry(entry.Key.At, reading));
            }
            else if (Nearest.To(entry.Key.Text, shape.Keys) is { } meant && !map.Entries.Any(other => other.Key.Text == meant))
            {
                // The name that was meant is not missing: it is misspelt, and that has been said.
                entries.TryAdd(meant, new Entry(entry.Key.At, new BrokenReading(entry.Value.At)));
            }
        }

        if (shape.ExactlyOne && map.Entries.Count != 1)
        {
            mistakes.Add(map.At, Count(map.Entries.Count, "key"), $"exactly one of {Join(shape.Keys)}");
        }

        return new MapReading(map.At, entries);
    }

    private Reading? ReadEntry(MapEntry entry, MapShape shape, string path)
    {
        var key = entry.Key.Text;
        var below = shape.Below(key);
        if (below is null)
        {
            ReportUnknown(entry.Key, shape);
            return null;
        }

        if (shape.IsRemovable(key) && entry.Value is TextNode { Text: "none", Quoted: false } none)
        {
            return new NoneReading(none.At);
        }

        return Read(entry.Value, below, path.Length == 0 ? key : $"{path}.{key}");
    }

    private void ReportUnknown(TextNode key, MapShape shape)
    {
        var keys = shape.Keys.ToList();
        var expected =
            shape.Names is { Fits: not null } fitting ? $"the name of {fitting.What}"
            : shape.Names is { Only: null, Free: false } names
                ? $"the name of {names.What}, of letters, digits and hyphens" + (keys.Count > 0 ? $", or one of {Join(keys)}" : "")
            : keys.Count <= MostKeysListed ? $"one of {Join(keys)}"
            : $"one of {keys.Count} names (zonesim schema lists them)";
        mistakes.Add(key.At, $"the unknown key '{Shorten(key.Text)}'", expected, Nearest.To(key.Text, keys));
    }

    private Reading ReadList(Node node, ListShape shape, string path)
    {
        if (node is not ListNode list)
        {
            return Broken(node, $"a list: {shape.Meaning}");
        }

        if (list.Items.Count < shape.AtLeast)
        {
            mistakes.Add(list.At, Count(list.Items.Count, "item"), $"at least {shape.AtLeast}: {shape.Meaning}");
        }

        return new ListReading(list.At, [.. list.Items.Select((item, index) => Read(item, shape.Item, $"{path}[{index}]"))]);
    }

    private Reading ReadByKind(Node node, ByKindShape shape, string path)
    {
        var below = node switch
        {
            TextNode => shape.Text,
            MapNode => shape.Map,
            _ => shape.List,
        };
        return below is null ? Broken(node, shape.Meaning) : Read(node, below, path);
    }

    private Reading ReadPosition(Node node)
    {
        const string Expected = "a position [latitude, longitude] in degrees, such as [33.506, 38.618]";
        if (node is not ListNode { Items: [TextNode first, TextNode second] })
        {
            return Broken(node, Expected);
        }

        var latitude = Degrees(first, 90);
        var longitude = Degrees(second, 180);
        return latitude is { } north && longitude is { } east ? new PositionReading(node.At, new GeoPosition(north, east)) : new BrokenReading(node.At);
    }

    private double? Degrees(TextNode node, double most)
    {
        if (double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= most)
        {
            return value;
        }

        mistakes.Add(node.At, Describe(node), string.Create(CultureInfo.InvariantCulture, $"degrees from -{most} to {most}"));
        return null;
    }

    private Reading ReadScalar(Node node, Shape shape)
    {
        if (node is not TextNode text)
        {
            return Broken(node, shape.Meaning);
        }

        return shape switch
        {
            ChoiceShape choice => ReadChoice(text, choice),
            FlagShape => ReadFlag(text),
            NumberShape number => ReadNumber(text, number),
            AnyValueShape => ReadAny(text),
            TextShape { Form: var form } => TextForms.Fits(text.Text, form)
                ? new TextReading(text.At, text.Text.Trim())
                : Broken(text, TextForms.Describe(form)),
            _ => throw new InvalidOperationException($"No reader for {shape.GetType().Name}."),
        };
    }

    private Reading ReadChoice(TextNode text, ChoiceShape shape)
    {
        if (shape.Choices.Contains(text.Text) || (shape.IsOpen && TextForms.Fits(text.Text, TextForm.Line)))
        {
            return new TextReading(text.At, text.Text);
        }

        mistakes.Add(text.At, Describe(text), $"one of {Join(shape.Choices)}", Nearest.To(text.Text, shape.Choices));
        return new BrokenReading(text.At);
    }

    private Reading ReadFlag(TextNode text) =>
        text.Text switch
        {
            "true" => new FlagReading(text.At, true),
            "false" => new FlagReading(text.At, false),
            _ => Broken(text, "true or false"),
        };

    private Reading ReadNumber(TextNode text, NumberShape shape)
    {
        if (UnitText.Read(text.Text, shape.Dimension, out var value) is { } problem)
        {
            mistakes.Add(text.At, problem.Found, problem.Expected, problem.Nearest);
            return new BrokenReading(text.At);
        }

        return shape.Domain.Snapped(value) is var number && shape.Domain.Contains(number)
            ? new NumberReading(text.At, shape.Dimension, number)
            : Broken(text, Within(shape.Domain, shape.Dimension));
    }

    private Reading ReadAny(TextNode text)
    {
        if (UnitText.ReadAny(text.Text, out var dimension, out var value) is not { } problem)
        {
            return new NumberReading(text.At, dimension, value);
        }

        mistakes.Add(text.At, problem.Found, problem.Expected, problem.Nearest);
        return new BrokenReading(text.At);
    }

    private BrokenReading Broken(Node node, string expected)
    {
        mistakes.Add(node.At, Describe(node), expected);
        return new BrokenReading(node.At);
    }

    /// <summary>A domain in words: "a value from 0 m to 1000 km".</summary>
    public static string Within(Interval domain, Dimension dimension) =>
        $"a value from {UnitText.Write(domain.Low, dimension)} to {UnitText.Write(domain.High, dimension)}";

    /// <summary>Words joined by commas.</summary>
    public static string Join(IEnumerable<string> words) => string.Join(", ", words);

    private static string Last(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Shorten(string text) => PlainText.Quoted(text);
}
