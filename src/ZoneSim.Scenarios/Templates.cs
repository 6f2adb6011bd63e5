using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Units;
using ZoneSim.Scenarios.Writing;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios;

/// <summary>Starting points for files of one's own.</summary>
public static class Templates
{
    /// <summary>The scenario that new ones extend.</summary>
    public const string Base = "at-tanf-base.yaml";

    /// <summary>A scenario that extends another and changes one convoy.</summary>
    /// <param name="name">Its name: letters, digits and hyphens.</param>
    /// <param name="extends">The file it extends, relative to where it will stand.</param>
    public static string Scenario(string name, string extends = Base) => $$"""
        # A scenario says what happened or could happen. It inherits all that it does not say; 'zonesim check' reads it.
        scenario: {{CheckName(name)}}
        title: One line for a reader
        extends: {{extends}}
        convoys:
          convoy:
            vehicles:
              pickup: { value: 6, range: [3, 12], basis: assumed, tag: epistemic, note: "say why" }
        # Other changes follow the same form, each quantity at its dotted name with its unit, for example:
        # line:
        #   answered: { value: 0.6, range: [0.3, 0.9], basis: assumed, tag: epistemic, note: "say why" }
        """ + "\n";

    /// <summary>A policy with a short ladder.</summary>
    /// <param name="name">Its name: letters, digits and hyphens.</param>
    public static string Policy(string name) => $$"""
        # A policy says how the coalition answers: rungs in order, read aloud. 'zonesim check' reads it.
        policy: {{CheckName(name)}}
        title: One line for a reader
        delegated: []          # measures without approval delay, such as [show-of-force]
        convoy:
          - measure: call-line
            when: identified
            tries: 2
            wait: 20 min
          - measure: warning-shots
            when: [identified, entered]
            tries: 2
            wait: 20 min
            prepare: [strike]
          - measure: strike      # overriding: at any time, whatever rung has been reached
            when: [identified, { inside: inner }]
            overriding: true
            tries: 6
            wait: 10 min
            prepare: [strike]  # the aircraft stays with the convoy
        drone:
          - measure: intercept
            when: identified
            wait: 5 min
            prepare: [shoot-down]
          - measure: shoot-down
            when: [{ inside: hostile }, advancing]
            overriding: true
            tries: 3
            wait: 5 min
        """ + "\n";

    /// <summary>
    /// A scenario from an account: what the account says of circumstances comes from its claims and cites them; what it says of measures
    /// and outcomes is not put in, since a study finds it or does not; the rest is inherited.
    /// </summary>
    /// <param name="name">The scenario's name.</param>
    /// <param name="record">The incident.</param>
    /// <param name="account">Name of one of its accounts.</param>
    /// <param name="extends">The file it extends, relative to where it will stand.</param>
    /// <exception cref="ArgumentException">The incident has no such account.</exception>
    public static string Scenario(string name, IncidentRecord record, string account, string extends = Base)
    {
        ArgumentNullException.ThrowIfNull(record);
        var told = record.Accounts.FirstOrDefault(one => one.Name == account)
            ?? throw new ArgumentException(NoSuchAccount(record, account), nameof(account));
        var text = new YamlText();
        text.Raw($"# {OneLine(record.Title)}, in the circumstances of account {told.Name}: {OneLine(told.Title)}.")
            .Raw("# Of circumstances this holds what the account says; the rest is inherited. Not put in, since a study finds it or does not:");
        foreach (var claim in told.Claims.Where(claim => claim.Quantity is null))
        {
            text.Raw($"#   {claim.Name} ({SeedShape.Statuses[(int)claim.Status]}): {OneLine(claim.Says)}");
        }

        text.Line(0, "scenario", CheckName(name))
            .Line(0, "title", YamlText.Quote($"{record.Title} (account {told.Name})"))
            .Line(0, "extends", YamlText.Quote(extends))
            .Line(0, "incident", record.Name)
            .Line(0, "account", told.Name);
        WriteClaims(text, told);
        return text.ToString();
    }

    private static void WriteClaims(YamlText text, Account account)
    {
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var claim in account.Claims.Where(claim => claim is { Quantity: not null, Value: not null } && claim.Status != ClaimStatus.Unknown))
        {
            var name = Concrete(claim.Quantity!);
            lines.TryAdd(name, Quantity(name, claim));
        }

        // An account that names the vehicles names all of them: the base's generic ones go.
        if (lines.Keys.Any(name => name.StartsWith("convoys.convoy.vehicles.", StringComparison.Ordinal)))
        {
            lines.TryAdd("convoys.convoy.vehicles.pickup", "none");
        }

        var open = Array.Empty<string>();
        foreach (var (name, line) in lines)
        {
            var parts = name.Split('.');
            var shared = open.Zip(parts[..^1]).TakeWhile(pair => pair.First == pair.Second).Count();
            for (var depth = shared; depth < parts.Length - 1; depth++)
            {
                text.Section(depth, parts[depth]);
            }

            text.Line(parts.Length - 1, parts[^1], line);
            open = parts[..^1];
        }
    }

    private static string Quantity(string name, Claim claim)
    {
        var rule = QuantityCatalog.RuleFor(name)!;
        var value = claim.Value!;
        return QuantityText.Write(new Quantity
        {
            Name = name,
            Dimension = rule.Dimension,
            Value = Distribution.Constant(rule.Dimension == Dimension.Count ? Math.Round(value.Best) : value.Best),
            Basis = claim.Status == ClaimStatus.Reported ? Basis.Reported : Basis.Inferred,
            Tag = UncertaintyTag.Epistemic,
            Range = value.High > value.Low ? new Interval(value.Low, value.High) : null,
            Claim = claim.Path,
            Note = claim.Quantity == name || !claim.Quantity!.EndsWith(".*", StringComparison.Ordinal)
                ? claim.Says
                : $"{claim.Says} The class is our choice.",
        });
    }

    /// <summary>A claim's quantity with the base's names for what the claim leaves open.</summary>
    private static string Concrete(string pattern)
    {
        var parts = pattern.Split('.');
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] == "*")
            {
                parts[i] = i > 0 && parts[i - 1] == "vehicles" ? "pickup" : parts[0].TrimEnd('s');
            }
        }

        return string.Join('.', parts);
    }

    private static string NoSuchAccount(IncidentRecord record, string account)
    {
        var names = record.Accounts.Select(one => one.Name).ToList();
        var hint = Nearest.To(account, names) is { } near ? $" Did you mean '{near}'?" : "";
        return $"{record.Name} has no account '{account}'; it has {ShapeReader.Join(names)}.{hint}";
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string CheckName(string name) => TextForms.IsName(name)
        ? name
        : throw new ArgumentException($"'{name}' is not a name of letters, digits and hyphens.", nameof(name));
}
