using ZoneSim.Model;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>The shape of the section <c>objectives</c>, and what is made of it.</summary>
internal static class ObjectiveShape
{
    /// <summary>The goals as files write them, by <see cref="Goal"/>.</summary>
    public static readonly IReadOnlyList<string> Goals = ["minimise", "maximise"];

    /// <summary>The columns that have a mean over every row.</summary>
    public static readonly IReadOnlyList<string> Columns = [.. LedgerColumns.Known.Where(column => column.HasPairedMean).Select(column => column.Name)];

    /// <summary>The keys of a term, by <see cref="TermKind"/>.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["end", "outcome", "mean"];

    private static readonly Interval s_weights = new(-1e9, 1e9);

    /// <summary>The section.</summary>
    public static MapShape Section { get; } =
        new("What an analyst may want less or more of; an assumption of the analyst, none is the right one.", [], new NamedFields("an objective", _ => One()));

    /// <summary>Makes an objective; null where its terms or its goal could not be read, of which a mistake tells.</summary>
    public static Objective? Build(string name, MapReading map, IReadOnlyList<OwnMeasure> measures)
    {
        var of = map.Entries.TryGetValue("of", out var entry) ? entry.Value : null;
        ObjectiveTerm?[] terms = of switch
        {
            MapReading single => [Term(single, measures)],
            ListReading list => [.. list.Items.Select(item => item is MapReading term ? Term(term, measures) : null)],
            _ => [],
        };
        return terms.Length == 0 || terms.Contains(null)
            ? null
            : new Objective
            {
                Name = name,
                Goal = map.Text("goal") == Goals[1] ? Goal.Maximise : Goal.Minimise,
                Terms = [.. terms.OfType<ObjectiveTerm>()],
                Says = map.Text("says") ?? "",
                SumUnit = of is ListReading ? map.Text("unit") ?? "" : null,
                Incursion = map.Text("incursion"),
                BaseIndifference = map.Get<NumberReading>("indifference")?.Value,
            };
    }

    /// <summary>A term of which exactly one kind is given; null otherwise.</summary>
    private static ObjectiveTerm? Term(MapReading map, IReadOnlyList<OwnMeasure> measures)
    {
        var given = Enumerable.Range(0, Kinds.Count).Where(kind => map.Text(Kinds[kind]) is not null).ToList();
        if (given is not [var only] || map.Text(Kinds[only]) is not { } named)
        {
            return null;
        }

        var own = (TermKind)only == TermKind.Mean ? measures.FirstOrDefault(measure => measure.Column.Name == named)?.Column : null;
        return (TermKind)only == TermKind.Mean && own?.HasPairedMean != true && !Columns.Contains(named)
            ? null // ObjectiveChecks tells of it
            : new ObjectiveTerm((TermKind)only, named, map.Number("weight", 1)) { Own = own };
    }

    private static MapShape One() =>
        new(
            "An objective: what is wanted less or more of.",
            [
                new("goal", new ChoiceShape("Whether less or more of it is wanted.", Goals), Required: true),
                new(
                    "of",
                    new ByKindShape(
                        "one of { end: … }, { outcome: … } or { mean: … }, or a list of such terms, each with its weight",
                        null,
                        new MapShape("A share of histories or the mean of a ledger column.", Terms(), ExactlyOne: true),
                        new ListShape("Terms that are added up, each with its weight.", Weighted(), AtLeast: 1)
                    ),
                    Required: true
                ),
                new("says", new TextShape("One sentence for a reader: what it stands for, and whose choice it is."), Required: true),
                new("unit", new TextShape("What a weighted sum is counted in; a single term has the unit of its column.", TextForm.Line)),
                new(
                    "incursion",
                    new TextShape("The convoy or drone it is about; where absent, the mean over the convoys without neutral traffic.", TextForm.Name)
                ),
                new(
                    "indifference",
                    new AnyValueShape("Width within which a difference does not matter to the analyst, with the objective's unit, such as 2% or 10 min.")
                ),
            ]
        );

    private static MapShape Weighted() =>
        new(
            "A term with its weight.",
            [.. Terms(), new("weight", new NumberShape("What the term is multiplied by, per unit of its column.", Dimension.Factor, s_weights), Required: true)]
        );

    private static Field[] Terms() =>
        [
            new(Kinds[0], new ChoiceShape("Share of histories with this policy-neutral end.", LedgerWords.Ends)),
            new(Kinds[1], new ChoiceShape("Share of histories with this outcome.", LedgerWords.Outcomes)),
            new(
                Kinds[2],
                new ChoiceShape(
                    "Mean of this ledger column, or of a measure of the scenario's own with '_' for '-'; for a flag, its share.",
                    Columns,
                    IsOpen: true
                )
            ),
        ];
}
