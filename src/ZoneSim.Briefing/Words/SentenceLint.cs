using System.Text.RegularExpressions;

namespace ZoneSim.Briefing;

/// <summary>
/// Refuses a sentence that says more than its numbers. It reads the sentence's text, whoever wrote it, and holds it against the
/// figures that it is bound to.
/// </summary>
internal static partial class SentenceLint
{
    private static readonly string[] s_judging =
        ["better", "worse", "best", "worst", "wins", "win", "loses", "succeeds", "success", "successful", "failure", "superior", "inferior", "optimal", "regime", "enemy"];

    private static readonly string[] s_vague =
    [
        "probable", "probably", "improbable", "possible", "possibly", "perhaps", "maybe", "may well", "might", "could", "remote", "certain", "certainly",
        "roughly even odds", "highly probable", "nearly certain", "in all likelihood", "impossible", "even chance", "even odds", "good chance",
    ];

    /// <summary>What is wrong with a sentence, each fault in words; empty where nothing is.</summary>
    public static IReadOnlyList<string> Faults(Sentence sentence, Wording wording)
    {
        var text = Masked(sentence);
        var terms = TermsIn(ref text);
        var tokens = FigureNumbers.In(text);
        return
        [
            .. Form(sentence, text),
            .. Words(text, terms),
            .. Runs(sentence),
            .. Numbers(sentence, tokens),
            .. Bands(sentence, tokens),
            .. sentence.Figures.Count(figure => figure.Kind == FigureKind.Share) == 1 || terms.Count > 0 ? Terms(sentence, text, terms, wording) : [],
            .. sentence.Figures.Where(figure => figure.Kind == FigureKind.Difference).SelectMany(figure => Direction(figure, sentence.Text)),
        ];
    }

    /// <summary>The same sentence where it holds.</summary>
    /// <exception cref="InvalidOperationException">It does not; the message lists the faults.</exception>
    public static Sentence Held(Sentence sentence, Wording wording) => Faults(sentence, wording) is { Count: > 0 } faults
        ? throw new InvalidOperationException($"'{sentence.Text}': {string.Join("; ", faults)}.")
        : sentence;

    private static IEnumerable<string> Form(Sentence sentence, string text)
    {
        if (sentence.Figures.Count > 0 && !text.Contains("in the model", StringComparison.OrdinalIgnoreCase))
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

    /// <summary>Every number of the text must be one of the figures', as its last decimal rounds it.</summary>
    private static IEnumerable<string> Numbers(Sentence sentence, IReadOnlyList<NumberToken> tokens)
    {
        foreach (var token in tokens.Where(token => !(token is { Unit: "", Value: 100 } || sentence.Figures.Any(figure => FigureNumbers.Tells(token, figure)))))
        {
            yield return token.Unit == "%" && sentence.Figures.Any(figure => FigureNumbers.Tells(token with { Unit = "points" }, figure))
                ? $"the difference {token.Text} is not in percentage points"
                : $"no run gives the number {token.Text}";
        }
    }

    /// <summary>A share or a difference stands with its interval and, where assumptions were moved, with its range.</summary>
    private static IEnumerable<string> Bands(Sentence sentence, IReadOnlyList<NumberToken> tokens)
    {
        foreach (var figure in sentence.Figures.Where(figure => figure.Kind is FigureKind.Share or FigureKind.Difference))
        {
            bool IsTold(double value) => FigureNumbers.IsTold(value, figure, tokens);
            if (!double.IsNaN(figure.Value.Low) && !(IsTold(figure.Value.Low) && IsTold(figure.Value.High)))
            {
                yield return "a number stands without its interval";
            }

            if (figure.Band is { } band && !(IsTold(band.Low) && IsTold(band.High)))
            {
                yield return "a number stands without its range over the assumptions";
            }
        }
    }

    private static IEnumerable<string> Terms(Sentence sentence, string text, List<string> terms, Wording wording)
    {
        var shares = sentence.Figures.Where(figure => figure.Kind == FigureKind.Share).ToList();
        var says = text.Contains(Likelihood.NotTold, StringComparison.OrdinalIgnoreCase);
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
            ( > 2, > 0) => [$"the range spans {expected.Count} terms, so that none holds"],
            ( > 2, 0) => says ? [] : [$"the range spans {expected.Count} terms, and the sentence does not say '{Likelihood.NotTold}'"],
            (0, > 0) => [shares[0].Band is null ? "a term of likelihood needs a range over the assumptions" : "below 1% and above 99% stands a number and no term"],
            ( > 0, 0) => [$"the term is missing: {string.Join(" or ", expected)}"],
            _ when says => ["the range spans two terms at most, so that the model does tell"],
            _ when !expected.SequenceEqual(terms.Order(Comparer<string>.Create((a, b) => Order(a) - Order(b)))) =>
                [$"the range gives {string.Join(" or ", expected)}, not {string.Join(" or ", terms)}"],
            _ => [],
        };
    }

    private static IEnumerable<string> Direction(Figure figure, string text)
    {
        var (more, less) = (Holds(text, "more often under " + figure.More), Holds(text, "less often under " + figure.More));
        var (moreOfLess, lessOfLess) = (Holds(text, "more often under " + figure.Less), Holds(text, "less often under " + figure.Less));
        var up = more || lessOfLess;
        var down = less || moreOfLess;
        if (!figure.HasDirection && (up || down))
        {
            yield return "a band crosses 0, so that the model does not tell a direction";
        }
        else if ((up && figure.Value.Value < 0) || (down && figure.Value.Value > 0))
        {
            yield return "the direction is the other way round";
        }
    }

    private static int Order(string term) => Likelihood.Terms.ToList().IndexOf(term);

    /// <summary>The text without the names in it, which may hold digits and words of their own.</summary>
    private static string Masked(Sentence sentence) => sentence.Names.Where(name => name.Length > 0)
        .OrderByDescending(name => name.Length)
        .Aggregate(sentence.Text, (text, name) => text.Replace(name, "it", StringComparison.OrdinalIgnoreCase))
        .Replace("5th", "", StringComparison.Ordinal).Replace("95th", "", StringComparison.Ordinal);

    /// <summary>Takes the terms out of the text, the longer ones first: 'unlikely' holds 'likely'.</summary>
    private static List<string> TermsIn(ref string text)
    {
        var found = new List<string>();
        foreach (var term in Likelihood.Terms.OrderByDescending(term => term.Length))
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

    [GeneratedRegex(@"[.!?]\s+\p{Lu}")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\bconfiden(t|ce|tly)\b|\bsure\b", RegexOptions.IgnoreCase)]
    private static partial Regex Confidence();
}
