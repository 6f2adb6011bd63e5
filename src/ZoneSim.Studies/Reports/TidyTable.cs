namespace ZoneSim.Studies;

/// <summary>What the cells of a column are.</summary>
public enum TidyType
{
    /// <summary>Text, or nothing.</summary>
    Text,

    /// <summary>A whole number, or nothing.</summary>
    Whole,

    /// <summary>A number, or nothing.</summary>
    Number,
}

/// <summary>A column of a tidy table.</summary>
/// <param name="Name">Snake case.</param>
/// <param name="Type">What its cells are.</param>
/// <param name="Unit">The unit of its numbers; empty where they have none, or one named in the row.</param>
/// <param name="Meaning">One sentence.</param>
public sealed record TidyColumn(string Name, TidyType Type, string Unit, string Meaning);

/// <summary>A tidy table (Wickham 2014): a variable a column, an observation a row.</summary>
/// <param name="Name">One word; the name of a sheet, a file or a table of a database.</param>
/// <param name="Meaning">What a row is.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows: a string, a long, a double or null for each column.</param>
public sealed record TidyTable(string Name, string Meaning, IReadOnlyList<TidyColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);
