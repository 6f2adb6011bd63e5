using ZoneSim.Model;

namespace ZoneSim.Scenarios;

/// <summary>What a record should have beyond being readable, in words for its author.</summary>
public static class SeedChecks
{
    /// <summary>Notes on a record; none where all is well. Nothing here keeps the record from being used.</summary>
    /// <param name="record">The record.</param>
    /// <param name="fileName">Name of its file without the ending.</param>
    public static IReadOnlyList<string> Notes(IncidentRecord record, string fileName)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [.. OfFile(record, fileName), .. record.Accounts.SelectMany(account => account.Claims).SelectMany(OfClaim)];
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
            catch (ArgumentException exception)
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

        if ((claim.Used & claim.NotUsed) != MeasureSet.None)
        {
            yield return $"{claim.Path} says of one measure that it was used and that it was not";
        }
    }
}
