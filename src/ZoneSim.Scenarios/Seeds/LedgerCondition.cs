using ZoneSim.Model;

namespace ZoneSim.Scenarios;

/// <summary>A column of the ledger that a claim speaks of, and the values that agree with the claim.</summary>
/// <param name="Key">Its key in a seed file: the column's name with hyphens, such as vehicles-hit.</param>
/// <param name="Low">The least that agrees; a flag is 0 or 1.</param>
/// <param name="High">The most that agrees; may be infinite.</param>
public sealed record LedgerCondition(string Key, double Low, double High)
{
    /// <summary>The flags that a claim can speak of.</summary>
    public static IReadOnlyList<string> Flags { get; } = ["entered", "turned-before-edge", "hostile-act", "released", "outside-zone"];

    /// <summary>The counts that a claim can speak of.</summary>
    public static IReadOnlyList<string> Counts { get; } =
        ["vehicles-hit", "vehicles-destroyed", "vehicles-damaged", "partner-casualties", "calls-tried", "calls-answered"];

    private readonly LedgerColumn _column = ColumnOf(Key);

    /// <summary>Whether it is a flag rather than a count.</summary>
    public bool IsFlag => _column.Type == ColumnType.Flag;

    /// <summary>Whether a row agrees.</summary>
    public bool Holds(LedgerRow row) => _column.Read(row) is var value && value >= Low && value <= High;

    /// <summary>In words, such as "vehicles hit: at least 1".</summary>
    public string Words() => Key.Replace('-', ' ') + ": " + (IsFlag
        ? Low > 0 ? "yes" : "no"
        : (Low, High) switch
        {
            var (low, high) when low == high => $"{low:0}",
            (_, double.PositiveInfinity) => $"at least {Low:0}",
            (0, _) => $"at most {High:0}",
            _ => $"{Low:0} to {High:0}",
        });

    /// <summary>The column behind a key.</summary>
    internal static LedgerColumn ColumnOf(string key) => LedgerColumns.Named(key.Replace('-', '_'));
}
