using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>The accounts side by side: a row for each topic, a column for each account, and how they stand to each other.</summary>
internal static class AccountsChart
{
    private static readonly SKColor s_conflict = new(0x34, 0x30, 0x81),
        s_agreement = new(0x24, 0xC1, 0xFF);

    public static ChartKind<AssessmentReport> Kind { get; } =
        new(
            new ChartInfo("accounts", "What does each account say, side by side?"),
            _ => null,
            report =>
                [
                    new ChartPage(
                        "accounts",
                        StudyTitles.Accounts(report),
                        AccountWords.Subtitle(report),
                        [
                            "Reported: what the record holds each source to have said, lined up by rule. "
                                + "Grades are the record's assessment (A–F source, 1–6 statement), "
                                + "from how the source knew and what the others say; not a fact of any source.",
                            "A silent account neither agrees nor denies. Statements of place, time and force are set side by side and not judged.",
                        ],
                        sheet => Draw(sheet, report)
                    ),
                ]
        );

    private static void Draw(Sheet sheet, AssessmentReport report)
    {
        var (accounts, topics) = (report.Summary.Accounts, report.SideBySide);
        var body = sheet.Body;
        var first = Math.Min(330, topics.Max(topic => Sheet.Measure(topic.Topic, Sheet.DenseSize, bold: true)) + 24);
        const float Last = 290;
        var column = (body.Width - first - Last) / accounts.Count;
        var top = Heads(sheet, accounts, body, first, column);
        var height = Math.Min(64, (body.Bottom - top - 6) / topics.Count);
        for (var row = 0; row < topics.Count; row++)
        {
            var (topic, y) = (topics[row], top + (row * height));
            sheet.Line(body.Left, y, body.Right, y, Ink.Grid, 1.5f);
            sheet.Text(
                TextFit.Elide(Numbers.Words(topic.Topic), first - 16, Sheet.DenseSize, bold: true),
                body.Left,
                y + (height / 2) + 8,
                Math.Min(Sheet.DenseSize, height * 0.7f),
                Ink.Text,
                bold: true
            );
            for (var index = 0; index < accounts.Count; index++)
            {
                Cell(sheet, topic.Cells[index], SKRect.Create(body.Left + first + (index * column), y, column - 14, height));
            }

            Mark(sheet, topic, SKRect.Create(body.Right - Last + 6, y, Last - 6, height));
        }
    }

    private static float Heads(Sheet sheet, IReadOnlyList<AccountResult> accounts, SKRect body, float first, float column)
    {
        var most = 1;
        for (var index = 0; index < accounts.Count; index++)
        {
            var x = body.Left + first + (index * column);
            sheet.Text(accounts[index].Account, x, body.Top + 22, Sheet.LeastSize, Ink.Text, bold: true);
            var lines = TextFit.Wrap(accounts[index].Title, column - 16, Sheet.DenseSize, 3);
            most = Math.Max(most, lines.Count);
            for (var line = 0; line < lines.Count; line++)
            {
                sheet.Text(lines[line], x, body.Top + 54 + (line * 29), Sheet.DenseSize, Ink.Soft);
            }
        }

        return body.Top + 42 + (most * 29);
    }

    private static void Cell(Sheet sheet, SideBySideCell? cell, SKRect place)
    {
        var size = Math.Min(Sheet.DenseSize, place.Height * 0.7f);
        if (cell is null)
        {
            sheet.Text("silent", place.Left, place.MidY + (size * 0.36f), size, Ink.Rule);
            return;
        }

        var room = place.Width - Sheet.Measure(cell.Grades, size) - 12;
        var lines = TextFit.Wrap(cell.Text, room, size, place.Height > 54 ? 2 : 1);
        for (var line = 0; line < lines.Count; line++)
        {
            sheet.Text(lines[line], place.Left, place.MidY + (size * 0.36f) + ((line - ((lines.Count - 1) / 2f)) * size * 1.16f), size, Ink.Text);
        }

        sheet.Text(cell.Grades, place.Right, place.MidY + (size * 0.36f), size, Ink.Soft, align: Align.Right);
    }

    private static void Mark(Sheet sheet, SideBySideTopic topic, SKRect place)
    {
        var (text, colour) = topic.Standing switch
        {
            AccountStanding.Conflict => ("conflict", (SKColor?)s_conflict),
            AccountStanding.Agreement => ("agreement", s_agreement),
            AccountStanding.OneAccount => ("one account", null),
            _ => ("words, not compared", null),
        };
        if (colour is { } fill)
        {
            sheet.Box(SKRect.Create(place.Left, place.MidY - 9, 18, 18), fill);
        }

        sheet.Text(
            text,
            place.Left + 28,
            place.MidY + 8,
            Sheet.DenseSize,
            colour is null ? Ink.Soft : Ink.Text,
            bold: topic.Standing == AccountStanding.Conflict
        );
    }
}
