using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Checks;

/// <summary>
/// A scenario whose place is its own has the geography of no other one: each border, side, outpost, convoy, clock and distance that comes from a file below
/// the one that gives the garrison is warned of; of a file that gives such a piece, every length and bearing.
/// </summary>
internal static class InheritedPlaceChecks
{
    private static readonly string[] s_distances =
    [
        "zone.radius",
        "zone.polygon",
        "zone.line",
        "zone.width",
        "convoy.start-distance",
        "convoy.start-bearing",
        "convoy.probe.depth",
        "convoy.establish.depth",
        "convoy.transit.closest-approach",
        "drone.start-distance",
        "drone.start-bearing",
        "flight.start-distance",
        "flight.start-bearing",
    ];

    /// <summary>Warns at the garrison's own place.</summary>
    /// <param name="reading">The merged reading.</param>
    /// <param name="laid">The files in the order in which they were laid over one another.</param>
    /// <param name="mistakes">Takes the warnings.</param>
    public static void Check(MapReading reading, IReadOnlyList<string> laid, MistakeList mistakes)
    {
        var values = ValueOrigin.Of(reading);
        var order = laid.Select((file, index) => (file, index)).ToDictionary(pair => pair.file, pair => pair.index, StringComparer.Ordinal);
        var garrison = values.Where(value => value.Name.StartsWith("zone.garrison.", StringComparison.Ordinal)).MaxBy(value => order[value.File]);
        if (garrison is null)
        {
            return;
        }

        var at = new SpotMap(reading).Find(garrison.Name);
        var inherited = values.Where(value => order[value.File] < order[garrison.File]).ToList();
        var places = inherited.Where(value => Piece(value.Name).Length > 0).Select(value => value.File).ToHashSet(StringComparer.Ordinal);
        string PieceOf(ValueOrigin value) =>
            Piece(value.Name) is { Length: > 0 } named ? named
            : places.Contains(value.File) && IsOfGround(value.Name) ? value.Name
            : "";
        foreach (var piece in inherited.GroupBy(PieceOf).Where(piece => piece.Key.Length > 0))
        {
            var first = piece.First();
            var mend = IsRemovable(piece.Key) ? $", or '{piece.Key}: none'" : "";
            mistakes.Warn(at, $"{piece.Key}, inherited from {first.File}:{first.Line}, with a garrison of this file's own", $"one of this place{mend}");
        }
    }

    /// <summary>The piece of geography that a value belongs to; empty where it belongs to no place.</summary>
    private static string Piece(string name) =>
        name.Split('.') switch
        {
            ["zone", "rings" or "sides" or "borders" or "protected", _] => name,
            ["outposts" or "patrols" or "convoys" or "drones" or "flights", var which, ..] parts => $"{parts[0]}.{which}",
            ["aircraft", "bases", var which, ..] => $"aircraft.bases.{which}",
            ["local-time" or "night", ..] parts => parts[0],
            ["incident" or "account"] => "incident",
            _ => s_distances.Contains(name) ? name : "",
        };

    /// <summary>A length or a bearing: where the file that gives it is of a place, it was measured there.</summary>
    private static bool IsOfGround(string name) =>
        QuantityCatalog.RuleFor(name)?.Dimension is Dimension.Length or Dimension.Angle && !name.StartsWith("zone.garrison.", StringComparison.Ordinal);

    private static bool IsRemovable(string piece) =>
        (piece.Split('.')[0] is not ("convoy" or "drone" or "flight" or "aircraft") || piece.StartsWith("aircraft.bases.", StringComparison.Ordinal))
        && piece is not ("zone.rings.garrison" or "zone.rings.inner");
}
