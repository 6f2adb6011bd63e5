using System.Collections.ObjectModel;
using System.Globalization;
using ZoneSim.Model;

namespace ZoneSim.Studies;

/// <summary>Widths within which a difference does not matter to the analyst, who gave them: nothing is said on what matters without one.</summary>
/// <param name="Share">For shares and flags: a fraction above 0 and below 1; null where none was given.</param>
public sealed record IndifferenceWidths(double? Share)
{
    /// <summary>No width.</summary>
    public static IndifferenceWidths None { get; } = new((double?)null);

    /// <summary>For means: by column, in its unit; for a flag in place of <see cref="Share"/>. A column without one gets no verdict.</summary>
    public IReadOnlyDictionary<string, double> Columns { get; init; } = ReadOnlyDictionary<string, double>.Empty;

    /// <summary>Whether no width was given.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsNone => Share is null && Columns.Count == 0;

    /// <summary>The width given for a column, in its unit; null where none is.</summary>
    public double? Of(string column) => Columns.TryGetValue(column, out var width) ? width : null;

    /// <summary>All widths as text: equal widths give equal texts.</summary>
    public override string ToString() =>
        string.Join(
            ' ',
            [
                Share?.ToString("R", CultureInfo.InvariantCulture) ?? "none",
                .. Columns.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => FormattableString.Invariant($"{pair.Key}={pair.Value:R}")),
            ]
        );

    /// <summary>Refuses widths that are none.</summary>
    /// <exception cref="StudyRefusalException">Its message says why.</exception>
    internal void Check()
    {
        if (Share is not (null or (> 0 and < 1)))
        {
            throw new StudyRefusalException(RefusalCode.Width, "An indifference width for shares is above 0 and below 100 percentage points.");
        }

        foreach (var (column, width) in Columns)
        {
            if (LedgerColumns.Known.All(one => one.Name != column || !one.HasPairedMean))
            {
                throw new StudyRefusalException(
                    RefusalCode.Width,
                    $"An indifference width was given for '{column}', which is no ledger column with a mean over every row."
                );
            }

            if (!(width > 0) || !double.IsFinite(width))
            {
                throw new StudyRefusalException(RefusalCode.Width, $"The indifference width of '{column}' is not above 0.");
            }
        }
    }
}
