namespace ZoneSim.Scenarios;

/// <summary>A text is there and cannot be had: it is no regular file, too large, not UTF-8, or may not be read.</summary>
/// <param name="name">The path as messages show it.</param>
/// <param name="found">What was found, such as "a folder".</param>
/// <param name="expected">What was expected instead.</param>
/// <param name="at">Line and column, from 1, where there is one inside the text.</param>
public sealed class UnreadableTextException(string name, string found, string expected, (int Line, int Column)? at = null)
    : Exception($"{name}: found {found}, expected {expected}")
{
    /// <summary>What was found, as part of a sentence.</summary>
    public string Found => found;

    /// <summary>What was expected instead.</summary>
    public string Expected => expected;

    /// <summary>As a mistake of the text itself; without a place inside it, at its beginning.</summary>
    public Mistake Mistake => new(name, at?.Line ?? 1, at?.Column ?? 1, found, expected, null, Severity.Error);

    /// <summary>Whether there is a place inside the text.</summary>
    public bool HasPlace => at is not null;
}
