using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>The model's forecast against what the record says, matter by matter.</summary>
internal static class RecordChart
{
    public static ChartKind<AssessmentReport> Kind { get; } =
        new(
            new ChartInfo("record", "What does the model say of each matter that the record speaks of?"),
            report => report.Summary.Forecast.Count == 0 ? "the record says nothing that a run could show." : null,
            report => Pages([report])
        );

    private const int MostRows = 9;

    /// <summary>The pictures of several incidents, so many on each as can be read.</summary>
    public static IEnumerable<ChartPage> Pages(IReadOnlyList<AssessmentReport> reports)
    {
        var (page, number, rows) = (new List<AssessmentReport>(), 1, 0);
        foreach (var report in reports)
        {
            var more = report.Summary.Forecast.Count + 1;
            if (page.Count > 0 && rows + more > MostRows)
            {
                yield return Page([.. page], number++);
                page.Clear();
                rows = 0;
            }

            page.Add(report);
            rows += more;
        }

        yield return Page(page, number);
    }

    private static ChartPage Page(List<AssessmentReport> reports, int number) =>
        new(
            number == 1 ? "record" : FormattableString.Invariant($"record-{number}"),
            StudyTitles.Record(reports),
            reports.Count == 1
                ? $"The model held against the record · {AccountWords.Subtitle(reports[0])}"
                : $"{Numbers.Of(reports.Count, "incident")}, all accounts' circumstances and policies of equal weight",
            AccountWords.Footer(
                reports[0],
                reports.All(report => report.Summary.UsedInDefaults)
                    ? "The defaults were chosen with these incidents in view: a consistency check, no test and no score."
                    : "Incidents that the defaults were chosen with get a consistency check and no score."
            ),
            sheet => Draw(sheet, reports)
        );

    private static void Draw(Sheet sheet, List<AssessmentReport> reports)
    {
        var (rows, body) = (new List<RangeRow>(), sheet.Body);
        foreach (var report in reports)
        {
            if (reports.Count > 1)
            {
                rows.Add(
                    RangeRow.Heading(
                        $"{report.Summary.Incident}   {report.Summary.Title}{(report.Summary.UsedInDefaults ? "" : " (not used in the defaults)")}"
                    )
                );
            }

            rows.AddRange(
                report.Summary.Forecast.Select(one => new RangeRow(
                    AccountWords.Matter(one),
                    $"said by {string.Join(", ", one.Accounts)}"
                        + $"{(one.Contested ? "; another account says otherwise" : one.Grade.Length > 0 ? $"; {one.Grade}" : "; not graded")}",
                    one.Band is { } band ? [band] : [],
                    one.Share,
                    AccountWords.Shares(one.Band)
                ))
            );
        }

        RangeRows.Key(
            sheet,
            body.Left,
            body.Top + 30,
            "over the assumed ranges (5–95%), line at the median",
            null,
            "at the scenarios' own values, interval of run noise"
        );
        RangeRows
            .OfShares("share of runs that agree with what the record says", "range")
            .Draw(sheet, new SKRect(body.Left, body.Top + 38, body.Right, body.Bottom), rows);
    }
}
