using ZoneSim.Briefing.Documents;
using ZoneSim.Briefing.Texts;

namespace ZoneSim.Briefing.Decks;

/// <summary>Slides of lists, sentences and tables without a picture.</summary>
internal sealed partial class SlidePlanner
{
    /// <summary>Lists, sentences and tables without a picture.</summary>
    private void Texts(Section section, List<Block> blocks)
    {
        var points = blocks.OfType<Points>().ToList();
        var sentences = blocks.OfType<Statements>().SelectMany(block => block.Sentences).Select(sentence => sentence.Text).ToList();
        var prose = blocks.OfType<Prose>().Select(block => block.Text).ToList();
        var tables = blocks.OfType<TableBlock>().ToList();
        if (tables.Count == 1 && Beside(section, [.. sentences, .. prose, .. points.SelectMany(list => list.Items)], tables[0].Table))
        {
            return;
        }

        var areColumns = points.Count == 2 && points.All(list => list.Lead.Length > 0) && Columns(section, points);
        var listed = !areColumns && prose.Count + points.Count > 0 && !(tables.Count > 0 && points.Count == 0);
        if (listed || sentences.Count > 0)
        {
            Listed(
                section,
                section.Title,
                section.Id == "question" ? _document.Question : "",
                [
                    .. Lines(sentences),
                    .. listed ? prose.Select(text => new TextLine(text, Bold: section.Id == "question", Bullet: false)) : [],
                    .. listed
                        ? points.SelectMany(list => list.Lead.Length > 0 ? [new TextLine(list.Lead, true, false), .. Lines(list.Items)] : Lines(list.Items))
                        : [],
                ],
                LargeSize,
                sentences
            );
        }

        Tables(section, tables);
    }

    /// <summary>Two lists side by side, where both fit.</summary>
    private bool Columns(Section section, List<Points> points)
    {
        Frame[] frames = [Frame.Body.Left(0.48), Frame.Body.Right(0.48)];
        var parts = points
            .Zip(frames, (list, frame) =>
            {
                List<TextLine> lines = [new TextLine(list.Lead, true, false), .. Lines(list.Items)];
                return new TextPart(frame, lines, SlideText.Size([.. lines.Select(line => line.Text)], frame, TextSize, LeastSize));
            })
            .ToList();
        if (!parts.All(Fits))
        {
            return false;
        }

        _slides.Add(new SlidePlan(section.IsAppendix ? SlideLayoutKind.Appendix : SlideLayoutKind.TwoColumns, section.Title, "", parts, Notes(section, [])));
        return true;
    }

    /// <summary>Texts with a small table beside them, where both fit.</summary>
    private bool Beside(Section section, List<string> texts, DataTable table)
    {
        var body = SlideHeading.Of(section.Title, table.Caption).Body;
        var (left, right) = (body.Left(0.42), body.Right(0.55));
        var text = new TextPart(left, Fitted(texts, left, out var size), size);
        var part = new TablePart(right, table, SlideTable.Widths(table, right.Width, SmallSize), SmallSize);
        if (table.IsProse || !Fits(text) || SlideTable.Height(part) * Frame.Point > right.Height)
        {
            return false;
        }

        _slides.Add(new SlidePlan(SlideLayoutKind.TwoColumns, section.Title, table.Caption, [text, part], Notes(section, texts)));
        return true;
    }

    private static bool Fits(TextPart part) => SlideText.Height([.. part.Lines.Select(line => line.Text)], part.Size, part.Frame) <= part.Frame.Height;
}
