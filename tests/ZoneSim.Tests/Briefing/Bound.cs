using System.Text.RegularExpressions;
using ZoneSim.Briefing.Words;

namespace ZoneSim.Tests.Briefing;

/// <summary>Sentences written by hand: names become names, each number is bound to the figure whose number it is, and what is left are words.</summary>
internal static partial class Bound
{
    private static readonly FigureNumber[] s_all = [.. Enum.GetValues<FigureNumber>().OrderBy(which => which is FigureNumber.Level ? 1 : 0)];

    /// <summary>The sentence in parts.</summary>
    public static Sentence Of(string text, Figure[] figures, params string[] names)
    {
        var parts = new List<SentencePart>();
        var taken = new HashSet<(Figure, FigureNumber)>();
        var pattern = string.Join('|', names.Select(Regex.Escape).Append(Number().ToString()));
        var at = 0;
        foreach (Match match in Regex.Matches(text, pattern))
        {
            parts.Add(new SaidWords(text[at..match.Index]));
            parts.Add(names.Contains(match.Value) ? new SaidName(match.Value) : Part(match.Value, figures, taken));
            at = match.Index + match.Length;
        }

        return new Sentence([.. parts, new SaidWords(text[at..])]);
    }

    private static SentencePart Part(string text, Figure[] figures, HashSet<(Figure, FigureNumber)> taken)
    {
        foreach (var (figure, which) in figures.SelectMany(figure => s_all.Select(which => (figure, which))).OrderBy(pair => taken.Contains(pair) ? 1 : 0))
        {
            var part = new SaidFigure(text, figure, which);
            if (FigureNumbers.Read(part) is { } number && number.Tells(part) && number.IsPercent == IsPercent(part, number))
            {
                taken.Add((figure, which));
                return part;
            }
        }

        return new SaidWords(text);
    }

    /// <summary>A level and a share have a per cent sign, but for a number out of a hundred; a difference that has one is bound and found out.</summary>
    private static bool IsPercent(SaidFigure part, FigureNumbers number) =>
        part.Which == FigureNumber.Level
        || (part.Figure.Kind is FigureKind.Share or FigureKind.Difference && part.Which is not (FigureNumber.N or FigureNumber.Seed) && number.IsPercent);

    [GeneratedRegex(@"(?<![\w.])[+−-]?\d[\d,]*(?:\.\d+)?%?")]
    private static partial Regex Number();
}
