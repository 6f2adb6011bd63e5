using ZoneSim.Model;

namespace ZoneSim.Scenarios;

/// <summary>A column of the ledger that a claim speaks of, and the values that agree with the claim.</summary>
/// <param name="Key">Its key in a seed file: the column's name with hyphens, such as vehicles-hit.</param>
/// <param name="Low">The least that agrees, in the column's unit; a flag is 0 or 1.</param>
/// <param name="High">The most that agrees, in the column's unit; may be infinite.</param>
public sealed record LedgerCondition(string Key, double Low, double High)
{
    /// <summary>The flags that a claim can speak of.</summary>
    public static IReadOnlyList<string> Flags { get; } = ["entered", "turned-before-edge", "hostile-act", "released", "outside-zone"];

    /// <summary>The counts that a claim can speak of.</summary>
    public static IReadOnlyList<string> Counts { get; } =
    ["vehicles-hit", "vehicles-destroyed", "vehicles-damaged", "partner-casualties", "calls-tried", "calls-answered"];

    /// <summary>The distances and durations that a claim can speak of.</summary>
    public static IReadOnlyList<string> Amounts { get; } = ["closest-approach", "depth", "time-in-zone"];

    /// <summary>All of them: flags, counts, distances and durations.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. Flags, .. Counts, .. Amounts];

    private readonly LedgerColumn _column = ColumnOf(Key);

    /// <summary>Whether it is a flag rather than a count.</summary>
    public bool IsFlag => _column.Type == ColumnType.Flag;

    /// <summary>Whether a row agrees.</summary>
    public bool Holds(LedgerRow row) => _column.Read(row) is var value && value >= Low && value <= High;

    /// <summary>In words, such as "vehicles hit: at least 1".</summary>
    public string Words() =>
        Key.Replace('-', ' ')
        + ": "
        + (
            IsFlag
                ? Low > 0
                    ? "yes"
                    : "no"
                : (Low, High) switch
                {
                    var (low, high) when low == high => FormattableString.Invariant($"{low:0.###}"),
                    (_, double.PositiveInfinity) => FormattableString.Invariant($"at least {Low:0.###}"),
                    (0, _) => FormattableString.Invariant($"at most {High:0.###}"),
                    _ => FormattableString.Invariant($"{Low:0.###} to {High:0.###}"),
                } + (_column.Unit.Length > 0 ? " " + _column.Unit : "")
        );

    /// <summary>What an amount of a key measures.</summary>
    internal static Dimension DimensionOf(string key) =>
        ColumnOf(key).Unit switch
        {
            "km" => Dimension.Length,
            "min" => Dimension.Duration,
            _ => Dimension.Count,
        };

    /// <summary>An amount in base units, in the unit of its column.</summary>
    internal static double InColumn(string key, double value) =>
        value
        / DimensionOf(key) switch
        {
            Dimension.Length => 1_000,
            Dimension.Duration => 60,
            _ => 1,
        };

    /// <summary>The column behind a key.</summary>
    public static LedgerColumn ColumnOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var name = key.Replace('-', '_');
        return LedgerColumns.All.First(column => column.Name == name || (column.Unit.Length > 0 && column.Name == $"{name}_{column.Unit}"));
    }
}
