using ZoneSim.Model;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>The shape of a scenario file: the quantities of the catalog, each at its own path, and what is no number.</summary>
internal static class ScenarioShape
{
    /// <summary>The line states as files write them, by <see cref="LineState"/>.</summary>
    public static readonly IReadOnlyList<string> LineStates = ["open", "degraded", "suspended"];

    /// <summary>The missions of a drone or manned aircraft as files write them, by <see cref="DroneMission"/>.</summary>
    public static readonly IReadOnlyList<string> Missions = ["drawn", "reconnaissance", "attack"];

    /// <summary>The measures that a convoy can have felt.</summary>
    public static readonly IReadOnlyList<string> ConvoyMeasures =
    [
        .. MeasureNames.All.Where(measure => measure < Measure.Intercept).Select(measure => measure.Label()),
    ];

    private static readonly Dictionary<string, Section> s_sections = new()
    {
        ["zone"] = new("The deconfliction zone.", Required: true),
        ["zone.garrison"] = new("The garrison, which the zone protects.", Required: true),
        ["zone.rings"] = new("Distances, from what is protected or from the edge, that a policy can name.", "a ring", Required: true),
        ["horizon"] = new("How long an incursion is followed.", Required: true),
        ["convoy"] = new("What holds for every convoy of the scenario.", Required: true),
        ["convoy.intent"] = new("Weights of what a convoy means to do.", Required: true),
        ["convoy.probe"] = new("A convoy that goes in, waits and leaves by itself.", Required: true),
        ["convoy.establish"] = new("A convoy that stops inside and stays.", Required: true),
        ["convoy.transit"] = new("A convoy that crosses.", Required: true),
        ["convoy.resolve"] = new("Exponents a of resolve, U^(1/a); 1 for probe by definition.", Required: true),
        ["convoy.parts"] = new("How it parts after a strike on some of its vehicles ('aircraft.strike-size'); absent: it answers as one.", AllRequired: true),
        ["convoy.holds"] = new("How it holds where it stands inside after losses; absent: it answers by its resolve.", AllRequired: true),
        ["convoy.returns"] = new("Coming back within 48 h.", Required: true),
        ["vehicle-classes"] = new("Classes of vehicles, and what a strike does to them.", "a vehicle class", Required: true),
        ["vehicle-classes.*"] = new("A class of vehicles."),
        ["strength"] = new("Strength of each measure.", Required: true),
        ["pressure"] = new("How felt measures add up.", Required: true),
        ["sensing"] = new("Detection, reports and identification.", Required: true),
        ["night"] = new("What darkness does to seeing and to being there, by the local clock; absent: night is as day.", AllRequired: true),
        ["night.sight"] = new("Factors at night on rates of detection.", AllRequired: true, Required: true),
        ["outposts"] = new("The partner force's outposts.", "an outpost"),
        ["outposts.*"] = new("An outpost."),
        ["patrols"] = new("The partner force's patrols.", "a patrol"),
        ["patrols.*"] = new("A patrol."),
        ["partner"] = new("What the partner force does.", Required: true),
        ["partner.hostile-rate"] = new("Rates at which a confronted convoy opens fire.", Required: true),
        ["aircraft"] = new("Coalition aircraft.", Required: true),
        ["aircraft.bases"] = new("Bases at which aircraft wait on alert; absent: they come by 'aircraft.transit-alert'.", "a base"),
        ["aircraft.bases.*"] = new("A base."),
        ["authority"] = new("Approval delays.", Required: true),
        ["line"] = new("The deconfliction line.", Required: true),
        ["broadcast"] = new("Messages broadcast to the convoy directly.", Required: true),
        ["drone"] = new("What holds for every drone of the scenario.", Required: true),
        ["drone.sight-rate"] = new("Detection rates of a drone.", Required: true),
        ["flight"] = new("What holds for every manned aircraft of the scenario."),
        ["flight.sight-rate"] = new("Detection rates of a manned aircraft.", Required: true),
        ["reaction"] = new("What follows an incursion.", Required: true),
        ["reaction.factor"] = new("Probability of a reaction relative to a strike, by the strongest measure used.", Required: true),
        ["reaction.kind"] = new("Weights of the kinds of reaction.", Required: true),
        ["campaign"] = new("Played for days instead of one night, with a sender who may learn.", AllRequired: true),
        ["campaign.group"] = new("Convoys that an opportunity brings at once; absent: one.", AllRequired: true, MayLack: true),
        ["campaign.hours"] = new("Weights of the quarters of the day in which opportunities come.", AllRequired: true),
        ["convoys"] = new("The convoys, neutral traffic among them.", "a convoy"),
        ["convoys.*"] = new("A convoy."),
        ["convoys.*.vehicles"] = new("Vehicles by class; or in its place 'vehicles-drawn'.", "a vehicle class", AtLeastOne: true),
        ["convoys.*.vehicles-drawn"] = new(
            "Vehicles of which the number is known and the classes are not, in place of 'vehicles': each vehicle's class is drawn in each history.",
            AllRequired: true
        ),
        ["convoys.*.vehicles-drawn.mix"] = new("Weights of the classes.", "a vehicle class", AtLeastOne: true),
        ["convoys.*.group"] = new("Further convoys that come with it, a random number; absent: it comes alone.", AllRequired: true),
        ["convoys.*.felt"] = new("Measures already felt at the start.", "a measure", Only: ConvoyMeasures),
        ["convoys.*.reinforced"] = new("A reinforcement that joins the convoy.", AllRequired: true),
        ["convoys.*.reinforced.vehicles"] = new("Vehicles that join, by class.", "a vehicle class", Required: true, AtLeastOne: true),
        ["convoys.*.same-as"] = new("Another convoy that this one may be.", AllRequired: true),
        ["drones"] = new("The drones.", "a drone"),
        ["drones.*"] = new("A drone."),
        ["flights"] = new("The manned aircraft.", "a manned aircraft"),
        ["flights.*"] = new("A manned aircraft."),
    };

