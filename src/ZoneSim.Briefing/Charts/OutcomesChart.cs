using ScottPlot;
using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>
/// How often each end, or each outcome, follows from each policy: a column a policy, a row an outcome, in the ledger's fixed order. Ends are
/// policy-neutral; outcomes named after a measure differ between policies by construction, so that they have a picture of their own.
/// </summary>
internal static class OutcomesChart
{
    private const float Gap = 22;

    public static ChartKind<RunReport> Kind { get; } =
        SubjectCharts.Of("outcomes", "How often does each outcome follow from each policy?", (report, subject) => Page(report, subject, 1));

    /// <summary>Ends alone.</summary>
    public static ChartKind<RunReport> EndsKind { get; } =
        SubjectCharts.Of("ends", "How does it end, in words that no policy's measures enter?", (report, subject) => Page(report, subject, 0));

    private static SubjectPage Page(RunReport report, Subject subject, int section)
    {
        var table = Table.Of(subject, section);
        return new SubjectPage(
            section == 0 ? "Ends by policy, share of histories" : "Outcomes by policy, share of histories; some are named after measures",
            "Wilson",
            sheet => Draw(sheet, table, report.Summary.Confidence),
            () => ChartTables.OfShares(subject, report.Summary.Confidence, [ChartTables.Sections(subject).ElementAt(section)]),
            section == 1 && subject.Group.Members.Count * ChartTables.Sections(subject).ElementAt(section).Rows.Count > NativeCharts.MostBars
                ? null
                : () => [NativeCharts.OfShares(subject)[section]]
        );
    }

    private static void Draw(Sheet sheet, Table table, double confidence)
    {
        var layout = Layout.Of(sheet.Body, table);
        DrawLabels(sheet, table, layout);
        for (var column = 0; column < table.Policies.Count; column++)
        {
            DrawColumn(sheet, table, layout, column);
        }

        var foot = layout.Bottom + 84;
        Keys.Interval(sheet, sheet.Body.Right, foot, table.HasBands, confidence, size: Sheet.LeastSize);
        sheet.Text(TextFit.Elide(table.Others, sheet.Body.Width, Sheet.LeastSize), sheet.Body.Left, foot + 40, Sheet.LeastSize, Ink.Soft);
    }

    private static void DrawLabels(Sheet sheet, Table table, Layout layout)
    {
        var width = layout.Left - sheet.Body.Left - 44;
        for (var i = 0; i < table.Lines.Count; i++)
        {
            var (line, top, height) = (table.Lines[i], layout.Top(i), layout.RowHeight);
            var size = Math.Min(Sheet.ReadSize, height * 0.72f);
            var baseline = top + (height / 2) + (size * 0.36f);
            sheet.Box(SKRect.Create(sheet.Body.Left, top + (height / 2) - 9, 18, 18), line.Colour);
            sheet.Text(TextFit.Elide(line.Label, width, size), sheet.Body.Left + 30, baseline, size, Ink.Text);
        }
    }

    private static void DrawColumn(Sheet sheet, Table table, Layout layout, int column)
    {
        var left = layout.Left + (column * (layout.ColumnWidth + Gap));
        Heading(sheet, table.Policies[column], left, layout);
        var data = new SKRect(left, layout.TopOfRows, left + layout.BarWidth, layout.Bottom);
        var panel = new Panel(sheet, data, 0, table.Most, -data.Height, 0, Sheet.LeastSize);
        panel.BottomAxis("", layout.BarWidth < 260 ? [0, table.Most] : Scale.Ticks(0, table.Most, 5), TickForm.Percent);
        sheet.Box(SKRect.Create(left, layout.TopOfRows, layout.ColumnWidth, layout.Bottom - layout.TopOfRows), Ink.Shade);
        for (var i = 0; i < table.Lines.Count; i++)
        {
            if (table.Lines[i].Shares[column] is { } share)
            {
                DrawShare(sheet, panel, share, table.Lines[i].Colour, layout.Top(i) + (layout.RowHeight / 2), layout.RowHeight);
            }
        }

        panel.Draw();
        for (var i = 0; i < table.Lines.Count; i++)
        {
            if (table.Lines[i].Shares[column] is { } share)
            {
                DrawValue(sheet, panel, share, layout.Top(i), layout.RowHeight);
            }
        }
    }

