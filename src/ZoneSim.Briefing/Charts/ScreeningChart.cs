using System.Globalization;
using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>The plane of a Morris screening: mean size of a quantity's effect across, how much it hangs on the others upwards.</summary>
internal static class ScreeningChart
{
    private const int Numbered = 15;
    private const float ListWidth = 880;

    public static ChartKind<PointStudyReport> Kind { get; } =
        new(
            new ChartInfo("screening", "Which of all assumptions matter at all (Morris screening)?"),
            report => report.Summary.Sensitivity is null ? "the study is not one of sensitivity; run `sensitivity`." : null,
            Pages
        );

    private static IEnumerable<ChartPage> Pages(PointStudyReport report)
    {
        var result = report.Summary.Sensitivity!;
        yield return new ChartPage(
            "screening",
            StudyTitles.Screened(result),
            $"Morris screening · {Answers.Subtitle(report)}",
            Answers.Footer(report, $"{Answers.Played(report, "screening")}, {Numbers.Count(result.Trajectories)} trajectories of Morris (1991)"),
            sheet => Draw(sheet, report, result)
        );
    }

    private static void Draw(Sheet sheet, PointStudyReport report, SensitivityResult result)
    {
        var body = sheet.Body;
        var data = new SKRect(body.Left + 110, body.Top + 34, body.Right - ListWidth, body.Bottom - 90);
        double X(ScreenedQuantity one) => Answers.OnAxis(report, one.MuStar.Value);
        double Y(ScreenedQuantity one) => Answers.OnAxis(report, one.Sigma);
        var (right, top) = (Reach(result.Screening.Max(X)), Reach(result.Screening.Max(Y)));
        var panel = new Panel(sheet, data, 0, right, 0, top, Sheet.LeastSize);
        var unit = Answers.Unit(report) is { Length: > 0 } words ? ", " + words : "";
        panel.BottomAxis($"μ*: mean change over the whole range{unit}", 5);
        panel.LeftAxis("σ: how far it hangs on the others, or bends", 6);
        var reach = Math.Min(right, top);
        panel.Draw();
        sheet.Dashes([new(panel.X(0), panel.Y(0)), new(panel.X(reach), panel.Y(reach))], Ink.Rule, 2);
        sheet.Text("σ = μ*", panel.X(reach * 0.94) - 26, panel.Y(reach * 0.94), Sheet.LeastSize, Ink.Soft, align: Align.Right);

        var named = result
            .Screening.Where(one => one.IsKept)
            .Union(result.Screening.Where(one => one.IsAboveNoise))
            .Take(Numbered)
            .OrderByDescending(one => one.MuStar.Value)
            .ToList();
        foreach (var one in result.Screening.Except(named))
        {
            sheet.Disc(panel.X(X(one)), panel.Y(Y(one)), 6, one.IsAboveNoise ? Ink.Rule : Ink.Paper, Ink.Neutral, 1.5f);
        }

        var places = named.Select(one => new SKPoint(panel.X(X(one)), panel.Y(Y(one)))).ToList();
        foreach (var (one, place) in named.Zip(places))
        {
            sheet.Disc(
                place.X,
                place.Y,
                9,
                one.IsAboveNoise
                    ? one.IsKept
                        ? Ink.Text
                        : Ink.Neutral
                    : Ink.Paper,
                Ink.Text,
                1.5f
            );
        }

        var numbers = SpotLabels.Place(places, data, 30, 32);
        for (var i = 0; i < named.Count; i++)
        {
            sheet.Text(Number(i), numbers[i].X, numbers[i].Y + 10, Sheet.LeastSize, Ink.Text, bold: true, align: Align.Centre);
        }

        List(sheet, report, named, SKRect.Create(body.Right - ListWidth + 40, body.Top + 34, ListWidth - 40, body.Height - 40));
    }

    /// <summary>The end of an axis; 1 where nothing moves the number.</summary>
    private static double Reach(double most) => most > 0 ? Scale.Ceiling(1.05 * most) : 1;

    private static void List(Sheet sheet, PointStudyReport report, List<ScreenedQuantity> named, SKRect at)
    {
        const float Height = 37,
            Signed = 160,
            Size = Sheet.LeastSize;
        sheet.Text("quantity", at.Left + 50, at.Top, Size, Ink.Soft);
        sheet.Text("μ*", at.Right - Signed, at.Top, Size, Ink.Soft, align: Align.Right);
        sheet.Text("μ (signed)", at.Right, at.Top, Size, Ink.Soft, align: Align.Right);
        for (var i = 0; i < named.Count; i++)
        {
            var y = at.Top + 38 + (i * Height);
            sheet.Text(Number(i), at.Left + 36, y, Size, Ink.Text, bold: true, align: Align.Right);
            sheet.Text(TextFit.Elide(named[i].Quantity, at.Width - Signed - 180, Size), at.Left + 50, y, Size, Ink.Text);
            sheet.Text(Answers.Size(report, named[i].MuStar.Value), at.Right - Signed, y, Size, Ink.Text, align: Align.Right);
            sheet.Text(Answers.Signed(report, named[i].Mu.Value), at.Right, y, Size, Ink.Text, align: Align.Right);
        }

        var bottom = at.Top + 38 + (named.Count * Height) + 20;
        Sign(Ink.Text, "indices worked out (chart 'drivers')", 0);
        Sign(Ink.Neutral, "above run noise", 1);
        Sign(Ink.Paper, "not above run noise", 2);
        void Sign(SKColor fill, string text, int line)
        {
            sheet.Disc(at.Left + 24, bottom + (line * Height) - 10, 9, fill, Ink.Text, 1.5f);
            sheet.Text(text, at.Left + 50, bottom + (line * Height), Size, Ink.Soft);
        }
    }

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