    private static readonly Lazy<MapShape> s_root = new(Build);

    /// <summary>The shape of the whole file.</summary>
    public static MapShape Root => s_root.Value;

    /// <summary>How many quantities stand directly below a section of fixed keys.</summary>
    public static int CountBelow(string section) => QuantityCatalog.Rules.Count(rule => rule.Pattern.StartsWith(section + ".", StringComparison.Ordinal));

    private static MapShape Build()
    {
        var tree = new Branch();
        foreach (var rule in QuantityCatalog.Rules)
        {
            tree.Plant(rule.Pattern.Split('.'), rule);
        }

        return ToShape(tree, "");
    }

    private static MapShape ToShape(Branch branch, string path)
    {
        var section = SectionAt(path) ?? new Section("A scenario: what happened or could happen.");
        var fields = new List<Field>(Extras(path));
        Shape? named = null;
        foreach (var (key, child) in branch.Children)
        {
            var below = path.Length == 0 ? key : $"{path}.{key}";
            Shape shape = child.Rule is { } rule ? new QuantityShape(rule) : ToShape(child, below);
            var required = child.Rule?.Required ?? SectionAt(below)?.Required ?? false;
            if (key == "*")
            {
                named = shape;
            }
            else
            {
                fields.Add(
                    new Field(
                        key,
                        shape,
                        required || (section.AllRequired && SectionAt(below)?.MayLack != true),
                        below
                            is "zone.radius"
                                or "zone.width"
                                or "night"
                                or "convoy.parts"
                                or "convoy.holds"
                                or "convoys.*.vehicles"
                                or "convoys.*.vehicles-drawn"
                                or "convoys.*.group",
                        below switch
                        {
                            "drone" => "flights",
                            "horizon.drone" => "flight",
                            _ => null,
                        }
                    )
                );
            }
        }

        var names = named is null ? null : new NamedFields(section.Named ?? "a name", _ => named, section.Only);
        return new MapShape(section.Meaning, fields, names, section.AtLeastOne);
    }

    /// <summary>
    /// What is said of a section; a convoy's or drone's own is said what is said of the one that all share, and nothing of it has to be there.
    /// </summary>
    private static Section? SectionAt(string path) =>
        s_sections.TryGetValue(path, out var section) ? section
        : path.Split(".*.") is [var kind, var rest] && s_sections.TryGetValue($"{kind.TrimEnd('s')}.{rest}", out var shared)
            ? new Section($"Of this {SubjectNouns.KindOf(kind.TrimEnd('s')).Noun()} alone. {shared.Meaning}")
        : null;

