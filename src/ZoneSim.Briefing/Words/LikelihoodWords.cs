namespace ZoneSim.Briefing.Words;

/// <summary>
/// Terms of likelihood as in Intelligence Community Directive 203 (Office of the Director of National Intelligence 2015), one
/// row only: almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely, almost certain. The
/// directive gives ranges that share their ends; here an end belongs to the term above it (5% is very unlikely, 20%
/// unlikely, 45% roughly even, 55% likely, 80% very likely, 95% almost certain), and 99% to almost certain. Below 1% and above
/// 99% stands a number and no term.
/// </summary>
internal static class LikelihoodWords
{
    /// <summary>What a sentence says where a range spans three terms or more.</summary>
    public const string NotTold = "the model does not tell";

    private const double Lowest = 0.01,
        Highest = 0.99;

    private static readonly (string Term, double From)[] s_terms =
    [
        ("almost no chance", Lowest),
        ("very unlikely", 0.05),
        ("unlikely", 0.20),
        ("roughly even chance", 0.45),
        ("likely", 0.55),
        ("very likely", 0.80),
        ("almost certain", 0.95),
    ];

    /// <summary>The terms, from the least likely up.</summary>
    public static IReadOnlyList<string> Terms { get; } = [.. s_terms.Select(row => row.Term)];

    /// <summary>
    /// The terms that a range of shares touches, from the least likely up. What of it lies below 1% or above 99% adds none, so
    /// that a range wholly there gives an empty list.
    /// </summary>
    /// <param name="low">Lower end, 0 to 1.</param>
    /// <param name="high">Upper end, not below it.</param>
    public static IReadOnlyList<string> Touched(double low, double high) =>
        high < Lowest || low > Highest
            ? []
            : Terms.Skip(IndexOf(Math.Max(low, Lowest))).Take(IndexOf(Math.Min(high, Highest)) - IndexOf(Math.Max(low, Lowest)) + 1).ToList();

    private static int IndexOf(double share) => Array.FindLastIndex(s_terms, row => share >= row.From);
}

/// <summary>How likelihood is put into words.</summary>
public enum Wording
{
    /// <summary>Terms of ICD 203 beside the numbers.</summary>
    Icd203,

    /// <summary>Numbers of histories out of 100, and no term.</summary>
    Plain,
}
