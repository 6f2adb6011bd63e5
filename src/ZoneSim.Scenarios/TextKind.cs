using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios;

/// <summary>What a file of a study is.</summary>
public enum TextKind
{
    /// <summary>A scenario.</summary>
    Scenario,

    /// <summary>A layer, which scenarios extend.</summary>
    Layer,

    /// <summary>A policy.</summary>
    Policy,

    /// <summary>An incident record.</summary>
    Incident,

    /// <summary>How often each kind of source errs.</summary>
    SourceKinds,

    /// <summary>What a record of incidents taught.</summary>
    Learned,
}

/// <summary>Tells kinds of files apart by the keys at their top, whatever their names and whatever the order of the keys.</summary>
public static class TextKinds
{
    private static readonly (TextKind Kind, string Key)[] s_tellTale =
    [
        (TextKind.Incident, "accounts"),
        (TextKind.Policy, "policy"),
        (TextKind.SourceKinds, "source-kinds"),
        (TextKind.Layer, "layer"),
        (TextKind.Scenario, "scenario"),
        (TextKind.Scenario, "extends"),
        (TextKind.Policy, "delegated"),
        (TextKind.Incident, "incident"),
        (TextKind.Incident, "used_in_defaults"),
        (TextKind.Learned, "learned"),
    ];

    /// <summary>
    /// The kind of a text, by the first of these keys that stands at its top: accounts (an incident, which may name the scenario that its
    /// accounts are put into), policy, source-kinds, layer, scenario, extends, delegated, incident, used_in_defaults, learned; null where none does.
    /// </summary>
    public static TextKind? Of(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var keys = NodeParser.Parse(text, new MistakeList()) is MapNode map ? [.. map.Entries.Select(entry => entry.Key.Text)] : KeysByLine(text.Text);
        var found = Array.Find(s_tellTale, pair => keys.Contains(pair.Key));
        return found.Key is null ? null : found.Kind;
    }

    /// <summary>In a text that is no YAML: what stands before a colon at the start of a line.</summary>
    private static HashSet<string> KeysByLine(string text) =>
        [.. text.Split('\n').Where(line => line.Length > 0 && !char.IsWhiteSpace(line[0])).Select(line => line.Split(':')[0].Trim().Trim('"', '\''))];
}
