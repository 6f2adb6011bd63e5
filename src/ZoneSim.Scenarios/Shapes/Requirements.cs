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
        foreach (var field in shape.Fields.Where(field => field.Required && !map.Entries.ContainsKey(field.Key)))
        {
            var name = path.Length == 0 ? field.Key : $"{path}.{field.Key}";
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

    private static string Describe(Shape shape) => shape switch
    {
        QuantityShape quantity => $"{UnitTable.Describe(quantity.Rule.Dimension)}: {quantity.Rule.Meaning}",
        MapShape map => $"a section: {map.Meaning} (a file that extends another inherits it)",
        _ => shape.Meaning,
    };
}
