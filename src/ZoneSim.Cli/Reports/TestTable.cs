using System.Globalization;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>Exact tests, for those who ask: in a table of their own.</summary>
internal static class TestTable
{
    /// <summary>Writes it.</summary>
    public static void Write(RunReport report, ConsoleReport page)
    {
        var tests = ExactTests.Of(report);
        page.Heading($"EXACT TESTS (asked for by --tests): McNemar, two-sided, adjusted by Holm for a family of {tests.Count}");
        var several = tests.Select(test => (test.Other, test.Incursion)).Distinct().Count() > 1;
        var table = new TextTable(["", "other only", "reference only", "p", "p, adjusted"]);
        foreach (var test in tests)
        {
            table.Add(
                test.Name + (several ? $" ({test.Other} minus {test.Reference}, {test.Incursion})" : ""),
                Words.Count(test.OtherOnly),
                Words.Count(test.ReferenceOnly),
                P(test.P),
                P(test.Adjusted)
            );
        }

        page.Table(table);
        page.Note(
            "The family: every end and outcome that occurred, in every comparison with the reference. "
                + "A p-value hangs on the number of histories, which is of one's own making: "
                + "with enough of them any difference comes out, however little it matters. The intervals and the indifference width above say how large it is."
        );
    }

    private static string P(double p) => p < 0.0001 ? "<0.0001" : p.ToString("0.0000", CultureInfo.InvariantCulture);
}
