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
            [
                .. account
                    .Claims.Where(claim => !tested.Contains(claim) && claim.Quantity is null && claim.Status != ClaimStatus.Unknown)
                    .Select(claim => claim.Says),
            ]
        );
    }

    private ClaimShare Share(string claim, string says, int account, ulong mask) =>
        new(
            claim,
            says,
            Likelihood.Share(table.Central[account], mask, study.Plan.Confidence),
            [.. table.Central[account].Select(counts => Wilson.Interval(counts.CountAll(mask), counts.Total, study.Plan.Confidence))],
            Band(table.Whole.Select(point => Likelihood.Of(point[account], mask)))
        );

    /// <summary>What the model says of each topic, all circumstances and policies of equal weight.</summary>
    public IReadOnlyList<TopicForecast> Forecast()
    {
        var topics = RecordedTopic.Of(study.Accounts.Select(one => one.Account), study.Book).Select(OfTopic).ToList();
        return
        [
            .. topics.Select(
                (one, index) =>
                    one.Forecast.IsDecided
                        ? one.Forecast with
                        {
                            SameAs = topics.Take(index).FirstOrDefault(other => other.Forecast.IsDecided && AreOne(one, other)).Forecast?.Topic,
                        }
                        : one.Forecast
            ),
        ];
    }

    /// <summary>
    /// Whether every history in the circumstances of the accounts that say either shows both or neither, and some history shows each: then
    /// the claims imply each other. What always holds, or never, implies nothing.
    /// </summary>
    private bool AreOne((TopicForecast Forecast, ulong Mask) one, (TopicForecast Forecast, ulong Mask) other)
    {
        var members = Enumerable
            .Range(0, study.Accounts.Count)
            .Where(index => one.Forecast.Accounts.Concat(other.Forecast.Accounts).Contains(study.Accounts[index].Account.Name))
            .ToList();
        var patterns = members
            .SelectMany(index => table.Central[index].Concat(table.Whole.SelectMany(point => point[index])))
            .SelectMany(counts => counts.Patterns)
            .Select(pair => pair.Key)
            .Select(pattern => ((pattern & one.Mask) == one.Mask, (pattern & other.Mask) == other.Mask))
            .ToHashSet();
        return patterns.SetEquals([(true, true), (false, false)]);
    }

    private (TopicForecast Forecast, ulong Mask) OfTopic(RecordedTopic topic)
    {
        var counts = table.Central.SelectMany(account => account).ToList();
        var points = table.Whole.Select(point => Likelihood.Of([.. point.SelectMany(account => account)], topic.Mask, study.InForce)).ToList();
        return (
            new TopicForecast(
                topic.Topic,
                topic.Says,
                topic.Accounts,
                topic.Grade,
                topic.IsContested,
                Likelihood.Share(counts, topic.Mask, study.Plan.Confidence, study.InForce),
                Band(points),
                points.Average(point => point.Value)
            ),
            topic.Mask
        );
    }

    /// <summary>Where a probability goes over the points; what was never seen counts as 0 there.</summary>
    private static AssumptionBand? Band(IEnumerable<Likelihood> likelihoods)
    {
        var all = likelihoods.ToArray();
        return RangeBand.Over(Array.ConvertAll(all, one => one.IsSeen ? one.Value : 0), Array.ConvertAll(all, one => one.IsSeen ? one.Variance : 0)) is { } band
            ? band with
            {
                Low = Math.Clamp(band.Low, 0, 1),
                Median = Math.Clamp(band.Median, 0, 1),
                High = Math.Clamp(band.High, 0, 1),
            }
            : null;
    }
}
