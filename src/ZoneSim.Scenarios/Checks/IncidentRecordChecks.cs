using ZoneSim.Model;

namespace ZoneSim.Scenarios;

/// <summary>What a record should have beyond being readable, in words for its author.</summary>
public static class IncidentRecordChecks
{
    /// <summary>Notes on a record; none where all is well. Nothing here keeps the record from being used.</summary>
    /// <param name="record">The record.</param>
    /// <param name="fileName">Name of its file without the ending.</param>
    public static IReadOnlyList<string> Notes(IncidentRecord record, string fileName)
    {
        ArgumentNullException.ThrowIfNull(record);
        return
        [
            .. OfFile(record, fileName),
            .. record.Accounts.SelectMany(account => account.Claims).SelectMany(OfClaim),
            .. record.Accounts.SelectMany(account =>
                account.Claims.GroupBy(claim => claim.Of).SelectMany(claims => OfAccount(record, account with { Claims = [.. claims] }))
            ),
        ];
    }

    /// <summary>Whether each account gives a scenario: the reasons why one does not.</summary>
    /// <param name="record">The record.</param>
    /// <param name="builtOn">The scenario that its accounts' circumstances are put into.</param>
    public static IReadOnlyList<string> Unplayable(IncidentRecord record, Scenario builtOn)
    {
        ArgumentNullException.ThrowIfNull(record);
        var reasons = new List<string>();
        foreach (var account in record.Accounts)
        {
            try
            {
                _ = AccountScenario.Of(record, account.Name, builtOn);
            }
            catch (ScenarioRefusalException exception)
            {
                reasons.Add(exception.Message);
            }
        }

        return reasons;
    }

    private static IEnumerable<string> OfFile(IncidentRecord record, string fileName)
    {
        if (record.Name != fileName)
        {
            yield return $"the incident is called {record.Name}, its file {fileName}: a scenario that cites it looks for {record.Name}.yaml";
        }
    }

    /// <summary>What an account says cannot be true at once: no run would ever agree with it.</summary>
    private static IEnumerable<string> OfAccount(IncidentRecord record, Account account)
    {
        var made = account.Claims.Where(claim => claim.Status != ClaimStatus.Unknown).ToList();
        var ends = made.Where(claim => claim.Outcomes.Count > 0).Select(claim => claim.Outcomes.AsEnumerable()).ToList();
        if (ends.Count > 1 && !ends.Aggregate((a, b) => a.Intersect(b)).Any())
        {
            yield return $"{record.Name}/{account.Name} says of how it ended what cannot be true at once: no outcome is in all of its claims";
        }

        foreach (
            var measure in MeasureNames.All.Where(measure => made.Any(claim => claim.Used.Holds(measure)) && made.Any(claim => claim.NotUsed.Holds(measure)))
        )
        {
            yield return $"{record.Name}/{account.Name} says of {measure.Label()} that it was used and that it was not";
        }

        foreach (
            var column in made.SelectMany(claim => claim.Ledger)
                .GroupBy(one => one.Key)
                .Where(column => column.Max(one => one.Low) > column.Min(one => one.High))
        )
        {
            yield return $"{record.Name}/{account.Name} says of {column.Key} what cannot be true at once: "
                + $"{string.Join("; ", column.Select(one => one.Words()))}";
        }
    }

    private static IEnumerable<string> OfClaim(Claim claim)
    {
        if (claim.Status != ClaimStatus.Unknown && claim.Grade is null)
        {
            yield return $"{claim.Path} has no grade: grade: {{ source: A-F, information: 1-6, reason: ... }}, from how the source knew";
        }

        if (claim.Status == ClaimStatus.Unknown && (claim.Grade is not null || claim.Value is not null || claim.CanBeHeldAgainstRun()))
        {
            yield return $"{claim.Path} records that nobody said, and yet has a value or a grade";
        }
    }
}
