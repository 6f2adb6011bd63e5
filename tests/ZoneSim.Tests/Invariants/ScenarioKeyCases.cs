using ZoneSim.Scenarios;
using static ZoneSim.Tests.Invariants.KeyEffect;
using Dimension = ZoneSim.Model.Dimension;

namespace ZoneSim.Tests.Invariants;

/// <summary>Pairs of scenarios that differ in one key, and for a closed list in each of its words.</summary>
internal static class ScenarioKeyCases
{
    private const string Convoy = "at-tanf-2017-10-05",
        Drone = "at-tanf-2017-06-20",
        Aircraft = "invented-valley-aircraft",
        Traffic = "at-tanf-traffic",
        Two = "at-tanf-2017-10-04-05",
        Valley = "invented-valley",
        Coast = "invented-coast",
        Campaign = "at-tanf-2017-autumn";

    private const string Narrow = """
        zone:
          sides:
            east:  { from: 0 deg, to: 81 deg }
            south: { from: 81 deg, to: 216 deg, closed: true }
            west:  { from: 216 deg, to: 305 deg }
            north: { from: 305 deg, to: 360 deg }

        """;

    private const string Aim = "objectives:\n  mine: { goal: minimise, of: { end: reached }, says: Words }\n";

    private const string Own = "measures:\n  mine: { when: entered = true, mean: vehicles_hit, otherwise: 0, unit: cars, says: Words }\n";

