using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ZoneSim.Briefing.Decks;
using ZoneSim.Studies;

namespace ZoneSim.Tests.Studies;

/// <summary>A run as tidy tables: the numbers of its summary, each column explained, the same in every format.</summary>
[Trait("Speed", "Slow")]
public sealed class TidyTableTests : IDisposable
{
    private readonly StudyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void They_hold_the_numbers_of_the_summary_and_explain_every_column()
    {
        var report = StudyBench.Run(StudyBench.Plan(60, 4), _bench.Folder());
        var tables = TidyTables.Of(report).ToDictionary(table => table.Name);
        Assert.Equal(["bands", "definitions", "differences", "ends", "means", "outcomes", "quantities", "run"], tables.Keys.Order(StringComparer.Ordinal));
        var share = report.Summary.Policies[1].Incursions[0].Ends[2];
        Assert.Contains(tables["ends"].Rows, row =>
            row is [var policy, _, var end, var count, _, var value, var low, ..]
            && policy!.Equals(report.Summary.Policies[1].Policy)
            && end!.Equals(share.Label)
            && count!.Equals((long)share.Count)
            && value!.Equals(share.Proportion.Value)
            && low!.Equals(share.Proportion.Low)
        );
        Assert.Equal(report.Summary.Comparisons.Sum(pair => pair.Differences.Count), tables["differences"].Rows.Count);
        Assert.Equal(report.Scenario.Quantities.Count, tables["quantities"].Rows.Count);
        Assert.All(tables.Values, table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count)));
        var explained = tables["definitions"].Rows.Select(row => $"{row[0]}.{row[1]}").ToHashSet();
        Assert.All(tables.Values, table =>
            Assert.All(table.Columns, column => Assert.True(explained.Contains($"{table.Name}.{column.Name}") && column.Meaning.EndsWith('.'), column.Name))
        );
        Assert.All(tables["ends"].Rows, row => Assert.True((double)row[7]! >= (double)row[5]!));
        Assert.Empty(TidyTables.Of(StudyBench.Run(StudyBench.Plan(20, 0), _bench.Folder("without"))).Single(table => table.Name == "bands").Rows);
    }

    [Fact]
    public void The_workbook_is_valid_names_its_tables_and_holds_the_same_numbers()
    {
        var tables = TidyTables.Of(StudyBench.Run(StudyBench.Plan(40, 0), _bench.Folder()));
        var bytes = TidyWorkbook.Of(tables);
        Assert.Equal(bytes, TidyWorkbook.Of(tables));
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(
            new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Description}")
        );
        var sheets = document.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ToList();
        Assert.Equal(tables.Select(table => table.Name), sheets.Select(sheet => sheet.Name!.Value));
        foreach (var (sheet, table) in sheets.Zip(tables))
        {
            var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!);
            Assert.Equal(table.Name, part.TableDefinitionParts.Single().Table!.DisplayName!.Value);
            var rows = part.Worksheet!.Descendants<Row>().Skip(1).ToList();
            Assert.Equal(table.Rows.Count, rows.Count);
            var numbers = rows.SelectMany(row => row.Elements<Cell>())
                .Where(cell => cell.CellValue is not null)
                .Select(cell => double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture));
            Assert.Equal(
                table.Rows.SelectMany(row => row).Where(cell => cell is long or double).Select(cell => Convert.ToDouble(cell, CultureInfo.InvariantCulture)),
                numbers
            );
        }
    }

    [Fact]
    public void Csv_has_the_same_cells()
    {
        var tables = TidyTables.Of(StudyBench.Run(StudyBench.Plan(40, 2), _bench.Folder()));
        foreach (var (name, bytes) in TidyFiles.Csv(tables))
        {
            var table = tables.Single(one => one.Name + ".csv" == name);
            var lines = System.Text.Encoding.UTF8.GetString(bytes.Span).Split('\n');
            Assert.Equal(string.Join(',', table.Columns.Select(column => column.Name)), lines[0]);
            Assert.Equal(table.Rows.Count + 2, lines.Length);
        }
    }
}
