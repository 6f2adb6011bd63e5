using System.Text.RegularExpressions;

namespace ZoneSim.Briefing.Words;

/// <summary>
/// Refuses a sentence that says more than its numbers. It reads the sentence's words, whoever wrote them, and holds each number
/// against the figure that it is bound to. Names are not read: they may hold any word and any digit.
/// </summary>
internal static partial class SentenceLint
{
    private static readonly string[] s_judging =
    [
        "better",
        "worse",
        "best",
        "worst",
        "wins",
        "win",
        "loses",
        "succeeds",
        "success",
        "successful",
        "failure",
        "superior",
        "inferior",
        "optimal",
        "regime",
        "enemy",
    ];

    private static readonly string[] s_vague =
    [
        "probable",
        "probably",
        "improbable",
        "possible",
        "possibly",
        "perhaps",
        "maybe",
        "may well",
        "might",
        "could",
        "remote",
        "certain",
        "certainly",
        "roughly even odds",
        "highly probable",
        "nearly certain",
        "in all likelihood",
        "impossible",
        "even chance",
        "even odds",
        "good chance",
    ];

    /// <summary>What is wrong with a sentence, each fault in words; empty where nothing is.</summary>
    public static IReadOnlyList<string> Faults(Sentence sentence, Wording wording)
    {
        var text = Read(sentence);
        var terms = TermsIn(ref text);
        return
        [
            .. Form(sentence, text),
            .. Words(text, terms),
            .. Runs(sentence),
            .. Numbers(sentence),
            .. sentence.IsOnPage ? [] : Bands(sentence),
            .. (sentence.Figures.Count(figure => figure.Kind == FigureKind.Share) == 1 && !sentence.IsOnPage) || terms.Count > 0
                ? Terms(sentence, text, terms, wording)
                : [],
            .. sentence.Figures.Where(figure => figure.Kind == FigureKind.Difference).SelectMany(figure => Direction(figure, sentence.Parts)),
        ];
    }

    /// <summary>The same sentence where it holds.</summary>
    /// <exception cref="InvalidOperationException">It does not; the message lists the faults.</exception>
    public static Sentence Held(Sentence sentence, Wording wording) =>
        Faults(sentence, wording) is { Count: > 0 } faults ? throw new InvalidOperationException($"'{sentence.Text}': {string.Join("; ", faults)}.") : sentence;

    private static IEnumerable<string> Form(Sentence sentence, string text)
    {
        if (sentence.Figures.Count > 0 && !sentence.IsOnPage && !text.Contains("in the model", StringComparison.OrdinalIgnoreCase))
        {
            yield return "it does not say 'in the model'";
        }

        if (SentenceEnd().IsMatch(text.TrimEnd()))
        {
            yield return "it is more than one sentence";
        }
    }

    private static IEnumerable<string> Words(string text, List<string> terms)
    {
        foreach (var word in s_judging.Where(word => Holds(text, word)))
        {
            yield return $"'{word}' judges";
        }

        foreach (var word in s_vague.Where(word => Holds(text, word)))
        {
            yield return $"'{word}' is no term of the scale";
        }

        if (terms.Count > 0 && Confidence().IsMatch(text))
        {
            yield return "confidence stands in the sentence that gives a likelihood";
        }
    }

    private static IEnumerable<string> Runs(Sentence sentence)
    {
        if (sentence.Figures.Any(figure => figure.Source.Run.Length == 0))
        {
            yield return "a number has no run";
        }

        if (sentence.Figures.Any(figure => figure.Kind != FigureKind.Count && figure.Source.N <= 0))
        {
            yield return "a number has no n";
        }
    }

    /// <summary>Every number must be the one that it is bound to, as its last decimal rounds it; words hold none.</summary>
    private static IEnumerable<string> Numbers(Sentence sentence)
    {
        var words = sentence.Parts.OfType<SaidWords>().SelectMany(part => Digits().Matches(part.Text)).Select(match => match.Value).ToList();
        var wholes = sentence
            .Parts.OfType<SaidFigure>()
            .Select(part => part.Whole)
            .Where(whole => whole != 100)
            .Distinct()
            .Select(Texts.Numbers.Count)
            .ToList();
        foreach (var word in words.Where(word => word != "100" && !wholes.Contains(word)))
        {
            yield return $"no run gives the number {word}";
        }

        foreach (var whole in wholes.Where(whole => !words.Contains(whole) || words.Contains("100")))
        {
            yield return $"a number out of {whole} stands without its whole, or beside another";
        }

        foreach (var part in sentence.Parts.OfType<SaidFigure>())
        {
            if (FigureNumbers.Read(part) is not { } number || !number.Tells(part))
            {
                yield return $"the number {part.Text} is not the figure's";
            }
            else if (number.IsPercent && part.Figure.Kind != FigureKind.Share && part.Which != FigureNumber.Level)
            {
                yield return part.Figure.Kind == FigureKind.Difference ? $"the difference {part.Text} is not in percentage points" : $"{part.Text} is no share";
            }
        }
    }

