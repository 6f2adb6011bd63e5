using System.CommandLine;
using ZoneSim.Briefing.Decks;
using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim export RUN</c>: a finished run as tidy tables for other programs.</summary>
internal static class ExportVerb
{
    private static readonly string[] s_formats = ["xlsx", "csv", "duckdb"];

    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var run = new Argument<string>("RUN") { Description = "A run folder." };
        var format = new Option<string>("--format")
        {
            Description =
                "xlsx (one workbook, a named table a sheet), csv (a file a table), duckdb (a Parquet file a table, "
                + "and a script that makes a database of them).",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => s_formats[0],
        };
        var output = OptionKit.Out("--out", "The folder to write into. [default: export, inside the run folder]", "FOLDER");
        var verb = new Verb(
            "export",
            "Writes a finished run as tidy tables with units and definitions: ends, outcomes, means, differences, bands, quantities, "
                + "how it was made, and what each column means. Nothing is run again. "
                + "Recipes for Excel, pandas, R and DuckDB stand in src/ZoneSim.Studies/RECIPES.md.",
            "zonesim export runs/at-tanf-2017-10-05-0123abcd",
            "zonesim export R --format csv",
            "zonesim export R --format duckdb --out tables"
        )
        {
            run,
            format,
            output,
        };
        verb.SetAction(parsed => Write(shell, parsed.GetValue(run)!, parsed.GetValue(format)!, parsed.GetValue(output)));
        return verb;
    }

    private static int Write(Shell shell, string run, string format, string? output)
    {
        if (!s_formats.Contains(format))
        {
            throw new BadInputException(
                $"--format: found '{Scenarios.PlainText.Quoted(format)}', expected {string.Join(", ", s_formats.SkipLast(1))} or {s_formats[^1]}."
            );
        }

        var report = RunFolder.Open(run);
        var tables = TidyTables.Of(report);
        var folder = output ?? Path.Combine(run, "export");
        IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> files = format switch
        {
            "xlsx" => [("tables.xlsx", TidyWorkbook.Of(tables))],
            "csv" => TidyFiles.Csv(tables),
            _ => TidyFiles.DuckDb(
                tables,
                Path.GetRelativePath(Path.GetFullPath(folder), Path.GetFullPath(Path.Combine(run, "ledger.parquet"))).Replace('\\', '/')
            ),
        };
        WholeFile.WriteAll(folder, files);
        Tell(shell, report, tables, folder, files, format);
        return ExitCode.Done;
    }

    private static void Tell(
        Shell shell,
        RunReport report,
        IReadOnlyList<TidyTable> tables,
        string folder,
        IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> files,
        string format
    )
    {
        var page = new ConsoleReport(shell.Out, shell.Width);
        page.Paragraph($"{Words.Of(tables.Count, "table")} of {report.Scenario.Title}: {string.Join(", ", report.Manifest.Policies)}.");
        page.Gap();
        var table = new TextTable(["table", "rows", "columns"]);
        foreach (var one in tables)
        {
            table.Add(one.Name, Words.Count(one.Rows.Count), Words.Count(one.Columns.Count));
        }

        page.Table(table);
        page.Note($"Shares are fractions of histories. Every column and its unit is explained in 'definitions'. {StudyText.Caveat(report.Scenario)}");
        page.Gap();
        page.Line(
            $"{(files.Count == 1 ? "File" : "Files")}:  "
                + $"{(files.Count == 1 ? Path.Combine(folder, files[0].Name) : $"{folder} ({Words.Of(files.Count, "file")})")}"
        );
        if (format == "duckdb")
        {
            page.Line($"Next:   cd {CommandLine.Quoted(folder)} && duckdb study.duckdb < {TidyFiles.Script}");
        }
    }
}
