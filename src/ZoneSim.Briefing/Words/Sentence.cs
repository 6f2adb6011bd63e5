using System.Runtime.CompilerServices;
using ZoneSim.Model;

namespace ZoneSim.Briefing.Words;

/// <summary>A sentence: words, names and numbers in the order of reading, each told apart from the others by its type.</summary>
/// <param name="Parts">Its parts.</param>
internal sealed record Sentence(IReadOnlyList<SentencePart> Parts)
{
    /// <summary>The sentence as it is read.</summary>
    public string Text { get; } = string.Concat(Parts.Select(part => part.Text));

    /// <summary>Its numbers with all that a reader may ask of them, each once; empty for a sentence that states no result.</summary>
    public IReadOnlyList<Figure> Figures { get; } = [.. Parts.OfType<SaidFigure>().Select(part => part.Figure).Distinct()];

    /// <summary>
    /// Whether it stands on a page that says once that all is in the model, and shows both bands of each number: it need then say neither. A sentence
    /// that stands alone says both.
    /// </summary>
    public bool IsOnPage { get; init; }
}

/// <summary>A piece of a sentence.</summary>
/// <param name="Text">As it is read.</param>
internal abstract record SentencePart(string Text);

/// <summary>Words of our own, which the lint reads.</summary>
internal sealed record SaidWords(string Text) : SentencePart(Text);

/// <summary>A name out of a file: of a policy, a convoy, a column. It may hold any words and digits; the lint does not read it.</summary>
internal sealed record SaidName(string Text) : SentencePart(Text);

/// <summary>A number, bound to the figure that it tells.</summary>
/// <param name="Text">The number alone, with a per cent sign where it has one.</param>
/// <param name="Figure">What it belongs to.</param>
/// <param name="Which">Which of the figure's numbers it is.</param>
internal sealed record SaidFigure(string Text, Figure Figure, FigureNumber Which) : SentencePart(Text)
{
    /// <summary>How many histories a share is told out of; 100 where it is told in per cent.</summary>
    public long Whole { get; init; } = 100;

    /// <summary>What stands behind a share that is told as a number of histories: "of 1,000".</summary>
    public string OfWhole => "of " + Texts.Numbers.Count(Whole);
}

/// <summary>Collects parts from an interpolated text: literals and strings are words; names and figures stay what they are.</summary>
[InterpolatedStringHandler]
internal readonly struct Phrase
{
    private readonly List<SentencePart> _parts;

    /// <summary>An empty phrase; the compiler gives the sizes.</summary>
    public Phrase(int literals, int holes) => _parts = new List<SentencePart>(literals > 0 ? holes + holes + 1 : holes);

    /// <summary>The parts, in order; neighbouring words are one part.</summary>
    public IReadOnlyList<SentencePart> Parts => _parts ?? [];

    /// <summary>Adds words.</summary>
    public void AppendLiteral(string words)
    {
        if (_parts is [.., SaidWords last])
        {
            _parts[^1] = new SaidWords(last.Text + words);
        }
        else if (words.Length > 0)
        {
            _parts.Add(new SaidWords(words));
        }
    }

    /// <summary>Adds words.</summary>
    public void AppendFormatted(string words) => AppendLiteral(words);

    /// <summary>Adds a name or a number.</summary>
    public void AppendFormatted(SentencePart part)
    {
        if (part is SaidWords words)
        {
            AppendLiteral(words.Text);
        }
        else
        {
            _parts.Add(part);
        }
    }

    /// <summary>Adds all parts of another phrase.</summary>
    public void AppendFormatted(Phrase phrase)
    {
        foreach (var part in phrase.Parts)
        {
            AppendFormatted(part);
        }
    }

    /// <summary>The phrase itself: gives an interpolated text this type.</summary>
    public static Phrase Of(Phrase phrase) => phrase;

    /// <summary>The phrase with a capital at its beginning, where it begins with words.</summary>
    public Phrase Capital()
    {
        var phrase = new Phrase(0, Parts.Count);
        phrase._parts.AddRange(Parts.Select((part, place) => place == 0 && part is SaidWords words ? new SaidWords(WordForms.Capital(words.Text)) : part));
        return phrase;
    }

    /// <summary>Phrases with the same words between them.</summary>
    public static Phrase Join(string between, IReadOnlyList<Phrase> phrases)
    {
        var joined = new Phrase(0, phrases.Count * 2);
        for (var i = 0; i < phrases.Count; i++)
        {
            joined.AppendLiteral(i == 0 ? "" : between);
            joined.AppendFormatted(phrases[i]);
        }

        return joined;
    }

    /// <summary>Phrases joined as in a sentence: a, b and c.</summary>
    public static Phrase And(IReadOnlyList<Phrase> phrases)
    {
        var joined = new Phrase(0, phrases.Count * 2);
        for (var i = 0; i < phrases.Count; i++)
        {
            joined.AppendLiteral(
                i == 0 ? ""
                : i == phrases.Count - 1 ? " and "
                : ", "
            );
            joined.AppendFormatted(phrases[i]);
        }

        return joined;
    }
}
