using ZoneSim.Scenarios.Units;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>Reports what a merged reading lacks.</summary>
internal sealed class Requirements(MistakeList mistakes)
{
    /// <summary>Checks <paramref name="reading"/> and everything below it.</summary>
    public void Check(Reading reading, Shape shape, string path)
    {
        switch (reading, shape)
        {
            case (MapReading map, MapShape fields):
                CheckMap(map, fields, path);
                break;
            case (MapReading, ByKindShape { Map: { } below }):
                Check(reading, below, path);
                break;
            case (ListReading list, ByKindShape { List: { } below }):
                Check(list, below, path);
                break;
            case (ListReading list, ListShape items):
                for (var i = 0; i < list.Items.Count; i++)
                {
                    Check(list.Items[i], items.Item, $"{path}[{i}]");
                }

                break;
        }
    }

    private void CheckMap(MapReading map, MapShape shape, string path)
    {
        foreach (
            var field in shape.Fields.Where(field =>
                field.Required && !map.Entries.ContainsKey(field.Key) && !(field.Unless is { } instead && map.Entries.ContainsKey(instead))
            )
        )
        {
            // In a list the place says which item lacks it, and the key alone reads better.
            var name = path.Length == 0 || path.Contains('[', StringComparison.Ordinal) ? field.Key : $"{path}.{field.Key}";
            mistakes.Add(map.At, $"no '{name}'", Describe(field.Shape));
        }

        if (shape.AtLeastOne && map.Entries.Count == 0)
        {
            mistakes.Add(map.At, "nothing", $"at least one: {shape.Meaning}");
        }

        foreach (var (key, entry) in map.Entries)
        {
            if (shape.Below(key) is { } below)
            {
                Check(entry.Value, below, path.Length == 0 ? key : $"{path}.{key}");
            }
        }
    }

    /// <summary>What belongs where a key is missing.</summary>
    public static string Describe(Shape shape) =>
        shape switch
        {
            QuantityShape quantity => $"{UnitTable.Describe(quantity.Rule.Dimension)}: {quantity.Rule.Meaning}",
            MapShape map => $"a section: {map.Meaning} A file that extends another inherits it.",
            ChoiceShape choice => $"one of {ShapeReader.Join(choice.Choices)}: {choice.Meaning}",
            NumberShape number => $"{UnitTable.Describe(number.Dimension)}: {number.Meaning}",
            TextShape text => $"{TextForms.Describe(text.Form)}: {text.Meaning}",
            FlagShape flag => $"true or false: {flag.Meaning}",
            ListShape list => $"a list: {list.Meaning}",
            _ => shape.Meaning,
        };
}
