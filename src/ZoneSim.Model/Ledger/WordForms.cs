namespace ZoneSim.Model;

/// <summary>Forms of words that every project writes.</summary>
public static class WordForms
{
    /// <summary>A text whose first letter is a capital: a sentence, a heading, a name.</summary>
    public static string Capital(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }
}
