using ZoneSim.Model;
using ZoneSim.Scenarios.Writing;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>
/// Which values come from which file below a scenario's own. A scenario that is written out whole keeps them in a section of its own, so that a
/// report made from a run folder can still name the files.
/// </summary>
internal static class InheritedNames
{
    /// <summary>The section's key.</summary>
    public const string Key = "inherited";

    /// <summary>
    /// What a scenario that is written out whole does not have as it was inherited: beliefs by kind of quantity stand beside each quantity then.
    /// </summary>
    private static readonly string[] s_heads = ["scenario", "title", "beliefs", Key];

    /// <summary>The section.</summary>
    public static MapShape Section { get; } =
        new(
            "Written into run folders: which values came from which file below the scenario's own.",
            [],
            new NamedFields(
                "a file",
                _ => new ListShape("Names of values.", new TextShape("The dotted name of a value.", TextForm.Line)),
                Free: true,
                Removable: false
            )
        );

    /// <summary>The file of each value that is not the scenario's own.</summary>
    /// <param name="reading">The merged reading.</param>
    /// <param name="own">Name of the scenario's own text.</param>
    /// <param name="called">How each file below is called by the file that extends it.</param>
    public static IReadOnlyDictionary<string, string> Of(MapReading reading, string own, IReadOnlyDictionary<string, string> called)
    {
        var kept = (reading.Get<MapReading>(Key)?.Entries ?? new Dictionary<string, Entry>())
            .SelectMany(pair => pair.Value.Value is ListReading list ? list.Items.OfType<TextReading>().Select(item => (item.Text, File: pair.Key)) : [])
            .DistinctBy(pair => pair.Text)
            .ToDictionary(pair => pair.Text, pair => pair.File, StringComparer.Ordinal);
        return ValueOrigin
            .Of(reading)
            .Select(value =>
                (value.Name, File: value.File != own ? Short(called.GetValueOrDefault(value.File, value.File)) : kept.GetValueOrDefault(value.Name))
            )
            .Where(value => value.File is not null && !s_heads.Contains(value.Name.Split('.')[0]))
            .ToDictionary(value => value.Name, value => value.File!, StringComparer.Ordinal);
    }

    /// <summary>A path as a key may be: its end, where it is long.</summary>
    private static string Short(string path) =>
        path.Length <= PlainText.LongestName ? path
        : Path.GetFileName(path) is { Length: > 0 and <= PlainText.LongestName } name ? name
        : path[^PlainText.LongestName..].Trim();

    /// <summary>Writes the section, if there is anything to write.</summary>
    public static void Write(YamlText text, IReadOnlyDictionary<string, string> inherited)
    {
        if (inherited.Count == 0)
        {
            return;
        }

        text.Section(0, Key);
        foreach (var file in inherited.GroupBy(pair => pair.Value, pair => pair.Key).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            text.Line(1, YamlText.Key(file.Key), $"[{string.Join(", ", file.Order(StringComparer.Ordinal).Select(YamlText.Key))}]");
        }
    }

    /// <summary>The same scenario once the values of some names were changed: these come from no file below any more.</summary>
    public static Scenario Changed(Scenario scenario, IEnumerable<string> names)
    {
        var changed = names.Where(scenario.Inherited.ContainsKey).ToHashSet(StringComparer.Ordinal);
        return changed.Count == 0
            ? scenario
            : scenario with
            {
                Inherited = scenario.Inherited.Where(pair => !changed.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal),
            };
    }
}
