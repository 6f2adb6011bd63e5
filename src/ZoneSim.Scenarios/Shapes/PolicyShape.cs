using ZoneSim.Model;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>The shape of a policy file.</summary>
internal static class PolicyShape
{
    /// <summary>The measures of a convoy ladder.</summary>
    public static readonly IReadOnlyList<string> ConvoyMeasures = ScenarioShape.ConvoyMeasures;

    /// <summary>The measures of a drone ladder.</summary>
    public static readonly IReadOnlyList<string> DroneMeasures = ["call-line", "intercept", "shoot-down"];

    /// <summary>The measures that need aircraft and approval.</summary>
    public static readonly IReadOnlyList<string> ApprovedMeasures = ["show-of-force", "warning-shots", "strike", "intercept", "shoot-down"];

    /// <summary>The words of <see cref="StopWhen"/>.</summary>
    public static readonly IReadOnlyList<string> Stops = ["leaving", "outside"];

    /// <summary>The words of a hostile act's place.</summary>
    public static readonly IReadOnlyList<string> HostileActs = ["in-zone", "anywhere"];

    /// <summary>Triggers that are one word, in a drone ladder.</summary>
    public static readonly IReadOnlyList<string> DroneWords = ["detected", "identified", "entered", "advancing"];

    /// <summary>Triggers that are one word, in a convoy ladder.</summary>
    public static readonly IReadOnlyList<string> ConvoyWords = [.. DroneWords, "reinforced"];

    private static readonly Interval s_wait = new(0, 30 * 86_400);

    private static readonly Lazy<MapShape> s_root = new(Build);

    /// <summary>The shape of the whole file.</summary>
    public static MapShape Root => s_root.Value;

    private static MapShape Build() =>
        new(
            "A policy: how the coalition answers.",
            [
                new("policy", new TextShape("Short name of the policy.", TextForm.Name), Required: true),
                new("title", new TextShape("One line for a reader.", TextForm.Line), Required: true),
                new("delegated", new ListShape("Measures for which no approval has to be waited for.", ApprovedMeasure())),
                new("quantities", Overrides()),
                .. Ladders().Select(field => field with { Required = true, Unless = "posture" }),
                new("posture", PostureShape.Rules),
            ]
        );

    /// <summary>The two ladders.</summary>
    public static Field[] Ladders() =>
        [
            new("convoy", new ListShape("The rungs against a convoy, in order; an empty list detects and records only.", Rung(ConvoyMeasures, Convoy()))),
            new(
                "drone",
                new ListShape("The rungs against a drone or manned aircraft, in order; an empty list detects and records only.", Rung(DroneMeasures, Drone()))
            ),
        ];

    /// <summary>A measure that can be delegated.</summary>
    public static ChoiceShape ApprovedMeasure() => new("A measure that needs aircraft and approval.", ApprovedMeasures);

    private static MapShape Overrides()
    {
        var names = QuantityCatalog.Rules.Where(rule => !rule.Pattern.Contains('*', StringComparison.Ordinal)).ToList();
        return new MapShape(
            "Quantities in which this policy differs from the scenario, by dotted name; printed with every comparison.",
            [.. names.Select(rule => new Field(rule.Pattern, new QuantityShape(rule)))]
        );
    }

    private static MapShape Rung(IReadOnlyList<string> measures, Shape trigger) =>
        new(
            "A rung: a measure with its trigger and wait.",
            [
                new("measure", new ChoiceShape("What is done.", measures), Required: true),
                new("name", new TextShape("Name of the rung, unique in its ladder; the measure's name where absent.", TextForm.Name)),
                new("when", trigger, Required: true),
                new(
                    "tries",
                    new NumberShape(
                        "How often the measure is used at most on this rung; for call-line, attempts of one call.",
                        Dimension.Count,
                        new Interval(1, 100)
                    )
                ),
                new("wait", new NumberShape("From the measure's end until its next use or the next rung.", Dimension.Duration, s_wait)),
                new(
                    "prepare",
                    new ListShape(
                        "Measures for which approval and aircraft are asked for when this rung starts; the aircraft stays with the incursion.",
                        ApprovedMeasure()
                    )
                ),
                new("with", new ChoiceShape("Starts together with the rung before it, on the same triggers.", ["previous"])),
                new("overriding", new FlagShape("Pre-empts the ordered rungs at any time, instead of waiting for its turn.")),
                new("stop", new ChoiceShape("The report that ends the rung: heading out, or outside the zone.", Stops)),
            ]
        );

    private static ByKindShape Convoy() =>
        Triggers(
            ConvoyWords,
            [
                Inside(),
                HostileAct(),
                SinceLastMeasure(),
                new("halted-inside-for", new NumberShape("Reports have shown it halted inside the zone for this long.", Dimension.Duration, s_wait)),
            ]
        );

    private static ByKindShape Drone() => Triggers(DroneWords, [Inside(), HostileAct(), SinceLastMeasure()]);

    private static Field Inside() => new("inside", new TextShape("The last report places it inside this ring.", TextForm.Name));

    private static Field HostileAct() => new("hostile-act", new ChoiceShape("A hostile act has been reported.", HostileActs));

    private static Field SinceLastMeasure() =>
        new("since-last-measure", new NumberShape("So long has passed since the last measure against it.", Dimension.Duration, s_wait));

    private static ByKindShape Triggers(IReadOnlyList<string> words, IReadOnlyList<Field> keyed)
    {
        var word = new ChoiceShape("A trigger in one word.", words);
        var map = new MapShape("A trigger with its ring, place or duration.", keyed, ExactlyOne: true);
        var one = new ByKindShape($"a trigger: {ShapeReader.Join(words)}, or a mapping such as {{ inside: inner }}", word, map, null);
        return new ByKindShape(
            $"a trigger or a list of them, all of which must hold: {ShapeReader.Join(words)}, or a mapping such as {{ inside: inner }}",
            word,
            map,
            new ListShape("Triggers that must all hold.", one, AtLeast: 1)
        );
    }
}
