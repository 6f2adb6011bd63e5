using static ZoneSim.Tests.Invariants.KeyEffect;

namespace ZoneSim.Tests.Invariants;

/// <summary>Pairs of policies that differ in one key, and for a closed list in each of its words.</summary>
internal static class PolicyKeyCases
{
    private const string Strike = "measure: strike, when: [identified, entered]";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<KeyCase> All { get; } =
    [
        new("policy", Text, Whole(), Whole().Replace("policy: keys", "policy: other", StringComparison.Ordinal)),
        new("title", Text, Whole(), Whole().Replace("Keys", "Other keys", StringComparison.Ordinal)),
        .. Delegated("show-of-force", "warning-shots", "strike").Select(pair => new KeyCase("delegated[]", Row, pair.First, pair.Second)),
        new("delegated[]", Row, Drone("measure: shoot-down, when: identified"), Drone("measure: shoot-down, when: identified", "shoot-down")),
        new("delegated[]", Row, Drone("measure: intercept, when: identified"), Drone("measure: intercept, when: identified", "intercept")),
        .. new[] { "call-line", "broadcast", "confront", "show-of-force", "warning-shots" }.Select(one => new KeyCase(
            "convoy[].measure",
            Row,
            Convoy(Strike),
            Convoy(Strike.Replace("strike", one, StringComparison.Ordinal))
        )),
        new("convoy[].name", Text, Convoy(Strike), Convoy($"{Strike}, name: other")),
        .. new[] { "detected", "entered", "advancing", "reinforced" }.Select(one => new KeyCase(
            "convoy[].when",
            Row,
            Convoy("measure: strike, when: identified"),
            Convoy($"measure: strike, when: {one}")
        )),
        new("convoy[].when.inside", Row, Convoy(Strike), Convoy("measure: strike, when: [identified, entered, { inside: inner }]")),
        new("convoy[].when.hostile-act", Row, Convoy(Strike), Convoy("measure: strike, when: [identified, entered, { hostile-act: in-zone }]")),
        new("convoy[].when.since-last-measure", Row, Two("{ since-last-measure: 10 min }"), Two("{ since-last-measure: 90 min }")),
        new(
            "convoy[].when.halted-inside-for",
            Row,
            Convoy("measure: strike, when: { halted-inside-for: 10 min }"),
            Convoy("measure: strike, when: { halted-inside-for: 90 min }")
        ),
        new("convoy[].tries", Row, Convoy($"{Strike}, tries: 2, wait: 10 min"), Convoy($"{Strike}, tries: 3, wait: 10 min")),
        new("convoy[].tries", Row, Convoy("measure: call-line, when: identified"), Convoy("measure: call-line, when: identified, tries: 3")),
        new("convoy[].wait", Row, Convoy($"{Strike}, tries: 2, wait: 10 min"), Convoy($"{Strike}, tries: 2, wait: 60 min")),
        new(
            "convoy[].prepare[]",
            Row,
            Convoy("measure: broadcast, when: identified", Strike),
            Convoy("measure: broadcast, when: identified, prepare: [strike]", Strike)
        ),
        new(
            "convoy[].with",
            Row,
            Convoy("measure: broadcast, when: identified, wait: 20 min", "measure: confront, when: identified"),
            Convoy("measure: broadcast, when: identified, wait: 20 min", "measure: confront, when: identified, with: previous")
        ),
        new(
            "convoy[].overriding",
            Row,
            Convoy("measure: broadcast, when: identified, wait: 60 min", Strike),
            Convoy("measure: broadcast, when: identified, wait: 60 min", $"{Strike}, overriding: true")
        ),
        new("convoy[].stop", Row, Convoy($"{Strike}, tries: 6, wait: 10 min"), Convoy($"{Strike}, tries: 6, wait: 10 min, stop: outside")),
        .. new[] { "call-line", "shoot-down" }.Select(one => new KeyCase(
            "drone[].measure",
            Row,
            Drone("measure: intercept, when: identified"),
            Drone($"measure: {one}, when: identified")
        )),
        new("drone[].name", Text, Drone("measure: intercept, when: identified"), Drone("measure: intercept, when: identified, name: other")),
        .. new[] { "detected", "entered", "advancing" }.Select(one => new KeyCase(
            "drone[].when",
            Row,
            Drone("measure: intercept, when: identified"),
            Drone($"measure: intercept, when: {one}")
        )),
        new("drone[].when.inside", Row, Drone("measure: intercept, when: identified"), Drone("measure: intercept, when: { inside: hostile }")),
        new("drone[].when.hostile-act", Row, Drone("measure: shoot-down, when: identified"), Drone("measure: shoot-down, when: { hostile-act: anywhere }")),
        new(
            "drone[].when.since-last-measure",
            Row,
            Drone("measure: intercept, when: identified", "measure: shoot-down, when: { since-last-measure: 1 min }"),
            Drone("measure: intercept, when: identified", "measure: shoot-down, when: { since-last-measure: 30 min }")
        ),
        new(
            "drone[].tries",
            Row,
            Drone("measure: intercept, when: identified, tries: 2, wait: 5 min"),
            Drone("measure: intercept, when: identified, tries: 3, wait: 5 min")
        ),
        new(
            "drone[].wait",
            Row,
            Drone("measure: intercept, when: identified, tries: 2, wait: 5 min"),
            Drone("measure: intercept, when: identified, tries: 2, wait: 20 min")
        ),
        new(
            "drone[].prepare[]",
            Row,
            Drone("measure: intercept, when: identified", "measure: shoot-down, when: identified"),
            Drone("measure: intercept, when: identified, prepare: [shoot-down]", "measure: shoot-down, when: identified")
        ),
        new(
            "drone[].with",
            Row,
            Drone("measure: call-line, when: identified, wait: 20 min", "measure: intercept, when: identified"),
            Drone("measure: call-line, when: identified, wait: 20 min", "measure: intercept, when: identified, with: previous")
        ),
        new(
            "drone[].overriding",
            Row,
            Drone("measure: intercept, when: identified, wait: 30 min", "measure: shoot-down, when: identified"),
            Drone("measure: intercept, when: identified, wait: 30 min", "measure: shoot-down, when: identified, overriding: true")
        ),
        new(
            "drone[].stop",
            Row,
            Drone("measure: shoot-down, when: identified, tries: 3, wait: 5 min"),
            Drone("measure: shoot-down, when: identified, tries: 3, wait: 5 min, stop: outside")
        ),
        new("posture[].policy", Text, Posture("day: 5"), Posture("day: 5").Replace("policy: nothing", "policy: nobody", StringComparison.Ordinal)),
        new("posture[].title", Text, Posture("day: 5"), Posture("day: 5").Replace("title: Nothing", "title: None", StringComparison.Ordinal)),
        new("posture[].delegated[]", Row, Posture("day: 50"), Posture("day: 50").Replace("delegated: []", "delegated: [strike]", StringComparison.Ordinal)),
        new("posture[].when.day", Row, Posture("day: 5"), Posture("day: 50")),
        new("posture[].when.incursions", Row, Posture("incursions: 2, within: 30 d"), Posture("incursions: 20, within: 30 d")),
        new("posture[].when.vehicles-hit", Row, Posture("vehicles-hit: 2, within: 30 d"), Posture("vehicles-hit: 200, within: 30 d")),
        new("posture[].when.reactions", Row, Posture("reactions: 1, within: 30 d"), Posture("reactions: 100, within: 30 d")),
        new("posture[].when.within", Row, Posture("incursions: 3, within: 30 d"), Posture("incursions: 3, within: 1 h")),
        new(
            "posture[].when.quiet-for",
            Row,
            Posture("vehicles-hit: 1, within: 1 h"),
            Posture("vehicles-hit: 1, within: 1 h").Replace("quiet-for: 9 d", "quiet-for: 300 d", StringComparison.Ordinal)
        ),
    ];

