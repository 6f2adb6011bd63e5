namespace ZoneSim.Cli.Terminals;

/// <summary>The words typed after the program's name.</summary>
/// <param name="words">The words.</param>
internal sealed class CommandLine(IReadOnlyList<string> words)
{
    /// <summary>The command as one types it in a shell.</summary>
    public override string ToString() => string.Join(' ', words.Prepend("zonesim").Select(Quoted));

    /// <summary>The command without some options that stand alone.</summary>
    public string Without(params string[] options) => new CommandLine([.. words.Where(word => !options.Contains(word))]).ToString();

    /// <summary>The command without some options and the value of each, written apart or behind an equals sign.</summary>
    public CommandLine WithoutValues(params string[] options)
    {
        var kept = new List<string>();
        for (var at = 0; at < words.Count; at++)
        {
            if (options.Contains(words[at]))
            {
                at++;
            }
            else if (!options.Any(option => words[at].StartsWith(option + "=", StringComparison.Ordinal)))
            {
                kept.Add(words[at]);
            }
        }

        return new CommandLine(kept);
    }

    /// <summary>A word as a shell takes it whole.</summary>
    public static string Quoted(string word) =>
        word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./=:,+%@\\".Contains(letter, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
