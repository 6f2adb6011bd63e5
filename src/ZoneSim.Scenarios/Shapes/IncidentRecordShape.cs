using ZoneSim.Model;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>The shape of a seed file: one incident, its accounts, their claims.</summary>
internal static class IncidentRecordShape
{
    /// <summary>What a claim can be about.</summary>
    public static readonly IReadOnlyList<string> Subjects =
    [
        "zone",
        "line",
        "outcome",
        "vehicles",
        "place",
        "time",
        "measure",
        "losses",
        "force",
        "drone",
        "flight",
    ];

    /// <summary>How a source knew, by <see cref="HowKnown"/>.</summary>
    public static readonly IReadOnlyList<string> Hows = ["own-action", "own-observation", "relayed", "unnamed", "unknown"];

    /// <summary>How far a claim goes, by <see cref="ClaimStatus"/>.</summary>
    public static readonly IReadOnlyList<string> Statuses = ["reported", "inferred", "unknown"];

    /// <summary>Distances up to 10,000 km, durations up to 115 days.</summary>
    private static readonly Interval s_amounts = new(0, 10_000_000);

    private static readonly Lazy<MapShape> s_root = new(Build);

    /// <summary>The shape of the whole file.</summary>
    public static MapShape Root => s_root.Value;

    private static MapShape Build() =>
        new(
            "An incident as several sources told it.",
            [
                new("incident", new TextShape("Name of the incident, such as 2017-10-05; the file is called so too.", TextForm.Name), Required: true),
                new("title", new TextShape("One line for a reader.", TextForm.Line), Required: true),
                new("date", new TextShape("The day, where the incident has one.", TextForm.Date)),
                new(
                    "used_in_defaults",
                    new FlagShape("Whether the shipped defaults were chosen with this incident in view; such an incident is no test of the model."),
                    Required: true
                ),
                new("scenario", new TextShape("The scenario that an account's circumstances are put into; at-tanf-base where absent.", TextForm.Name)),
                new(
                    "accounts",
                    new MapShape(
                        "The accounts, each one source's version.",
                        [],
                        new NamedFields("an account", _ => Account(), Removable: false),
                        AtLeastOne: true
                    ),
                    Required: true
                ),
            ]
        );

    private static MapShape Account() =>
        new(
            "One source's version.",
            [
                new("title", new TextShape("Who says it, for a reader.", TextForm.Line), Required: true),
                new("of", new TextShape("The convoy or drone that its claims speak of, by its name in the scenario; a claim may name another.", TextForm.Name)),
                .. Provenance(required: true),
                new(
                    "claims",
                    new MapShape("The claims: one checkable statement each.", [], new NamedFields("a claim", _ => Claim(), Removable: false), AtLeastOne: true),
                    Required: true
                ),
            ]
        );

    private static MapShape Claim() =>
        new(
            "One checkable statement of an account.",
            [
                new("subject", new ChoiceShape("What it is about.", Subjects), Required: true),
                new("says", new TextShape("The statement, in our own words."), Required: true),
                new(
                    "status",
                    new ChoiceShape("reported: a source said it; inferred: it follows from reports; unknown: nobody said.", Statuses),
                    Required: true
                ),
                .. Provenance(required: false),
                new(
                    "of",
                    new TextShape(
                        "The convoy or drone that it speaks of, by its name in the scenario; where absent the account's, else the only one.",
                        TextForm.Name
                    )
                ),
                new("quantity", new TextShape("The scenario quantity that it gives a value for; * stands for the convoy's or drone's name.", TextForm.Line)),
                new("value", new AnyValueShape("The value, with its unit.")),
                new("range", new ListShape("low and high, or low, best and high, with units.", new AnyValueShape("A value with its unit."), AtLeast: 2)),
                new(
                    "outcomes",
                    new ListShape("The outcomes of a run that agree with the statement.", new ChoiceShape("An outcome.", LedgerWords.Outcomes), AtLeast: 1)
                ),
                new(
                    "measures",
                    new MapShape(
                        "Which measures were used, according to the statement.",
                        [.. MeasureNames.All.Select(measure => new Field(measure.Label(), new FlagShape($"Whether {measure.Label()} was used.")))],
                        AtLeastOne: true
                    )
                ),
                new("ledger", Ledger()),
                new("grade", Grade()),
            ]
        );

    /// <summary>The ledger's columns that a claim can speak of, by their keys.</summary>
    private static MapShape Ledger() =>
        new(
            "What else the ledger of a run must show to agree with the statement.",
            [
                .. LedgerCondition.Flags.Select(key => new Field(key, new FlagShape(LedgerCondition.ColumnOf(key).Meaning))),
                .. LedgerCondition.Counts.Select(key => new Field(
                    key,
                    new MapShape(
                        LedgerCondition.ColumnOf(key).Meaning,
                        [
                            new("at-least", new NumberShape("The least that agrees.", Dimension.Count, new Interval(0, 10_000))),
                            new("at-most", new NumberShape("The most that agrees.", Dimension.Count, new Interval(0, 10_000))),
                        ],
                        AtLeastOne: true
                    )
                )),
                .. LedgerCondition.Amounts.Select(key => new Field(
                    key,
                    new MapShape(
                        LedgerCondition.ColumnOf(key).Meaning,
                        [
                            new("at-least", new NumberShape("The least that agrees.", LedgerCondition.DimensionOf(key), s_amounts)),
                            new("at-most", new NumberShape("The most that agrees.", LedgerCondition.DimensionOf(key), s_amounts)),
                        ],
                        AtLeastOne: true
                    )
                )),
            ],
            AtLeastOne: true
        );

    private static IEnumerable<Field> Provenance(bool required) =>
        [
            new("source", new TextShape("Who said it.", TextForm.Line), required),
            new("medium", new TextShape("Where it was said or published.", TextForm.Line), required),
            new("date", new TextShape("When it was said.", TextForm.Date)),
            new("how", new ChoiceShape("How the source knew.", Hows), required),
            new("party", new FlagShape("Whether the source, or whoever it quotes, took part in what it tells of.")),
        ];

    private static MapShape Grade() =>
        new(
            "How far the source and the statement are to be relied on.",
            [
                new("source", new ChoiceShape("Reliability of the source.", ["A", "B", "C", "D", "E", "F"]), Required: true),
                new("information", new NumberShape("Credibility of the statement, 1 to 6.", Dimension.Count, new Interval(1, 6)), Required: true),
                new("reason", new TextShape("Why."), Required: true),
            ]
        );
}
