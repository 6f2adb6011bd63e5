using ZoneSim.Model;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>
/// What may stand at one place of a file. The tree of shapes is the one description of the format: reading, messages and
/// the JSON Schema all come from it.
/// </summary>
/// <param name="Meaning">One sentence for a reader of the file.</param>
internal abstract record Shape(string Meaning);

/// <summary>What a text must look like.</summary>
internal enum TextForm
{
    /// <summary>Anything but nothing, up to <see cref="PlainText.LongestNote"/> characters.</summary>
    Words,

    /// <summary>One line, up to <see cref="PlainText.LongestTitle"/> characters.</summary>
    Line,

    /// <summary>A name: letters, digits and hyphens.</summary>
    Name,

    /// <summary>A date, 2017-10-05.</summary>
    Date,

    /// <summary>An hour of the day, 21:30.</summary>
    Hour,

    /// <summary>The name of a time zone, Atlantic/Azores.</summary>
    TimeZone,

    /// <summary>A claim: incident/account/claim.</summary>
    Claim,
}

/// <summary>A text.</summary>
internal sealed record TextShape(string Meaning, TextForm Form = TextForm.Words) : Shape(Meaning);

/// <summary>One word of a list; where it is open, the file itself may name others, which a check looks for.</summary>
internal sealed record ChoiceShape(string Meaning, IReadOnlyList<string> Choices, bool IsOpen = false) : Shape(Meaning);

/// <summary>true or false.</summary>
internal sealed record FlagShape(string Meaning) : Shape(Meaning);

/// <summary>A value with its unit that is no quantity: it has no basis and no range.</summary>
internal sealed record NumberShape(string Meaning, Dimension Dimension, Interval Domain) : Shape(Meaning);

/// <summary>A value of any dimension, or a plain number; its unit tells which.</summary>
internal sealed record AnyValueShape(string Meaning) : Shape(Meaning);

/// <summary>A quantity with value, basis, range, tag, claim and note.</summary>
internal sealed record QuantityShape(QuantityRule Rule) : Shape(Rule.Meaning);

/// <summary>A position: [latitude, longitude] in degrees.</summary>
internal sealed record PositionShape(string Meaning) : Shape(Meaning);

/// <summary>A list.</summary>
internal sealed record ListShape(string Meaning, Shape Item, int AtLeast = 0) : Shape(Meaning);

/// <summary>A shape for each kind of node: a word, a mapping or a list.</summary>
internal sealed record ByKindShape(string Meaning, Shape? Text, Shape? Map, Shape? List) : Shape(Meaning);

/// <summary>A mapping with fixed keys, chosen names, or both.</summary>
/// <param name="Meaning">One sentence for a reader of the file.</param>
/// <param name="Fields">The fixed keys.</param>
/// <param name="Names">What a chosen name stands for, or null if there are only fixed keys.</param>
/// <param name="AtLeastOne">Whether an empty mapping is a mistake.</param>
/// <param name="ExactlyOne">Whether exactly one of the keys must be given.</param>
internal sealed record MapShape(string Meaning, IReadOnlyList<Field> Fields, NamedFields? Names = null, bool AtLeastOne = false, bool ExactlyOne = false)
    : Shape(Meaning)
{
    private readonly Dictionary<string, Field> _byKey = Fields.ToDictionary(fixedKey => fixedKey.Key, StringComparer.Ordinal);

    /// <summary>The shape below a key, or null if the key is not known.</summary>
    public Shape? Below(string key) =>
        _byKey.TryGetValue(key, out var known) ? known.Shape
        : Names is not null && Names.Allows(key) ? Names.Shape(key)
        : null;

    /// <summary>Whether <c>none</c> can take the key away: a name chosen in the file, or a fixed key of that kind.</summary>
    public bool IsRemovable(string key) => _byKey.TryGetValue(key, out var known) ? known.Removable : Names?.Removable == true;

    /// <summary>All keys that can be listed.</summary>
    public IEnumerable<string> Keys => Fields.Select(known => known.Key).Concat(Names?.Only ?? []);
}

/// <summary>A fixed key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Shape">What stands below it.</param>
/// <param name="Required">Whether it must be there where its mapping is.</param>
/// <param name="Removable">Whether <c>none</c> takes away what an inherited file brought.</param>
/// <param name="Unless">A key beside it that takes its place: with it, it need not be there; null for none.</param>
internal sealed record Field(string Key, Shape Shape, bool Required = false, bool Removable = false, string? Unless = null);

/// <summary>Names that the file chooses.</summary>
/// <param name="What">What a name stands for, with its article: "a convoy".</param>
/// <param name="Shape">The shape below a name.</param>
/// <param name="Only">The names that are allowed, or null for any.</param>
/// <param name="Free">Whether a name may hold spaces and capitals.</param>
/// <param name="Removable">Whether <c>none</c> removes a name that an inherited file brought.</param>
internal sealed record NamedFields(string What, Func<string, Shape> Shape, IReadOnlyList<string>? Only = null, bool Free = false, bool Removable = true)
{
    /// <summary>Which names fit, where they follow a rule of their own; null where they do not.</summary>
    public Func<string, bool>? Fits { get; init; }

    /// <summary>Whether a file may choose this name.</summary>
    public bool Allows(string key) =>
        Fits?.Invoke(key) ?? Only?.Contains(key) ?? (Free ? key.Length <= PlainText.LongestName && TextForms.Fits(key, TextForm.Line) : TextForms.IsName(key));
}
