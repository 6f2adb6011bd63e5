using System.Text;
using Parquet.Schema;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies;

/// <summary>Tidy tables as files for other programs.</summary>
public static class TidyFiles
{
    /// <summary>The script that puts the Parquet files into a DuckDB database.</summary>
    public const string Script = "load.sql";

    /// <summary>A CSV file a table.</summary>
    public static IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> Csv(IReadOnlyList<TidyTable> tables) =>
        [.. tables.Select(table => ($"{table.Name}.csv", (ReadOnlyMemory<byte>)CsvText.Of(table)))];

    /// <summary>A Parquet file a table, and a script for DuckDB that makes tables of them, with what each column means as its comment.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="ledger">Path of the run's ledger from the folder of the files, with forward slashes.</param>
    public static IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> DuckDb(IReadOnlyList<TidyTable> tables, string ledger) =>
        [.. tables.Select(table => ($"{table.Name}.parquet", (ReadOnlyMemory<byte>)Parquet(table))), (Script, Encoding.UTF8.GetBytes(Sql(tables, ledger)))];

    private static byte[] Parquet(TidyTable table)
    {
        DataField[] fields =
        [
            .. table.Columns.Select(column =>
                column.Type switch
                {
                    TidyType.Text => new DataField<string>(column.Name, true),
                    TidyType.Whole => new DataField<long?>(column.Name),
                    _ => (DataField)new DataField<double?>(column.Name),
                }
            ),
        ];
        return ParquetTable.Bytes(fields, table.Columns.ToDictionary(column => column.Name, column => column.Meaning), writer =>
        {
            using var group = writer.CreateRowGroup();
            for (var place = 0; place < fields.Length; place++)
            {
                var cells = table.Rows.Select(row => row[place]);
                switch (table.Columns[place].Type)
                {
                    case TidyType.Text:
                        group.Text(fields[place], [.. cells.Select(cell => (string?)cell)]);
                        break;
                    case TidyType.Whole:
                        group.Optional<long>(fields[place], (long?[])[.. cells.Select(cell => (long?)cell)]);
                        break;
                    default:
                        group.Optional<double>(fields[place], (double?[])[.. cells.Select(cell => (double?)cell)]);
                        break;
                }
            }

            group.CompleteValidate();
        });
    }

    private static string Sql(IReadOnlyList<TidyTable> tables, string ledger)
    {
        static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
        var text = new StringBuilder("-- Makes a DuckDB database of the Parquet files in this folder. In this folder: duckdb study.duckdb < load.sql\n");
        foreach (var table in tables)
        {
            text.Append(
                $"CREATE OR REPLACE TABLE {table.Name} AS SELECT * FROM read_parquet({Quoted(table.Name + ".parquet")});\nCOMMENT ON TABLE "
                    + $"{table.Name} IS {Quoted(table.Meaning)};\n"
            );
            foreach (var column in table.Columns)
            {
                text.Append(
                    $"COMMENT ON COLUMN {table.Name}.\"{column.Name}\" IS "
                        + $"{Quoted(column.Unit.Length > 0 ? $"{column.Meaning} ({column.Unit})" : column.Meaning)};\n"
                );
            }
        }

        return text.Append(
                $"-- The rows of the run, one a history and incursion.\nCREATE OR REPLACE VIEW ledger AS SELECT * FROM read_parquet({Quoted(ledger)});\n"
            )
            .ToString();
    }
}
