using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Studies.Accounts;

/// <summary>
/// What one account says of one topic that a run can be held against: whether a measure was used, how the incursion ended, or a
/// column of the ledger. Its claims on the topic are taken together.
/// </summary>
internal sealed record Statement
{
    /// <summary>The topic on which ends are told.</summary>
    public const string Ended = "how it ended";

    private Statement(
        string account,
        string matter,
        string? subject,
        IReadOnlyList<Claim> claims,
        HashSet<Outcome>? outcomes,
        double low,
        double high,
        Func<LedgerRow, double> read
    ) =>
        (Account, Matter, Topic, Claims, Outcomes, Low, High, Read) = (
            account,
            matter,
            TopicForecast.TopicOf(matter, subject),
            claims,
            outcomes,
            low,
            high,
            read
        );

    /// <summary>The account's name.</summary>
    public string Account { get; }

    /// <summary>The topic: a measure's name, how it ended, or a ledger column in words; and whom it is of, where accounts speak of several.</summary>
    public string Topic { get; }

    private string Matter { get; }

    /// <summary>The claims that say it.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    private HashSet<Outcome>? Outcomes { get; }

    private double Low { get; }

    private double High { get; }

    private Func<LedgerRow, double> Read { get; }

    /// <summary>Whether a run's row agrees.</summary>
    public bool Holds(LedgerRow row) => Outcomes is { } outcomes ? outcomes.Contains(row.Outcome) : Read(row) is var value && value >= Low && value <= High;

    /// <summary>What it says, in a few words.</summary>
    public string Words =>
        Outcomes is { } outcomes
            ? EndWords.Of(outcomes)
            : Claims.SelectMany(claim => claim.Ledger).FirstOrDefault(one => one.Key.Replace('-', ' ') == Matter)?.Words()
                ?? (Low > 0 ? $"{Matter} used" : $"{Matter} not used");

    /// <summary>Whether both can be true at once.</summary>
    public bool MeetsWith(Statement other) =>
        Outcomes is { } outcomes && other.Outcomes is { } others ? outcomes.Overlaps(others) : Math.Max(Low, other.Low) <= Math.Min(High, other.High);

    /// <summary>Whether an outcome says that it left, or turned away, or never came in.</summary>
    public static bool IsLeaving(Outcome outcome) =>
        outcome
            is Outcome.StruckAndLeft
                or Outcome.NoEntry
                or Outcome.LeftUnprompted
                or (>= Outcome.Crossed and <= Outcome.TurnedByStrike)
                or (>= Outcome.ReleasedAndLeft and <= Outcome.DroneLeftUnprompted);

    /// <summary>
    /// In how many of the cases that this statement and another on the same topic tell apart this one is true, 1 or 2: the cases are
    /// both, this alone, the other alone, neither.
    /// </summary>
    public int BreadthBeside(Statement other)
    {
        var alone = Outcomes is { } outcomes && other.Outcomes is { } others ? !outcomes.IsSubsetOf(others) : Low < other.Low || High > other.High;
        return (MeetsWith(other) ? 1 : 0) + (alone ? 1 : 0);
    }

    /// <summary>What an account says, topic by topic, of the claims given.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="subject">The convoy or drone that the claims speak of, named in topics; null where accounts speak of one alone.</param>
    /// <param name="claims">The claims.</param>
    public static IEnumerable<Statement> Of(string account, string? subject, IReadOnlyList<Claim> claims)
    {
        foreach (var measure in MeasureNames.All)
        {
            var said = claims.Where(claim => (claim.Used | claim.NotUsed).Holds(measure)).ToList();
            if (said.Count > 0)
            {
                var used = said.Any(claim => claim.Used.Holds(measure)) ? 1 : 0;
                yield return new Statement(account, measure.Label(), subject, said, null, used, used, row => ClaimTest.Used(row).Holds(measure) ? 1 : 0);
            }
        }

        if (claims.Where(claim => claim.Outcomes.Count > 0).ToList() is { Count: > 0 } ends)
        {
            var outcomes = ends.Select(claim => claim.Outcomes.AsEnumerable()).Aggregate((a, b) => a.Intersect(b)).ToHashSet();
            yield return new Statement(account, Ended, subject, ends, outcomes, 0, 0, row => (int)row.Outcome);
        }

        foreach (var key in LedgerCondition.Keys)
        {
            var said = claims.Where(claim => claim.Ledger.Any(one => one.Key == key)).ToList();
            if (said.Count > 0)
            {
                var conditions = said.SelectMany(claim => claim.Ledger).Where(one => one.Key == key).ToList();
                var column = LedgerCondition.ColumnOf(key);
                yield return new Statement(
                    account,
                    key.Replace('-', ' '),
                    subject,
                    said,
                    null,
                    conditions.Max(one => one.Low),
                    conditions.Min(one => one.High),
                    column.Read
                );
            }
        }
    }
}
