using ZoneSim.Model;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>The shape of a file of source kinds: how often each kind errs, as ranges.</summary>
internal static class SourceKindShape
{
    /// <summary>What a kind's name ends in where the source took part in what it tells of.</summary>
    public const string PartySuffix = "-party";

    /// <summary>The kinds that a file can name.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. IncidentRecordShape.Hows, .. IncidentRecordShape.Hows.Select(how => how + PartySuffix)];

    /// <summary>The shape of the whole file.</summary>
    public static MapShape Root { get; } =
        new(
            "How often each kind of source errs, as ranges.",
            [
                new("source-kinds", new TextShape("Name of these ranges.", TextForm.Name), Required: true),
                new("title", new TextShape("One line for a reader.", TextForm.Line), Required: true),
                new("basis", new ChoiceShape("How the ranges are known.", QuantityVocabulary.Bases), Required: true),
                new(
                    "kinds",
                    new MapShape(
                        "The kinds: how a source knew, with -party where it took part; a kind with -party that is absent is as the kind without.",
                        [],
                        new NamedFields("a kind", _ => Kind(), Kinds, Removable: false),
                        AtLeastOne: true
                    ),
                    Required: true
                ),
            ]
        );

    private static MapShape Kind() =>
        new(
            "How often sources of this kind err.",
            [
                new("strike", Said("whether there was a strike, or for a drone a shoot-down"), Required: true),
                new("expulsion", Said("whether the convoy or drone left"), Required: true),
                new(
                    "vehicles",
                    new MapShape(
                        "How often it errs on how many vehicles there were.",
                        [Rate("sees", "Chance that it could know."), Rate("wrong", "Chance that it gives another number than the true one.")]
                    ),
                    Required: true
                ),
            ]
        );

    private static MapShape Said(string what) =>
        new(
            $"How often it errs on {what}.",
            [
                Rate("sees", "Chance that it could know."),
                Rate("misses", "Chance that it denies what happened."),
                Rate("invents", "Chance that it asserts what did not happen."),
            ]
        );

    private static Field Rate(string key, string meaning) =>
        new(
            key,
            new ListShape(
                meaning + " [low, high]: a range with a width, never a point.",
                new NumberShape(meaning, Dimension.Probability, new Interval(0, 1)),
                AtLeast: 2
            ),
            Required: true
        );
}
