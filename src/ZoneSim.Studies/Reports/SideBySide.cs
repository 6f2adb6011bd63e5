using ZoneSim.Scenarios;

namespace ZoneSim.Studies;

/// <summary>One topic with what each account of an assessment says of it.</summary>
/// <param name="Topic">Such as strike.</param>
/// <param name="Cells">By account, in the assessment's order; null where it is silent.</param>
/// <param name="Standing">How the accounts stand to each other.</param>
public sealed record SideBySideTopic(string Topic, IReadOnlyList<SideBySideCell?> Cells, AccountStanding Standing)
{
    /// <summary>The topics of some accounts of a record.</summary>
    internal static IReadOnlyList<SideBySideTopic> Of(IncidentRecord record, IReadOnlyList<string> accounts) =>
        [
            .. RecordComparison
                .Of(record, accounts)
                .Select(topic => new SideBySideTopic(
                    topic.Topic,
                    [.. topic.Cells.Select(cell => cell is null ? null : CellOf(cell))],
                    (AccountStanding)topic.Mark
                )),
        ];

    private static SideBySideCell CellOf(ComparedCell cell) =>
        new(
            cell.IsWords ? string.Join(" ", cell.Claims.Select(claim => claim.Says)) : cell.Brief,
            string.Join(", ", cell.Claims.Select(claim => claim.Grade?.Code).OfType<string>().Distinct())
        );
}

/// <summary>What an account says of a topic.</summary>
/// <param name="Text">In a word, a number, or its words.</param>
/// <param name="Grades">The grades of its claims.</param>
public sealed record SideBySideCell(string Text, string Grades);

/// <summary>How accounts stand to each other on a topic; the numbers are those of <see cref="Agreement"/>.</summary>
public enum AccountStanding
{
    /// <summary>All that speak of it can be true together.</summary>
    Agreement = Scenarios.Agreement.Agreement,

    /// <summary>Two of them cannot.</summary>
    Conflict = Scenarios.Agreement.Conflict,

    /// <summary>One account speaks of it.</summary>
    OneAccount = Scenarios.Agreement.OneAccount,

    /// <summary>Several do, in words that are not compared.</summary>
    InWords = Scenarios.Agreement.InWords,
}
