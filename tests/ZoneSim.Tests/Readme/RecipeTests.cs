using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using ZoneSim.Studies;
using ZoneSim.Tests.Cli;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Readme;

/// <summary>The recipes for other programs, each executed as it stands where its program is installed; all end with one number of the run.</summary>
[Trait("Speed", "Slow")]
public sealed partial class RecipeTests(RecipeTests.Run run) : IClassFixture<RecipeTests.Run>
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(ShippedFiles.Root, "src", "ZoneSim.Studies", "RECIPES.md"));

    [Theory]
    [InlineData("python", "python3", "-c", "import pandas")]
    [InlineData("r", "Rscript", "-e", "1")]
    public void A_script_gives_the_number_of_the_run(string language, string program, string option, string probe)
    {
        // A machine may have another python3 on its path than the one that its packages are for.
        program = Start(program, [option, probe]).Code != 0 && File.Exists($"/usr/bin/{program}") ? $"/usr/bin/{program}" : program;
        var isThere = Start(program, [option, probe]).Code == 0;
        Assert.False(
            !isThere && language == "python" && Environment.GetEnvironmentVariable("CI") == "true",
            "python3 with pandas is installed by .ci/run, and is not there."
        );
        Assert.SkipUnless(isThere, $"{program} {(language == "python" ? "with pandas " : "")}is not installed.");
        Export("csv");
        var file = run.Desk.Write("recipe", Block(language));
        var said = Start(program, [file]);
        Assert.True(said.Code == 0, said.Error);
        Assert.Equal(run.Share, said.Out.Trim().Split('\n')[^1].Trim());
        Assert.Contains("deter-first", said.Out, StringComparison.Ordinal);
    }

    /// <summary>Statement by statement in DuckDB itself, which the tests have and the program has not.</summary>
    [Fact]
    public void The_queries_give_the_number_of_the_run()
    {
        Export("duckdb");
        var before = Directory.GetCurrentDirectory();
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Execute(connection, $"SET file_search_path = '{run.Desk.In("tables")}'");
        Execute(
            connection,
            File.ReadAllText(run.Desk.In("tables", "load.sql")).Replace("read_parquet('../", $"read_parquet('{run.Desk.Folder}/", StringComparison.Ordinal)
        );
        var rows = Block("sql")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(query => Execute(connection, query))
            .ToList();
        Assert.Equal(3, rows.Count);
        Assert.Equal(3 * 5, rows[0].Count);
        Assert.Equal(3, rows[1].Count);
        Assert.Equal(run.Share, double.Parse(rows[2][0], CultureInfo.InvariantCulture).ToString("0.0000", CultureInfo.InvariantCulture));
        Assert.Contains(
            "run noise",
            Execute(connection, "SELECT comment FROM duckdb_columns() WHERE table_name = 'ends' AND column_name = 'low'")[0],
            StringComparison.Ordinal
        );
        Assert.Equal(before, Directory.GetCurrentDirectory());
    }

    /// <summary>What the formula names is there, and the rows that it adds up give the number of the run.</summary>
    [Fact]
    public void The_formula_of_the_workbook_names_what_is_there_and_gives_the_number_of_the_run()
    {
        var terms = Reference().Matches(Block("excel")).Select(match => (Table: match.Groups[1].Value, Column: match.Groups[2].Value)).ToList();
        var ends = TidyTables.Of(run.Report).Single(table => table.Name == terms[0].Table);
        var columns = ends.Columns.Select(column => column.Name).ToList();
        Assert.All(terms, term => Assert.Equal((ends.Name, true), (term.Table, columns.Contains(term.Column))));
        var wanted = Wanted().Matches(Block("excel")).Select(match => match.Groups[1].Value).ToList();
        var sum = ends
            .Rows.Where(row => terms.Skip(1).Zip(wanted).All(pair => (string)row[columns.IndexOf(pair.First.Column)]! == pair.Second))
            .Sum(row => (double)row[columns.IndexOf(terms[0].Column)]!);
        Assert.Equal(run.Share, sum.ToString("0.0000", CultureInfo.InvariantCulture));
    }

    private static List<string> Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return rows;
    }

    private void Export(string format) => Assert.Equal(0, Desk.Run("export", run.Desk.In("R"), "--format", format, "--out", run.Desk.In("tables")).Code);

    private static string Block(string language) => Regex.Match(s_page, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    private (int Code, string Out, string Error) Start(string program, string[] args)
    {
        try
        {
            using var process = System.Diagnostics.Process.Start(
                new ProcessStartInfo(program, args)
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    WorkingDirectory = run.Desk.Folder,
                }
            )!;
            var error = process.StandardError.ReadToEndAsync();
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, text, error.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (127, "", "");
        }
    }

    [GeneratedRegex(@"(\w+)\[(\w+)\]")]
    private static partial Regex Reference();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Wanted();

    /// <summary>A finished comparison.</summary>
    public sealed class Run : IDisposable
    {
        public Run()
        {
            Assert.Equal(
                0,
                Desk.Run(
                    "compare",
                    "at-tanf-2017-10-05",
                    "--replications",
                    "60",
                    "--range-points",
                    "4",
                    "--range-replications",
                    "4",
                    "--no-charts",
                    "--out",
                    Desk.In("R")
                ).Code
            );
            Report = RunFolder.Open(Desk.In("R"));
            Share = Report
                .Summary.Policies.First(policy => policy.Policy == "deter-first")
                .Incursions[0]
                .Ends.First(end => end.Label == "out")
                .Proportion.Value.ToString("0.0000", CultureInfo.InvariantCulture);
        }

        internal Desk Desk { get; } = new();

        /// <summary>What it holds.</summary>
        public RunReport Report { get; }

        /// <summary>The share that ends outside under deter-first, with four decimals.</summary>
        public string Share { get; }

        public void Dispose() => Desk.Dispose();
    }
}
