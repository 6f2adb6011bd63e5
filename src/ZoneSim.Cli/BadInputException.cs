namespace ZoneSim.Cli;

/// <summary>The command line or a file is wrong: what, where, and how to mend it.</summary>
/// <param name="lines">The message, line by line.</param>
internal sealed class BadInputException(params IReadOnlyList<string> lines) : Exception(string.Join(Environment.NewLine, lines))
{
    /// <summary>The message, line by line.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <summary>A file that cannot be read.</summary>
    public static BadInputException Of(Scenarios.UnreadableTextException unreadable) =>
        new(unreadable.HasPlace ? unreadable.Mistake.ToString() : unreadable.Message);
}