    private static Field[] Extras(string path) =>
        path switch
        {
            "" => Header(),
            "zone" => ZoneFields.All,
            "campaign" =>
            [
                new(
                    "convoy",
                    new TextShape(
                        "The convoy of 'convoys' that an opportunity brings, as often as the sender sends; its 'arrives' is not read. "
                            + "Absent: convoys come as planned only.",
                        TextForm.Name
                    ),
                    Removable: true
                ),
            ],
            "line" => [new("state", new ChoiceShape("State of the line at the start.", LineStates), Required: true)],
            "convoys.*" =>
            [
                new("neutral", new FlagShape("Neutral traffic: crosses the zone, answers to no measure, can be taken for a convoy by mistake.")),
                new("start", new PositionShape("Where it sets off, in place of a bearing and a distance.")),
                new(
                    "via",
                    ZoneFields.Positions(
                        "Positions that the road passes on its way, outermost first, or a GeoJSON file with one LineString.",
                        "A position on the road.",
                        0
                    ),
                    Removable: true
                ),
                new(
                    "order",
                    new ListShape(
                        "Classes of its vehicles in the order in which they drive, the lead first, for strikes of a size.",
                        new TextShape("A vehicle class.", TextForm.Name)
                    ),
                    Removable: true
                ),
                new("toward", new TextShape("What it makes for, of zone.protected; the garrison where absent.", TextForm.Name)),
            ],
            "convoys.*.same-as" => [new("convoy", new TextShape("Name of the other convoy.", TextForm.Name), Required: true)],
            "drones.*" or "flights.*" =>
            [
                new(
                    "target",
                    new TextShape("The outpost or patrol that it approaches, or a point of zone.protected, or garrison.", TextForm.Name),
                    Required: true
                ),
                new("mission", new ChoiceShape($"What it comes for; drawn by {path.Split('.')[0].TrimEnd('s')}.attack where absent.", Missions)),
                new("alert", new FlagShape($"Whether the force is on alert for {SubjectNouns.KindOf(path.Split('.')[0].TrimEnd('s')).Nouns()}.")),
            ],
            _ => [],
        };

    private static Field[] Header() =>
        [
            new("scenario", new TextShape("Short name of the scenario.", TextForm.Name), Required: true),
            new("title", new TextShape("One line for a reader.", TextForm.Line), Required: true),
            new("layer", new TextShape("In place of 'scenario': short name of a layer, which scenarios extend and which is none by itself.", TextForm.Name)),
            new("extends", Extends()),
            new(
                "incident",
                new TextShape("The incident of seeds/ it is built from, such as 2017-10-05; none takes an inherited one away.", TextForm.Name),
                Removable: true
            ),
            new("account", new TextShape("The account of that incident whose circumstances it takes.", TextForm.Name)),
            new("local-time", LocalTime(), Removable: true),
            new("not-represented", new ListShape("What this scenario leaves out.", new TextShape("One thing left out."))),
            new(
                "learned",
                new TextShape("From what record beliefs in the form of quantiles were learned; written where '--belief learned.yaml' was given.", TextForm.Line)
            ),
            new("measures", MeasureShape.Section),
            new("objectives", ObjectiveShape.Section),
            new("beliefs", BeliefShape.Section),
            new("together", TogetherShape.Section),
            new(InheritedNames.Key, InheritedNames.Section),
        ];

    private static MapShape LocalTime() =>
        new(
            "When it starts by the clocks of its place; clocks are then shown beside the time from the start, and 'night' can be said.",
            [
                new("date", new TextShape("The date at the start.", TextForm.Date), Required: true),
                new("hour", new TextShape("Hour and minute at the start.", TextForm.Hour), Required: true),
                new("zone", new TextShape("The time zone, by its name in the IANA database.", TextForm.TimeZone), Required: true),
            ]
        );

    private static ByKindShape Extends()
    {
        var one = new TextShape("Another scenario file or layer, relative to this one, whose sections this one inherits.", TextForm.Line);
        return new ByKindShape(
            "A file whose sections this one inherits, or a list of them: the later win over the earlier.",
            one,
            null,
            new ListShape("Files whose sections this one inherits: the later win over the earlier.", one, AtLeast: 1)
        );
    }

    /// <summary>What is said of a section.</summary>
    private sealed record Section(
        string Meaning,
        string? Named = null,
        bool Required = false,
        bool AllRequired = false,
        bool AtLeastOne = false,
        IReadOnlyList<string>? Only = null,
        bool MayLack = false
    );

    /// <summary>The catalog's patterns as a tree.</summary>
    private sealed class Branch
    {
        public List<(string Key, Branch Child)> Children { get; } = [];

        public QuantityRule? Rule { get; private set; }

        public void Plant(ReadOnlySpan<string> parts, QuantityRule rule)
        {
            if (parts.Length == 0)
            {
                Rule = rule;
                return;
            }

            var key = parts[0];
            var child = Children.Find(pair => pair.Key == key).Child;
            if (child is null)
            {
                child = new Branch();
                Children.Add((key, child));
            }

            child.Plant(parts[1..], rule);
        }
    }
}
