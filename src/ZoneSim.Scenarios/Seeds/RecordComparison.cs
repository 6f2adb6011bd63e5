using ZoneSim.Model;
using ZoneSim.Scenarios.Units;

namespace ZoneSim.Scenarios;

/// <summary>How the accounts of an incident stand to each other on one topic.</summary>
public enum Agreement
{
    /// <summary>Two or more accounts speak of it, and all of them can be true together.</summary>
    Agreement,

    /// <summary>At least two accounts cannot both be true.</summary>
    Conflict,

    /// <summary>One account speaks of it; the others are silent.</summary>
    OneAccount,

    /// <summary>Two or more accounts speak of it in words that cannot be compared by rule.</summary>
    InWords,
}

/// <summary>What one account says of a topic.</summary>
/// <param name="Brief">In a word or a number, such as "not used".</param>
/// <param name="Claims">The claims that say it.</param>
public sealed record ComparedCell(string Brief, IReadOnlyList<Claim> Claims)
{
    /// <summary>What <see cref="Brief"/> says where only words will do.</summary>
    internal const string InWords = "says";

    /// <summary>Whether the claims' own words are what it says.</summary>
    public bool IsWords => Brief == InWords;
}

/// <summary>One topic, with what each account says of it.</summary>
/// <param name="Topic">Such as "strike" or "vehicles in all".</param>
/// <param name="Cells">By account, in the record's order; null where it is silent.</param>
/// <param name="Mark">How they stand to each other.</param>
public sealed record ComparedTopic(string Topic, IReadOnlyList<ComparedCell?> Cells, Agreement Mark);

/// <summary>The accounts of an incident side by side, topic by topic.</summary>
public static class RecordComparison
{
    private const string InWords = ComparedCell.InWords;
    private const string VehiclesPattern = "convoys.*.vehicles.*",
        InAllPattern = "convoys.*.vehicles-drawn.number";

