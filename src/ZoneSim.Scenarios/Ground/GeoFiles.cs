using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Ground;

/// <summary>Puts the positions of GeoJSON files in the place of their names: the zone's polygon or line, borders, and roads.</summary>
/// <param name="resolve">Finds the files, relative to the one that names them.</param>
/// <param name="mistakes">Takes the mistakes.</param>
internal sealed class GeoFiles(TextResolver resolve, MistakeList mistakes)
{
    private static readonly string[] s_endings = [".geojson", ".json"];

    /// <summary>Whether a reference is that of a GeoJSON file.</summary>
    public static bool IsOne(string reference) => Array.Exists(s_endings, ending => reference.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The reading of one file with positions for names.</summary>
    public MapReading Fill(MapReading file) =>
        Each(file, "zone", zone =>
            Positions(
                Positions(
                    Each(zone, "borders", borders => borders.Entries.Keys.Aggregate(borders, (all, name) => Positions(all, name, GeoKind.Line))),
                    "polygon",
                    GeoKind.Polygon
                ),
                "line",
                GeoKind.Line
            )
        )
            is var filled
            ? Each(filled, "convoys", convoys =>
                convoys.Entries.Keys.Aggregate(convoys, (all, name) => Each(all, name, convoy => Positions(convoy, "via", GeoKind.Line)))
            )
            : file;

    private static MapReading Each(MapReading map, string key, Func<MapReading, MapReading> change) =>
        map.Get<MapReading>(key) is { } below ? With(map, key, change(below)) : map;

    private static MapReading With(MapReading map, string key, Reading value) =>
        map with
        {
            Entries = map.Entries.ToDictionary(
                pair => pair.Key,
                pair => pair.Key == key ? pair.Value with { Value = value } : pair.Value,
                StringComparer.Ordinal
            ),
        };

    private MapReading Positions(MapReading map, string key, GeoKind kind) =>
        map.Get<TextReading>(key) is { } reference ? With(map, key, Read(reference, kind)) : map;

    private Reading Read(TextReading reference, GeoKind kind)
    {
        const string Expected = "a list of positions [latitude, longitude], or a GeoJSON file beside this one, such as zone.geojson";
        if (!IsOne(reference.Text))
        {
            mistakes.Add(reference.At, $"'{PlainText.Quoted(reference.Text)}'", Expected);
            return new BrokenReading(reference.At);
        }

        try
        {
            if (resolve(reference.Text, reference.At.File) is not { } text)
            {
                mistakes.Add(reference.At, $"'{PlainText.Quoted(reference.Text)}', which cannot be found", Expected);
            }
            else if (GeoText.Read(text, kind, reference.At, mistakes) is { } positions)
            {
                return new ListReading(reference.At, [.. positions.Select(position => new PositionReading(reference.At, position))]);
            }
        }
        catch (UnreadableTextException unreadable)
        {
            mistakes.Add(reference.At, $"'{PlainText.Quoted(reference.Text)}', which cannot be read: it is {unreadable.Found}", unreadable.Expected);
        }

        return new BrokenReading(reference.At);
    }
}
