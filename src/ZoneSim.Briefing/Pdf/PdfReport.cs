using SkiaSharp;
using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Documents;
using ZoneSim.Briefing.Drawing;

namespace ZoneSim.Briefing.Pdf;

/// <summary>
/// The report for print: pages of our own, drawn with the same font and the same pictures as everything else, so that no browser
/// and no printer driver is needed. Charts are vectors, fonts are embedded, and no date is written into the file.
/// </summary>
internal sealed class PdfReport
{
    private const float TextSize = 9.5f;

    /// <summary>A picture is made this much smaller, at most, to stay on the page of its words.</summary>
    private const float LeastPicture = 0.78f;

    private readonly Dictionary<string, int> _starts = [];
    private readonly BriefDocument _document;
    private int _pages;

    private PdfReport(BriefDocument document) => _document = document;

    /// <summary>The report as a PDF file.</summary>
    public static byte[] Of(BriefDocument document)
    {
        Typefaces.Register();
        var report = new PdfReport(document);
        var measure = report.Flow(null);
        report.Write(measure);
        report._pages = measure.Page;
        using var stream = new MemoryStream();
        using (
            var pdf = SKDocument.CreatePdf(
                stream,
                new SKDocumentPdfMetadata
                {
                    Title = document.Title,
                    Subject = document.Question,
                    Author = "ZoneSim",
                    Creator = "ZoneSim",
                    RasterDpi = 300,
                    EncodingQuality = 101,
                }
            )
        )
        {
            var flow = report.Flow(pdf);
            report.Write(flow);
            flow.End();
        }

        return stream.ToArray();
    }

    private PdfFlow Flow(SKDocument? pdf) => new(pdf, _document.Source, _document.Classification, _pages);

    private void Write(PdfFlow flow)
    {
        flow.NewPage();
        flow.Text(_document.Title, 22, Ink.Text, bold: true, width: PdfFlow.Width);
        flow.Down(4);
        flow.Text(_document.Question, 13, Ink.Text);
        flow.Down(4);
        flow.Text(_document.Source, TextSize, Ink.Soft);
        Contents(flow);
        foreach (var section in _document.Sections)
        {
            Section(flow, section);
        }

        Run(flow);
    }

    private void Contents(PdfFlow flow)
    {
        flow.Down(16);
        foreach (var (id, title) in _document.Sections.Select(section => (section.Id, Title(section))).Append(("run", "The run")))
        {
            var page = _starts.TryGetValue(id, out var start) ? FormattableString.Invariant($"{start}") : "";
            flow.Text(title, TextSize, Ink.Text, leading: 1.5f);
            flow.At(page, PdfFlow.Margin + PdfFlow.Column - PrintText.Measure(page, TextSize), flow.Y - 4, TextSize, Ink.Soft);
            flow.Link(id, TextSize * 1.5f);
        }
    }

    private static string Title(Section section) => (section.IsAppendix ? "Appendix: " : "") + section.Title;

    private void Section(PdfFlow flow, Section section)
    {
        if (section.Blocks.Any(block => block is Exhibit or TableBlock))
        {
            flow.NewPage();
        }

        flow.Space(20);
        flow.Need(140);
        Heading(flow, section.Id, Title(section));
        if (section.Command.Length > 0)
        {
            flow.Text("Made or shown again by: " + section.Command, 8, Ink.Soft, width: PdfFlow.Width);
            flow.Down(4);
        }

        foreach (var block in section.Blocks)
        {
            _document.Cancel.ThrowIfCancellationRequested();
            Block(flow, block);
        }
    }

    private void Heading(PdfFlow flow, string id, string title)
    {
        _starts[id] = flow.Page;
        flow.Name(id);
        flow.Rule(PdfFlow.Margin, PdfFlow.PageWidth - PdfFlow.Margin, flow.Y, Ink.Rule, 0.8f);
        flow.Down(5);
        flow.Text(title, 15, Ink.Text, bold: true, width: PdfFlow.Width);
        flow.Down(5);
    }

    private static void Block(PdfFlow flow, Block block)
    {
        switch (block)
        {
            case Statements statements:
                foreach (var sentence in statements.Sentences)
                {
                    Statement(flow, sentence.Text);
                }

                break;
            case Prose prose:
                flow.Text(prose.Text, TextSize, Ink.Text);
                flow.Down(6);
                break;
            case Points points:
                Points(flow, points);
                break;
            case Exhibit exhibit:
                Picture(flow, exhibit.Page);
                break;
            case TableBlock table:
                PdfTable.Draw(flow, table.Table);
                break;
        }
    }

    private static void Statement(PdfFlow flow, string text)
    {
        const float Inset = 10;
        var height = PrintText.Wrap(text, TextSize, false, PdfFlow.Column - Inset).Count * TextSize * 1.38f;
        flow.Need(height + 6);
        var top = flow.Y;
        flow.Text(text, TextSize, Ink.Text, left: PdfFlow.Margin + Inset, width: PdfFlow.Column - Inset);
        flow.Bar(PdfFlow.Margin, top + 2, flow.Y);
        flow.Down(6);
    }

    private static void Points(PdfFlow flow, Points points)
    {
        if (points.Lead.Length > 0)
        {
            flow.Need(40);
            flow.Text(points.Lead, TextSize, Ink.Text, bold: true);
        }

        foreach (var item in points.Items)
        {
            flow.Need(TextSize * 1.38f);
            flow.At("•", PdfFlow.Margin + 2, flow.Y + TextSize, TextSize, Ink.Text);
            flow.Text(item, TextSize, Ink.Text, left: PdfFlow.Margin + 12, width: PdfFlow.Column - 12);
            flow.Down(2);
        }

        flow.Down(5);
    }

    private static void Picture(PdfFlow flow, ChartPage page)
    {
        var note = $"{page.Subtitle}. {string.Join(" ", page.Footer)}";
        var below = PrintText.Wrap(note, 8, false, PdfFlow.Width).Count * 8 * 1.38f;
        var room = PdfFlow.Bottom - flow.Y - below - 30;
        var width = Math.Min(PdfFlow.Width, room / ChartPage.BareShape);
        if (width < LeastPicture * PdfFlow.Width)
        {
            flow.NewPage();
            width = PdfFlow.Width;
        }

        flow.Text(page.Title, 11, Ink.Text, bold: true, width: PdfFlow.Width);
        flow.Picture(page, width);
        flow.Text(note, 8, Ink.Soft, width: PdfFlow.Width);
        flow.Down(10);
    }

    private void Run(PdfFlow flow)
    {
        flow.Space(20);
        flow.Need(200);
        Heading(flow, "run", $"The run {_document.Run}");
        flow.Text("Every number of this report comes from this run and is made again, bit for bit on the same platform, by its command.", TextSize, Ink.Text);
        flow.Down(6);
        foreach (var (name, value) in _document.Facts)
        {
            flow.Need(TextSize * 1.5f);
            flow.At(name, PdfFlow.Margin, flow.Y + (TextSize * 1.1f), TextSize, Ink.Soft);
            flow.Text(value, TextSize, Ink.Text, left: PdfFlow.Margin + 170, width: PdfFlow.Column - 170);
        }

        foreach (var (run, command) in _document.Studies)
        {
            flow.Text($"The study {run} is made again by: {command}", TextSize, Ink.Text);
        }
    }
}