    private static void Heading(Sheet sheet, string policy, float left, Layout layout)
    {
        for (var i = 0; i < layout.Names[policy].Count; i++)
        {
            var fromBottom = layout.Names[policy].Count - i - 1;
            sheet.Text(layout.Names[policy][i], left, layout.TopOfRows - 14 - (fromBottom * layout.NameSize * 1.2f), layout.NameSize, Ink.Text, bold: true);
        }
    }

    private static void DrawShare(Sheet sheet, Panel panel, Share share, SKColor colour, float middle, float height)
    {
        if (share.Band is { } band)
        {
            sheet.Box(new SKRect(panel.X(band.Low), middle - (height * 0.42f), panel.X(band.High), middle + (height * 0.42f)), Ink.Range);
        }

        var (y, estimate) = (panel.Data.Top - middle, share.Proportion);
        var bar = panel.Plot.Add.Bar(
            new Bar
            {
                Position = y,
                Value = estimate.Value,
                Size = height * 0.52,
                FillColor = Ink.Of(colour),
                LineWidth = 0,
                Orientation = Orientation.Horizontal,
            }
        );
        bar.Horizontal = true;
        Whiskers.Horizontal(panel, estimate, y, Math.Min(7, height * 0.16f));
    }

    private static void DrawValue(Sheet sheet, Panel panel, Share share, float top, float height)
    {
        var size = Math.Min(Sheet.ReadSize, height * 0.68f);
        var right = panel.X(Math.Max(share.Proportion.High, share.Band?.High ?? 0)) + 8;
        sheet.Text(Numbers.Percent(share.Proportion.Value), right, top + (height / 2) + (size * 0.36f), size, share.Count == 0 ? Ink.Soft : Ink.Text);
    }

    /// <summary>A line of the table: an end or outcome with its share under each policy.</summary>
    private sealed record Line(string Label, SKColor Colour, IReadOnlyList<Share?> Shares);

    private sealed record Table(IReadOnlyList<string> Policies, IReadOnlyList<Line> Lines, string Others, double Most, bool HasBands)
    {
        /// <summary>The ends (section 0) or the outcomes (1) that occurred, in the ledger's order.</summary>
        public static Table Of(Subject subject, int section)
        {
            var of = ChartTables.Sections(subject).ElementAt(section);
            List<Line> lines =
            [
                .. of.Rows.Select(row => new Line(
                    row.Label,
                    of.Kind == DifferenceKind.End ? ChartPalette.OfEnd(row.Name) : ChartPalette.OfLabel(row.Name),
                    row.Shares
                )),
            ];
            var shares = lines.SelectMany(line => line.Shares).OfType<Share>().ToList();
            var most = shares.Max(share => Math.Max(share.Proportion.High, share.Band?.High ?? 0));
            return new Table(
                [.. subject.Group.Members.Select(member => member.Name)],
                lines,
                of.Never.Count > 0 ? $"Never: {string.Join(", ", of.Never)}." : "",
                Math.Min(1, Scale.Ceiling(most)),
                shares.Any(share => share.Band is not null)
            );
        }
    }

    private sealed record Layout(
        float Left,
        float TopOfRows,
        float ColumnWidth,
        float BarWidth,
        float RowHeight,
        float NameSize,
        int Rows,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Names
    )
    {
        public float Bottom => Top(Rows);

        public static Layout Of(SKRect body, Table table)
        {
            var label = Math.Clamp(table.Lines.Max(row => Sheet.Measure(row.Label, Sheet.ReadSize)) + 50, 260, 430);
            var count = table.Policies.Count;
            var column = Math.Min(760, (body.Width - label - (Gap * (count - 1))) / count);
            var nameSize = count > 4 ? Sheet.DenseSize : Sheet.ReadSize;
            var names = table.Policies.Distinct().ToDictionary(policy => policy, policy => TextFit.Wrap(policy, column, nameSize, 4, bold: true));
            var top = body.Top + 16 + (names.Values.Max(lines => lines.Count) * nameSize * 1.2f);
            var rowHeight = Math.Min(table.Lines.Count > 8 ? 62 : 124, (body.Bottom - 136 - top) / table.Lines.Count);
            var value = Sheet.Measure(">99.9%", Math.Min(Sheet.ReadSize, rowHeight * 0.68f)) + 12;
            return new Layout(body.Left + label, top, column, column - value, rowHeight, nameSize, table.Lines.Count, names);
        }

        public float Top(int row) => TopOfRows + (row * RowHeight);
    }
}
