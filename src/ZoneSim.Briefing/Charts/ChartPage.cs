using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;

namespace ZoneSim.Briefing.Charts;

/// <summary>One picture before it is drawn.</summary>
/// <param name="Stem">File name without its ending.</param>
/// <param name="Title">What was found.</param>
/// <param name="Subtitle">What is drawn, of which incursion, how chosen.</param>
/// <param name="Footer">The footer's lines.</param>
/// <param name="Draw">Draws what stands between heading and footer.</param>
internal sealed record ChartPage(string Stem, string Title, string Subtitle, IReadOnlyList<string> Footer, Action<Sheet> Draw)
{
    /// <summary>What a bare picture leaves out at the top and at the bottom of the sheet.</summary>
    private const float Heading = 132,
        Below = 94;

    /// <summary>Height of a bare picture over its width.</summary>
    public const float BareShape = (Sheet.Height - Heading - Below) / BareWidth;

    /// <summary>Width of a bare picture in the sheet's units.</summary>
    private const float BareWidth = 1920;

    /// <summary>The numbers behind the picture; null where its page shows them otherwise.</summary>
    public Func<DataTable>? Table { get; init; }

    /// <summary>The same as charts that a presentation program can edit; null where it is a drawing.</summary>
    public Func<IReadOnlyList<NativeChart>>? Native { get; init; }

    /// <summary>
    /// Draws what stands between heading and footer, for pages that say the rest in words of their own: as wide as the canvas
    /// says, <see cref="BareShape"/> times as high.
    /// </summary>
    public void PaintBare(SKCanvas canvas, float width)
    {
        Typefaces.Register();
        var scale = width / BareWidth;
        canvas.Scale(scale);
        canvas.Translate(0, -Heading);
        var sheet = new Sheet(canvas, BareWidth);
        sheet.Box(new SKRect(0, Heading, BareWidth, Sheet.Height - Below), Ink.Paper);
        Draw(sheet);
    }

    /// <summary>Draws the whole picture on a canvas of the size given.</summary>
    public void Paint(SKCanvas canvas, ChartSize size)
    {
        Typefaces.Register();
        var scale = size.Height / Sheet.Height;
        canvas.Scale(scale);
        var sheet = new Sheet(canvas, size.Width / scale);
        var width = sheet.Width - (2 * Sheet.Margin);
        sheet.Box(new SKRect(0, 0, sheet.Width, Sheet.Height), Ink.Paper);
        Headline(sheet, width, size.Classification);
        Draw(sheet);
        Foot(sheet, Footer);
    }

    /// <summary>What was found, on one line or two; what is drawn; the classification above.</summary>
    private void Headline(Sheet sheet, float width, string classification)
    {
        const float Least = 36,
            Two = 34;
        if (classification.Length > 0)
        {
            sheet.Text(
                TextFit.Elide(classification, width, Sheet.FooterSize, bold: true),
                sheet.Width / 2,
                24,
                Sheet.FooterSize,
                Ink.Text,
                bold: true,
                Align.Centre
            );
        }

        var large = TextFit.Size(Title, width, Sheet.TitleSize, Least, bold: true);
        IReadOnlyList<string> titles =
            Sheet.Measure(Title, large, bold: true) <= width
                ? [Title]
                : TextFit.Wrap(Title, Math.Min(width, Math.Max(width * 0.55f, Sheet.Measure(Title, Two, bold: true) * 0.56f)), Two, 2, bold: true);
        var subtitles = TextFit.Wrap(Subtitle, width, Sheet.LeastSize, titles.Count == 1 ? 2 : 1);

        // Three lines in all stand higher than two, so that the picture keeps its distance.
        var first =
            titles.Count > 1 ? 56
            : subtitles.Count > 1 ? 60
            : 74;
        for (var i = 0; i < titles.Count; i++)
        {
            sheet.Text(titles[i], Sheet.Margin, first + (i * 40), titles.Count == 1 ? large : Two, Ink.Text, bold: true);
        }

        for (var i = 0; i < subtitles.Count; i++)
        {
            sheet.Text(
                subtitles[i],
                Sheet.Margin,
                first
                    + ((titles.Count - 1) * 40)
                    + (
                        subtitles.Count > 1 ? 38
                        : titles.Count > 1 ? 36
                        : 40
                    )
                    + (i * 32),
                Sheet.LeastSize,
                Ink.Soft
            );
        }
    }

    /// <summary>Where the numbers come from, and what they are conditional on.</summary>
    private static void Foot(Sheet sheet, IReadOnlyList<string> lines)
    {
        var top = Sheet.Height - 84;
        sheet.Line(Sheet.Margin, top, sheet.Width - Sheet.Margin, top, Ink.Rule, 1);
        for (var i = 0; i < lines.Count; i++)
        {
            var width = sheet.Width - (2 * Sheet.Margin);
            var size = TextFit.Size(lines[i], width, Sheet.FooterSize, 14);
            sheet.Text(TextFit.Elide(lines[i], width, size), Sheet.Margin, top + 30 + (i * 27), size, i == 0 ? Ink.Soft : Ink.Text);
        }
    }
}

/// <summary>A kind of chart.</summary>
/// <typeparam name="TReport">What it is drawn from.</typeparam>
/// <param name="Info">Name and purpose.</param>
/// <param name="Missing">What the report lacks for it, in words; null where it can be drawn.</param>
/// <param name="Pages">Its pictures; the first has the chart's name as stem.</param>
internal sealed record ChartKind<TReport>(ChartInfo Info, Func<TReport, string?> Missing, Func<TReport, IEnumerable<ChartPage>> Pages);