    /// <summary>A share or a difference stands with its interval and, where assumptions were moved, with its range.</summary>
    private static IEnumerable<string> Bands(Sentence sentence)
    {
        foreach (var figure in sentence.Figures.Where(figure => figure.Kind is FigureKind.Share or FigureKind.Difference))
        {
            bool AreTold(params FigureNumber[] numbers) =>
                numbers.All(number => sentence.Parts.OfType<SaidFigure>().Any(part => part.Figure == figure && part.Which == number));
            if (!double.IsNaN(figure.Value.Low) && !AreTold(FigureNumber.Low, FigureNumber.High))
            {
                yield return "a number stands without its interval";
            }

            if (figure.Band is not null && !AreTold(FigureNumber.BandLow, FigureNumber.BandHigh))
            {
                yield return "a number stands without its range over the assumptions";
            }
        }
    }

    private static IEnumerable<string> Terms(Sentence sentence, string text, List<string> terms, Wording wording)
    {
        var shares = sentence.Figures.Where(figure => figure.Kind == FigureKind.Share).ToList();
        var says = text.Contains(LikelihoodWords.NotTold, StringComparison.OrdinalIgnoreCase);
        if (shares.Count != 1)
        {
            return ["a term of likelihood stands with no share, or with several"];
        }

        if (wording == Wording.Plain)
        {
            return terms.Count > 0 ? ["the plain wording has no terms of likelihood"] : [];
        }

        var expected = shares[0].Terms;
        return (expected.Count, terms.Count) switch
        {
            (> 2, > 0) => [$"the range spans {expected.Count} terms, so that none holds"],
            (> 2, 0) => says ? [] : [$"the range spans {expected.Count} terms, and the sentence does not say '{LikelihoodWords.NotTold}'"],
            (0, > 0) =>
            [
                shares[0].Band is null ? "a term of likelihood needs a range over the assumptions" : "below 1% and above 99% stands a number and no term",
            ],
            (> 0, 0) => [$"the term is missing: {string.Join(" or ", expected)}"],
            _ when says => ["the range spans two terms at most, so that the model does tell"],
            _ when !expected.SequenceEqual(terms.Order(Comparer<string>.Create((a, b) => Order(a) - Order(b)))) =>
            [
                $"the range gives {string.Join(" or ", expected)}, not {string.Join(" or ", terms)}",
            ],
            _ => [],
        };
    }

    private static IEnumerable<string> Direction(Figure figure, IReadOnlyList<SentencePart> parts)
    {
        bool Says(string words, string policy) =>
            parts
                .Zip(parts.Skip(1))
                .Any(pair =>
                    pair.First is SaidWords said
                    && said.Text.EndsWith(words + " often under ", StringComparison.OrdinalIgnoreCase)
                    && pair.Second is SaidName name
                    && name.Text == policy
                );
        var up = Says("more", figure.More) || Says("less", figure.Less);
        var down = Says("less", figure.More) || Says("more", figure.Less);
        if (!figure.HasDirection && (up || down))
        {
            yield return "a band crosses 0, so that the model does not tell a direction";
        }
        else if ((up && figure.Value.Value < 0) || (down && figure.Value.Value > 0))
        {
            yield return "the direction is the other way round";
        }
    }

    private static int Order(string term) => LikelihoodWords.Terms.ToList().IndexOf(term);

    /// <summary>The sentence as the lint reads it: each name is a pronoun.</summary>
    private static string Read(Sentence sentence) => string.Concat(sentence.Parts.Select(part => part is SaidName ? "it" : part.Text));

    /// <summary>Takes the terms out of the text, the longer ones first: 'unlikely' holds 'likely'.</summary>
    private static List<string> TermsIn(ref string text)
    {
        var found = new List<string>();
        foreach (var term in LikelihoodWords.Terms.OrderByDescending(term => term.Length))
        {
            var without = Regex.Replace(text, $@"\b{Regex.Escape(term)}\b", "", RegexOptions.IgnoreCase);
            if (without.Length < text.Length)
            {
                found.Add(term);
                text = without;
            }
        }

        return found;
    }

    private static bool Holds(string text, string word) => Regex.IsMatch(text, $@"(?<![\w-]){Regex.Escape(word)}(?![\w-])", RegexOptions.IgnoreCase);

    [GeneratedRegex(@"[+−-]?[0-9]+(?:[.,][0-9]+)*\w*%?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[.!?]\s+\p{Lu}")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\bconfiden(t|ce|tly)\b|\bsure\b", RegexOptions.IgnoreCase)]
    private static partial Regex Confidence();
}
