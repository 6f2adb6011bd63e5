using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Writing;

namespace ZoneSim.Scenarios;

/// <summary>Starting points for files of one's own.</summary>
public static class Templates
{
    /// <summary>The scenario that new ones extend.</summary>
    public const string Base = "at-tanf-base.yaml";

    /// <summary>The layer that holds the model's defaults and no place.</summary>
    public const string Model = "layers/model.yaml";

    /// <summary>A scenario that extends another and changes one convoy.</summary>
    /// <param name="name">Its name: letters, digits and hyphens.</param>
    /// <param name="extends">The file it extends, relative to where it will stand.</param>
    public static string Scenario(string name, string extends = Base) =>
        $$"""
            # A scenario says what happened or could happen. It inherits all that it does not say; 'zonesim check' reads it.
            scenario: {{CheckName(name)}}
            title: One line for a reader
            extends: {{(TextForms.IsName(extends.Replace(".yaml", "", StringComparison.Ordinal)) ? extends : YamlText.Quote(extends))}}
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
    public static string Policy(string name) =>
        $$"""
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
                prepare: [shoot-down]
              - measure: shoot-down
                when: [{ inside: hostile }, advancing]
                overriding: true
                tries: 3
                wait: 5 min
            """ + "\n";

    /// <summary>
    /// A scenario from an account, see <see cref="AccountScenario"/>: a file that extends the base and holds only what differs.
    /// </summary>
    /// <param name="name">The scenario's name.</param>
    /// <param name="record">The incident.</param>
    /// <param name="account">Name of one of its accounts.</param>
    /// <param name="builtOn">The resolved scenario that it builds on.</param>
    /// <param name="extends">That scenario's file, relative to where the new one will stand.</param>
    /// <exception cref="ScenarioRefusalException">The incident has no such account, or its claims do not fit the base.</exception>
    public static string Scenario(string name, IncidentRecord record, string account, Scenario builtOn, string extends = Base)
    {
        var made = AccountScenario.Of(record, account, builtOn);
        var told = record.Accounts.First(one => one.Name == account);
        var text = new YamlText();
        text.Raw($"# {OneLine(record.Title)}, in the circumstances of account {told.Name}: {OneLine(told.Title)}.")
            .Raw("# Of circumstances this holds what the account says; the rest is inherited. Not put in, since a study finds it or does not:");
        foreach (var claim in told.Claims.Where(claim => claim.Quantity is null))
        {
            text.Raw($"#   {claim.Name} ({IncidentRecordShape.Statuses[(int)claim.Status]}): {OneLine(claim.Says)}");
        }

        text.Line(0, "scenario", CheckName(name))
            .Line(0, "title", YamlText.Quote($"{record.Title} (account {told.Name})"))
            .Line(0, "extends", YamlText.Quote(extends))
            .Line(0, "incident", record.Name)
            .Line(0, "account", told.Name);
        WriteChanges(text, made);
        return text.ToString();
    }

    private static void WriteChanges(YamlText text, AccountScenario made)
    {
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var quantity in made.Changed)
        {
            lines.Add(quantity.Name, QuantityText.Write(quantity));
        }

        foreach (var removed in made.Removed)
        {
            lines.Add(removed, "none");
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

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    /// <summary>The name itself.</summary>
    /// <param name="name">The name of a scenario or policy.</param>
    /// <exception cref="ScenarioRefusalException">It is none of letters, digits and hyphens.</exception>
    public static string CheckName(string name) =>
        TextForms.IsName(name) ? name : throw new ScenarioRefusalException($"'{name}' is not a name of letters, digits and hyphens.");
}
