using System.Globalization;
using System.Text.RegularExpressions;

namespace ZoneSim.Briefing;

/// <summary>A number in a text.</summary>
/// <param name="Text">As it stands there, with its unit.</param>
/// <param name="Value">Its value, with its sign where it has one.</param>
/// <param name="Decimals">Digits after the point.</param>
/// <param name="IsSigned">Whether a sign stands before it.</param>
/// <param name="Unit">%, points, or empty.</param>
/// <param name="Bound">&lt; or &gt; where it is a bound; otherwise a space.</param>
internal sealed record NumberToken(string Text, double Value, int Decimals, bool IsSigned, string Unit, char Bound);

/// <summary>The numbers that a figure may be told by, and those that a text tells.</summary>
internal static partial class FigureNumbers
{
    /// <summary>The numbers of a text, in order.</summary>
    public static IReadOnlyList<NumberToken> In(string text) => [.. Number().Matches(text).Select(match =>
    {
        var digits = match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal).Replace('−', '-');
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var unit = match.Groups["unit"].Value;
        return new NumberToken(
            match.Value.Trim(), double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture), point < 0 ? 0 : digits.Length - point - 1,
            digits[0] is '+' or '-', unit.EndsWith("points", StringComparison.Ordinal) ? "points" : unit,
            match.Index > 0 && text[match.Index - 1] is '<' or '>' ? text[match.Index - 1] : ' ');
    })];

    /// <summary>A text cut at its numbers; names that may hold digits are left whole.</summary>
    public static IEnumerable<(string Text, bool IsNumber)> Cut(Sentence sentence)
    {
        var names = sentence.Names.Where(name => name.Length > 0).OrderByDescending(name => name.Length).Select(Regex.Escape);
        var spans = Regex.Matches(sentence.Text, string.Join('|', names.DefaultIfEmpty("(?!)"))).Select(match => (From: match.Index, To: match.Index + match.Length)).ToList();
        var at = 0;
        foreach (var match in Number().Matches(sentence.Text).Where(match => !spans.Any(span => match.Index < span.To && match.Index + match.Length > span.From)))
        {
            yield return (sentence.Text[at..match.Index], false);
            yield return (match.Value, true);
            at = match.Index + match.Length;
        }

        yield return (sentence.Text[at..], false);
    }

    /// <summary>Whether a number of a text is one of a figure's, in the unit that such a figure has.</summary>
    public static bool Tells(NumberToken token, Figure figure) => (token.Unit, figure.Kind) switch
    {
        ("%", FigureKind.Share) => Values(figure).Any(value => Agrees(token, figure, value)) || Near(token, figure.Source.Confidence * 100),
        ("%", _) => Near(token, figure.Source.Confidence * 100),
        ("points", FigureKind.Difference) => Values(figure).Any(value => Agrees(token, figure, value)),
        ("points", _) => false,
        _ => Values(figure).Append(double.NaN).Any(value => Agrees(token, figure, value)) || Near(token, figure.Source.N) || Near(token, figure.Source.Seed),
    };

    /// <summary>Whether a text holds one of a figure's values.</summary>
    public static bool IsTold(double value, Figure figure, IReadOnlyList<NumberToken> tokens) => tokens.Any(token => Agrees(token, figure, value));

    /// <summary>Whether a number of a text is this value of the figure, rounded to the text's decimals. Without a sign it tells the size alone, which needs a direction.</summary>
    public static bool Agrees(NumberToken token, Figure figure, double value)
    {
        if (token.Bound != ' ')
        {
            return figure.Kind == FigureKind.Share && (token.Bound == '<' ? value > 0 && value * 100 < token.Value : value < 1 && value * 100 > token.Value);
        }

        var shown = figure.Kind is FigureKind.Share or FigureKind.Difference ? value * 100 : value;
        return Near(token, token.IsSigned || !(figure.HasDirection || figure.Kind == FigureKind.Mean) ? shown : Math.Abs(shown));
    }

    private static IEnumerable<double> Values(Figure figure) => figure.Band is { } band
        ? [figure.Value.Value, figure.Value.Low, figure.Value.High, band.Low, band.Median, band.High]
        : [figure.Value.Value, figure.Value.Low, figure.Value.High];

    /// <summary>Half a unit of the last decimal, and what binary fractions lose.</summary>
    private static bool Near(NumberToken token, double value) =>
        Math.Abs(token.Value - value) <= (0.5 * Math.Pow(10, -token.Decimals)) + (1e-9 * Math.Max(1, Math.Abs(value)));

    [GeneratedRegex(@"(?<![\w.])(?<number>[+−-]?\d[\d,]*(?:\.\d+)?)(?:\s*(?<unit>%|(?:percentage )?points\b))?")]
    private static partial Regex Number();
}