    /// <summary>
    /// Lines the accounts up. Numbers agree where their ranges overlap, measures where none says used and another not used, ends
    /// where some outcome fits all; statements of place, time and force are set beside each other and not judged. A claim that nobody
    /// made (status unknown) is silence.
    /// </summary>
    /// <param name="record">The incident.</param>
    /// <param name="accounts">Names of accounts, or none for all.</param>
    /// <exception cref="ScenarioRefusalException">There is no such account.</exception>
    public static IReadOnlyList<ComparedTopic> Of(IncidentRecord record, IReadOnlyList<string> accounts)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(accounts);
        var all = Chosen(record, accounts);
        var subjects = all.SelectMany(Made).Select(claim => claim.Of).Distinct().OrderBy(of => of, StringComparer.Ordinal).ToList();
        return subjects.Count < 2
            ? Topics(all)
            :
            [
                .. subjects.SelectMany(of =>
                    Topics([.. all.Select(account => account with { Claims = [.. account.Claims.Where(claim => claim.Of == of)] })])
                        .Select(topic => of is null ? topic : topic with { Topic = $"{topic.Topic} ({of})" })
                ),
            ];
    }

    private static IReadOnlyList<ComparedTopic> Topics(IReadOnlyList<Account> all) =>
        [.. Vehicles(all), .. Quantities(all), .. Measures(all), .. Ends(all), .. Ledger(all), .. Words(all)];

    /// <summary>The accounts of those names in the record's order; all where none is named.</summary>
    public static IReadOnlyList<Account> Chosen(IncidentRecord record, IReadOnlyList<string> accounts)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(accounts);
        if (accounts.FirstOrDefault(name => record.Accounts.All(one => one.Name != name)) is { } unknown)
        {
            throw new ScenarioRefusalException(
                $"{record.Name} has no account '{unknown}'; it has {string.Join(", ", record.Accounts.Select(one => one.Name))}."
            );
        }

        return [.. record.Accounts.Where(one => accounts.Count == 0 || accounts.Contains(one.Name))];
    }

    /// <summary>How many vehicles an account gives in all, from its claims by class; null where it is silent.</summary>
    public static (double Low, double High)? VehiclesOf(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var claims = Made(account).Where(IsCount).ToList();
        return claims.Count == 0 ? null : (claims.Sum(one => one.Value!.Low), claims.Sum(one => one.Value!.High));
    }

    private static IEnumerable<ComparedTopic> Vehicles(IReadOnlyList<Account> accounts)
    {
        var counted = accounts.Select(account => Made(account).Where(IsCount).ToList()).ToList();
        if (Ranges("vehicles in all", [.. accounts.Select(VehiclesOf)], counted, value => $"{value:0}") is { } all)
        {
            yield return all;
        }

        var classes = counted
            .SelectMany(claims => claims)
            .Where(claim => !Matches(InAllPattern, claim.Quantity!))
            .Select(claim => claim.Quantity!.Split('.')[^1])
            .Where(name => name != "*")
            .Distinct()
            .Order(StringComparer.Ordinal);
        foreach (var name in classes)
        {
            var ofClass = counted.Select(claims => claims.Where(claim => claim.Quantity!.EndsWith("." + name, StringComparison.Ordinal)).ToList()).ToList();
            if (Ranges($"vehicles: {name}", [.. ofClass.Select(ValueOf)], ofClass, value => $"{value:0}") is { } row)
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<ComparedTopic> Quantities(IReadOnlyList<Account> accounts)
    {
        var names = accounts
            .SelectMany(Made)
            .Where(claim => claim is { Quantity: not null, Value: not null } && !IsCount(claim))
            .Select(claim => claim.Quantity!)
            .Distinct()
            .Order(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var claims = accounts.Select(account => Made(account).Where(claim => claim.Quantity == name && claim.Value is not null).ToList()).ToList();
            var dimension = claims.SelectMany(list => list).First().Value!.Dimension;
            if (Ranges(name, [.. claims.Select(ValueOf)], claims, value => UnitText.Write(value, dimension)) is { } row)
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<ComparedTopic> Measures(IReadOnlyList<Account> accounts)
    {
        foreach (var measure in MeasureNames.All)
        {
            var claims = accounts.Select(account => Made(account).Where(claim => (claim.Used | claim.NotUsed).Holds(measure)).ToList()).ToList();
            var said = claims
                .Select(list =>
                    list.Count == 0 ? ((double, double)?)null
                    : list[0].Used.Holds(measure) ? (1, 1)
                    : (0, 0)
                )
                .ToList();
            if (Ranges(measure.Label(), said, claims, value => value > 0 ? "used" : "not used") is { } row)
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<ComparedTopic> Ends(IReadOnlyList<Account> accounts)
    {
        var claims = accounts.Select(account => Made(account).Where(claim => claim.Outcomes.Count > 0).ToList()).ToList();
        var sets = claims
            .Where(list => list.Count > 0)
            .Select(list => list.Select(claim => claim.Outcomes.AsEnumerable()).Aggregate((a, b) => a.Intersect(b)).ToHashSet())
            .ToList();
        if (sets.Count > 0)
        {
            var conflict = sets.Where((one, index) => sets.Take(index).Any(other => !one.Overlaps(other))).Any();
            yield return new ComparedTopic(
                "how it ended",
                [.. claims.Select(list => list.Count == 0 ? null : new ComparedCell(InWords, list))],
                Mark(sets.Count, conflict)
            );
        }
    }

    private static IEnumerable<ComparedTopic> Ledger(IReadOnlyList<Account> accounts)
    {
        foreach (var key in LedgerCondition.Keys)
        {
            var claims = accounts.Select(account => Made(account).Where(claim => claim.Ledger.Any(one => one.Key == key)).ToList()).ToList();
            var conditions = claims.Select(list => list.Count == 0 ? null : list[0].Ledger.First(one => one.Key == key)).ToList();
            var said = conditions.Select(one => one is null ? ((double, double)?)null : (one.Low, one.High)).ToList();
            if (Ranges(key.Replace('-', ' '), said, claims, value => $"{value:0}") is { } row)
            {
                yield return row with
                {
                    Cells = [.. row.Cells.Select((cell, index) => cell is null ? null : cell with { Brief = conditions[index]!.Words().Split(": ")[1] })],
                };
            }
        }
    }

    /// <summary>Statements that no rule compares, subject by subject.</summary>
    private static IEnumerable<ComparedTopic> Words(IReadOnlyList<Account> accounts)
    {
        var loose = accounts
            .Select(account => Made(account).Where(claim => !claim.CanBeHeldAgainstRun() && (claim.Quantity is null || claim.Value is null)).ToList())
            .ToList();
        foreach (var subject in loose.SelectMany(list => list).Select(claim => claim.Subject).Distinct().Order(StringComparer.Ordinal))
        {
            var cells = loose
                .Select(list => list.Where(claim => claim.Subject == subject).ToList())
                .Select(list => list.Count == 0 ? null : new ComparedCell(InWords, list))
                .ToList();
            yield return new ComparedTopic(subject, cells, cells.Count(cell => cell is not null) > 1 ? Agreement.InWords : Agreement.OneAccount);
        }
    }

    private static ComparedTopic? Ranges(string topic, List<(double Low, double High)?> said, List<List<Claim>> claims, Func<double, string> write)
    {
        var spoken = said.OfType<(double Low, double High)>().ToList();
        if (spoken.Count == 0)
        {
            return null;
        }

        var conflict = spoken.Max(one => one.Low) > spoken.Min(one => one.High);
        var cells = said.Select(
            (one, index) =>
                one is not { } range
                    ? null
                    : new ComparedCell(range.Low == range.High ? write(range.Low) : $"{write(range.Low)} to {write(range.High)}", claims[index])
        );
        return new ComparedTopic(topic, [.. cells], Mark(spoken.Count, conflict));
    }

    private static Agreement Mark(int accounts, bool conflict) =>
        accounts == 1 ? Agreement.OneAccount
        : conflict ? Agreement.Conflict
        : Agreement.Agreement;

    private static (double Low, double High)? ValueOf(List<Claim> claims) => claims.Count == 0 ? null : (claims[0].Value!.Low, claims[0].Value!.High);

    private static IEnumerable<Claim> Made(Account account) => account.Claims.Where(claim => claim.Status != ClaimStatus.Unknown);

    private static bool IsCount(Claim claim) =>
        claim.Value is not null && claim.Quantity is not null && (Matches(VehiclesPattern, claim.Quantity) || Matches(InAllPattern, claim.Quantity));

    private static bool Matches(string pattern, string name) => new QuantityRule(pattern, Dimension.Count, default, "").Matches(name);
}
