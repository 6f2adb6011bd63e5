using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Studies;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Briefing.Charts;

/// <summary>The chart of beliefs over one range: a pure function of an <see cref="Elicitation"/>.</summary>
public static class ElicitGallery
{
    private const int Ticks = 6;

    /// <summary>Draws it.</summary>
    /// <param name="elicited">The beliefs.</param>
    /// <param name="size">Size in pixels; null for 1920 × 1080.</param>
    /// <param name="formats">Which files.</param>
    public static IEnumerable<RenderedChart> Render(Elicitation elicited, ChartSize? size = null, ChartFormats formats = ChartFormats.Both)
    {
        ArgumentNullException.ThrowIfNull(elicited);
        return ChartGallery.Files("beliefs", Page(elicited), size ?? ChartSize.Default, formats);
    }

    private static ChartPage Page(Elicitation elicited)
    {
        var (last, quantity) = (elicited.Held[^1], elicited.Quantity);
        string About(double value) => QuantityWords.About(value, quantity);
        var whose = last.Name switch
        {
            Elicitation.Own => "The scenario holds",
            Elicitation.Pool => "The experts together hold",
            var name => $"{name} holds",
        };
        return new ChartPage(
            "beliefs",
            $"{whose} {quantity.Name} at {About(last.Values[2])}, nine chances in ten between {About(last.Values[0])} and {About(last.Values[^1])}",
            elicited.Title,
            [
                "Beliefs, no data: what is held of a value that no source gives. Bar: nine chances in ten lie inside; line: as likely below as above.",
                "Pool: the mean of the experts' shares below each value, every expert alike.",
            ],
            sheet => Draw(sheet, elicited)
        );
    }

    private static void Draw(Sheet sheet, Elicitation elicited)
    {
        var (body, range, unit) = (sheet.Body, elicited.Quantity.Range!.Value, DisplayUnit.Of(elicited.Quantity.Dimension));
        var rows = elicited
            .Held.Select(held => new RangeRow(
                held.Name,
                held.Form,
                [new AssumptionBand(held.Values[0], held.Values[2], held.Values[^1], 1)],
                null,
                $"{QuantityWords.About(held.Values[0], elicited.Quantity)} · {QuantityWords.About(held.Values[2], elicited.Quantity)} · "
                    + $"{QuantityWords.About(held.Values[^1], elicited.Quantity)}"
            ))
            .ToList();
        double[] ticks = [.. Enumerable.Range(0, Ticks).Select(tick => range.Low + (tick * (range.High - range.Low) / (Ticks - 1)))];
        RangeRows.Key(sheet, body.Left, body.Top + 30, "nine chances in ten, line where it is as likely below as above", null, null);
        new RangeRows(
            range.Low,
            range.High,
            $"{elicited.Quantity.Name}{(unit.Symbol.Length > 0 ? $", {unit.Symbol}" : "")}, over its range",
            ticks,
            [.. ticks.Select(unit.Number)],
            "5% · 50% · 95%"
        ).Draw(sheet, new SKRect(body.Left, body.Top + 38, body.Right, body.Bottom), rows);
    }
}
