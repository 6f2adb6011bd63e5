using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Writing;

namespace ZoneSim.Scenarios;

/// <summary>A value of a scenario and where it stands.</summary>
/// <param name="Name">Its dotted name, such as <c>line.answered</c>.</param>
/// <param name="Value">The value as a file has it, without range and basis; of a list how many items.</param>
/// <param name="File">Name of the text, as messages show it.</param>
/// <param name="Line">Line, from 1.</param>
public sealed record ValueOrigin(string Name, string Value, string File, int Line)
{
    /// <summary>Every value of a merged reading, in the order of names.</summary>
    internal static IReadOnlyList<ValueOrigin> Of(MapReading reading) => [.. Below(reading, "").OrderBy(value => value.Name, StringComparer.Ordinal)];

    private static IEnumerable<ValueOrigin> Below(MapReading map, string path) =>
        map
            .Entries.Where(pair => path.Length > 0 || pair.Key != InheritedNames.Key)
            .SelectMany(pair =>
            {
                var name = path.Length == 0 ? pair.Key : $"{path}.{pair.Key}";
                return pair.Value.Value is MapReading below && !IsOneValue(name)
                    ? Below(below, name)
                    : [new ValueOrigin(name, Text(pair.Value.Value), pair.Value.KeyAt.File, pair.Value.KeyAt.Line)];
            });

    /// <summary>Sections that are one thing to a reader.</summary>
    private static bool IsOneValue(string name) => name.Split('.') is ["zone", "sides", _] or ["objectives", _] or ["measures", _];

    private static string Text(Reading reading) =>
        reading switch
        {
            QuantityReading quantity => QuantityText.Value(quantity.Quantity),
            TextReading text => text.Text,
            FlagReading flag => flag.Value ? "true" : "false",
            NumberReading number => Units.UnitText.Write(number.Value, number.Dimension),
            ListReading list => FormattableString.Invariant($"{list.Items.Count} {(list.Items.Count == 1 ? "item" : "items")}"),
            MapReading map => string.Join(
                ", ",
                map.Entries.Where(pair => pair.Value.Value is not (MapReading or ListReading)).Select(pair => $"{pair.Key}: {Text(pair.Value.Value)}")
            ),
            _ => "",
        };
}
