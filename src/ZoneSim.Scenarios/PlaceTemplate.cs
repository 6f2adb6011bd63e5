using System.Globalization;

namespace ZoneSim.Scenarios;

/// <summary>A complete scenario of a place of one's own: the place, scaled to the size of its zone, and the layer of the model in one file.</summary>
/// <param name="Latitude">Of what the zone protects: degrees, north positive, from -90 to 90.</param>
/// <param name="Longitude">Degrees, east positive, from -180 to 180.</param>
/// <param name="Radius">Of the zone, in metres.</param>
public sealed record PlaceTemplate(double Latitude, double Longitude, double Radius)
{
    /// <summary>How a layer says where a place adds its own lines.</summary>
    private const string Marker = "# place: ";

    /// <summary>Convoys start this far outside the edge, in metres: beyond the 10 km at which an incursion ends.</summary>
    private const double Outside = 30_000;

    /// <summary>The file.</summary>
    /// <param name="name">The scenario's name.</param>
    /// <param name="model">The layer of the model, <c>layers/model.yaml</c>.</param>
    /// <returns>A scenario that extends nothing and cites nothing; every value of the place is assumed, with a range.</returns>
    /// <exception cref="ScenarioRefusalException">The name is none.</exception>
    public string Write(string name, SourceText model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var lines = Lines(model.Text).SkipWhile(line => !line.StartsWith("layer:", StringComparison.Ordinal)).Skip(1);
        var behaviour = string.Join(
                '\n',
                lines.SelectMany(line =>
                    line.TrimStart() switch
                    {
                        Marker + "convoy" => Lines(Convoy()),
                        Marker + "probe" => [$"    depth: {Uniform(0.04, 0.45, 0.15, 0.36, "both")}"],
                        Marker + "drone" or Marker + "flight" => Lines(InTheAir()),
                        _ => [line],
                    }
                )
            )
            .Trim('\n');
        return $"{Head(Templates.CheckName(name))}\n{Zone()}\n{Posts()}\n{Closing}\n\n{behaviour}\n".ReplaceLineEndings("\n");
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private const string Closing = """
        # ---- The model: the same for every place. Each value wants a second look for this one. ----
        """;

    private static string Head(string name) =>
        $$"""
            # A zone of its own. This file is complete: it extends nothing. 'zonesim check' reads it, 'zonesim compare' plays it.
            # First come the values that belong to the place. They are assumed and scaled to the size of the zone: put in what is known.
            # The rest, below, belongs to the model.
            #   basis  reported: a source said it (claim names it); inferred: it follows from reports (note says how); assumed: with a range.
            #   tag    aleatory: varies within a study, by its distribution; epistemic: one unknown value, varied over its range across studies;
            #          both: a distribution whose central value is itself unknown; policy: chosen, never varied as uncertainty.
            scenario: {{name}}
            title: A generic convoy of six light vehicles toward {{name}}
            """;

    private string Zone() =>
        $$"""
            # The clocks of the place beside the time from the start; with them, 'night' can say what darkness does (scenarios/README.md):
            # local-time: { date: 2024-10-26, hour: 17:00, zone: UTC }
            incident: none    # or the name of a file in seeds/, whose claims values can cite

            zone:
              garrison:
                latitude:  { value: {{Degrees(Latitude)}}, basis: inferred, note: "given when this file was made" }
                longitude: { value: {{Degrees(Longitude)}}, basis: inferred, note: "given when this file was made" }
              radius: { value: {{Km(1)}}, basis: inferred, note: "given when this file was made" }
              # In place of the radius a zone can have 'polygon: [[LAT, LON], ...]', or 'line: [[LAT, LON], ...]' and a 'width'; or a GeoJSON file for either.
              # A policy can name a ring: inside: inner.
              rings:
                garrison: { value: {{Km(0.04)}}, range: [{{Km(0.02)}}, {{Km(0.08)}}], basis: assumed, tag: policy, note: "scaled to the zone" }
                inner:    {{Value(0.55, 0.36, 0.82, "policy")}}
              # Bearings clockwise from north; the sides cover the circle once. 'closed: true' where a border lets nothing through.
              sides:
                north-east: { from: 0 deg, to: 90 deg }
                south-east: { from: 90 deg, to: 180 deg }
                south-west: { from: 180 deg, to: 270 deg }
                north-west: { from: 270 deg, to: 360 deg }
              # Drawn on the map, and no road crosses it:
              # borders:
              #   The border: [[LAT, LON], [LAT, LON]]

            # Who comes. Another convoy is another name; 'via: [[LAT, LON]]' gives the positions that its road passes.
            convoys:
              convoy:
                arrives: { value: 0 h, range: [0 h, 12 h], basis: assumed, tag: aleatory, note: "the hour is our choice" }
                vehicles:
                  pickup: { value: 6, range: [3, 12], basis: assumed, tag: epistemic, note: "a generic small convoy" }

            """;

    private string Posts() =>
        $$"""
            # The partner force: two outposts and a patrol on the side that convoys come from. Bearings are taken from the garrison.
            outposts:
              north:
                distance: {{Value(0.33, 0.18, 0.55)}}
                bearing:  { value: 75 deg, range: [60 deg, 90 deg], basis: assumed, tag: epistemic, note: "a place to fill in" }
                radius:   {{Value(0.82, 0.45, 1)}}
                rate:     { value: 0.03/min, range: [0.015/min, 0.06/min], basis: assumed, tag: epistemic }
              south:
                distance: {{Value(0.36, 0.18, 0.64)}}
                bearing:  { value: 180 deg, range: [160 deg, 200 deg], basis: assumed, tag: epistemic, note: "a place to fill in" }
                radius:   {{Value(0.82, 0.45, 1)}}
                rate:     { value: 0.03/min, range: [0.015/min, 0.06/min], basis: assumed, tag: epistemic }
            patrols:
              east:
                distance: {{Value(0.64, 0.36, 0.91)}}
                bearing:  { value: 90 deg, range: [70 deg, 105 deg], basis: assumed, tag: epistemic, note: "a place to fill in" }
                radius:   {{Value(0.45, 0.18, 0.73)}}
                rate:     { value: 0.03/min, range: [0.015/min, 0.06/min], basis: assumed, tag: epistemic }

            """;

    private string Convoy() =>
        $$"""
              # Of the place: where convoys come from, and how deep they go. Distances are taken from the garrison, depths from the edge.
              start-distance: { value: {{RadiusAnd(Outside)}}, range: {{RadiusAnd(
                Outside / 2,
                Outside * 1.5
            )}}, basis: assumed, tag: epistemic, note: "30 km outside the edge" }
              start-bearing:  { value: 90 deg, range: [70 deg, 110 deg], basis: assumed, tag: epistemic, note: "a place to fill in" }
              establish:
                depth: {{Uniform(0.15, 0.76, 0.33, 0.55, "aleatory")}}
              transit:
                closest-approach: {{Uniform(0.45, 1.09, 0.64, 0.91, "aleatory")}}
              # Of the model:
            """;

    private string InTheAir() =>
        $$"""
              # Of the place:
              start-distance:   { value: {{RadiusAnd(65_000)}}, range: {{RadiusAnd(
                40_000,
                145_000
            )}}, basis: assumed, tag: epistemic, note: "65 km outside the edge" }
              start-bearing:    { value: 90 deg, range: [45 deg, 135 deg], basis: assumed, tag: epistemic, note: "a place to fill in" }
              # Of the model:
            """;

    private string RadiusAnd(double metres) => Plain(Radius + metres);

    private string RadiusAnd(double low, double high) => $"[{RadiusAnd(low)}, {RadiusAnd(high)}]";

    private string Value(double share, double low, double high, string tag = "epistemic") =>
        $"{{ value: {Km(share)}, range: [{Km(low)}, {Km(high)}], basis: assumed, tag: {tag}, note: \"scaled to the zone\" }}";

    private string Uniform(double from, double to, double low, double high, string tag) =>
        $"{{ uniform: [{Km(from)}, {Km(to)}], range: [{Km(low)}, {Km(high)}], basis: assumed, tag: {tag}, note: \"scaled to the zone\" }}";

    private string Km(double share) => Plain(Radius * share);

    /// <summary>A length to the metre.</summary>
    private static string Plain(double metres) => string.Create(CultureInfo.InvariantCulture, $"{metres / 1000:0.###} km");

    private static string Degrees(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:R} deg");

    /// <summary>Reads what a user types: <c>47.2,11.4</c> and <c>12km</c>.</summary>
    /// <param name="place">Latitude and longitude in degrees, with a comma between them.</param>
    /// <param name="radius">A length with its unit.</param>
    /// <exception cref="ScenarioRefusalException">One of them is none.</exception>
    public static PlaceTemplate Of(string place, string radius)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(radius);
        var parts = place.Split(',');
        if (parts.Length != 2 || Number(parts[0], 90) is not { } latitude || Number(parts[1], 180) is not { } longitude)
        {
            throw new ScenarioRefusalException(
                $"--place: found '{PlainText.Quoted(place)}', expected a latitude and a longitude in degrees with a comma between them, such as 47.2,11.4."
            );
        }

        return Units.UnitText.Read(radius, Model.Dimension.Length, out var metres) is { } problem
                ? throw new ScenarioRefusalException($"--radius: found {problem.Found}, expected {problem.Expected}.")
            : metres is >= 1_000 and <= 500_000 ? new PlaceTemplate(latitude, longitude, metres)
            : throw new ScenarioRefusalException($"--radius: found '{PlainText.Quoted(radius)}', expected a length from 1 km to 500 km.");
    }

    private static double? Number(string text, double most) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && Math.Abs(value) <= most
            ? value
            : null;
}
