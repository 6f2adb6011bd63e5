using ZoneSim.Briefing.Texts;

namespace ZoneSim.Briefing.Words;

/// <summary>Ends, outcomes and columns as they stand in a sentence.</summary>
internal static class Phrases
{
    /// <summary>What an incursion does to end so: ends outside the zone again.</summary>
    public static string End(string end, string kind) =>
        (kind, end) switch
        {
            (_, "out") => "ends outside the zone",
            (_, "crossed") => "crosses the zone and leaves by another side",
            ("drone" or "flight", "still-inside") => "is in the air at the end of the time simulated",
            (_, "still-inside") => "is inside the zone at the end of the time simulated",
            ("drone" or "flight", "reached") => "releases a munition",
            (_, "reached") => "reaches the garrison ring",
            ("drone" or "flight", "destroyed") => "is shot down before it releases anything",
            (_, "destroyed") => "is destroyed",
            _ => $"ends as '{Numbers.Words(end)}'",
        };

    /// <summary>What an incursion does that has an outcome: leaves after a hit.</summary>
    public static string Outcome(string label) =>
        label switch
        {
            "reached-garrison" => "reaches the garrison ring",
            "destroyed" => "is destroyed",
            "struck-and-left" => "leaves after a hit",
            "crossed" => "crosses the zone",
            "turned-by-line" => "is turned by a call over the line",
            "turned-by-broadcast" => "is turned by a broadcast",
            "turned-by-partner" => "is turned by the partner force",
            "turned-by-show-of-force" => "is turned by a show of force",
            "turned-by-warning-shots" => "is turned by warning shots",
            "turned-by-strike" => "is turned by a strike without a hit",
            "turned-by-intercept" => "is turned by an intercept",
            "turned-otherwise" => "is turned by another measure",
            "no-entry" => "never enters",
            "left-unprompted" or "drone-left-unprompted" => "leaves by itself",
            "still-inside" => "stays inside",
            "still-airborne" => "stays in the air",
            "shot-down-before-release" => "is shot down before it releases anything",
            "released-and-shot-down" => "is shot down after a release",
            "released-and-left" => "releases a munition and leaves",
            _ => $"has the outcome '{Numbers.Words(label)}'",
        };

    /// <summary>A ledger column in words, without its unit.</summary>
    public static string Column(string column)
    {
        string[] units = ["_min", "_km"];
        var name = units.FirstOrDefault(unit => column.EndsWith(unit, StringComparison.Ordinal)) is { } ending ? column[..^ending.Length] : column;
        return Numbers.Words(name).Replace("48h", "48 h", StringComparison.Ordinal);
    }

    /// <summary>Things joined as in a sentence: a, b and c.</summary>
    public static string And(IReadOnlyList<string> things) =>
        things.Count < 2 ? string.Concat(things) : $"{string.Join(", ", things.SkipLast(1))} and {things[^1]}";

    /// <summary>A sentence as it stands inside another.</summary>
    public static string Uncapped(string sentence) => sentence.Length > 0 ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;
}