    private const string Sum =
        "objectives:\n  mine: { goal: minimise, of: [{ end: reached, weight: 2 }, { outcome: crossed, weight: 1 }, { mean: vehicles_hit, "
        + "weight: 1 }], unit: points, says: Words }\n";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<KeyCase> All { get; } =
    [
        Changed("scenario", Text, File(Convoy), "scenario: keys", "scenario: other"),
        Changed("title", Text, File(Convoy), "title: Keys", "title: Other keys"),
        Changed("extends", Row, File(Convoy), $"extends: {Convoy}", "extends: at-tanf-2017-10-04"),
        Changed("extends", RefusalException, File(Convoy), $"extends: {Convoy}", "extends: nowhere"),
        Changed(
            "extends[]",
            Row,
            File(Convoy).Replace($"extends: {Convoy}.yaml", $"extends: [at-tanf-base.yaml, {Convoy}.yaml]", StringComparison.Ordinal),
            $"{Convoy}.yaml]",
            "at-tanf-2017-10-05-b.yaml]"
        ),
        Changed("layer", RefusalException, File(Convoy), "scenario: keys", "layer: keys"),
        Changed("incident", Text, File(Convoy, "incident: 2017-10-05\n"), "2017-10-05\n", "none\n"),
        Changed("incident", RefusalException, File(Convoy, "incident: 2017-10-05\n"), "2017-10-05\n", "2017-10-06\n"),
        Changed("account", RefusalException, File(Convoy, "incident: 2017-10-05\naccount: A\n"), "account: A", "account: nobody"),
        Changed("learned", Text, File(Convoy, "learned: 2 incidents\n"), "learned: 2", "learned: 3"),
        Changed(
            "together.*.quantities[]",
            Text,
            File(Convoy, "together:\n  line: { quantities: [line.answered, line.relayed], correlation: 0.5 }\n"),
            "line.relayed",
            "line.order-reaches"
        ),
        Changed(
            "together.*.correlation",
            Text,
            File(Convoy, "together:\n  line: { quantities: [line.answered, line.relayed], correlation: 0.5 }\n"),
            "correlation: 0.5",
            "correlation: 0.6"
        ),
        Changed(
            "together.*.correlations[][]",
            Text,
            File(Convoy, "together:\n  line: { quantities: [line.answered, line.relayed], correlations: [[1, 0.5], [0.5, 1]] }\n"),
            "[[1, 0.5], [0.5, 1]]",
            "[[1, 0.6], [0.6, 1]]"
        ),
        Changed("beliefs.intent-concentration", Text, File(Convoy, "beliefs: { intent-concentration: 20 }\n"), "concentration: 20", "concentration: 30"),
        Changed("not-represented[]", Text, File(Convoy, "not-represented: [Weather]\n"), "[Weather]", "[Light]"),
        Changed("measures.*.when", Text, File(Convoy, Own), "entered = true", "entered = false"),
        Changed("measures.*.mean", Text, File(Convoy, Own), "mean: vehicles_hit", "mean: vehicles"),
        Changed("measures.*.otherwise", Text, File(Convoy, Own), "otherwise: 0", "otherwise: 1"),
        Changed("measures.*.unit", Text, File(Convoy, Own), "unit: cars", "unit: lorries"),
        Changed("measures.*.says", Text, File(Convoy, Own), "says: Words", "says: Other words"),
        Changed("objectives.*.goal", Text, File(Convoy, Aim), "minimise", "maximise"),
        Changed("objectives.*.of.end", Text, File(Convoy, Aim), "{ end: reached }", "{ end: out }"),
        Changed("objectives.*.of.outcome", Text, File(Convoy, Aim), "{ end: reached }", "{ outcome: crossed }"),
        Changed("objectives.*.of.mean", Text, File(Convoy, Aim), "{ end: reached }", "{ mean: vehicles_hit }"),
        Changed("objectives.*.says", Text, File(Convoy, Aim), "says: Words", "says: Other words"),
        Changed("objectives.*.unit", Text, File(Convoy, Sum), "unit: points", "unit: losses"),
        Changed("objectives.*.incursion", Text, File(Two, Aim), "says: Words", "says: Words, incursion: thursday"),
        Changed("objectives.*.indifference", Text, File(Convoy, Aim), "says: Words", "says: Words, indifference: 3%"),
        Changed("objectives.*.of[].end", Text, File(Convoy, Sum), "{ end: reached,", "{ end: out,"),
        Changed("objectives.*.of[].outcome", Text, File(Convoy, Sum), "outcome: crossed", "outcome: destroyed"),
        Changed("objectives.*.of[].mean", Text, File(Convoy, Sum), "mean: vehicles_hit", "mean: reacted"),
        Changed("objectives.*.of[].weight", Text, File(Convoy, Sum), "weight: 2", "weight: 3"),
        Changed(
            "inherited.*[]",
            Text,
            File(Convoy, "line: { answered: { value: 0.2, range: [0, 0.5], basis: assumed, tag: epistemic } }\ninherited: { a.yaml: [line.answered] }\n"),
            "a.yaml",
            "b.yaml"
        ),
        Changed(
            "zone.polygon",
            RefusalException,
            File(
                Valley,
                "zone:\n  polygon: [[-0.1266, -30.2515], [0.0904, -30.2695], [0.2170, -30.1078], [0.1085, -30.0359], [0.2351, -29.9281], "
                    + "[0.1628, -29.7305], [-0.0904, -29.7664], [-0.1990, -29.9641]]\n"
            ),
            "[[-0.1266, -30.2515], [0.0904, -30.2695], [0.2170, -30.1078], [0.1085, -30.0359], [0.2351, -29.9281], [0.1628, -29.7305], "
                + "[-0.0904, -29.7664], [-0.1990, -29.9641]]",
            "nowhere.geojson"
        ),
        Changed(
            "zone.polygon[]",
            Row,
            File(
                Valley,
                "zone:\n  polygon: [[-0.1266, -30.2515], [0.0904, -30.2695], [0.2170, -30.1078], [0.1085, -30.0359], [0.2351, -29.9281], "
                    + "[0.1628, -29.7305], [-0.0904, -29.7664], [-0.1990, -29.9641]]\n"
            ),
            "[0.0904, -30.2695]",
            "[0.0904, -30.2495]"
        ),
        Changed("zone.line", RefusalException, File(Coast, "zone:\n  line: invented-coast.geojson\n"), "invented-coast", "nowhere"),
        Changed(
            "zone.line[]",
            Row,
            File(Coast, "zone:\n  line: [[-0.0362, -30.2875], [0.0271, -30.1078], [0.009, -29.9102], [0.0723, -29.6946]]\n"),
            "[0.0271, -30.1078]",
            "[0.0371, -30.1078]"
        ),
        Changed(
            "zone.rings-from-edge[]",
            Row,
            File(Valley, "zone:\n  rings:\n    outer: { value: 2 km, range: [1 km, 3 km], basis: assumed, tag: policy }\n  rings-from-edge: [inner]\n"),
            "[inner]",
            "[outer]"
        ),
        Changed("zone.protected.*", Row, File(Valley, "zone:\n  protected:\n    depot: [0.0723, -29.8922]\n"), "-29.8922", "-29.93"),
        Changed("zone.sides.*.along", RefusalException, File(Coast, "zone:\n  sides:\n    west: { along: start }\n"), "start", "left"),
        Changed(
            "zone.borders.*",
            RefusalException,
            File(Valley, "zone:\n  borders:\n    Line: invented-valley-road.geojson\n"),
            "invented-valley-road",
            "nowhere"
        ),
        Changed(
            "convoys.*.via",
            RefusalException,
            File(Valley, "convoys:\n  north-road: { via: invented-valley-road.geojson }\n"),
            "invented-valley-road",
            "nowhere"
        ),
        Changed(
            "convoys.*.order[]",
            Row,
            File(
                "at-tanf-2017-10-05-b",
                "aircraft:\n  strike-size: { value: 4, range: [1, 8], basis: assumed, tag: epistemic }\nconvoys:\n  convoy: { order: [tank] }\n"
            ),
            "[tank]",
            "[pickup]"
        ),
        Changed("convoys.*.toward", RefusalException, File(Valley, "convoys:\n  north-road: { toward: depot }\n"), "toward: depot", "toward: nowhere"),
        Changed("zone.sides.*.from", RefusalException, File(Convoy, Narrow), "from: 216 deg", "from: 217 deg"),
        Changed("zone.sides.*.to", RefusalException, File(Convoy, Narrow), "to: 216 deg", "to: 215 deg"),
        Changed("zone.sides.*.to", Row, File(Traffic, Narrow), "to: 81 deg }\n    south: { from: 81 deg", "to: 20 deg }\n    south: { from: 20 deg"),
        Changed("zone.sides.*.closed", Row, File(Traffic, Narrow), "to: 81 deg }", "to: 81 deg, closed: true }"),
        Changed(
            "zone.borders.*[]",
            RefusalException,
            File(Convoy, "zone:\n  borders:\n    Line: [[34.5, 39.5], [34.6, 39.6]]\n"),
            "[[34.5, 39.5], [34.6, 39.6]]",
            "[[33.2, 38.3], [34.1, 38.4]]"
        ),
        Changed("line.state", Row, File(Convoy, "line: { state: open }\n"), "open", "degraded"),
        Changed("line.state", Row, File(Convoy, "line: { state: open }\n"), "open", "suspended"),
        Changed("convoys.*.neutral", Row, File(Traffic, "convoys:\n  traders: { neutral: true }\n"), "neutral: true", "neutral: false"),
        Changed("convoys.*.start", Row, File(Convoy, "convoys:\n  convoy: { start: [33.95, 37.9] }\n"), "33.95", "34.05"),
        Changed("convoys.*.via[]", Row, File(Traffic, "convoys:\n  herders: { via: [[33.95, 38.05]] }\n"), "33.95", "34.05"),
        Changed("convoys.*.via[]", Row, File(Convoy, "convoys:\n  convoy: { via: [[33.75, 37.9]] }\n"), "33.75", "33.65"),
        Changed(
            "convoys.*.same-as.convoy",
            RefusalException,
            File(Two, "convoys:\n  thursday: { same-as: { convoy: wednesday } }\n"),
            "convoy: wednesday",
            "convoy: friday"
        ),
        Changed("drones.*.target", Row, File(Drone, "drones:\n  drone: { target: north-east }\n"), "north-east", "north-west"),
        Changed("drones.*.mission", Row, File(Drone, "drones:\n  drone: { mission: drawn }\n"), "drawn", "attack"),
        Changed("drones.*.mission", Row, File(Drone, "drones:\n  drone: { mission: drawn }\n"), "drawn", "reconnaissance"),
        Changed("drones.*.alert", Row, File(Drone, "drones:\n  drone: { alert: true }\n"), "alert: true", "alert: false"),
        Changed("flights.*.target", Row, File(Aircraft, "flights:\n  strike-aircraft: { target: garrison }\n"), "garrison", "ridge"),
        Changed("flights.*.mission", Row, File(Aircraft, "flights:\n  strike-aircraft: { mission: drawn }\n"), "drawn", "attack"),
        Changed("flights.*.mission", Row, File(Aircraft, "flights:\n  strike-aircraft: { mission: drawn }\n"), "drawn", "reconnaissance"),
        Changed("flights.*.alert", Row, File(Aircraft, "flights:\n  strike-aircraft: { alert: true }\n"), "alert: true", "alert: false"),
        Changed("local-time.date", Text, File(Coast, "local-time: { date: 2024-10-26, hour: 17:00, zone: Atlantic/Azores }\n"), "2024-10-26", "2024-10-27"),
        Changed("local-time.date", Row, File(Coast, "local-time: { date: 2024-10-26, hour: 20:00, zone: Atlantic/Azores }\n"), "2024-10-26", "2024-10-25"),
        Changed("local-time.hour", Row, File(Coast, "local-time: { date: 2024-10-26, hour: 17:00, zone: Atlantic/Azores }\n"), "17:00", "05:00"),
        Changed("local-time.zone", Row, File(Coast, "local-time: { date: 2024-10-26, hour: 20:00, zone: Atlantic/Azores }\n"), "Atlantic/Azores", "UTC"),
        Changed("campaign.convoy", Row, File(Campaign, "campaign: { convoy: convoy }\n"), "convoy: convoy", "convoy: none"),
        .. from kind in Enum.GetNames<Dimension>().Where(kind => kind != nameof(Dimension.Count))
        from word in Beliefs.Families
        let key = kind.ToLowerInvariant()
        select Changed(
            $"beliefs.{key}",
            Text,
            File(Convoy, $"beliefs: {{ {key}: {word} }}\n"),
            $"{key}: {word}",
            $"{key}: {(word == "triangular" ? "uniform" : "triangular")}"
        ),
    ];

    private static string File(string extends, string body = "") => $"scenario: keys\ntitle: Keys\nextends: {extends}.yaml\n{body}";

    private static KeyCase Changed(string path, KeyEffect effect, string first, string piece, string by) =>
        new(
            path,
            effect,
            first,
            first.Contains(piece, StringComparison.Ordinal)
                ? first.Replace(piece, by, StringComparison.Ordinal)
                : throw new InvalidOperationException($"{path}: no '{piece}'")
        );
}
