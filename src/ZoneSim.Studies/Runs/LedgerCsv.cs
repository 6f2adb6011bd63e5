using System.Globalization;
using System.Text;
using ZoneSim.Model;
using ZoneSim.Studies.Replications;

namespace ZoneSim.Studies.Runs;

/// <summary>ledger.csv: the ledger as text, made from ledger.parquet or its parts a row group at a time, in key order. Absent values are empty.</summary>
internal static class LedgerCsv
{
    /// <summary>Opens a finished run of a plan, and adds the file where it is wanted and not there.</summary>
    public static RunReport AddWhereWanted(StudyPlan plan, string folder)
    {
        var report = RunFolder.Open(folder);
        if (!plan.Csv || plan.Kept == LedgerKept.None || report.Manifest.Files.ContainsKey(FolderLayout.CsvName))
        {
            return report;
        }

        var csv = Path.Combine(folder, FolderLayout.CsvName);
        Write(LedgerParts.Of(folder, report.Manifest), RowLayout.Of(report.Scenario), report.Manifest.Policies, csv);
        var files = new SortedDictionary<string, string>(report.Manifest.Files.ToDictionary(), StringComparer.Ordinal)
        {
            [FolderLayout.CsvName] = Disk.Hash(csv),
        };
        var manifest = report.Manifest with { Files = files };
        Disk.Write(Path.Combine(folder, ManifestFile.Name), ManifestFile.Write(manifest));
        return report with { Manifest = manifest };
    }

    /// <summary>Writes the file.</summary>
    /// <param name="ledger">The ledger's files.</param>
    /// <param name="layout">Its columns.</param>
    /// <param name="policies">Names of the policies.</param>
    /// <param name="csv">The file.</param>
    private static void Write(IReadOnlyList<FolderPart> ledger, RowLayout layout, IReadOnlyList<string> policies, string csv) => Disk.Write(csv, stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
            var fields = LedgerFile.Fields(layout);
            writer.WriteLine(string.Join(',', fields.Select(field => field.Name)));
            foreach (var (policy, part) in policies.SelectMany(policy => ledger.Select(part => (policy, part))))
            {
                using var reader = ParquetFile.Open(part, fields);
                var groups = LedgerReader.PolicyOfGroup(reader, policies);
                foreach (var group in Enumerable.Range(0, groups.Length).Where(group => groups[group] == policy))
                {
                    WriteGroup(writer, reader, layout, group);
                }
            }
        });

    private static void WriteGroup(StreamWriter writer, ParquetFile reader, RowLayout layout, int group)
    {
        Func<int, string>[] cells =
        [
            Cells(reader.Text(group, "policy"), text => text),
            Cells(reader.Column<long>(group, "replication"), number => number.ToString(CultureInfo.InvariantCulture)),
            Cells(reader.Text(group, "incursion"), text => text),
            Cells(reader.Column<int>(group, "ordinal"), number => number.ToString(CultureInfo.InvariantCulture)),
            .. layout.Columns.Select(column => OfColumn(reader, group, column)),
        ];
        for (var row = 0; row < reader.Rows(group); row++)
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

    private static Func<int, string> OfColumn(ParquetFile reader, int group, LedgerColumn column) =>
        column.Type switch
        {
            ColumnType.Flag => Cells(reader.Column<bool>(group, column.Name), flag => flag ? "true" : "false"),
            ColumnType.Count => Cells(reader.Column<int>(group, column.Name), count => count.ToString(CultureInfo.InvariantCulture)),
            ColumnType.Number => Cells(reader.Column<double>(group, column.Name), number => number.ToString("R", CultureInfo.InvariantCulture)),
            ColumnType.OptionalNumber => Cells(reader.Nullable<double>(group, column.Name), number =>
                number?.ToString("R", CultureInfo.InvariantCulture) ?? ""
            ),
            _ => Cells(reader.TextOrNull(group, column.Name), text => text ?? ""),
        };

    private static Func<int, string> Cells<T>(T[] values, Func<T, string> text) => row => text(values[row]);
}
