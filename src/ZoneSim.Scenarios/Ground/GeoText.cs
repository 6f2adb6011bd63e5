using System.Text.Json;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;
using ZoneSim.Model;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Ground;

/// <summary>What a GeoJSON file has to hold.</summary>
internal enum GeoKind
{
    /// <summary>One polygon without holes.</summary>
    Polygon,

    /// <summary>One line.</summary>
    Line,
}

/// <summary>
/// Reads one polygon or line from a GeoJSON text (RFC 7946): a geometry, a feature, or a collection with one feature; longitude before latitude.
/// </summary>
internal static class GeoText
{
    /// <summary>Positions at most: every leg of a history is held against each edge of a zone.</summary>
    public const int MostPositions = 2_000;

    private static readonly JsonSerializerOptions s_options = new() { Converters = { new GeoJsonConverterFactory() } };

    /// <summary>The positions, in the order of the text; of a polygon the first not repeated.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">What it has to hold.</param>
    /// <param name="at">Where it is named: what it holds instead is told there.</param>
    /// <param name="mistakes">Takes the mistakes.</param>
    /// <returns>Null where it holds none.</returns>
    public static IReadOnlyList<GeoPosition>? Read(SourceText text, GeoKind kind, Spot at, MistakeList mistakes)
    {
        try
        {
            var geometry = Geometry(text.Text);
            var line = kind == GeoKind.Polygon ? (geometry as Polygon)?.ExteriorRing : geometry as LineString;
            var found = geometry switch
            {
                null => "no geometry",
                Polygon { NumInteriorRings: > 0 } => "a polygon with a hole",
                { IsEmpty: true } => "a geometry without positions",
                _ when line is null => $"a {geometry.GeometryType}",
                { NumPoints: > MostPositions } => FormattableString.Invariant($"{geometry.NumPoints} positions"),
                _ when line.Coordinates.Any(IsNowhere) => "a position beyond 180 degrees of longitude or 90 of latitude",
                _ => null,
            };
            if (found is null)
            {
                return [.. line!.Coordinates.SkipLast(kind == GeoKind.Polygon ? 1 : 0).Select(place => new GeoPosition(place.Y, place.X))];
            }

            mistakes.Add(
                at,
                $"'{text.Name}', which holds {found}",
                $"a GeoJSON file with {(kind == GeoKind.Polygon ? "one Polygon without holes" : "one LineString")}, of at most {MostPositions} positions"
            );
        }
        catch (JsonException wrong)
        {
            mistakes.Add(
                new Spot(text.Name, (int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1),
                "what is no GeoJSON",
                "GeoJSON (RFC 7946), such as { \"type\": \"Polygon\", \"coordinates\": [[[11.2, 47.1], [11.5, 47.1], [11.4, 47.3], [11.2, 47.1]]] }"
            );
        }
        catch (UnreadableGeometryException)
        {
            mistakes.Add(
                at,
                $"'{text.Name}', whose positions make no geometry",
                "GeoJSON (RFC 7946) with closed rings of at least four positions and lines of at least two"
            );
        }

        return null;
    }

    /// <summary>The geometry of a text. The library throws errors of many kinds at positions that make none; nothing of ours is called inside.</summary>
    private static Geometry? Geometry(string text)
    {
        try
        {
            return Parsed(text);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or NotSupportedException or FormatException)
        {
            throw new UnreadableGeometryException(exception);
        }
    }

    private static Geometry? Parsed(string text)
    {
        using var document = JsonDocument.Parse(text);
        var type =
            document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("type", out var name)
            && name.ValueKind == JsonValueKind.String
                ? name.GetString()
                : null;
        return type switch
        {
            "FeatureCollection" => JsonSerializer.Deserialize<FeatureCollection>(text, s_options) is [var only] ? only.Geometry : null,
            "Feature" => JsonSerializer.Deserialize<IFeature>(text, s_options)?.Geometry,
            null => null,
            _ => JsonSerializer.Deserialize<Geometry>(text, s_options),
        };
    }

    private static bool IsNowhere(Coordinate place) => !(Math.Abs(place.X) <= 180 && Math.Abs(place.Y) <= 90);

    private sealed class UnreadableGeometryException(Exception inner) : Exception("The positions make no geometry.", inner);
}
