using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Cli.Reports;

/// <summary>The part of an answer that is <c>zonesim flip</c>'s own.</summary>
internal static class FlipConsole
{
    /// <summary>Whether it flips, and in how much of the ranges.</summary>
    public static IReadOnlyList<string> Answer(PointStudyReport report)
    {
        var result = report.Summary.Flip!;
        return
        [
            .. result.Map?.BreakEven is { } even ? [even.Sentence] : Array.Empty<string>(),
            result.Verdict,
            .. result.Above == 0 && result.Below == 0
                ? Array.Empty<string>()
                :
                [
                    $"Of the points, {Words.Percent(result.Above)} have it {More(report)} under {report.Other} and "
                        + $"{Words.Percent(result.Below)} under {report.Reference}; "
                        + $"at {Words.Percent(result.Undecided)} there are too few histories to tell.",
                ],
        ];
    }

    /// <summary>Writes the map or the table.</summary>
    public static void Write(PointStudyReport report, ConsoleReport page)
    {
        var result = report.Summary.Flip!;
        page.Heading("WHERE IT FLIPS");
        if (result.Map is { } map)
        {
            WriteMap(report, map, page);
        }
        else
        {
            WriteTable(report, result.Table!, page);
        }
    }

    /// <summary>Writes how the signs were told.</summary>
    public static void WriteFurther(PointStudyReport report, ConsoleReport page) =>
        page.Note(
            $"A sign is told by intervals that hold together over all points at {PointConsole.Level(report)} "
                + $"({FormattableString.Invariant($"{report.Summary.Flip!.Z:0.0}")} standard errors)."
        );

    /// <summary>More often of a share, more of a mean.</summary>
    public static string More(PointStudyReport report) => report.Summary.Output.IsShare ? "more often" : "more";

    /// <summary>Rows of a map on a screen at most: of more, one in so many stands there.</summary>
    private const int MostRows = 11;

    private static void WriteMap(PointStudyReport report, FlipMap map, ConsoleReport page)
    {
        var (x, y) = (Of(report, map.X), Of(report, map.Y));
        if (map.ChosenBy is { } chosen)
        {
            page.Note(
                $"No axes were named: a screening of every assumption put these two first "
                    + $"({string.Join(", ", chosen.Select(one => $"{one.Quantity} mu* {PointConsole.Size(report, one.MuStar.Value)}"))})."
            );
        }

        page.Note($"{map.Y} upwards ({PointConsole.Range(y)}), {map.X} across ({PointConsole.Range(x)}); all else at the scenario's own values.");
        var step = (map.Signs.Count + MostRows - 1) / MostRows;
        for (var row = map.Signs.Count - 1; row >= 0; row--)
        {
            if ((map.Signs.Count - 1 - row) % step != 0)
            {
                continue;
            }

            var isShown = row == map.Signs.Count - 1 || row < step || (row >= map.Signs.Count / 2 && row < (map.Signs.Count / 2) + step);
            var label = isShown ? PointConsole.Amount(map.YValues[row], y.Dimension) : "";
            page.Line($"  {label, 12} {string.Concat(map.Signs[row].Take((page.Width - 16) / 2).Select(Sign))}");
        }

        page.Line($"  {"", 12} {PointConsole.Amount(map.XValues[0], x.Dimension)} to {PointConsole.Amount(map.XValues[^1], x.Dimension)}");
        page.Note(
            $"█ {More(report)} under {report.Other}   ░ {More(report)} under {report.Reference}   ? "
                + $"too few histories{(step > 1 ? $"   (of {map.Signs.Count} rows one in {step}; the picture has all)" : "")}"
        );
    }

    private static void WriteTable(PointStudyReport report, IReadOnlyList<FlipThirds> table, ConsoleReport page)
    {
        var text = new TextTable(["", "third of its range", report.Other, report.Reference, "too few", "mean"], 1);
        foreach (var row in table)
        {
            var quantity = Of(report, row.Quantity);
            foreach (var third in row.Thirds)
            {
                text.Add(
                    third == row.Thirds[0] ? row.Quantity : "",
                    $"{PointConsole.Amount(third.Low, quantity.Dimension)} to {PointConsole.Amount(third.High, quantity.Dimension)}",
                    Words.Percent(third.Above),
                    Words.Percent(third.Below),
                    Words.Percent(Math.Max(0, 1 - third.Above - third.Below)),
                    PointConsole.Change(report, third.Mean)
                );
            }
        }

        page.Table(text);
        page.Note(
            $"Each row: the points in that third of one quantity's range, the others anywhere in theirs. "
                + $"Under a policy: at how many it is told to be {More(report)} under it; too few histories at the others. "
                + $"Mean: of {report.Other} minus {report.Reference}."
        );
    }

    private static string Sign(KnownSign sign) =>
        sign switch
        {
            KnownSign.Above => "██",
            KnownSign.Below => "░░",
            KnownSign.Undecided => " ?",
            _ => "  ",
        };

    private static StudyQuantity Of(PointStudyReport report, string name) => report.Summary.Quantities.First(quantity => quantity.Name == name);
}
