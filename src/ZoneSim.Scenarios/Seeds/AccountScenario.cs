using ZoneSim.Model;
using ZoneSim.Scenarios.Checks;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios;

/// <summary>
/// A scenario in the circumstances of one account: what the account says of circumstances comes from its claims and cites them; what
/// another account of the incident says in the base is taken back and marked assumed; the rest stays as the base has it. What the
/// account says of measures and outcomes is not put in, since a study finds it or does not.
/// </summary>
public sealed class AccountScenario
{
    private const string Vehicles = "vehicles";
    private const string InAll = ".vehicles-drawn.number";
    private readonly Dictionary<string, Quantity> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private readonly IncidentRecord _record;
    private readonly Account _account;
    private readonly Scenario _base;

    private AccountScenario(IncidentRecord record, Account account, Scenario builtOn, string? of)
    {
        account = account with { Claims = [.. account.Claims.Select(claim => claim with { Of = ClaimSubject.NameOf(claim, builtOn, of) })] };
        (_record, _account, _base) = (record, account, builtOn);
        foreach (var claim in account.Claims.Where(claim => claim is { Quantity: not null, Value: not null } && claim.Status != ClaimStatus.Unknown))
        {
            TakeClaim(claim);
        }

        TakeBack();
        Scenario = Make();
        CheckWhole();
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>The account, each claim with the convoy or drone of the base that it speaks of; null where it speaks of none, or of none alone.</summary>
    public Account Account => _account;

    /// <summary>Quantities that differ from the base, by name in ordinal order.</summary>
    public IReadOnlyList<Quantity> Changed => [.. _changed.Values.OrderBy(one => one.Name, StringComparer.Ordinal)];

    /// <summary>Quantities of the base that the account leaves no room for, in ordinal order.</summary>
    public IReadOnlyList<string> Removed => [.. _removed.Order(StringComparer.Ordinal)];

    /// <summary>The scenario of an account.</summary>
    /// <param name="record">The incident.</param>
    /// <param name="account">Name of one of its accounts.</param>
    /// <param name="builtOn">The resolved scenario that it builds on.</param>
    /// <param name="of">The convoy or drone of the base that claims speak of which name none and could speak of several; null where each says so
    /// itself.</param>
    /// <exception cref="ScenarioRefusalException">
    /// There is no such account; a claim speaks of a convoy or drone, and the base has none, or none of that name, or several and no name is
    /// given; or its circumstances do not hold together with the base's. Messages about a claim begin with its place.
    /// </exception>
    public static AccountScenario Of(IncidentRecord record, string account, Scenario builtOn, string? of = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(builtOn);
        if (builtOn.Campaign is not null)
        {
            throw new ScenarioRefusalException(
                $"An account tells of one night, and '{builtOn.Name}' is a campaign of days: name a scenario of one night, by 'scenario: "
                    + $"NAME' in the incident's file or by --base NAME."
            );
        }

        if (builtOn.HasGroups)
        {
            throw new ScenarioRefusalException(
                $"An account tells of one convoy, and in '{builtOn.Name}' a group comes: "
                    + $"name a scenario whose convoys come alone ('convoys.NAME.group: none'), by 'scenario: NAME' in the incident's file or by --base NAME."
            );
        }

        var told = record.Accounts.FirstOrDefault(one => one.Name == account) ?? throw new ScenarioRefusalException(NoSuchAccount(record, account));
        ClaimSubject.CheckName(builtOn, of);
        return new AccountScenario(record, told, builtOn, of);
    }

    /// <summary>The circumstances hold together: what a claim brought in obeys the rules that a scenario file obeys.</summary>
    private void CheckWhole()
    {
        var mistakes = new MistakeList();
        var claims = _account.Claims.Where(claim => claim.Quantity is not null).ToList();
        Spot Where(string name) => (claims.Find(claim => claim.Path == Scenario.Quantities.Find(name)?.Claim) ?? claims[0]).At;
        if (claims.Count > 0)
        {
            ScenarioChecks.Check(Scenario, Where, _ => false, mistakes);
        }

        if (mistakes.HasErrors)
        {
            throw new ScenarioRefusalException(string.Join(Environment.NewLine, mistakes.InOrder.Where(mistake => mistake.Severity == Severity.Error)));
        }
    }

    private void TakeClaim(Claim claim)
    {
        var name = Concrete(claim);
        if (_changed.ContainsKey(name))
        {
            return;
        }

        // An account that names the vehicles names all of them: those of the base go. One that tells their number alone leaves the mix of a base that
        // draws their classes.
        if (IsOfVehicles(name))
        {
            var siblings = name[..name.LastIndexOf('.')];
            _removed.UnionWith(Below(siblings).Concat(siblings.EndsWith(".reinforced.vehicles", StringComparison.Ordinal) ? [] : Below(siblings + "-drawn")));
        }
        else if (name.EndsWith(InAll, StringComparison.Ordinal))
        {
            _removed.UnionWith(Below(name[..^InAll.Length] + "." + Vehicles));
        }

        _changed[name] = Claimed(name, claim);
    }

    /// <summary>
    /// What the base has from another account of this incident is an assumption in the circumstances of this one. The setting, which
    /// has no day, holds for all.
    /// </summary>
    private void TakeBack()
    {
        _removed.ExceptWith(_changed.Keys);
        if (_record.Date is null)
        {
            return;
        }

        var foreign = _base.Quantities.Where(one =>
            one.Claim is { } claim
            && claim.StartsWith(_record.Name + "/", StringComparison.Ordinal)
            && !claim.StartsWith($"{_record.Name}/{_account.Name}/", StringComparison.Ordinal)
            && !_changed.ContainsKey(one.Name)
            && !_removed.Contains(one.Name)
        );
        foreach (var one in foreign.ToList())
        {
            var central = one.Value.Central;
            _changed[one.Name] = one with
            {
                Basis = Basis.Assumed,
                Tag = one.Tag == UncertaintyTag.Policy ? one.Tag : one.Tag | UncertaintyTag.Epistemic,
                Range = one.Range ?? new Interval(0, Math.Min(2 * central, QuantityCatalog.RuleFor(one.Name)!.Domain.High)),
                Claim = null,
                Note = $"This account does not say; {one.Claim} does. The range is our choice.",
            };
        }
    }

    private Scenario Make()
    {
        var quantities = new QuantitySet(_base.Quantities.Where(one => !_removed.Contains(one.Name)).Concat(_changed.Values));
        return InheritedNames.Changed(_base, _changed.Keys.Concat(_removed)) with
        {
            Name = $"{_record.Name}-{_account.Name}",
            Title = $"{_record.Title} (account {_account.Name})",
            Incident = _record.Name,
            Account = _account.Name,
            Quantities = quantities,
        };
    }

    private static Quantity Claimed(string name, Claim claim)
    {
        var rule = QuantityCatalog.RuleFor(name)!;
        var value = claim.Value!;
        return new Quantity
        {
            Name = name,
            Dimension = rule.Dimension,
            Value = Distribution.Constant(rule.Dimension == Dimension.Count ? Math.Round(value.Best) : value.Best),
            Basis = claim.Status == ClaimStatus.Reported ? Basis.Reported : Basis.Inferred,
            Tag = UncertaintyTag.Epistemic,
            Range = value.High > value.Low ? new Interval(value.Low, value.High) : null,
            Claim = claim.Path,
            Note = claim.Quantity == name || !claim.Quantity!.EndsWith(".*", StringComparison.Ordinal) ? claim.Says : $"{claim.Says} The class is our choice.",
        };
    }

    /// <summary>A claim's quantity with the base's names for what the claim leaves open.</summary>
    private string Concrete(Claim claim)
    {
        var parts = claim.Quantity!.Split('.');
        if (parts is [var section, var named, ..] && named != "*" && Movers(section) is { } known && !known.Contains(named))
        {
            throw ClaimSubject.Refusal(
                claim,
                $"'{named}' under {section} in '{claim.Path}', with the scenario '{_base.Name}', which has "
                    + (known.Count == 0 ? "none" : ShapeReader.Join(known)),
                $"* or a name that the scenario has under {section}"
            );
        }

        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i] == "*")
            {
                parts[i] = parts[i - 1] == Vehicles ? VehicleClass(string.Join('.', parts[..i])) : claim.Of ?? Mover(parts[0]);
            }
        }

        var name = string.Join('.', parts);
        return
            claim.Quantity.EndsWith(".vehicles.*", StringComparison.Ordinal)
            && name.Split('.') is [_, var convoy, Vehicles, _]
            && _base.Quantities.Find($"convoys.{convoy}{InAll}") is not null
            ? $"convoys.{convoy}{InAll}"
            : name;
    }

    private IEnumerable<string> Below(string section) =>
        _base.Quantities.Select(one => one.Name).Where(one => one.StartsWith(section + ".", StringComparison.Ordinal));

    /// <summary>The one outpost or patrol of the base.</summary>
    private string Mover(string section)
    {
        var names = Movers(section) ?? _base.Quantities.NamesBelow(section);
        return names.Count == 1
            ? names[0]
            : throw new ScenarioRefusalException(
                $"{_record.Name}/{_account.Name} speaks of one of the {section}, and the scenario '{_base.Name}' has "
                    + $"{(names.Count == 0 ? "none" : ShapeReader.Join(names))}. Name a scenario with one."
            );
    }

    /// <summary>The names that the base has in a section of subjects; null for another section.</summary>
    private IReadOnlyList<string>? Movers(string section) =>
        section switch
        {
            "convoys" => ClaimSubject.ConvoysOf(_base),
            "drones" => ClaimSubject.InTheAirOf(_base, IncursionKind.Drone),
            "flights" => ClaimSubject.InTheAirOf(_base, IncursionKind.Flight),
            "outposts" => _base.Outposts,
            "patrols" => _base.Patrols,
            _ => null,
        };

    /// <summary>The class for vehicles whose kind was not given: the first that the base has there.</summary>
    private string VehicleClass(string vehicles) =>
        (_base.Quantities.NamesBelow(vehicles) is [var first, ..] ? first : null) ?? _base.Quantities.NamesBelow("vehicle-classes")[0];

    private static bool IsOfVehicles(string name) => name.Split('.') is [.., Vehicles, _];

    private static string NoSuchAccount(IncidentRecord record, string account)
    {
        var names = record.Accounts.Select(one => one.Name).ToList();
        var hint = Nearest.To(account, names) is { } near ? $" Did you mean '{near}'?" : "";
        return $"{record.Name} has no account '{account}'; it has {ShapeReader.Join(names)}.{hint}";
    }
}
