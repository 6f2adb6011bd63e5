namespace ZoneSim.Briefing;

/// <summary>
/// Cuts a briefing's sections into slides: charts with the sentences that stand before them, lists, tables cut where a slide is
/// full. What a slide has no room for goes on a further slide; nothing is made too small to be read.
/// </summary>
internal sealed class SlidePlanner
{
    private const double LargeSize = 18, TextSize = 15, SmallSize = 13, LeastSize = 11.5;

    private readonly List<SlidePlan> _slides = [];
    private readonly BriefDocument _document;

    private SlidePlanner(BriefDocument document) => _document = document;

    /// <summary>The slides of a briefing.</summary>
    public static IReadOnlyList<SlidePlan> Of(BriefDocument document)
    {
        var planner = new SlidePlanner(document);
        planner._slides.Add(new SlidePlan(SlideLayoutKind.Title, document.Title, document.Question, [], planner.Notes(document.Sections[0], [])));
        foreach (var section in document.Sections)
        {
            document.Cancel.ThrowIfCancellationRequested();
            planner.Add(section);
        }

        return planner._slides;
    }

    private void Add(Section section)
    {
        var blocks = section.Blocks.Where(block => block.OnSlides).ToList();
        if (blocks.Any(block => block is Exhibit))
        {
            Charts(section, blocks);
        }
        else
        {
            Texts(section, blocks);
        }
    }

