namespace ZoneSim.Briefing.Texts;

/// <summary>Numbers behind a picture, or a table of its own. The first column names its row.</summary>
/// <param name="Caption">What it shows, and how its cells are to be read.</param>
/// <param name="Heads">A heading for each column.</param>
/// <param name="Rows">As many cells as headings in each row.</param>
internal sealed record DataTable(string Caption, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Whether cells are prose, to be wrapped, rather than numbers.</summary>
    public bool IsProse { get; init; }

    /// <summary>The study that they come from, where that is not the briefing's run; empty otherwise.</summary>
    public string Run { get; init; } = "";

    /// <summary>Whether its numbers are the run's results, so that each is linked to the run.</summary>
    public bool IsOfRun { get; init; } = true;
}
