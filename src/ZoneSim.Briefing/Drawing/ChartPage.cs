using SkiaSharp;
using ZoneSim.Studies;

namespace ZoneSim.Briefing;

/// <summary>One picture before it is drawn.</summary>
/// <param name="Stem">File name without its ending.</param>
/// <param name="Title">The subject.</param>
/// <param name="Subtitle">Which incursion, which policies, how chosen.</param>
/// <param name="Footer">The footer's lines.</param>
/// <param name="Draw">Draws what stands between heading and footer.</param>
internal sealed record ChartPage(string Stem, string Title, string Subtitle, IReadOnlyList<string> Footer, Action<Sheet> Draw)
{
    /// <summary>What a bare picture leaves out at the top and at the bottom of the sheet.</summary>
    private const float Heading = 132, Below = 94;

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
        var large = TextFit.Size(Title, width, Sheet.TitleSize, 32, bold: true);
        sheet.Text(TextFit.Elide(Title, width, large, bold: true), Sheet.Margin, 74, large, Ink.Text, bold: true);
        var small = TextFit.Size(Subtitle, width, Sheet.TextSize, Sheet.SmallSize);
        var lines = TextFit.Wrap(Subtitle, width, small, 2);
        for (var i = 0; i < lines.Count; i++)
        {
            sheet.Text(lines[i], Sheet.Margin, 112 + (i * 27), small, Ink.Soft);
        }

        Draw(sheet);
        Briefing.Footer.Draw(sheet, Footer);
    }
}

/// <summary>A kind of chart.</summary>
/// <typeparam name="TReport">What it is drawn from.</typeparam>
/// <param name="Info">Name and purpose.</param>
/// <param name="Missing">What the report lacks for it, in words; null where it can be drawn.</param>
/// <param name="Pages">Its pictures; the first has the chart's name as stem.</param>
internal sealed record ChartKind<TReport>(ChartInfo Info, Func<TReport, string?> Missing, Func<TReport, IEnumerable<ChartPage>> Pages);