    /// <summary>A slide for each chart, with the sentences before it; prose is for the speaker; lists and tables follow.</summary>
    private void Charts(Section section, List<Block> blocks)
    {
        var brief = blocks.OfType<Points>().Where(points => points.Items.Count <= 2).ToList();
        var sentences = brief.SelectMany(points => points.Items.Select(item => $"{points.Lead} {item}".Trim())).ToList();
        var prose = blocks.OfType<Prose>().Select(block => block.Text).ToList();
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Statements statements:
                    sentences.AddRange(statements.Sentences.Select(sentence => sentence.Text));
                    break;
                case Exhibit exhibit:
                    Pictured(section, exhibit.Page, sentences, prose);
                    break;
            }
        }

        foreach (var points in blocks.OfType<Points>().Except(brief))
        {
            _slides.Add(new SlidePlan(
                Layout(section), section.Title, points.Lead, [new TextPart(Frame.Body, Fitted(points.Items, Frame.Body, out var size), size)], Notes(section, [])));
        }

        Tables(section, blocks.OfType<TableBlock>());
    }

    private void Pictured(Section section, ChartPage page, List<string> sentences, List<string> prose)
    {
        if (page.Native is null)
        {
            Picture(section, page, sentences, prose);
            return;
        }

        var charts = page.Native();
        foreach (var chart in charts)
        {
            Chart(section, charts.Count > 1 ? chart.Title : page.Title, chart is NativeForest ? NativeCharts.ForestKey : chart is NativeBars ? $"{page.Subtitle}. {NativeCharts.BarKey}" : page.Subtitle, chart, sentences, prose);
        }
    }

    private void Chart(Section section, string title, string subtitle, NativeChart chart, List<string> sentences, List<string> prose)
    {
        var notes = Notes(section, [.. sentences, .. prose]);
        var body = Frame.Body;
        if (sentences.Count == 0)
        {
            _slides.Add(new SlidePlan(Layout(section), title, subtitle, [new ChartPart(body, chart)], notes));
            return;
        }

        var beside = body.Right(0.36);
        var shown = new List<string>();
        foreach (var sentence in sentences)
        {
            if (SlideText.Height([.. shown, sentence], LeastSize, beside) <= beside.Height)
            {
                shown.Add(sentence);
            }
        }

        _slides.Add(new SlidePlan(SlideLayoutKind.TwoColumns, title, subtitle, [new ChartPart(body.Left(0.62), chart), new TextPart(beside, Fitted(shown, beside, out var size), size)], notes));
        sentences.Clear();
    }

    private void Picture(Section section, ChartPage page, List<string> sentences, List<string> prose)
    {
        var notes = Notes(section, [.. sentences, .. prose]);
        var below = sentences.Count == 0 ? 0 : SlideText.Height(sentences, LeastSize, Frame.Body);
        var height = Math.Min(Frame.Body.Height - below, (long)(Frame.Body.Width * ChartPage.BareShape));
        var width = (long)(height / ChartPage.BareShape);
        var parts = new List<SlidePart> { new PicturePart(new Frame(Frame.Margin + ((Frame.Body.Width - width) / 2), Frame.Body.Y, width, height), page) };
        if (sentences.Count > 0)
        {
            parts.Add(new TextPart(Frame.Body.Below(below), Lines(sentences), LeastSize));
            sentences.Clear();
        }

        _slides.Add(new SlidePlan(Layout(section), page.Title, page.Subtitle, parts, notes));
    }

    /// <summary>Lists, sentences and tables without a picture.</summary>
    private void Texts(Section section, List<Block> blocks)
    {
        var points = blocks.OfType<Points>().ToList();
        var sentences = blocks.OfType<Statements>().SelectMany(block => block.Sentences).Select(sentence => sentence.Text).ToList();
        var prose = blocks.OfType<Prose>().Select(block => block.Text).ToList();
        var tables = blocks.OfType<TableBlock>().ToList();
        if (tables.Count == 1 && tables[0].Table.Rows.Count <= 8 && !tables[0].Table.IsProse)
        {
            Beside(section, [.. sentences, .. prose, .. points.SelectMany(list => list.Items)], tables[0].Table);
            return;
        }

        if (points.Count == 2 && points.All(list => list.Lead.Length > 0))
        {
            Columns(section, points);
        }
        else if (prose.Count + points.Count > 0 && !(tables.Count > 0 && points.Count == 0))
        {
            var lines = prose.Select(text => new TextLine(text, Bold: section.Id == "question", Bullet: false))
                .Concat(points.SelectMany(list => list.Lead.Length > 0 ? [new TextLine(list.Lead, true, false), .. Lines(list.Items)] : Lines(list.Items))).ToList();
            _slides.Add(new SlidePlan(Layout(section), section.Title, "", [new TextPart(Frame.Body, lines, SlideText.Size([.. lines.Select(line => line.Text)], Frame.Body, LargeSize, LeastSize))], Notes(section, [])));
        }

        if (sentences.Count > 0)
        {
            _slides.Add(new SlidePlan(Layout(section), section.Id == "question" ? "In brief" : section.Title, section.Id == "question" ? _document.Question : "",
                [new TextPart(Frame.Body, Fitted(sentences, Frame.Body, out var size), size)], Notes(section, sentences)));
        }

        Tables(section, tables);
    }

    private void Columns(Section section, List<Points> points)
    {
        var (left, right) = (Frame.Body.Left(0.48), Frame.Body.Right(0.48));
        TextPart Part(Frame frame, Points list)
        {
            var lines = new[] { new TextLine(list.Lead, true, false) }.Concat(Lines(list.Items)).ToList();
            return new TextPart(frame, lines, SlideText.Size([.. lines.Select(line => line.Text)], frame, TextSize, LeastSize));
        }

        _slides.Add(new SlidePlan(section.IsAppendix ? SlideLayoutKind.Appendix : SlideLayoutKind.TwoColumns, section.Title, "", [Part(left, points[0]), Part(right, points[1])], Notes(section, [])));
    }

    private void Beside(Section section, List<string> texts, DataTable table)
    {
        var (left, right) = (Frame.Body.Left(0.42), Frame.Body.Right(0.55));
        var widths = SlideTable.Widths(table, right.Width, SmallSize);
        _slides.Add(new SlidePlan(SlideLayoutKind.TwoColumns, section.Title, table.Caption,
            [new TextPart(left, Fitted(texts, left, out var size), size), new TablePart(right, table, widths, SmallSize)], Notes(section, texts)));
    }

    private void Tables(Section section, IEnumerable<TableBlock> tables)
    {
        foreach (var table in tables.Select(block => block.Table))
        {
            var size = section.IsAppendix ? 10 : 12;
            var widths = SlideTable.Widths(table, Frame.Body.Width, size);
            foreach (var rows in SlideTable.Pages(table, widths, size, Frame.Body.Height))
            {
                _slides.Add(new SlidePlan(
                    Layout(section), section.Title, table.Caption, [new TablePart(Frame.Body, table with { Rows = rows }, widths, size)],
                    Notes(section, [.. section.Blocks.OfType<Prose>().Select(block => block.Text)])));
            }
        }
    }

    private static List<TextLine> Lines(IEnumerable<string> texts) => [.. texts.Select(text => new TextLine(text))];

    private static List<TextLine> Fitted(IReadOnlyList<string> texts, Frame frame, out double size)
    {
        size = SlideText.Size(texts, frame, frame.Width > Frame.Body.Width / 2 ? LargeSize : TextSize, LeastSize);
        return Lines(texts);
    }

    private static SlideLayoutKind Layout(Section section) => section.IsAppendix ? SlideLayoutKind.Appendix : SlideLayoutKind.Content;

    /// <summary>What the speaker reads: the sentences, then what makes the slide again.</summary>
    private List<string> Notes(Section section, IEnumerable<string> said)
    {
        var run = _document.Facts.First(fact => fact.Name == "Command").Value;
        return
        [
            .. said,
            $"The run is made again by: {run}",
            .. section.Command.Length > 0 && section.Command != run ? new[] { $"This slide's content is made or shown again by: {section.Command} (RUN stands for the run's folder)" } : [],
            _document.Source,
        ];
    }
}
