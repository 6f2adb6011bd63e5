namespace ZoneSim.Briefing;

/// <summary>Ends, outcomes and columns as they stand in a sentence.</summary>
internal static class Phrases
{
    /// <summary>What an incursion does to end so: ends outside the zone again.</summary>
    public static string End(string end, string kind) => (kind, end) switch
    {
        (_, "out") => "ends outside the zone",
        (_, "crossed") => "crosses the zone and leaves by another side",
        ("drone", "still-inside") => "is in the air at the end of the time simulated",
        (_, "still-inside") => "is inside the zone at the end of the time simulated",
        ("drone", "reached") => "releases a munition",
        (_, "reached") => "reaches the garrison ring",
        ("drone", "destroyed") => "is shot down before it releases anything",
        (_, "destroyed") => "is destroyed",
        _ => $"ends as '{Numbers.Words(end)}'",
    };

    /// <summary>The same as a thing.</summary>
    public static string EndNoun(string end, string kind) => (kind, end) switch
    {
        (_, "out") => "an end outside the zone",
        (_, "crossed") => "crossing the zone",
        ("drone", "still-inside") => "being in the air at the end of the time simulated",
        (_, "still-inside") => "being inside at the end of the time simulated",
        ("drone", "reached") => "the release of a munition",
        (_, "reached") => "reaching the garrison ring",
        ("drone", "destroyed") => "being shot down before a release",
        (_, "destroyed") => "destruction of the whole convoy",
        _ => $"the end '{Numbers.Words(end)}'",
    };

    /// <summary>A ledger column in words, without its unit.</summary>
    public static string Column(string column)
    {
        string[] units = ["_min", "_km"];
        var name = units.FirstOrDefault(unit => column.EndsWith(unit, StringComparison.Ordinal)) is { } ending ? column[..^ending.Length] : column;
        return Numbers.Words(name).Replace("48h", "48 h", StringComparison.Ordinal);
    }

    /// <summary>Things joined as in a sentence: a, b and c.</summary>
    public static string And(IReadOnlyList<string> things) => things.Count < 2 ? string.Concat(things) : $"{string.Join(", ", things.SkipLast(1))} and {things[^1]}";

    /// <summary>A sentence's first letter as a capital: a heading, a label at the start of a line.</summary>
    public static string Capital(string text) => text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    /// <summary>A sentence as it stands inside another.</summary>
    public static string Uncapped(string sentence) => sentence.Length > 0 ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;
}
