using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;

namespace ZoneSim.Briefing.Decks;

/// <summary>Slides of what the policies cost.</summary>
internal sealed partial class ShortDeck
{
    /// <summary>Force, reactions, casualties and time in one table, on a further slide where one is full.</summary>
    private IEnumerable<SlidePlan> Costs()
    {
        var of = _findings
            .Where(finding =>
                finding.Kind is FindingKind.Force or FindingKind.Cost or FindingKind.TimeInside && finding.Subject.Length > 0
                || finding is { Kind: FindingKind.End, Chart: "cost" }
            )
            .ToList();
        var title = (
            _findings.FirstOrDefault(finding => finding is { Subject.Length: 0, Kind: FindingKind.Cost, IsTold: true })
            ?? of.FirstOrDefault(finding => finding is { IsTold: true, Kind: FindingKind.Cost })
            ?? of.FirstOrDefault(finding => finding.IsTold)
            ?? of.FirstOrDefault()
        )?.Title
            ?? "No vehicle is hit, and no reaction follows";
        var notes = _notes.Of(of.Count > 0 ? [.. of.Select(finding => finding.Sentence)] : [title + "."], _notes.OfCosts);
        if (FindingBands.Table(_report, of) is not { Rows.Count: > 0 } table)
        {
            return
            [
                Slide(
                    title,
                    _document.Title,
                    frame => SlideLines.Stack([.. of.Select(finding => new SlideLine(finding.Sentence, LeastMessage, ReadSize, false))], frame),
                    notes
                ),
            ];
        }

        return Tables(table, SlideHeading.Of(title, table.Caption).Body).Select(part => Slide(title, table.Caption, _ => [part], notes));
    }

    /// <summary>A table on one slide as large as it fits there with a line a row, or at the least size, on several where it is full.</summary>
    private static List<TablePart> Tables(DataTable table, Frame frame)
    {
        List<TablePart> Of(double size)
        {
            var widths = SlideTable.Widths(table, frame.Width, size);
            return [.. SlideTable.Pages(table, widths, size, frame.Height).Select(rows => new TablePart(frame, table with { Rows = rows }, widths, size))];
        }

        for (var size = LeastMessage; size > ReadSize; size -= 0.5)
        {
            var widths = SlideTable.Widths(table, frame.Width, size);
            if (table.Rows.All(row => SlideTable.RowHeight(row, widths, size) <= (size * 1.2) + (2 * SlideTable.PadY)) && Of(size) is { Count: 1 } large)
            {
                return large;
            }
        }

        return Of(ReadSize);
    }
}
