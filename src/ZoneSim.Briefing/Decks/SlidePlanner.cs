using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Documents;

namespace ZoneSim.Briefing.Decks;

/// <summary>
/// Cuts a briefing's sections into slides: charts with the sentences that stand before them, lists, tables cut where a slide is
/// full. What a slide has no room for goes on a further slide; nothing is made too small to be read.
/// </summary>
internal sealed partial class SlidePlanner
{
    private const double LargeSize = 18,
        TextSize = 15,
        SmallSize = 13,
        LeastSize = 11.5;

    /// <summary>The part of a slide that sentences below a picture may take.</summary>
    private const double MostBelow = 0.36;

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
            var first = planner._slides.Count;
            planner.Add(section);
            for (var slide = first; slide < planner._slides.Count; slide++)
            {
                planner._slides[slide] = planner._slides[slide] with { Section = Group(section) };
            }
        }

        planner._slides[0] = planner._slides[0] with { Section = Group(document.Sections[0]) };
        return planner._slides;
    }

    /// <summary>The section of the deck in which a section of the briefing stands.</summary>
    private static string Group(Section section) =>
        section.IsAppendix ? "Numbers"
        : section.Id.StartsWith("study-", StringComparison.Ordinal) || section.Id == "drivers" ? "Studies"
        : section.Id switch
        {
            "question" or "map" or "policies" => "Question",
            "incident" => "Accounts",
            "timeline" or "calendar" => "History twins",
            "assumptions" or "sureness" => "Assumptions",
            "method" or "inputs" => "Method and commands",
            _ => "Results",
        };

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
            Listed(section, section.Title, points.Lead, Lines(points.Items), LargeSize, []);
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
            Chart(
                section,
                charts.Count > 1 ? chart.Title : page.Title,
                chart is NativeForest ? $"{page.Subtitle}. {NativeCharts.ForestKey}"
                    : chart is NativeBars ? $"{page.Subtitle}. {NativeCharts.BarKey}"
                    : page.Subtitle,
                chart,
                sentences,
                prose
            );
        }
    }

    private void Chart(Section section, string title, string subtitle, NativeChart chart, List<string> sentences, List<string> prose)
    {
        var notes = Notes(section, [.. sentences, .. prose]);
        var body = SlideHeading.Of(title, subtitle).Body;
        if (sentences.Count == 0)
        {
            _slides.Add(new SlidePlan(Layout(section), title, subtitle, [new ChartPart(body, chart)], notes));
            return;
        }

        var beside = body.Right(0.36);
        var shown = Shown(sentences, beside, beside.Height);
        _slides.Add(
            new SlidePlan(
                SlideLayoutKind.TwoColumns,
                title,
                subtitle,
                [new ChartPart(body.Left(0.62), chart), new TextPart(beside, Fitted(shown, beside, out var size), size)],
                notes
            )
        );
        sentences.Clear();
    }

    /// <summary>A picture with the sentences below it that leave it large enough to be read; the speaker has them all.</summary>
    private void Picture(Section section, ChartPage page, List<string> sentences, List<string> prose)
    {
        var notes = Notes(section, [.. sentences, .. prose]);
        var body = SlideHeading.Of(page.Title, page.Subtitle).Body;
        var shown = Shown(sentences, body, (long)(body.Height * MostBelow));
        var below = shown.Count == 0 ? 0 : SlideText.Height(shown, LeastSize, body);
        var height = Math.Min(body.Height - below, (long)(body.Width * ChartPage.BareShape));
        var width = (long)(height / ChartPage.BareShape);
        var parts = new List<SlidePart> { new PicturePart(new Frame(body.X + ((body.Width - width) / 2), body.Y, width, height), page) };
        if (shown.Count > 0)
        {
            parts.Add(new TextPart(body.Below(below), Lines(shown), LeastSize));
        }

        sentences.Clear();
        _slides.Add(new SlidePlan(Layout(section), page.Title, page.Subtitle, parts, notes));
    }

    /// <summary>The sentences that have room at the least size, in their order.</summary>
    private static List<string> Shown(IEnumerable<string> sentences, Frame frame, long height)
    {
        var shown = new List<string>();
        foreach (var sentence in sentences)
        {
            if (SlideText.Height([.. shown, sentence], LeastSize, frame) <= height)
            {
                shown.Add(sentence);
            }
        }

        return shown;
    }

    /// <summary>Lines as large as they fit on one slide; on several where they do not fit at the least size.</summary>
    private void Listed(Section section, string title, string subtitle, IReadOnlyList<TextLine> lines, double most, IEnumerable<string> said)
    {
        var body = SlideHeading.Of(title, subtitle).Body;
        var size = SlideText.Size([.. lines.Select(line => line.Text)], body, most, LeastSize);
        foreach (var page in SlideText.Pages(lines, size, body))
        {
            _slides.Add(new SlidePlan(Layout(section), title, subtitle, [new TextPart(body, page, size)], Notes(section, said)));
        }
    }

    private void Tables(Section section, IEnumerable<TableBlock> tables)
    {
        foreach (var table in tables.Select(block => block.Table))
        {
            var size = section.IsAppendix ? 10 : 12;
            var body = SlideHeading.Of(section.Title, table.Caption).Body;
            var widths = SlideTable.Widths(table, body.Width, size);
            foreach (var rows in SlideTable.Pages(table, widths, size, body.Height))
            {
                _slides.Add(
                    new SlidePlan(
                        Layout(section),
                        section.Title,
                        table.Caption,
                        [new TablePart(body, table with { Rows = rows }, widths, size)],
                        Notes(section, [.. section.Blocks.OfType<Prose>().Select(block => block.Text)])
                    )
                );
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
            .. section.Command.Length > 0 && section.Command != run
                ? new[]
                {
                    $"This slide's content is made or shown again by: "
                        + $"{section.Command}{(section.Command.Contains("RUN", StringComparison.Ordinal) ? " (RUN stands for the run's folder)" : "")}",
                }
                : [],
            _document.Source,
        ];
    }
}
