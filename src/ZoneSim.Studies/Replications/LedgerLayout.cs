using ZoneSim.Model;

namespace ZoneSim.Studies.Replications;

/// <summary>Where the columns that studies treat specially stand among <see cref="LedgerColumns.All"/>.</summary>
internal static class LedgerLayout
{
    /// <summary>Number of this layout; a run folder of another one is refused. 2: time inside the zone, counted to the horizon.</summary>
    public const int Version = 2;

    /// <summary>All columns.</summary>
    public static IReadOnlyList<LedgerColumn> Columns { get; } = LedgerColumns.All;

    /// <summary>Index of the policy-neutral end.</summary>
    public static int End { get; } = IndexOf("end");

    /// <summary>Index of the outcome.</summary>
    public static int Outcome { get; } = IndexOf("outcome");

    /// <summary>Index of the censoring flag.</summary>
    public static int Censored { get; } = IndexOf("exit_censored");

    /// <summary>Index of the flag of halted and holding.</summary>
    public static int Established { get; } = IndexOf("established");

    /// <summary>Categories that no row lacks.</summary>
    public static string[] AlwaysNamed { get; } = ["kind", "outcome", "end", "intent"];

    /// <summary>Indices of the columns that have a mean, in ledger order: flags, counts and numbers, optional ones too.</summary>
    public static int[] Numeric { get; } = IndicesWhere(column => column.HasPairedMean || column.Type == ColumnType.OptionalNumber);

    /// <summary>Indices of the columns that have a paired mean, in ledger order.</summary>
    public static int[] Paired { get; } = IndicesWhere(column => column.HasPairedMean);

    /// <summary>Whether each column is a flag.</summary>
    public static bool[] IsFlag { get; } = [.. Columns.Select(column => column.Type == ColumnType.Flag)];

    /// <summary>The labels of all sets of measures, by their bits.</summary>
    public static string[] SetLabels { get; } =
        [.. Enumerable.Range(0, 1 << MeasureNames.All.Count).Select(bits => ((MeasureSet)bits).Label())];

    private static int IndexOf(string name) => IndicesWhere(column => column.Name == name).Single();

    private static int[] IndicesWhere(Func<LedgerColumn, bool> holds) =>
        [.. Enumerable.Range(0, Columns.Count).Where(index => holds(Columns[index]))];
}