    private static string Posture(string when) =>
        $$"""
            policy: keys
            title: Keys
            posture:
              - { policy: force, delegated: [], convoy: [{ {{Strike}} }], drone: [] }
              - { policy: nothing, title: Nothing, when: { {{when}} }, convoy: [], drone: [] }
              - { policy: force, when: { quiet-for: 9 d }, convoy: [{ {{Strike}} }], drone: [] }

            """;

    private static string Whole() => Convoy(Strike);

    private static IEnumerable<(string First, string Second)> Delegated(params string[] measures) =>
        measures.Select(measure =>
            (
                Convoy($"measure: {measure}, when: [identified, entered]"),
                Convoy($"measure: {measure}, when: [identified, entered]").Replace("delegated: []", $"delegated: [{measure}]", StringComparison.Ordinal)
            )
        );

    private static string Two(string trigger) => Convoy("measure: broadcast, when: identified", $"measure: strike, when: {trigger}");

    private static string Convoy(params string[] rungs) =>
        $"policy: keys\ntitle: Keys\ndelegated: []\nconvoy:\n{string.Concat(rungs.Select(rung => $"  - {{ {rung} }}\n"))}drone: []\n";

    private static string Drone(params string[] parts)
    {
        var rungs = parts.Where(part => part.Contains(':', StringComparison.Ordinal));
        var delegated = parts.Where(part => !part.Contains(':', StringComparison.Ordinal));
        return $"policy: keys\ntitle: Keys\ndelegated: [{string.Join(", ", delegated)}]\nconvoy: "
            + $"[]\ndrone:\n{string.Concat(rungs.Select(rung => $"  - {{ {rung} }}\n"))}";
    }
}
