namespace ZoneSim.Cli.Terminals;

/// <summary>The words typed after the program's name.</summary>
/// <param name="words">The words.</param>
internal sealed class CommandLine(IReadOnlyList<string> words)
{
    /// <summary>The command as one types it in a shell.</summary>
    public override string ToString() => string.Join(' ', words.Prepend("zonesim").Select(Quoted));

    /// <summary>The command without some options that stand alone.</summary>
    public string Without(params string[] options) => new CommandLine([.. words.Where(word => !options.Contains(word))]).ToString();

    /// <summary>A word as a shell takes it whole.</summary>
    public static string Quoted(string word) =>
        word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./=:,+%@\\".Contains(letter, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
