using ZoneSim.Model;

namespace ZoneSim.Studies.Replications;

/// <summary>The columns of a study's rows, and where those stand that it treats specially: of incursions, or of campaigns, which have one row each.</summary>
internal sealed class RowLayout
{
    private readonly Dictionary<string, int> _places;
    private readonly int[] _numericPlaces;

    private RowLayout(IReadOnlyList<LedgerColumn> columns)
    {
        Columns = columns;
        _places = Enumerable.Range(0, columns.Count).ToDictionary(place => columns[place].Name, StringComparer.Ordinal);
        (End, Outcome) = (PlaceOf("end"), PlaceOf("outcome"));
        (Censored, Established) = (PlaceOf("exit_censored"), PlaceOf("established"));
        Numeric = IndicesWhere(column => column.HasPairedMean || column.Type == ColumnType.OptionalNumber);
        Paired = IndicesWhere(column => column.HasPairedMean);
        IsFlag = [.. columns.Select(column => column.Type == ColumnType.Flag)];
        _numericPlaces = [.. Enumerable.Range(0, columns.Count).Select(column => Array.IndexOf(Numeric, column))];
    }

    /// <summary>The rows of incursions.</summary>
    public static RowLayout Nights { get; } = new(LedgerColumns.All);

    /// <summary>The rows of a scenario: its incursions', or its campaign's, with its own measures.</summary>
    public static RowLayout Of(Scenario scenario) =>
        scenario.Campaign is null && scenario.Measures.Count == 0 && !scenario.MayPart && !scenario.HasGroups ? Nights : new(scenario.Columns());

    /// <summary>All columns.</summary>
    public IReadOnlyList<LedgerColumn> Columns { get; }

    /// <summary>Index of the policy-neutral end; -1 where rows have none.</summary>
    public int End { get; }

    /// <summary>Index of the outcome; -1 where rows have none.</summary>
    public int Outcome { get; }

    /// <summary>Index of the censoring flag; -1 where rows have none.</summary>
    public int Censored { get; }

    /// <summary>Index of the flag of halted and holding; -1 where rows have none.</summary>
    public int Established { get; }

    /// <summary>Whether rows are of incursions, which end somehow.</summary>
    public bool HasEnds => End >= 0;

    /// <summary>Indices of the columns that have a mean, in order: flags, counts and numbers, optional ones too.</summary>
    public int[] Numeric { get; }

    /// <summary>Indices of the columns that have a paired mean, in order.</summary>
    public int[] Paired { get; }

    /// <summary>Whether each column is a flag.</summary>
    public bool[] IsFlag { get; }

    /// <summary>Index of the column of that name; -1 where there is none.</summary>
    public int PlaceOf(string name) => _places.GetValueOrDefault(name, -1);

    /// <summary>The place of a column, by its index, among <see cref="Numeric"/>; -1 where it has no mean.</summary>
    public int NumericPlace(int column) => column < 0 ? -1 : _numericPlaces[column];

    /// <summary>The place of the column of that name among <see cref="Numeric"/>; -1 where it has no mean, or is not there.</summary>
    public int NumericPlace(string name) => NumericPlace(PlaceOf(name));

    private int[] IndicesWhere(Func<LedgerColumn, bool> holds) => [.. Enumerable.Range(0, Columns.Count).Where(index => holds(Columns[index]))];
}
