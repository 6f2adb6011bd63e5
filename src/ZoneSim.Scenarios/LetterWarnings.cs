using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios;

/// <summary>Warns of letters that a later format cannot show; which those are, its maker knows.</summary>
public static class LetterWarnings
{
    private const int Most = 10;

    /// <summary>A warning for each text of a file with such letters, keys included, up to ten.</summary>
    /// <param name="text">The file.</param>
    /// <param name="missing">The letters of a text that cannot be shown; empty where all can.</param>
    public static IReadOnlyList<Mistake> Of(SourceText text, Func<string, string> missing)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(missing);
        return System.Text.Ascii.IsValid(text.Text)
            && !text.Text.Contains("\\u", StringComparison.OrdinalIgnoreCase)
            && !text.Text.Contains("\\x", StringComparison.Ordinal)
                ? []
            : NodeParser.Parse(text, new MistakeList()) is { } root ? [.. Texts(root).SelectMany(node => Warn(node, missing(node.Text))).Take(Most)]
            : [];
    }

    private static IEnumerable<Mistake> Warn(TextNode node, string letters) =>
        letters.Length == 0
            ? []
            :
            [
                new Mistake(
                    node.At.File,
                    node.At.Line,
                    node.At.Column,
                    $"letters that the chart font lacks: {PlainText.Quoted(letters)}",
                    "Latin, Greek or Cyrillic letters; charts and the printed report show a box instead",
                    null,
                    Severity.Warning
                ),
            ];

    private static IEnumerable<TextNode> Texts(Node node) =>
        node switch
        {
            TextNode text => [text],
            ListNode list => list.Items.SelectMany(Texts),
            MapNode map => map.Entries.SelectMany(entry => Texts(entry.Value).Prepend(entry.Key)),
            _ => [],
        };
}
