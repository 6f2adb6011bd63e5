namespace ZoneSim.Model;

/// <summary>
/// A measure that an analyst defines in a scenario: a share of histories or a mean, computed from each row of the ledger. It stands beside the
/// built-in columns and is asked for like them.
/// </summary>
/// <param name="Name">Its name in the scenario, letters, digits and hyphens; as a column with '_' for '-'.</param>
/// <param name="Column">The column that it makes of a row: a flag for a share, a number for a mean, an optional number for a mean over some rows.</param>
public sealed record OwnMeasure(string Name, LedgerColumn Column)
{
    /// <summary>The condition: of a share what has to hold, of a mean over which rows it is taken; null where none is given.</summary>
    public string? When { get; init; }

    /// <summary>What the mean is of, as an expression over columns; null for a share.</summary>
    public string? Mean { get; init; }

    /// <summary>The value of rows that have none; null where they are left out of the mean.</summary>
    public double? Otherwise { get; init; }

    /// <summary>The unit that the scenario gives; null where it follows from the column.</summary>
    public string? Unit { get; init; }

    /// <summary>One sentence for a reader, from the scenario; null where there is none.</summary>
    public string? Says { get; init; }

    /// <summary>What it is, from its definition: "share of histories with time_in_zone_min >= 120".</summary>
    public string Definition =>
        Mean is null
            ? $"share of histories with {When}"
            : $"mean of {Mean}"
                + (
                    When is null ? ""
                    : Otherwise is null ? $" over histories with {When}"
                    : $" where {When}"
                )
                + (Otherwise is { } otherwise ? FormattableString.Invariant($", otherwise {otherwise:0.######}") : "");

    /// <summary>The name of the column that a measure makes.</summary>
    public static string ColumnOf(string name) => name.Replace('-', '_');
}
