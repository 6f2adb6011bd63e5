using System.Globalization;
using System.Text.RegularExpressions;
using ZoneSim.Model;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios;

/// <summary>Comparisons on ledger columns, all of which one row has to satisfy: <c>outcome = crossed and time_in_zone_min > 60</c>.</summary>
public sealed partial class RowCondition
{
    private readonly IReadOnlyList<Func<LedgerRow, bool>> _parts;

    private RowCondition(IReadOnlyList<Func<LedgerRow, bool>> parts, bool isOfTotals) => (_parts, IsOfTotals) = (parts, isOfTotals);

    /// <summary>Whether it is of a campaign's one row of totals, not of an incursion's row.</summary>
    public bool IsOfTotals { get; }

    /// <summary>What a condition can name beside columns.</summary>
    internal static IReadOnlyList<string> Keys { get; } = ["incursion", "ordinal"];

    /// <summary>Reads a condition on histories of a scenario; in a campaign on its totals, unless a column of it is an incursion's alone.</summary>
    /// <param name="text">The condition, as <see cref="Parse"/> reads it.</param>
    /// <param name="scenario">The scenario whose rows are asked.</param>
    /// <exception cref="ConditionRefusalException">It cannot be read, or mixes totals with columns of an incursion.</exception>
    public static RowCondition Of(string text, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(scenario);
        if (scenario.Campaign is null)
        {
            return Parse(text, scenario.Columns());
        }

        var (totals, nights) = (scenario.Columns(), LedgerColumns.OfNight(scenario));
        bool IsTotal(string name) => totals.Any(column => column.Name == name);
        bool IsOfNight(string name) => Keys.Contains(name) || nights.Any(column => column.Name == name);
        var names = And().Split(text).Select(part => Comparison().Match(part)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToList();
        if (names.All(name => IsTotal(name) || !IsOfNight(name)))
        {
            return new RowCondition(Parse(text, totals)._parts, isOfTotals: true);
        }

        return names.FirstOrDefault(name => IsTotal(name) && !IsOfNight(name)) is { } mixed
            ? throw new ConditionRefusalException(
                $"'{mixed}' is a total of a campaign, and the other columns are of one incursion: ask for one or the other.",
                mixed
            )
            : Parse(text, nights);
    }

    /// <summary>
    /// Reads a condition: COLUMN = VALUE, with = != &lt; &lt;= &gt; &gt;= and has, joined by 'and'; numbers in the units of the column's name.
    /// </summary>
    /// <param name="text">The condition.</param>
    /// <param name="columns">The columns that it can name.</param>
    /// <exception cref="ConditionRefusalException">It cannot be read.</exception>
    public static RowCondition Parse(string text, IReadOnlyList<LedgerColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(columns);
        return new([.. And().Split(text).Select(part => ParsePart(part, columns))], isOfTotals: false);
    }

    /// <summary>Whether a row satisfies all of it.</summary>
    public bool Holds(LedgerRow row) => _parts.All(part => part(row));

    private static Func<LedgerRow, bool> ParsePart(string text, IReadOnlyList<LedgerColumn> columns)
    {
        var match = Comparison().Match(text);
        if (!match.Success)
        {
            throw Refused($"found '{text.Trim()}', expected COLUMN = VALUE, such as: outcome = reached-garrison, or time_in_zone_min > 60.");
        }

        var (name, sign, value) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value.Trim().Trim('\'', '"'));
        return name switch
        {
            "incursion" => OfText(name, sign, row => row.Incursion, value),
            "ordinal" => OfNumber(name, sign, row => row.Ordinal, value),
            _ => OfColumn(Column(name, columns), sign, value),
        };
    }

    /// <summary>The column of that name among those that can be named.</summary>
    /// <exception cref="ConditionRefusalException">There is none; the message names the nearest.</exception>
    internal static LedgerColumn Column(string name, IReadOnlyList<LedgerColumn> columns)
    {
        if (columns.FirstOrDefault(column => column.Name == name) is { } found)
        {
            return found;
        }

        throw new ConditionRefusalException($"the ledger has no column '{name}'.", name, Nearest.To(name, columns.Select(column => column.Name).Concat(Keys)));
    }

