using System.Globalization;
using System.Text;
using CsCheck;

namespace ZoneSim.Tests.Fixtures;

/// <summary>A sound scenario with its policies, as a user would write them: what every verb has to take.</summary>
/// <param name="Convoys">Names of convoys.</param>
/// <param name="Traffic">Names of neutral traffic.</param>
/// <param name="Drones">Names of drones.</param>
/// <param name="Policies">Names of policies; their ladders follow from their place.</param>
/// <param name="Title">The title.</param>
/// <param name="Radius">Of the zone, in kilometres.</param>
/// <param name="Horizon">In hours.</param>
/// <param name="Vehicles">In each convoy.</param>
/// <param name="Traits">What else is so, as flags.</param>
/// <param name="Replications">Histories of each policy.</param>
internal sealed record SoundCase(
    IReadOnlyList<string> Convoys,
    IReadOnlyList<string> Traffic,
    IReadOnlyList<string> Drones,
    IReadOnlyList<string> Policies,
    string Title,
    double Radius,
    int Horizon,
    int Vehicles,
    SoundTraits Traits,
    int Replications
)
{
    private const string Tag = "basis: assumed, tag: epistemic";

    private static readonly string[] s_words =
    [
        "a",
        "t",
        "it",
        "in",
        "model",
        "the",
        "95",
        "5th",
        "likely",
        "never",
        "interval",
        "x-1",
        "north-west",
        "convoy-7-of-9",
        "better",
        "histories",
        "out",
        "drone2",
        "of",
        "points",
        "all",
        "A-B-C",
    ];

    private static readonly string[] s_titles =
    [
        "t",
        "model",
        "In the model",
        "likely",
        "0",
        "95%",
        "it is",
        "<b>&amp; \"x\"</b>",
        "Café – Żółć",
        "Колонна у Эт-Танфа",
        "What? Yes. No!",
        "a, b; c: d",
        "{0} {{x}}",
        "of",
        "A convoy of seventeen vehicles from the direction of the Damascus-Baghdad road, as told by a commander of the partner force, early morning",
    ];

    private static readonly string[] s_ladders =
    [
        "convoy: []\ndrone: []\n",
        "convoy:\n  - { measure: call-line, when: identified, tries: 2, wait: 20 min }\ndrone: []\n",
        "convoy:\n  - { measure: strike, when: [identified, entered], tries: 6, wait: 10 min, prepare: [strike] }\ndrone:\n  - { measure: "
            + "shoot-down, when: identified, tries: 3, wait: 5 min, prepare: [shoot-down] }\n",
        "convoy:\n  - { measure: broadcast, when: identified, wait: 20 min }\n  - { measure: warning-shots, when: [identified, entered], "
            + "tries: 2, wait: 20 min, prepare: [strike] }\n"
            + "  - { measure: strike, name: last-resort, when: [identified, { inside: inner }], overriding: true, tries: 6, wait: "
            + "10 min, prepare: [strike] }\ndrone:\n  - { measure: intercept, when: identified, tries: 2, wait: 5 min }\n",
        "convoy: []\ndrone:\n  - { measure: intercept, when: identified, tries: 2, wait: 5 min }\n",
        "convoy:\n  - { measure: confront, when: identified, tries: 1, wait: 20 min }\n  - { measure: show-of-force, when: identified, with: "
            + "previous, wait: 20 min }\ndrone: []\n",
        "convoy:\n  - { measure: call-line, name: c, when: identified, tries: 40, wait: 1 min }\ndrone: []\n",
    ];

    private static readonly Gen<string> s_name = Gen.OneOf(
        From(s_words),
        Gen.Int[1, 70].Select(length => new string('n', length)),
        From("the-convoy-from-the-north-west-with-seventeen-vehicles-and-more-behind", "X234567890123456789012345678901234567890123456789012345678901234567890")
    );

    /// <summary>Sound cases: one to twelve subjects, one to seven policies.</summary>
    public static Gen<SoundCase> Any { get; } =
        Gen.Select(
            Gen.OneOf(Names(1, 2), Names(0, 12), Names(0, 0)),
            Gen.OneOf(Names(0, 0), Names(0, 3)),
            Gen.OneOf(Names(0, 0), Names(0, 3)),
            Gen.OneOf(Names(1, 3), Names(1, 7)),
            Gen.OneOf(From(s_titles), s_name),
            Gen.Select(Gen.OneOf(Gen.Const(55.0), Gen.Double[45, 250]), Gen.Int[3, 48], Gen.Int[1, 30], Gen.Int[0, 511], Gen.Int[2, 12]),
            (convoys, traffic, drones, policies, title, rest) =>
            {
                var some = convoys.Count + traffic.Count + drones.Count > 0 ? convoys : ["convoy"];
                var left = 12 - Math.Min(12, some.Count);
                return new SoundCase(
                    [.. some.Take(12).Select(name => "c" + name)],
                    [.. traffic.Take(left).Select(name => "t" + name)],
                    [.. drones.Take(Math.Max(0, left - traffic.Count)).Select(name => "d" + name)],
                    policies,
                    title,
                    Math.Round(rest.Item1, 1),
                    rest.Item2,
                    rest.Item3,
                    (SoundTraits)rest.Item4,
                    rest.Item5
                );
            }
        );

    /// <summary>The scenario's file.</summary>
    public string Scenario()
    {
        var text = new StringBuilder();
        text.Append(
            FormattableString
                .Invariant(
                    $"""
                    scenario: generated
                    title: {Quoted(Title)}
                    extends: at-tanf-base.yaml
                    not-represented: [{(Has(SoundTraits.OddPoints) ? "\"50% of it: <all>? Yes.\", x" : "weather")}]
                    zone:
                      radius: {Amount(Radius, Radius, " km")}
                    horizon:
                      convoy: {Amount(Horizon, Horizon, " h")}
                    convoy:
                      start-distance: {Amount(Math.Max(85, Math.Round(Radius * 1.3, 1)), Math.Max(100, Math.Round(Radius * 1.5, 1)), " km")}
                      returns: {(Has(SoundTraits.Returns) ? $"{{ turned: {Amount(0.9, 0.9, "")}, wait: {Amount(30, 60, " min")} }}" : "{}")}
                    sensing:
                      wrong-identification: {Amount(Traffic.Count > 0 ? 0.3 : 0, 0.4, "")}

                    """
                )
                .ReplaceLineEndings("\n")
        );
        text.Append(Has(SoundTraits.NoOutposts) ? "outposts:\n  north-west: none\n  north-east: none\n" : "");
        text.Append(Has(SoundTraits.NoPatrols) && !(Has(SoundTraits.NoOutposts) && Drones.Count > 0) ? "patrols:\n  west: none\n" : "");
        text.Append(Has(SoundTraits.NoAircraft) ? $"aircraft:\n  count: {Amount(0, 1, "")}\n" : "");
        text.Append("convoys:\n").Append(Convoys.Concat(Traffic).Contains("convoy") ? "" : "  convoy: none\n");
        for (var i = 0; i < Convoys.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Convoys[i]}:\n    arrives: {Amount(i, i + 3, " h")}\n");
            text.Append(Has(SoundTraits.Inside) && i == 0 ? $"    inside-at: {Amount(31, 40, " km")}\n" : "");
            text.Append(
                Has(SoundTraits.Group) && i == 0
                    ? $"    group:\n      size: {{ uniform: [0.5, 3.5], range: [1, 3], basis: assumed, tag: both }}\n      gap: {Amount(20, 60, " min")}\n"
                    : ""
            );
            text.Append(Has(SoundTraits.SameAs) && i > 0 ? $"    same-as: {{ convoy: {Convoys[0]}, probability: {Amount(0.5, 1, "")} }}\n" : "");
            text.Append(CultureInfo.InvariantCulture, $"    vehicles: {{ pickup: {Amount(Vehicles, Vehicles + 2, "")} }}\n");
        }

        foreach (var name in Traffic)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {name}:\n    neutral: true\n    arrives: "
                    + $"{Amount(1, 2, " h")}\n{(Has(SoundTraits.Via) ? "    via: [[33.95, 38.05]]\n" : "")}    vehicles: {{ pickup: {Amount(2, 3, "")} }}\n"
            );
        }

        text.Append(Drones.Count > 0 ? "drones:\n" : "");
        foreach (var name in Drones)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {name}:\n    target: {(Has(SoundTraits.NoOutposts) ? "west" : "north-east")}\n    mission: drawn\n    alert: "
                    + $"{(Vehicles % 2 == 0 ? "true" : "false")}\n    arrives: {Amount(0, 2, " h")}\n"
            );
        }

        return text.ToString();
    }

    /// <summary>The policies' files, by name.</summary>
    public IEnumerable<(string Name, string Text)> PolicyFiles() =>
        Policies.Select((name, i) => (name, $"policy: {name}\ntitle: Ladder {i}\ndelegated: []\n{s_ladders[(i + Vehicles) % s_ladders.Length]}"));

    /// <summary>The case in one line, for a message.</summary>
    public override string ToString() =>
        $"convoys [{string.Join(' ', Convoys)}], traffic [{string.Join(' ', Traffic)}], drones [{string.Join(' ', Drones)}], "
        + $"policies [{string.Join(' ', Policies)}], '{Title}', "
        + FormattableString.Invariant($"{Radius} km, {Horizon} h, {Vehicles} vehicles, {Traits}, n = {Replications}");

    private bool Has(SoundTraits trait) => Traits.HasFlag(trait);

    private static string Amount(double value, double high, string unit) =>
        FormattableString.Invariant($"{{ value: {value}{unit}, range: [{value}{unit}, {high}{unit}], {Tag} }}");

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static Gen<string> From(params string[] all) => Gen.Int[0, all.Length - 1].Select(i => all[i]);

    private static Gen<List<string>> Names(int least, int most) =>
        s_name.List[least, most].Select(names => names.Distinct(StringComparer.OrdinalIgnoreCase).ToList());
}

/// <summary>What else may be so in a sound case.</summary>
[Flags]
internal enum SoundTraits
{
    None = 0,
    NoOutposts = 1,
    NoPatrols = 2,
    NoAircraft = 4,
    Returns = 8,
    SameAs = 16,
    Inside = 32,
    Via = 64,
    OddPoints = 128,
    Group = 256,
}
