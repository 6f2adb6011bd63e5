using System.Globalization;
using System.Text.RegularExpressions;
using ZoneSim.Model;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Studies;

/// <summary>Comparisons on ledger columns, all of which one row has to satisfy: <c>outcome = crossed and time_in_zone_min > 60</c>.</summary>
public sealed partial class RowCondition
{
    private static readonly string[] s_keys = ["incursion", "ordinal"];
    private readonly IReadOnlyList<Func<LedgerRow, bool>> _parts;

    private RowCondition(IReadOnlyList<Func<LedgerRow, bool>> parts, bool isOfTotals) => (_parts, IsOfTotals) = (parts, isOfTotals);

    /// <summary>Whether it is of a campaign's one row of totals, not of an incursion's row.</summary>
    public bool IsOfTotals { get; }

    /// <summary>Reads a condition: COLUMN = VALUE, with = != &lt; &lt;= &gt; &gt;= and has, joined by 'and'; numbers in the units of the column's name.</summary>
    /// <param name="text">The condition.</param>
    /// <param name="isOfCampaign">
    /// Whether it is looked for in campaigns: then it is of a campaign's totals, unless a column of it is an incursion's alone.
    /// </param>
    /// <exception cref="StudyRefusalException">It cannot be read.</exception>
    public static RowCondition Parse(string text, bool isOfCampaign = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = And().Split(text);
        var isOfTotals = isOfCampaign && parts.Select(part => Comparison().Match(part)).All(match => !match.Success || IsTotal(match.Groups[1].Value) || !IsKnown(match.Groups[1].Value));
        return new([.. parts.Select(part => ParsePart(part, isOfTotals, isOfCampaign))], isOfTotals);
    }

    private static bool IsTotal(string name) => CampaignColumns.Totals.Any(column => column.Name == name);

    private static bool IsKnown(string name) => s_keys.Contains(name) || LedgerColumns.All.Any(column => column.Name == name);

    /// <summary>Whether a row satisfies all of it.</summary>
    public bool Holds(LedgerRow row) => _parts.All(part => part(row));

    private static Func<LedgerRow, bool> ParsePart(string text, bool isOfTotals, bool isOfCampaign)
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
            _ => OfColumn(Column(name, isOfTotals, isOfCampaign), sign, value),
        };
    }

    private static LedgerColumn Column(string name, bool isOfTotals, bool isOfCampaign)
    {
        if (isOfCampaign && !isOfTotals && IsTotal(name) && !IsKnown(name))
        {
            throw Refused($"'{name}' is a total of a campaign, and the other columns are of one incursion: ask for one or the other.");
        }

        var names = (isOfTotals ? CampaignColumns.Totals : LedgerColumns.All).Select(column => column.Name).ToList();
        if (names.Contains(name))
        {
            return LedgerColumns.Named(name);
        }

        var mend = Nearest.To(name, names.Concat(s_keys)) is { } near ? $"Did you mean '{near}'? " : "";
        throw new StudyRefusalException(RefusalCode.Condition, $"the ledger has no column '{name}'. {mend}".TrimEnd()) { Subject = name };
    }

    private static Func<LedgerRow, bool> OfColumn(LedgerColumn column, string sign, string value) => column.Type switch
    {
        ColumnType.Category => OfText(column.Name, sign, row => Label(column, row), Known(column.Name, value, [.. column.Labels, "none"])),
        ColumnType.Flag => OfText(column.Name, sign, row => column.Read(row) != 0 ? "true" : "false", Flag(column.Name, value)),
        ColumnType.MeasureSet => OfSet(column, sign, value),
        _ => OfNumber(column.Name, sign, column.Read, value),
    };

    private static string Label(LedgerColumn column, LedgerRow row) =>
        column.Read(row) is var index && double.IsNaN(index) ? "none" : column.Labels[(int)index];

    private static Func<LedgerRow, bool> OfText(string name, string sign, Func<LedgerRow, string> read, string value) => sign switch
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
        var wanted = value == "none"
            ? MeasureSet.None
            : value.Split('+', StringSplitOptions.TrimEntries)
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

    private static string Flag(string name, string value) => value.ToLowerInvariant() switch
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

        var mend = Nearest.To(value, labels) is { } near ? $"did you mean '{near}'?" : $"it can be {string.Join(", ", labels)}.";
        throw Refused($"'{name}' is never '{value}'; {mend}");
    }

    /// <summary>ASCII digits with at most one decimal point and a minus sign where it is negative; null where the text is none.</summary>
    private static double? Number(string text) =>
        text.All(char.IsAscii) && text[..1] != "+"
        && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    private static StudyRefusalException Refused(string message) => new(RefusalCode.Condition, message);

    [GeneratedRegex(@"\s+and\s+", RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex(@"^\s*(\w+)\s*(==|!=|<=|>=|=|<|>|\bhas\b)\s*(\S.*?)\s*$")]
    private static partial Regex Comparison();
}
