using OsProcess = System.Diagnostics.Process;

namespace ZoneSim.Tests.Cli;

/// <summary>GeoJSON beside a scenario: what is none, what holds another geometry, and what is no file is told at its place, at once.</summary>
public sealed class GeoFileTests : IDisposable
{
    private const string Polygon = """{ "type": "Polygon", "coordinates": [[[11.2, 47.0], [11.7, 47.0], [11.7, 47.4], [11.2, 47.4], [11.2, 47.0]]] }""";

    private const string Line = """{ "type": "LineString", "coordinates": [[11.2, 47.0], [11.7, 47.0]] }""";

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData(Polygon)]
    [InlineData("""{ "type": "Feature", "properties": { "name": "Żółć" }, "geometry": """ + Polygon + " }")]
    [InlineData("""{ "type": "FeatureCollection", "features": [{ "type": "Feature", "properties": null, "geometry": """ + Polygon + " }] }")]
    public void A_polygon_is_taken_from_a_geometry_a_feature_or_a_collection_of_one(string text)
    {
        _desk.Write("zone.geojson", text);
        var said = Desk.Run("check", Place());
        Assert.True(said.Code == 0, said.Out);
        Assert.DoesNotContain("warning", said.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no JSON", "zone.geojson:1:2: error: found what is no GeoJSON")]
    [InlineData("{\n  \"type\": \"Polygon\",\n  \"coordinates\": [[\n", "zone.geojson:4:1: error: found what is no GeoJSON")]
    [InlineData("[]", "which holds no geometry")]
    [InlineData("{}", "which holds no geometry")]
    [InlineData("""{ "type": "Polygon" }""", "zone.geojson")]
    [InlineData("""{ "type": "Polygon", "coordinates": [] }""", "which holds a geometry without positions")]
    [InlineData("""{ "type": "Polygon", "coordinates": [[[11.2, 47.0], [11.7, 47.0]]] }""", "whose positions make no geometry")]
    [InlineData(
        """{ "type": "Polygon", "coordinates": [[[11.2, 147.0], [11.7, 47.0], [11.7, 47.4], [11.2, 147.0]]] }""",
        "a position beyond 180 degrees of longitude or 90 of latitude"
    )]
    [InlineData(
        """{ "type": "Polygon", "coordinates": [[[11, 47], [12, 47], [12, 48], [11, 47]], [[11.5, 47.2], [11.6, 47.2], [11.6, 47.3], [11.5, 47.2]]] }""",
        "a polygon with a hole"
    )]
    [InlineData("""{ "type": "Point", "coordinates": [11.2, 47.0] }""", "which holds a Point")]
    [InlineData(Line, "which holds a LineString")]
    [InlineData("""{ "type": "FeatureCollection", "features": [] }""", "which holds no geometry")]
    [InlineData("""{ "type": "Fish" }""", "zone.geojson")]
    public void What_holds_no_polygon_is_told(string text, string expected)
    {
        _desk.Write("zone.geojson", text);
        Refused(expected);
    }

    [Fact]
    public void A_polygon_whose_corners_are_one_is_told()
    {
        _desk.Write("zone.geojson", """{ "type": "Polygon", "coordinates": [[[11.2, 47.0], [11.2, 47.0], [11.2, 47.0], [11.2, 47.0]]] }""");
        var said = Desk.Run("check", Place());
        Assert.Equal(2, said.Code);
        Assert.Contains("a polygon of 1 corner, however often each is named", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_too_many_positions_is_told()
    {
        var positions = Enumerable.Range(0, 2001).Select(i => FormattableString.Invariant($"[{11 + (i / 4000.0)}, 47.2]"));
        _desk.Write("zone.geojson", $$"""{ "type": "LineString", "coordinates": [{{string.Join(',', positions)}}] }""");
        Refused("which holds 2001 positions", "line");
    }

    [Theory]
    [InlineData("missing", "which cannot be found")]
    [InlineData("folder", "cannot be")]
    [InlineData("empty", "an empty file")]
    [InlineData("huge", "at most 4 MB")]
    [InlineData("pipe", "an empty file")]
    [InlineData("secret", "no GeoJSON")]
    public void What_is_no_file_of_ours_is_told_and_nothing_of_it_shown(string kind, string expected)
    {
        var path = _desk.In("zone.geojson");
        switch (kind)
        {
            case "folder":
                Directory.CreateDirectory(path);
                break;
            case "empty":
                File.WriteAllText(path, "");
                break;
            case "huge":
                File.WriteAllText(path, new string(' ', 5 * 1024 * 1024));
                break;
            case "pipe":
                OsProcess.Start("mkfifo", path).WaitForExit();
                break;
            case "secret":
                File.WriteAllText(path, "root:x:0:0:swordfish");
                break;
        }

        Refused(expected);
    }

    private void Refused(string expected, string key = "polygon")
    {
        foreach (var verb in new[] { "check", "compare" })
        {
            var said = Desk.Run(verb, Place(key));
            Assert.Equal(2, said.Code);
            var text = said.Out + said.Error;
            Assert.Contains(expected, text, StringComparison.Ordinal);
            var line = File.ReadAllLines(_desk.In("mine.yaml")).ToList().FindIndex(one => one.StartsWith($"  {key}:", StringComparison.Ordinal)) + 1;
            Assert.True(
                text.Contains($"mine.yaml:{line}:{key.Length + 5}: error: found '", StringComparison.Ordinal)
                    || text.Contains("zone.geojson:", StringComparison.Ordinal),
                text
            );
            Assert.DoesNotContain("swordfish", text, StringComparison.Ordinal);
            Assert.DoesNotContain("fault", text, StringComparison.Ordinal);
        }
    }

    /// <summary>A place of one's own whose radius and sides give way to a GeoJSON file.</summary>
    private string Place(string key = "polygon")
    {
        var file = _desk.In("mine.yaml");
        File.Delete(file);
        Assert.Equal(0, Desk.Run("new", "mine", "--place", "47.2,11.4", "--radius", "12km", "--out", file).Code);
        var lines = File.ReadAllLines(file).ToList();
        lines[lines.FindIndex(line => line.StartsWith("  radius:", StringComparison.Ordinal))] = $"  {key}: zone.geojson";
        lines.RemoveAll(line => line.StartsWith("    south-", StringComparison.Ordinal) || line.StartsWith("    north-", StringComparison.Ordinal));
        lines.Insert(lines.FindIndex(line => line.StartsWith("  sides:", StringComparison.Ordinal)) + 1, "    all: { from: [47.0, 11.2], to: [47.0, 11.2] }");
        File.WriteAllLines(file, lines);
        return file;
    }
}
