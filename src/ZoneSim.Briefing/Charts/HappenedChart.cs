using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>What happened, before and after the accounts are heard, as ranges.</summary>
internal static class HappenedChart
{
    public static ChartKind<AssessmentReport> Kind { get; } =
        new(
            new ChartInfo("happened", "What happened, given who says what and how often such sources err?"),
            _ => null,
            report =>
                [
                    .. report.Summary.Happened.Select(
                        (happened, index) =>
                            new ChartPage(
                                index == 0 ? "happened" : FormattableString.Invariant($"happened-{index + 1}"),
                                StudyTitles.Happened(report, happened),
                                $"What happened, before and after the accounts are heard · {AccountWords.Subtitle(report)}",
                                AccountWords.Footer(report, "Error rates assumed, as ranges; reports independent given what happened."),
                                sheet => Draw(sheet, report, happened)
                            )
                    ),
                ]
        );

    private static void Draw(Sheet sheet, AssessmentReport report, HappenedResult happened)
    {
        var body = sheet.Body;
        var rows = new List<RangeRow> { Row(happened.Struck, WordForms.Capital(happened.Struck.What) + report.Whom(happened)), Row(happened.Left, "It left") };
        rows.Add(RangeRow.Heading("How it ended, in policy-neutral words"));
        rows.AddRange(happened.Ends.Select(end => Row(end, Numbers.Words(end.What))));
        if (happened.Vehicles.Count > 0)
        {
            rows.Add(RangeRow.Heading("How many vehicles, among the numbers given (equal weight before)"));
            rows.AddRange(happened.Vehicles.Select(one => Row(one, one.What)));
        }

        RangeRows.Key(sheet, body.Left, body.Top + 30, "before: the simulation alone", "after: the accounts heard", null);
        RangeRows
            .OfShares("probability; ranges over the assumptions and the sources' error rates (5–95%), line at the median", "before · after")
            .Draw(sheet, new SKRect(body.Left, body.Top + 38, body.Right, body.Bottom - 64), rows);
        var heard = string.Join(
            "; ",
            happened.Reports.Select(one => $"{one.Account} ({Numbers.Words(one.Kind ?? "not heard")}) {Says(one, happened.Struck.What)}")
        );
        foreach (var (index, line) in TextFit.Wrap($"Heard: {heard}.", body.Width, Sheet.DenseSize, 2).Index())
        {
            sheet.Text(line, body.Left, body.Bottom - 34 + (index * 30), Sheet.DenseSize, Ink.Soft);
        }
    }

    private static RangeRow Row(Posterior one, string label) =>
        new(
            label,
            "",
            one is { Prior: { } prior, After: { } after } ? [prior, after] : [],
            null,
            $"{AccountWords.Shares(one.Prior)} · {AccountWords.Shares(one.After)}"
        );

    private static string Says(SourceReport report, string force)
    {
        string[] said =
        [
            .. report.Struck is { } struck ? [struck ? $"says there was {force}" : $"denies {force}"] : Array.Empty<string>(),
            .. report.Left is { } left ? [left ? "says it left" : "denies that it left"] : Array.Empty<string>(),
            .. report.Vehicles is { } number ? [$"gives {number} vehicles"] : Array.Empty<string>(),
        ];
        return said.Length == 0 ? "is silent" : string.Join(", ", said);
    }
}
