using ZoneSim.Scenarios;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Accounts;

/// <summary>How often the model, in each account's own circumstances, produces what the account says; and what it says of each topic.</summary>
internal sealed class AccountShares(Assessment study, AccountTable table)
{
    private const string Together = "all";

    /// <summary>The accounts, in order.</summary>
    public IReadOnlyList<AccountResult> Accounts() => [.. study.Accounts.Select((one, index) => OfAccount(one.Account, index))];

    private AccountResult OfAccount(Account account, int index)
    {
        var claims = study.Book.ClaimsOf(account.Name).ToList();
        var tested = claims.Select(pair => pair.Claim).ToHashSet();
        return new AccountResult(
            account.Name,
            account.Title,
            [.. account.Claims.Where(claim => !tested.Contains(claim) && claim is { Quantity: not null, Value: not null }).Select(claim => claim.Says)],
            [.. claims.Select(pair => Share(pair.Claim.Path, pair.Claim.Says, index, pair.Bit))],
            claims.Count == 0 ? null : Share(Together, "All of these together.", index, study.Book.AllOf(account.Name)),
            [.. account.Claims.Where(claim => !tested.Contains(claim) && claim.Quantity is null && claim.Status != ClaimStatus.Unknown).Select(claim => claim.Says)]);
    }

    private ClaimShare Share(string claim, string says, int account, ulong mask) => new(
        claim, says,
        Likelihood.Share(table.Central[account], mask, study.Plan.Confidence),
        [.. table.Central[account].Select(counts => Wilson.Interval(counts.CountAll(mask), counts.Total, study.Plan.Confidence))],
        Band(table.Whole.Select(point => Likelihood.Of(point[account], mask))));

    /// <summary>What the model says of each topic, all circumstances and policies of equal weight.</summary>
    public IReadOnlyList<TopicForecast> Forecast()
    {
        var all = study.Accounts.SelectMany(one => study.Book.StatementsOf(one.Account.Name)).ToList();
        var topics = all.GroupBy(pair => pair.Statement.Topic).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => OfTopic([.. group])).ToList();
        return [.. topics.Select((one, index) => one.Forecast.IsDecided
            ? one.Forecast with { SameAs = topics.Take(index).FirstOrDefault(other => other.Forecast.IsDecided && AreOne(one, other)).Forecast?.Topic }
            : one.Forecast)];
    }

    /// <summary>
    /// Whether every history in the circumstances of the accounts that say either shows both or neither, and some history shows each: then
    /// the claims imply each other. What always holds, or never, implies nothing.
    /// </summary>
    private bool AreOne((TopicForecast Forecast, ulong Mask) one, (TopicForecast Forecast, ulong Mask) other)
    {
        var members = Enumerable.Range(0, study.Accounts.Count).Where(index =>
            one.Forecast.Accounts.Concat(other.Forecast.Accounts).Contains(study.Accounts[index].Account.Name)).ToList();
        var patterns = members.SelectMany(index => table.Central[index].Concat(table.Whole.SelectMany(point => point[index]))).SelectMany(counts => counts.Patterns).Select(pair => pair.Key)
            .Select(pattern => ((pattern & one.Mask) == one.Mask, (pattern & other.Mask) == other.Mask)).ToHashSet();
        return patterns.SetEquals([(true, true), (false, false)]);
    }

    /// <summary>One row where all can be true together; otherwise one for each side.</summary>
    private IEnumerable<(TopicForecast Forecast, ulong Mask)> OfTopic(IReadOnlyList<(Statement Statement, ulong Bit)> said)
    {
        var contested = said.Any(one => said.Any(other => Both(one.Statement, other.Statement) == 0));
        var sides = contested ? said.GroupBy(one => said.First(other => Both(one.Statement, other.Statement) > 0).Bit) : said.GroupBy(_ => 0UL);
        foreach (var side in sides)
        {
            var claims = side.SelectMany(pair => pair.Statement.Claims).ToList();
            var mask = side.Aggregate(0UL, (bits, pair) => bits | pair.Bit);
            var counts = table.Central.SelectMany(account => account).ToList();
            var points = table.Whole.Select(point => Likelihood.Of([.. point.SelectMany(account => account)], mask)).ToList();
            yield return (new TopicForecast(
                said[0].Statement.Topic,
                string.Join(", ", side.Select(pair => pair.Statement.Words).Distinct()),
                [.. side.Select(pair => pair.Statement.Account)],
                claims.Select(claim => claim.Grade).OfType<ClaimGrade>().OrderBy(grade => grade.Information).ThenBy(grade => grade.Source, StringComparer.Ordinal).FirstOrDefault()?.Code ?? "",
                contested,
                Likelihood.Share(counts, mask, study.Plan.Confidence),
                Band(points),
                points.Average(point => point.Value)), mask);
        }
    }

    private static int Both(Statement one, Statement other) => ReferenceEquals(one, other) || one.MeetsWith(other) ? 1 : 0;

    /// <summary>Where a probability goes over the points; what was never seen counts as 0 there.</summary>
    private static AssumptionBand? Band(IEnumerable<Likelihood> likelihoods)
    {
        var all = likelihoods.ToArray();
        return RangeBand.Over(Array.ConvertAll(all, one => one.IsSeen ? one.Value : 0), Array.ConvertAll(all, one => one.IsSeen ? one.Variance : 0)) is { } band
            ? band with { Low = Math.Clamp(band.Low, 0, 1), Median = Math.Clamp(band.Median, 0, 1), High = Math.Clamp(band.High, 0, 1) }
            : null;
    }
}
