using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;

namespace ZoneSim.Briefing.Documents;

/// <summary>A part of a briefing, the same for slides, browser and print.</summary>
/// <param name="Id">Short name, unique.</param>
/// <param name="Title">Heading.</param>
/// <param name="Blocks">What stands in it, in order.</param>
/// <param name="Command">What shows or makes it again.</param>
internal sealed record Section(string Id, string Title, IReadOnlyList<Block> Blocks, string Command)
{
    /// <summary>Whether it belongs to the appendix.</summary>
    public bool IsAppendix { get; init; }
}

/// <summary>A piece of a section.</summary>
internal abstract record Block
{
    /// <summary>Whether slides show it; the pages of a report show everything.</summary>
    public bool OnSlides { get; init; } = true;
}

/// <summary>Results in sentences bound to their numbers.</summary>
internal sealed record Statements(IReadOnlyList<Sentence> Sentences) : Block;

/// <summary>A paragraph.</summary>
internal sealed record Prose(string Text) : Block;

/// <summary>Points of a list.</summary>
internal sealed record Points(string Lead, IReadOnlyList<string> Items) : Block;

/// <summary>A picture with the numbers behind it.</summary>
internal sealed record Exhibit(ChartPage Page) : Block;

/// <summary>A table of its own.</summary>
internal sealed record TableBlock(DataTable Table) : Block;

/// <summary>A whole briefing.</summary>
/// <param name="Title">The scenario's title.</param>
/// <param name="Question">The question that it answers.</param>
/// <param name="Given">The condition of every number.</param>
/// <param name="Source">Where its numbers come from, in one line.</param>
/// <param name="Classification">A line at the top and bottom of every page; empty for none.</param>
/// <param name="Run">First eight digits of the run's inputs' hash.</param>
/// <param name="Facts">The run as names and values, to which every number is linked.</param>
/// <param name="Sections">Its parts, in order.</param>
internal sealed record BriefDocument(
    string Title,
    string Question,
    string Given,
    string Source,
    string Classification,
    string Run,
    IReadOnlyList<(string Name, string Value)> Facts,
    IReadOnlyList<Section> Sections
)
{
    /// <summary>What a link to the replay says.</summary>
    public const string Replayed = "Single nights, played side by side in a browser";

    /// <summary>Studies whose numbers stand in it: their runs and what makes them again.</summary>
    public IReadOnlyList<(string Run, string Command)> Studies { get; init; } = [];

    /// <summary>Address of the run's replay from where the briefing lies; empty where there is none beside it.</summary>
    public string Replay { get; init; } = "";

    /// <summary>Stops the making of a file between its parts.</summary>
    public CancellationToken Cancel { get; init; }
}
