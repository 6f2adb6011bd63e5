using SkiaSharp;
using ZoneSim.Briefing.Drawing;

namespace ZoneSim.Briefing.Charts;

/// <summary>A page as bytes. The same page gives the same bytes each time.</summary>
internal static class Pictures
{
    /// <summary>A raster picture.</summary>
    public static byte[] Png(ChartPage page, ChartSize size)
    {
        using var surface = SKSurface.Create(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        page.Paint(surface.Canvas, size);
        return Encoded(surface, page.Stem);
    }

    /// <summary>A vector picture whose letters are outlines, so that it needs no font where it is shown.</summary>
    public static byte[] Svg(ChartPage page, ChartSize size) => SvgText.Outline(RawSvg(page, size), page.Stem, page.Title, page.Subtitle);

    /// <summary>A page of print: two pixels are a point, so that 1920 × 1080 is as large as a slide. No date is written.</summary>
    public static byte[] Pdf(ChartPage page, ChartSize size)
    {
        using var stream = new MemoryStream();
        using (
            var document = SKDocument.CreatePdf(
                stream,
                new SKDocumentPdfMetadata
                {
                    Title = page.Title,
                    Subject = page.Subtitle,
                    Author = "ZoneSim",
                    Creator = "ZoneSim",
                    RasterDpi = 300,
                    EncodingQuality = 101,
                }
            )
        )
        {
            var canvas = document.BeginPage(size.Width / 2f, size.Height / 2f);
            canvas.Scale(0.5f);
            page.Paint(canvas, size);
            document.EndPage();
            document.Close();
        }

        return stream.ToArray();
    }

    /// <summary>A bare picture as raster.</summary>
    public static byte[] BarePng(ChartPage page, int width)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, (int)Math.Round(width * ChartPage.BareShape), SKColorType.Rgba8888, SKAlphaType.Opaque));
        page.PaintBare(surface.Canvas, width);
        return Encoded(surface, page.Stem);
    }

    /// <summary>A bare picture as vectors, with its texts still as text.</summary>
    public static byte[] BareRawSvg(ChartPage page, int width)
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, width, (float)Math.Round(width * ChartPage.BareShape)), stream))
        {
            page.PaintBare(canvas, width);
        }

        return stream.ToArray();
    }

    /// <summary>The vector picture with its texts still as text.</summary>
    public static byte[] RawSvg(ChartPage page, ChartSize size)
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, size.Width, size.Height), stream))
        {
            page.Paint(canvas, size);
        }

        return stream.ToArray();
    }

    private static byte[] Encoded(SKSurface surface, string stem)
    {
        using var pixels = surface.PeekPixels();
        using var data = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Sub, 6))
            ?? throw new InvalidOperationException($"The picture '{stem}' could not be encoded.");
        return data.ToArray();
    }
}