    private static Func<LedgerRow, bool> OfColumn(LedgerColumn column, string sign, string value) =>
        column.Type switch
        {
            ColumnType.Category => OfText(column.Name, sign, row => Label(column, row), Known(column.Name, value, [.. column.Labels, "none"])),
            ColumnType.Flag => OfText(column.Name, sign, row => column.Read(row) != 0 ? "true" : "false", Flag(column.Name, value)),
            ColumnType.MeasureSet => OfSet(column, sign, value),
            _ => OfNumber(column.Name, sign, column.Read, value),
        };

    private static string Label(LedgerColumn column, LedgerRow row) =>
        column.Read(row) is var index && double.IsNaN(index) ? "none" : column.Labels[(int)index];

    private static Func<LedgerRow, bool> OfText(string name, string sign, Func<LedgerRow, string> read, string value) =>
        sign switch
        {
            "=" or "==" => row => read(row) == value,
            "!=" => row => read(row) != value,
            _ => throw Refused($"'{name}' can be compared with = and != only, not with {sign}."),
        };

    private static Func<LedgerRow, bool> OfNumber(string name, string sign, Func<LedgerRow, double> read, string text)
    {
        var value = Number(text) ?? throw Refused($"'{name}' is a number such as 12 or -0.5; found '{text}'.");

        return sign switch
        {
            "=" or "==" => row => read(row) == value,
            "!=" => row => read(row) is var number && !double.IsNaN(number) && number != value,
            "<" => row => read(row) < value,
            "<=" => row => read(row) <= value,
            ">" => row => read(row) > value,
            ">=" => row => read(row) >= value,
            _ => throw Refused($"'{name}' is a number; '{sign}' is for sets of measures."),
        };
    }

    private static Func<LedgerRow, bool> OfSet(LedgerColumn column, string sign, string value)
    {
        var wanted =
            value == "none"
                ? MeasureSet.None
                : value
                    .Split('+', StringSplitOptions.TrimEntries)
                    .Select(one => MeasureNames.Find(Known(column.Name, one, [.. MeasureNames.All.Select(measure => measure.Label())]))!.Value.AsSet())
                    .Aggregate((a, b) => a | b);
        MeasureSet Read(LedgerRow row) => (MeasureSet)(int)column.Read(row);
        return sign switch
        {
            "=" or "==" => row => Read(row) == wanted,
            "!=" => row => Read(row) != wanted,
            "has" => row => (Read(row) & wanted) == wanted,
            _ => throw Refused($"'{column.Name}' is a set of measures and can be compared with =, != and has, not with {sign}."),
        };
    }

    private static string Flag(string name, string value) =>
        value.ToLowerInvariant() switch
        {
            "true" or "yes" or "1" => "true",
            "false" or "no" or "0" => "false",
            _ => throw Refused($"'{name}' is true or false; found '{value}'."),
        };

    private static string Known(string name, string value, IReadOnlyList<string> labels)
    {
        if (labels.Contains(value))
        {
            return value;
        }

        throw Nearest.To(value, labels) is { } near
            ? new ConditionRefusalException($"'{name}' is never '{value}'.", nearest: near)
            : Refused($"'{name}' is never '{value}'; it can be {string.Join(", ", labels)}.");
    }

    /// <summary>ASCII digits with at most one decimal point and a minus sign where it is negative; null where the text is none.</summary>
    internal static double? Number(string text) =>
        text.All(char.IsAscii)
        && text[..1] != "+"
        && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && double.IsFinite(value)
            ? value
            : null;

    private static ConditionRefusalException Refused(string message) => new(message);

    [GeneratedRegex(@"\s+and\s+", RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex(@"^\s*(\w+)\s*(==|!=|<=|>=|=|<|>|\bhas\b)\s*(\S.*?)\s*$")]
    private static partial Regex Comparison();
}
