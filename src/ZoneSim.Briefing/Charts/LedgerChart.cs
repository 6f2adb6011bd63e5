using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>The assumption ledger: what the numbers rest on, and how much of the variance rests on what.</summary>
internal static class LedgerChart
{
    private const int Most = 7;

    private static readonly (Basis Basis, SKColor Colour)[] s_bases = [(Basis.Reported, Ink.Text), (Basis.Inferred, Ink.Neutral), (Basis.Assumed, Ink.Range)];

    /// <summary>The picture.</summary>
    public static ChartPage Page(AssumptionRegister ledger, string source) =>
        new(
            "assumptions",
            $"{ledger.Count(Basis.Assumed)} of {Numbers.Of(ledger.Rows.Count, "quantity")} are assumed",
            "What the result rests on · "
                + ledger.Title
                + (ledger.Output is { } output ? $" · {output}" : " · no sensitivity study of it: shares of variance are not known"),
            [
                $"{source}. Assumed {ledger.Count(Basis.Assumed)}, inferred {ledger.Count(Basis.Inferred)}, "
                    + $"reported {ledger.Count(Basis.Reported)} of {ledger.Rows.Count} quantities. Grades are the record's assessment.",
                $"Given that a {ledger.Comes} comes; it does not learn. "
                    + $"Shares are Sobol' indices over the ranges, by the beliefs shown (Shapley effects where inputs hang together), "
                    + $"run noise subtracted; chance within a history is not in them.",
            ],
            sheet => Draw(sheet, ledger)
        );

    private static void Draw(Sheet sheet, AssumptionRegister ledger)
    {
        var body = sheet.Body;
        WriteBasis(sheet, ledger, body);
        if (ledger.Output is null)
        {
            DrawSections(sheet, ledger, new SKRect(body.Left, body.Top + 150, body.Right, body.Bottom));
            return;
        }

        var shown = ledger.Rows.Where(row => row.Total is { } total && double.IsFinite(total.Value)).Take(Most).ToList();
        if (shown.Count == 0)
        {
            sheet.Text(
                "The study tells no quantity's share: none changes the number, or it is too small.",
                body.Left,
                body.Top + 180,
                Sheet.TextSize,
                Ink.Text
            );
            return;
        }

        var rows = shown.ConvertAll(row => new RangeRow(
            row.Quantity.Name,
            Under(row),
            [],
            row.Total is { } total ? new Estimate(Math.Clamp(total.Value, 0, 1), Math.Clamp(total.Low, 0, 1), Math.Clamp(total.High, 0, 1)) : null,
            row.Total is { } share ? $"{Numbers.Percent(Math.Max(0, share.Value))} ({Numbers.Percent(Math.Max(0, row.First!.Value.Value))} alone)" : ""
        ));
        var axis = RangeRows.OfShares("share of the variance over the inputs: total index with its interval", "total (alone)");
        axis.Draw(sheet, new SKRect(body.Left, body.Top + 150, body.Right, body.Bottom), rows);
    }

    /// <summary>Without a study: how many quantities of each section have which basis.</summary>
    private static void DrawSections(Sheet sheet, AssumptionRegister ledger, SKRect place)
    {
        var sections = ledger
            .Rows.GroupBy(row => row.Quantity.Name.Split('.')[0])
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        var (height, most) = (Math.Min(50, place.Height / sections.Count), sections.Max(group => group.Count()));
        var labels = sections.Max(group => Sheet.Measure(group.Key, Sheet.DenseSize)) + 24;
        for (var i = 0; i < sections.Count; i++)
        {
            var (x, y) = (place.Left + labels, place.Top + (i * height));
            sheet.Text(sections[i].Key, place.Left, y + (height / 2) + 8, Sheet.DenseSize, Ink.Text);
            foreach (var (basis, colour) in s_bases)
            {
                var width = (place.Width - labels - 70) * sections[i].Count(row => row.Quantity.Basis == basis) / most;
                sheet.Box(SKRect.Create(x, y + 6, width, height - 12), colour);
                x += width;
            }

            sheet.Text(Numbers.Count(sections[i].Count()), x + 10, y + (height / 2) + 8, Sheet.DenseSize, Ink.Text);
        }
    }

    /// <summary>A bar of the bases, and below it how much rests on what is assumed or poorly graded.</summary>
    private static void WriteBasis(Sheet sheet, AssumptionRegister ledger, SKRect body)
    {
        var x = body.Left;
        foreach (var (basis, colour) in s_bases)
        {
            var width = body.Width * ledger.Count(basis) / ledger.Rows.Count;
            sheet.Box(SKRect.Create(x, body.Top + 6, width, 40), colour);
            x += width;
        }

        x = body.Left;
        foreach (var (basis, colour) in s_bases)
        {
            var text = $"{basis.ToString().ToLowerInvariant()} {ledger.Count(basis)}";
            sheet.Box(SKRect.Create(x, body.Top + 60, 20, 20), colour);
            sheet.Text(text, x + 30, body.Top + 77, Sheet.DenseSize, Ink.Text);
            x += 66 + Sheet.Measure(text, Sheet.DenseSize);
        }

        var share =
            ledger.Output is null
                ? "No sensitivity study of this scenario was found; 'zonesim sensitivity' makes one. "
                    + "Below: how many quantities of each section have which basis."
            : double.IsNaN(ledger.WeakAlone) ? "The study is too small to tell shares of the variance."
            : $"Of the variance over the inputs, {Numbers.Percent(ledger.WeakAlone)} to {Numbers.Percent(ledger.WeakAtMost)} rests on "
                + $"quantities that are assumed or poorly graded (alone, and with all that they do together with others).";
        sheet.Text(TextFit.Elide(share, body.Width, Sheet.DenseSize), body.Left, body.Top + 122, Sheet.DenseSize, Ink.Text, bold: true);
    }

    private static string Under(AssumptionRow row) =>
        $"{row.RangeText} · {row.Quantity.Basis.ToString().ToLowerInvariant()}{(row.Grade.Length > 0 ? " " + row.Grade : "")}";
}
