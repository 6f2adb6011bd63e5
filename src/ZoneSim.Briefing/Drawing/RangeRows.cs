using SkiaSharp;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Drawing;

/// <summary>One row of <see cref="RangeRows"/>.</summary>
/// <param name="Label">What it is; bold where the row is a heading with nothing drawn.</param>
/// <param name="Under">A smaller line under it; may be empty.</param>
/// <param name="Bands">Ranges, drawn pale, one above another where there are two.</param>
/// <param name="Estimate">A value with its interval, or null.</param>
/// <param name="Right">What stands in figures to the right.</param>
internal sealed record RangeRow(string Label, string Under, IReadOnlyList<AssumptionBand> Bands, Estimate? Estimate, string Right)
{
    /// <summary>A heading.</summary>
    public static RangeRow Heading(string text, string under = "") => new(text, under, [], null, "") { IsHeading = true };

    /// <summary>Whether it is a heading.</summary>
    public bool IsHeading { get; private init; }
}

/// <summary>Rows of ranges and intervals over one axis: label to the left, figures to the right.</summary>
/// <param name="Low">Least value of the axis.</param>
/// <param name="High">Greatest value.</param>
/// <param name="Title">Title of the axis, with its unit.</param>
/// <param name="Ticks">Where ticks stand.</param>
/// <param name="Labels">The labels of the ticks.</param>
/// <param name="RightHead">Head of the figures.</param>
/// <param name="IsLog">Whether the axis is one of logarithms.</param>
internal sealed record RangeRows(
    double Low,
    double High,
    string Title,
    IReadOnlyList<double> Ticks,
    IReadOnlyList<string> Labels,
    string RightHead,
    bool IsLog = false
)
{
    /// <summary>Height of a row at most, where some have two lines and where none has; and how much higher one of two lines is than the others.</summary>
    private const float MostHeight = 58,
        MostOfOneLine = 70,
        Tall = 1.7f;

    private static readonly double[] s_shares = [0, 0.2, 0.4, 0.6, 0.8, 1];

    private static readonly SKColor s_second = new(0x9F, 0xB8, 0xD8);

    /// <summary>An axis of shares from 0 to 100 %.</summary>
    public static RangeRows OfShares(string title, string rightHead) => new(0, 1, title, s_shares, TickForm.Percent.Labels(s_shares), rightHead);

    /// <summary>Draws the rows into a part of a sheet.</summary>
    public void Draw(Sheet sheet, SKRect place, IReadOnlyList<RangeRow> rows)
    {
        var labels = Math.Min(
            place.Width * 0.42f,
            rows.Where(row => !row.IsHeading).Max(row => Math.Max(Sheet.Measure(row.Label, Sheet.LeastSize), Sheet.Measure(row.Under, Sheet.LeastSize))) + 30
        );
        var figures = Math.Max(Sheet.Measure(RightHead, Sheet.LeastSize), rows.Max(row => Sheet.Measure(row.Right, Sheet.LeastSize))) + 24;
        var data = new SKRect(place.Left + labels, place.Top + 46, place.Right - figures, place.Bottom - 98);
        float Lines(RangeRow row) => HasTwoLines(row, labels - 16) ? Tall : 1;
        var all = rows.Sum(Lines);
        var height = Math.Min(all > rows.Count ? MostHeight : MostOfOneLine, data.Height / all);
        data.Bottom = data.Top + (height * all);
        var panel = new Panel(sheet, data, On(Low), On(High), -data.Height, 0, Sheet.LeastSize);
        panel.BottomAxis(Title, [.. Ticks.Select(On)], Labels);
        var tops = new List<float> { data.Top };
        foreach (var row in rows)
        {
            DrawRow(sheet, panel, row, tops[^1], height * Lines(row), place);
            tops.Add(tops[^1] + (height * Lines(row)));
        }

        sheet.Text(RightHead, place.Right, data.Top - 12, Sheet.LeastSize, Ink.Soft, align: Align.Right);
        panel.Draw();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].IsHeading)
            {
                DrawHeading(sheet, rows[i], SKRect.Create(place.Left, tops[i], data.Right - place.Left + 2, height));
            }
        }
    }

    /// <summary>Whether a row's label takes two lines: one has a line under it, or is too long for one.</summary>
    private static bool HasTwoLines(RangeRow row, float width) => row.Under.Length > 0 || (!row.IsHeading && Sheet.Measure(row.Label, Sheet.DenseSize) > width);

    /// <summary>A heading, over the lines of the grid.</summary>
    private static void DrawHeading(Sheet sheet, RangeRow row, SKRect place)
    {
        var size = Math.Min(Sheet.LeastSize, place.Height * 0.72f);
        sheet.Box(place, Ink.Paper);
        sheet.Text(TextFit.Elide(row.Label, place.Width, size, bold: true), place.Left, place.MidY + (size * 0.4f), size, Ink.Text, bold: true);
    }

    /// <summary>A value as the axis has it, held within its ends.</summary>
    private double On(double value) => IsLog ? Math.Log10(Math.Clamp(value, Low, High)) : Math.Clamp(value, Low, High);

    private void DrawRow(Sheet sheet, Panel panel, RangeRow row, float top, float height, SKRect place)
    {
        var width = panel.Data.Left - place.Left - 16;
        var (middle, size) = (top + (height / 2), Math.Min(Sheet.LeastSize, height * (HasTwoLines(row, width) ? 0.43f : 0.72f)));
        if (row.IsHeading)
        {
            return;
        }

        sheet.Box(SKRect.Create(panel.Data.Left, top + 1, panel.Data.Width, height - 2), Ink.Shade);
        var hasUnder = row.Under.Length > 0;
        var label = hasUnder
            ? [TextFit.Elide(row.Label, width, size), TextFit.Elide(row.Under, width, size)]
            : TextFit.Wrap(row.Label, width, size, HasTwoLines(row, width) ? 2 : 1);
        sheet.Text(label[0], place.Left, label.Count > 1 ? middle - 5 : middle + (size * 0.36f), size, Ink.Text);
        if (label.Count > 1)
        {
            sheet.Text(label[1], place.Left, middle + (size * 0.95f), size, hasUnder ? Ink.Soft : Ink.Text);
        }

        for (var i = 0; i < row.Bands.Count; i++)
        {
            DrawBand(
                sheet,
                panel,
                row.Bands[i],
                row.Bands.Count == 1 ? middle : middle + ((i == 0 ? -1 : 1) * height * 0.2f),
                height * (row.Bands.Count == 1 ? 0.28f : 0.17f),
                i == 0 && row.Bands.Count > 1 ? Ink.Range
                    : row.Bands.Count > 1 ? s_second
                    : Ink.Range
            );
        }

        if (row.Estimate is { } estimate && double.IsFinite(estimate.Value))
        {
            Whiskers.Horizontal(
                panel,
                new Estimate(On(estimate.Value), On(estimate.Low), On(estimate.High)),
                panel.Data.Top - middle,
                Math.Min(8, height * 0.2f),
                halo: false
            );
            sheet.Disc(panel.X(On(estimate.Value)), middle, Math.Min(7, height * 0.16f), Ink.Text, Ink.Paper, 1.5f);
        }

        double[] ends =
        [
            .. row.Bands.SelectMany(band => new[] { band.Low, band.High }),
            .. row.Estimate is { } one ? new[] { one.Value, one.Low, one.High } : [],
        ];
        if (ends.Any(value => value > High))
        {
            Arrow(sheet, panel.Data.Right, middle, 1, height);
        }

        if (ends.Any(value => value < Low))
        {
            Arrow(sheet, panel.Data.Left, middle, -1, height);
        }

        sheet.Text(row.Right, place.Right, middle + (size * 0.36f), size, Ink.Text, align: Align.Right);
    }

    /// <summary>Says that a row goes on beyond the end of the axis.</summary>
    private static void Arrow(Sheet sheet, float edge, float middle, int way, float height)
    {
        var half = Math.Min(11, height * 0.26f);
        sheet.Fill([new(edge - (way * half), middle - half), new(edge + (way * half * 0.9f), middle), new(edge - (way * half), middle + half)], Ink.Text);
    }

    private void DrawBand(Sheet sheet, Panel panel, AssumptionBand band, float middle, float half, SKColor colour)
    {
        var (left, right) = (panel.X(On(band.Low)), panel.X(On(band.High)));
        sheet.Box(new SKRect(left, middle - half, Math.Max(right, left + 3), middle + half), colour);
        var median = panel.X(On(band.Median));
        sheet.Line(median, middle - half, median, middle + half, Ink.Soft, 2);
    }

    /// <summary>The key of pale bars and whiskers, its text starting at a place.</summary>
    public static void Key(Sheet sheet, float x, float y, string range, string? second, string? interval)
    {
        var whole = string.Join("", [range, second, interval]);
        var size = TextFit.Size(whole, sheet.Body.Right - x - 180, Sheet.LeastSize, Sheet.DenseSize);
        void Swatch(SKColor colour, string text)
        {
            sheet.Box(SKRect.Create(x, y - 16, 40, 18), colour);
            sheet.Line(x + 20, y - 16, x + 20, y + 2, Ink.Soft, 2);
            sheet.Text(text, x + 50, y, size, Ink.Soft);
            x += 78 + Sheet.Measure(text, size);
        }

        Swatch(Ink.Range, range);
        if (second is not null)
        {
            Swatch(s_second, second);
        }

        if (interval is not null)
        {
            sheet.Line(x, y - 7, x + 40, y - 7, Ink.Text, 2.5f);
            sheet.Disc(x + 20, y - 7, 6, Ink.Text, Ink.Paper, 1.5f);
            sheet.Text(interval, x + 50, y, size, Ink.Soft);
        }
    }
}
