using SkiaSharp;
using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Drawing;

namespace ZoneSim.Briefing.Pdf;

/// <summary>
/// Pages of print that fill from top to bottom: A4 across, in points. Laid out twice: first without drawing, to know on which
/// page each part starts and how many there are, then on the document.
/// </summary>
/// <param name="document">Where to draw; null to lay out only.</param>
/// <param name="title">The line at the foot of each page.</param>
/// <param name="classification">The line at the top and bottom of each page; empty for none.</param>
/// <param name="pages">How many pages there are, known on the second pass.</param>
internal sealed class PdfFlow(SKDocument? document, string title, string classification, int pages)
{
    /// <summary>Size of a page.</summary>
    public const float PageWidth = 842,
        PageHeight = 595;

    /// <summary>Free space left and right, and the width between.</summary>
    public const float Margin = 50,
        Width = PageWidth - (2 * Margin);

    /// <summary>Width of running text.</summary>
    public const float Column = 600;

    private const float Top = 48;

    /// <summary>Where a page is full.</summary>
    public const float Bottom = PageHeight - 46;

    private SKCanvas? _canvas;

    /// <summary>Number of the page, from 1.</summary>
    public int Page { get; private set; }

    /// <summary>Where the next thing starts.</summary>
    public float Y { get; private set; } = float.PositiveInfinity;

    /// <summary>Starts a page unless one has just started.</summary>
    public void NewPage()
    {
        if (Page > 0 && Y <= Top)
        {
            return;
        }

        if (_canvas is not null)
        {
            document!.EndPage();
        }

        Page++;
        Y = Top;
        _canvas = document?.BeginPage(PageWidth, PageHeight);
        Frame();
    }

    /// <summary>Starts a page where so much does not fit on this one.</summary>
    public void Need(float height)
    {
        if (Y + height > Bottom)
        {
            NewPage();
        }
    }

    /// <summary>Leaves space, unless at the top of a page.</summary>
    public void Space(float height)
    {
        if (Y > Top)
        {
            Y += height;
        }
    }

    /// <summary>Ends the last page.</summary>
    public void End()
    {
        if (_canvas is not null)
        {
            document!.EndPage();
            document.Close();
        }
    }

    /// <summary>A text, wrapped at spaces, line by line over the pages.</summary>
    public void Text(string text, float size, SKColor colour, bool bold = false, float left = Margin, float width = Column, float leading = 1.38f)
    {
        foreach (var line in PrintText.Wrap(text, size, bold, width))
        {
            Need(size * leading);
            Y += size * leading;
            At(line, left, Y - (size * (leading - 1) * 0.7f), size, colour, bold);
        }
    }

    /// <summary>A text at a place of its own.</summary>
    public void At(string text, float x, float baseline, float size, SKColor colour, bool bold = false)
    {
        if (_canvas is not null)
        {
            using var font = PrintText.Font(size, bold);
            using var paint = new SKPaint { Color = colour, IsAntialias = true };
            _canvas.DrawText(text, x, baseline, font, paint);
        }
    }

    /// <summary>A line across.</summary>
    public void Rule(float x1, float x2, float y, SKColor colour, float width)
    {
        if (_canvas is not null)
        {
            using var paint = new SKPaint
            {
                Color = colour,
                IsStroke = true,
                StrokeWidth = width,
            };
            _canvas.DrawLine(x1, y, x2, y, paint);
        }
    }

    /// <summary>A bar at the left of what follows.</summary>
    public void Bar(float x, float top, float bottom)
    {
        if (_canvas is not null)
        {
            using var paint = new SKPaint { Color = Ink.Rule };
            _canvas.DrawRect(SKRect.Create(x, top, 2.5f, bottom - top), paint);
        }
    }

    /// <summary>A picture as vectors.</summary>
    public void Picture(ChartPage page, float width)
    {
        var height = width * ChartPage.BareShape;
        Need(height);
        if (_canvas is not null)
        {
            _canvas.Save();
            _canvas.Translate(Margin, Y);
            _canvas.ClipRect(SKRect.Create(0, 0, width, height));
            page.PaintBare(_canvas, width);
            _canvas.Restore();
        }

        Y += height;
    }

    /// <summary>Names this place, for links.</summary>
    public void Name(string name)
    {
        if (_canvas is not null)
        {
            using var annotation = _canvas.DrawNamedDestinationAnnotation(new SKPoint(0, Y), name);
        }
    }

    /// <summary>Makes the last line a link to a named place.</summary>
    public void Link(string name, float height)
    {
        if (_canvas is not null)
        {
            using var annotation = _canvas.DrawLinkDestinationAnnotation(SKRect.Create(Margin, Y - height, Column, height), name);
        }
    }

    /// <summary>Moves down.</summary>
    public void Down(float height) => Y += height;

    private void Frame()
    {
        const float Size = 7.5f;
        var number = pages > 0 ? FormattableString.Invariant($"{Page} / {pages}") : "";
        At(number, PageWidth - Margin - PrintText.Measure(number, Size), PageHeight - 22, Size, Ink.Soft);
        At(PrintText.Wrap(title, Size, false, Width - 60)[0], Margin, PageHeight - 22, Size, Ink.Soft);
        if (classification.Length > 0)
        {
            var x = (PageWidth - PrintText.Measure(classification, 9, true)) / 2;
            At(classification, x, 24, 9, Ink.Text, true);
            At(classification, x, PageHeight - 9, 9, Ink.Text, true);
        }
    }
}
