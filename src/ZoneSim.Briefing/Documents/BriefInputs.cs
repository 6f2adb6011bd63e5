using ZoneSim.Briefing.Words;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Documents;

/// <summary>What a briefing is made from.</summary>
/// <param name="Report">The run, read back from its folder.</param>
/// <param name="Incident">The record of the scenario's incident; null where it names none or the record is not at hand.</param>
/// <param name="Wording">How likelihood is put into words.</param>
/// <param name="Classification">A line at the top and bottom of every page; empty for none.</param>
public sealed record BriefInputs(RunReport Report, IncidentStory? Incident = null, Wording Wording = Wording.Icd203, string Classification = "")
{
    /// <summary>What studies of the same scenario say of what drives the results and where they turn over; in the order shown.</summary>
    public IReadOnlyList<StudyPart> Studies { get; init; } = [];

    /// <summary>Address of the run's replay from where the briefing lies, such as ../replay.html; empty where there is none beside it.</summary>
    public string Replay { get; init; } = "";

    /// <summary>How long the deck is.</summary>
    public DeckLength Length { get; init; } = DeckLength.Concise;
}

/// <summary>How long a deck is.</summary>
public enum DeckLength
{
    /// <summary>Seven slides for one convoy and two policies: the answer, the zone, the ladders, ends, costs, what it hangs on, how sure.</summary>
    Concise,

    /// <summary>The same, and behind them every chart, study, table and the method, in sections.</summary>
    Full,
}

/// <summary>What a study adds to a briefing: its charts, its sentences, its tables.</summary>
/// <param name="Kind">The verb that makes it, such as sensitivity.</param>
/// <param name="Title">A heading.</param>
/// <param name="Command">What makes it again.</param>
public sealed record StudyPart(string Kind, string Title, string Command)
{
    /// <summary>First eight digits of its inputs' hash; empty where it is made of several runs.</summary>
    internal string Run { get; init; } = "";

    /// <summary>What stands in its section.</summary>
    internal IReadOnlyList<Block> Blocks { get; init; } = [];
}

/// <summary>The files that a briefing is wanted as.</summary>
public enum BriefFormat
{
    /// <summary>A deck of slides with charts that can be edited.</summary>
    Pptx,

    /// <summary>A report in one file for a browser.</summary>
    Html,

    /// <summary>The same report for print.</summary>
    Pdf,
}

/// <summary>A briefing as a file to be written.</summary>
/// <param name="Format">Which.</param>
/// <param name="FileName">File name with its ending.</param>
/// <param name="Bytes">The file's content; the same inputs give the same bytes.</param>
public sealed record RenderedBrief(BriefFormat Format, string FileName, ReadOnlyMemory<byte> Bytes);

/// <summary>An incident as its sources told it.</summary>
/// <param name="Name">Such as 2017-10-05.</param>
/// <param name="Title">One line.</param>
/// <param name="UsedInDefaults">Whether the shipped defaults were chosen with it in view.</param>
/// <param name="Accounts">One for each source.</param>
public sealed record IncidentStory(string Name, string Title, bool UsedInDefaults, IReadOnlyList<AccountStory> Accounts);

/// <summary>One source's account.</summary>
/// <param name="Name">Such as A.</param>
/// <param name="Source">Who said it.</param>
/// <param name="Medium">Where it was said or published.</param>
/// <param name="Date">When, as text; empty where it is not known.</param>
/// <param name="How">How the source knew, in words.</param>
/// <param name="Claims">What it says.</param>
public sealed record AccountStory(string Name, string Source, string Medium, string Date, string How, IReadOnlyList<ClaimStory> Claims);

/// <summary>One statement of an account.</summary>
/// <param name="Says">The statement in the record's words.</param>
/// <param name="Status">reported, inferred or unknown.</param>
public sealed record ClaimStory(string Says, string Status);
