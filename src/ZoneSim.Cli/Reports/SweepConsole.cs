using System.Globalization;
using ZoneSim.Studies;
using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Cli.Reports;

/// <summary>The part of an answer that is <c>zonesim sweep</c>'s own.</summary>
internal static class SweepConsole
{
    private const int Shown = 9,
        ShownQuantities = 3;

    /// <summary>Whether and where the policies cross.</summary>
    public static IReadOnlyList<string> Answer(PointStudyReport report)
    {
        var result = report.Summary.Sweep!;
        var failed = result.Reasons.Count(reason => reason.Length > 0);
        return failed == 0
            ? [result.Verdict]
            : [result.Verdict, $"{Words.Of(failed, "setting")} could not be played: {result.Reasons.First(reason => reason.Length > 0)}"];
    }

    /// <summary>Writes the first output over the settings.</summary>
    public static void Write(PointStudyReport report, ConsoleReport page)
    {
        var result = report.Summary.Sweep!;
        page.Heading($"{(result.IsTable ? "OVER THE SETTINGS" : "ALONG " + report.Summary.Quantities[0].Name)}: {result.Outputs[0].Phrase}");
        WriteOutput(report, result.Outputs[0], Rows(report), page);
        page.Note(Legend(report));
    }

    /// <summary>Writes the other outputs, all settings of each.</summary>
    public static void WriteFurther(PointStudyReport report, ConsoleReport page)
    {
        var result = report.Summary.Sweep!;
        foreach (var output in result.Outputs)
        {
            page.Heading($"EVERY SETTING: {output.Phrase} ({output.Text})");
            WriteOutput(report, output, [.. Enumerable.Range(0, result.Places.Count)], page);
        }

        page.Note(
            $"A sign is told by intervals that hold together over all settings at {PointConsole.Level(report)} "
                + $"({FormattableString.Invariant($"{result.Z:0.0}")} standard errors). "
                + "All settings meet the same histories. The same numbers, a row a setting, policy and output: sweep.csv in the study's folder."
        );
    }

    /// <summary>At most nine settings: along a quantity evenly spread, of a table those from the least difference to the greatest.</summary>
    private static int[] Rows(PointStudyReport report)
    {
        var result = report.Summary.Sweep!;
        var last = result.Curves.Last(curve => curve.Output == result.Outputs[0].Text);
        int[] all = [.. Enumerable.Range(0, result.Places.Count)];
        int[] ordered = result.IsTable ? [.. all.Where(setting => last.Values[setting].N > 0).OrderBy(setting => last.Values[setting].Value.Value)] : all;
        return ordered.Length <= Shown
            ? ordered
            : [.. Enumerable.Range(0, Shown).Select(row => ordered[(int)Math.Round(row * (ordered.Length - 1) / (Shown - 1.0))]).Distinct()];
    }

    private static string Legend(PointStudyReport report)
    {
        var result = report.Summary.Sweep!;
        var noise = $"In brackets: {PointConsole.Level(report)} interval by run noise, each alone.";
        var bands = result.Curves.Any(curve => curve.Values.Any(value => value.Band is not null))
            ? " Range: 5th to 95th percentile over points of all other assumptions, run noise taken off."
            : "";
        var rows =
            result.Places.Count > Shown
                ? $" {Shown} of {Words.Of(result.Places.Count, "setting")}{(result.IsTable ? ", from the least difference to the greatest" : "")}."
                : "";
        return noise + bands + rows;
    }

    private static void WriteOutput(PointStudyReport report, StudyOutput output, int[] rows, ConsoleReport page)
    {
        var result = report.Summary.Sweep!;
        var curves = result.Curves.Where(curve => curve.Output == output.Text).ToList();
        var quantities = report.Summary.Quantities.Take(ShownQuantities).ToList();
        var isPair = report.Policies.Count == 2;
        var levels = curves.Where(curve => curve.Minus.Length == 0).ToList();
        var changes = curves.Where(curve => curve.Minus.Length > 0).ToList();
        var hasBands = curves.Any(curve => curve.Values.Any(value => value.Band is not null));
        List<string> heads = [result.IsTable ? "setting" : quantities[0].Name, .. levels.Select(curve => curve.Policy)];
        foreach (var change in changes)
        {
            heads.Add(isPair ? "difference" : $"{change.Policy} − {change.Minus}");
            heads.AddRange(hasBands && isPair ? ["range"] : []);
        }

        var table = new TextTable(heads);
        foreach (var row in rows)
        {
            var setting = result.IsTable
                ? (row + 1).ToString(CultureInfo.InvariantCulture)
                    + ": "
                    + string.Join(", ", quantities.Select((quantity, index) => PointConsole.Amount(result.Places[row][index], quantity.Dimension)))
                    + (report.Summary.Quantities.Count > quantities.Count ? ", …" : "")
                : PointConsole.Amount(result.Places[row][0], quantities[0].Dimension);
            List<string> cells =
            [
                setting,
                .. levels.Select(curve => isPair ? Level(output, curve.Values[row].Value.Value) : Both(curve.Values[row].Value, value => Level(output, value))),
            ];
            foreach (var change in changes)
            {
                var value = change.Values[row];
                cells.Add(isPair ? Both(value.Value, one => Change(output, one)) : Change(output, value.Value.Value));
                cells.AddRange(hasBands && isPair ? [value.Band is { } band ? $"{Change(output, band.Low)} to {Change(output, band.High)}" : ""] : []);
            }

            table.Add(cells);
        }

        page.Table(table);
    }

    private static string Both(Estimate estimate, Func<double, string> text) =>
        double.IsNaN(estimate.Value) ? "–" : $"{text(estimate.Value)} ({text(estimate.Low)} to {text(estimate.High)})";

    private static string Level(StudyOutput output, double value) => output.IsShare ? Words.Percent(value) : Words.Mean(value);

    private static string Change(StudyOutput output, double value) => output.IsShare ? Words.Points(value) : Words.Change(value);
}
