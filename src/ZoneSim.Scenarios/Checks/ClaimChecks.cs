using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Units;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Checks;

/// <summary>Every reported value names a claim; the claim is in the seeds, and says that value.</summary>
internal sealed class ClaimChecks(TextResolver resolve, MistakeList mistakes)
{
    private readonly Dictionary<string, IncidentRecord?> _records = new(StringComparer.Ordinal);

    /// <summary>Checks the scenario's incident and account and every quantity's claim.</summary>
    public void Check(Scenario scenario, SpotMap spots)
    {
        if (
            scenario.Incident is { } incident
            && Record(incident, spots.Find("incident")) is { } record
            && scenario.Account is { } account
            && !record.Accounts.Any(one => one.Name == account)
        )
        {
            ReportAccount(spots.Find("account"), record, account);
        }

        if (scenario.Incident is null && scenario.Account is not null)
        {
            mistakes.Add(spots.Find("account"), "an account without an incident", "the incident whose account it is: incident: 2017-10-05");
        }

        foreach (var quantity in scenario.Quantities.Where(one => one.Claim is not null))
        {
            CheckClaim(quantity, spots.Claims.GetValueOrDefault(quantity.Name, spots.Find(quantity.Name)));
        }
    }

    /// <summary>Checks the claims of a policy's overrides.</summary>
    public void Check(Policy policy, SpotMap spots)
    {
        foreach (var quantity in policy.Overrides.Where(one => one.Claim is not null))
        {
            var name = $"quantities.{quantity.Name}";
            CheckClaim(quantity, spots.Claims.GetValueOrDefault(name, spots.Find(name)));
        }
    }

    private void CheckClaim(Quantity quantity, Spot at)
    {
        var parts = quantity.Claim!.Split('/');
        if (Record(parts[0], at) is not { } record)
        {
            return;
        }

        var account = record.Accounts.FirstOrDefault(one => one.Name == parts[1]);
        if (account is null)
        {
            ReportAccount(at, record, parts[1]);
            return;
        }

        var claim = account.Claims.FirstOrDefault(one => one.Name == parts[2]);
        if (claim is null)
        {
            var names = account.Claims.Select(one => one.Name).ToList();
            mistakes.Add(
                at,
                $"the claim '{quantity.Claim}'",
                $"a claim of that account: {ShapeReader.Join(names)}",
                Nearest.To(parts[2], names) is { } near ? $"{parts[0]}/{parts[1]}/{near}" : null
            );
            return;
        }

        CheckAgreement(quantity, claim, at);
    }

    private void CheckAgreement(Quantity quantity, Claim claim, Spot at)
    {
        if (claim.Status == ClaimStatus.Unknown)
        {
            mistakes.Add(at, $"the claim '{claim.Path}', which records that nobody said", "a claim that somebody made, or another basis");
        }
        else if (claim.Quantity is { } pattern && !Speaks(pattern, quantity.Name))
        {
            mistakes.Add(at, $"the claim '{claim.Path}', which speaks of {pattern}", $"a claim that speaks of {quantity.Name}");
        }
        else if (quantity.Basis == Basis.Reported && claim is { Quantity: not null, Value: { } value } && !value.Agrees(quantity.Value.Central))
        {
            var said =
                value.Low == value.High
                    ? UnitText.Write(value.Best, quantity.Dimension)
                    : $"{UnitText.Write(value.Low, quantity.Dimension)} to {UnitText.Write(value.High, quantity.Dimension)}";
            mistakes.Add(at, $"{UnitText.Write(quantity.Value.Central, quantity.Dimension)} as reported by '{claim.Path}'", $"what the claim says: {said}");
        }
    }

    /// <summary>Whether a claim's quantity is a scenario's. Vehicles of a class that nobody gave may be so many in all, their classes drawn.</summary>
    private static bool Speaks(string pattern, string name) =>
        new QuantityRule(pattern, default, default, "").Matches(name)
        || (
            pattern.EndsWith(".vehicles.*", StringComparison.Ordinal)
            && new QuantityRule(pattern[..^1] + "number", default, default, "").Matches(
                name.Replace(".vehicles-drawn.", ".vehicles.", StringComparison.Ordinal)
            )
        );

    private void ReportAccount(Spot at, IncidentRecord record, string account)
    {
        var names = record.Accounts.Select(one => one.Name).ToList();
        mistakes.Add(at, $"the account '{account}'", $"an account of {record.Name}: {ShapeReader.Join(names)}", Nearest.To(account, names));
    }

    /// <summary>The record of an incident; reports once where it cannot be had.</summary>
    private IncidentRecord? Record(string incident, Spot at)
    {
        if (_records.TryGetValue(incident, out var known))
        {
            return known;
        }

        IncidentRecord? record = null;
        if (Find(incident, at) is { } text)
        {
            var result = IncidentRecordReader.Read(text);
            record = result.Value;
            foreach (var mistake in result.Mistakes)
            {
                mistakes.Add(mistake);
            }

            if (record is not null && record.Name != incident)
            {
                mistakes.Add(at, $"the incident '{incident}', whose file is of '{record.Name}'", "a file called as its incident");
            }
        }

        _records.Add(incident, record);
        return record;
    }

    /// <summary>The text of an incident's seed; reports where it cannot be had.</summary>
    private SourceText? Find(string incident, Spot at)
    {
        try
        {
            if (resolve($"seed:{incident}", at.File) is { } text)
            {
                return text;
            }

            mistakes.Add(at, $"the incident '{incident}'", "an incident with a file in seeds/");
        }
        catch (UnreadableTextException unreadable)
        {
            mistakes.Add(at, $"the incident '{incident}', whose file cannot be read: it is {unreadable.Found}", unreadable.Expected);
            if (unreadable.HasPlace)
            {
                mistakes.Add(unreadable.Mistake);
            }
        }

        return null;
    }
}
