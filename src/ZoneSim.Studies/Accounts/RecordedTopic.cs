using ZoneSim.Scenarios;

namespace ZoneSim.Studies.Accounts;

/// <summary>What the accounts of an incident say of one topic, all together where all can be true, otherwise one side of it.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Says">What is said, in words.</param>
/// <param name="Accounts">Who says it.</param>
/// <param name="Grade">The best grade among the claims, or empty.</param>
/// <param name="IsContested">Whether another account says otherwise.</param>
/// <param name="Mask">The bits of a pattern in which it is so.</param>
internal sealed record RecordedTopic(string Topic, string Says, IReadOnlyList<string> Accounts, string Grade, bool IsContested, ulong Mask)
{
    /// <summary>Whether the record decides the matter: nobody says otherwise, and source and statement are graded A to C and 1 to 3.</summary>
    public bool IsDecided => TopicForecast.Decides(IsContested, Grade);

    /// <summary>All that accounts say, by topic in ordinal order.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="book">Their statements.</param>
    public static IReadOnlyList<RecordedTopic> Of(IEnumerable<Account> accounts, StatementBook book) =>
        [
            .. accounts
                .SelectMany(account => book.StatementsOf(account.Name))
                .GroupBy(pair => pair.Statement.Topic)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .SelectMany(group => Sides([.. group])),
        ];

    /// <summary>One where all can be true together; otherwise one for each side.</summary>
    private static IEnumerable<RecordedTopic> Sides(IReadOnlyList<(Statement Statement, ulong Bit)> said)
    {
        var contested = said.Any(one => said.Any(other => !Meets(one.Statement, other.Statement)));
        var sides = contested ? said.GroupBy(one => said.First(other => Meets(one.Statement, other.Statement)).Bit) : said.GroupBy(_ => 0UL);
        return sides.Select(side => new RecordedTopic(
            said[0].Statement.Topic,
            string.Join(", ", side.Select(pair => pair.Statement.Words).Distinct()),
            [.. side.Select(pair => pair.Statement.Account)],
            side.SelectMany(pair => pair.Statement.Claims)
                .Select(claim => claim.Grade)
                .OfType<ClaimGrade>()
                .OrderBy(grade => grade.Information)
                .ThenBy(grade => grade.Source, StringComparer.Ordinal)
                .FirstOrDefault()
                ?.Code
                ?? "",
            contested,
            side.Aggregate(0UL, (bits, pair) => bits | pair.Bit)
        ));
    }

    private static bool Meets(Statement one, Statement other) => ReferenceEquals(one, other) || one.MeetsWith(other);
}
