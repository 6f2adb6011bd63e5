using ScottPlot;
using SkiaSharp;

namespace ZoneSim.Briefing.Drawing;

/// <summary>How a text stands to its point.</summary>
internal enum Align
{
    Left,
    Centre,
    Right,
}

/// <summary>
/// The surface of one picture, 1080 units high whatever its size in pixels, so that all sizes have one layout and one
/// type scale: on a 16:9 slide two units are one point. Text is placed by its baseline.
/// </summary>
internal sealed class Sheet(SKCanvas canvas, float width)
{
    /// <summary>Height of every sheet.</summary>
    public const float Height = 1080;

    /// <summary>Free space at the left and right edges.</summary>
    public const float Margin = 60;

    /// <summary>Type scale.</summary>
    public const float TitleSize = 44,
        TextSize = 26,
        FooterSize = 19;

    /// <summary>
    /// The least size of what must be read, 14 points on a slide that the picture fills; and the same where the picture stands bare on a slide that has a
    /// heading of its own.
    /// </summary>
    public const float LeastSize = 28,
        ReadSize = 31;

    /// <summary>Size of texts in tables with many cells: 12 points on a slide.</summary>
    public const float DenseSize = 24;

    /// <summary>Width, from the picture's shape.</summary>
    public float Width { get; } = width;

    /// <summary>The part between the heading and the footer.</summary>
    public SKRect Body => new(Margin, 160, Width - Margin, Height - 106);

    /// <summary>Width of a text.</summary>
    public static float Measure(string text, float size, bool bold = false)
    {
        using var font = Font(size, bold);
        return font.MeasureText(text);
    }

    /// <summary>Writes a text; its baseline starts, is centred or ends at the point.</summary>
    public void Text(string text, float x, float y, float size, SKColor colour, bool bold = false, Align align = Align.Left)
    {
        using var font = Font(size, bold);
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        var shift = align switch
        {
            Align.Left => 0,
            Align.Centre => font.MeasureText(text) / 2,
            _ => font.MeasureText(text),
        };
        canvas.DrawText(text, x - shift, y, font, paint);
    }

    /// <summary>Fills a rectangle, and outlines it if a colour for that is given.</summary>
    public void Box(SKRect rect, SKColor fill, SKColor? outline = null, float lineWidth = 1)
    {
        using var paint = new SKPaint { Color = fill, IsAntialias = true };
        canvas.DrawRect(rect, paint);
        if (outline is { } colour)
        {
            using var stroke = new SKPaint
            {
                Color = colour,
                IsAntialias = true,
                IsStroke = true,
                StrokeWidth = lineWidth,
            };
            canvas.DrawRect(rect, stroke);
        }
    }

    /// <summary>Draws a line through the points.</summary>
    public void Line(IReadOnlyList<SKPoint> points, SKColor colour, float lineWidth)
    {
        using var path = new SKPath();
        path.MoveTo(points[0]);
        foreach (var point in points.Skip(1))
        {
            path.LineTo(point);
        }

        Stroke(path, colour, lineWidth);
    }

    /// <summary>Draws a straight line.</summary>
    public void Line(float x1, float y1, float x2, float y2, SKColor colour, float lineWidth) => Line([new(x1, y1), new(x2, y2)], colour, lineWidth);

    /// <summary>
    /// Draws a broken line. The dashes are cut here and not by a path effect, which the SVG surface cannot write.
    /// </summary>
    public void Dashes(IReadOnlyList<SKPoint> points, SKColor colour, float lineWidth, float on = 10, float off = 7)
    {
        using var path = new SKPath();
        var left = on;
        var drawing = true;
        path.MoveTo(points[0]);
        for (var i = 1; i < points.Count; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            var length = SKPoint.Distance(from, to);
            var done = 0f;
            while (length - done > left)
            {
                done += left;
                Step(Along(from, to, done / length));
                drawing = !drawing;
                left = drawing ? on : off;
            }

            left -= length - done;
            Step(to);
        }

        Stroke(path, colour, lineWidth);

        void Step(SKPoint point)
        {
            if (drawing)
            {
                path.LineTo(point);
            }
            else
            {
                path.MoveTo(point);
            }
        }
    }

    /// <summary>Fills a closed shape.</summary>
    public void Fill(IReadOnlyList<SKPoint> points, SKColor colour)
    {
        using var path = new SKPath();
        path.AddPoly([.. points]);
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawPath(path, paint);
    }

    /// <summary>Fills a band that flows from one upright span to another.</summary>
    public void Ribbon(float x1, float top1, float x2, float top2, float height, SKColor colour)
    {
        var middle = (x1 + x2) / 2;
        using var path = new SKPath();
        path.MoveTo(x1, top1);
        path.CubicTo(middle, top1, middle, top2, x2, top2);
        path.LineTo(x2, top2 + height);
        path.CubicTo(middle, top2 + height, middle, top1 + height, x1, top1 + height);
        path.Close();
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawPath(path, paint);
    }

    /// <summary>Draws a disc with an outline.</summary>
    public void Disc(float x, float y, float radius, SKColor fill, SKColor outline, float lineWidth = 2)
    {
        using var paint = new SKPaint { Color = fill, IsAntialias = true };
        canvas.DrawCircle(x, y, radius, paint);
        using var stroke = new SKPaint
        {
            Color = outline,
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = lineWidth,
        };
        canvas.DrawCircle(x, y, radius, stroke);
    }

    /// <summary>Draws only inside a rectangle while <paramref name="draw"/> runs.</summary>
    public void Inside(SKRect rect, Action draw)
    {
        canvas.Save();
        canvas.ClipRect(rect);
        draw();
        canvas.Restore();
    }

    /// <summary>Draws a text turned upwards, centred on the point.</summary>
    public void Upwards(string text, float x, float y, float size, SKColor colour)
    {
        canvas.Save();
        canvas.Translate(x, y);
        canvas.RotateDegrees(-90);
        Text(text, 0, 0, size, colour, align: Align.Centre);
        canvas.Restore();
    }

    /// <summary>
    /// Draws a plot into a rectangle. A plot that has not been drawn before paints itself twice, the second time because
    /// its limits are new; painted over one another, pale colours would come out darker and texts double. So it meets a
    /// canvas that draws nothing first.
    /// </summary>
    public void Draw(Plot plot, SKRect rect)
    {
        var place = new PixelRect(rect.Left, rect.Right, rect.Bottom, rect.Top);
        using var nothing = new SKNoDrawCanvas((int)Width + 1, (int)Height + 1);
        plot.Render(nothing, place);
        plot.Render(canvas, place);
    }

    private static SKPoint Along(SKPoint from, SKPoint to, float share) => new(from.X + (share * (to.X - from.X)), from.Y + (share * (to.Y - from.Y)));

    private static SKFont Font(float size, bool bold) =>
        new(bold ? Typefaces.Bold : Typefaces.Regular, size)
        {
            Subpixel = true,
            LinearMetrics = true,
            Hinting = SKFontHinting.None,
            Edging = SKFontEdging.Antialias,
        };

    private void Stroke(SKPath path, SKColor colour, float lineWidth)
    {
        using var paint = new SKPaint
        {
            Color = colour,
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = lineWidth,
            StrokeJoin = SKStrokeJoin.Round,
        };
        canvas.DrawPath(path, paint);
    }
}
