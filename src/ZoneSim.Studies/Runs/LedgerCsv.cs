using System.Globalization;
using System.Text;
using Parquet;
using ZoneSim.Model;
using ZoneSim.Studies.Replications;

namespace ZoneSim.Studies.Runs;

/// <summary>ledger.csv: the ledger as text, made from ledger.parquet a row group at a time. Absent values are empty.</summary>
internal static class LedgerCsv
{
    /// <summary>Writes the file.</summary>
    public static void Write(string ledger, string csv) => Disk.Write(csv, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', LedgerFile.Fields.Select(field => field.Name)));
        ParquetTable.Read(ledger, reader =>
        {
            for (var group = 0; group < reader.RowGroupCount; group++)
            {
                WriteGroup(writer, reader, group);
            }

            return reader.RowGroupCount;
        });
    });

    private static void WriteGroup(StreamWriter writer, ParquetReader reader, int group)
    {
        Func<int, string>[] cells =
        [
            Cells(ParquetTable.Text(reader, group, "policy"), text => text),
            Cells(ParquetTable.Column<long>(reader, group, "replication"), number => number.ToString(CultureInfo.InvariantCulture)),
            Cells(ParquetTable.Text(reader, group, "incursion"), text => text),
            Cells(ParquetTable.Column<int>(reader, group, "ordinal"), number => number.ToString(CultureInfo.InvariantCulture)),
            .. LedgerLayout.Columns.Select(column => OfColumn(reader, group, column)),
        ];
        using var rows = reader.OpenRowGroupReader(group);
        for (var row = 0; row < rows.RowCount; row++)
        {
            for (var cell = 0; cell < cells.Length; cell++)
            {
                if (cell > 0)
                {
                    writer.Write(',');
                }

                writer.Write(cells[cell](row));
            }

            writer.WriteLine();
        }
    }

    private static Func<int, string> OfColumn(ParquetReader reader, int group, LedgerColumn column) => column.Type switch
    {
        ColumnType.Flag => Cells(ParquetTable.Column<bool>(reader, group, column.Name), flag => flag ? "true" : "false"),
        ColumnType.Count => Cells(ParquetTable.Column<int>(reader, group, column.Name), count => count.ToString(CultureInfo.InvariantCulture)),
        ColumnType.Number => Cells(ParquetTable.Column<double>(reader, group, column.Name), number => number.ToString("R", CultureInfo.InvariantCulture)),
        ColumnType.OptionalNumber => Cells(
            ParquetTable.Nullable<double>(reader, group, column.Name), number => number?.ToString("R", CultureInfo.InvariantCulture) ?? ""),
        _ => Cells(ParquetTable.Text(reader, group, column.Name), text => text ?? ""),
    };

    private static Func<int, string> Cells<T>(T[] values, Func<T, string> text) => row => text(values[row]);
}
