using ScottPlot;
using SkiaSharp;
using ZoneSim.Studies;

namespace ZoneSim.Briefing;

/// <summary>
/// How often each outcome follows from each policy: a column a policy, a row an outcome, in the ledger's fixed order.
/// Policy-neutral ends stand first, since outcomes named after a measure differ between policies by construction.
/// </summary>
internal static class OutcomesChart
{
    private const float Gap = 22;
    private const float HeadingHeight = 46;

    public static ChartKind Kind { get; } = new(
        new ChartInfo("outcomes", "How often does each outcome follow from each policy?"),
        report => Subjects.Incursions(report).Count > 0 ? null : "the run has no incursion.",
        Pages);

    private static IEnumerable<ChartPage> Pages(RunReport report)
    {
        var incursions = Subjects.Incursions(report);
        for (var i = 0; i < incursions.Count; i++)
        {
            var (name, kind) = incursions[i];
            foreach (var group in Subjects.Policies(report))
            {
                yield return new ChartPage(
                    Subjects.Stem("outcomes", i, name, group.Suffix),
                    "Outcomes by policy",
                    Subjects.Sentence(report, name, kind),
                    Footer.Lines(report, Footer.Intervals(report, "Wilson")),
                    sheet => Draw(sheet, Table.Of(group, name)));
            }
        }
    }

    private static void Draw(Sheet sheet, Table table)
    {
        var layout = Layout.Of(sheet.Body, table);
        DrawLabels(sheet, table, layout);
        for (var column = 0; column < table.Policies.Count; column++)
        {
            DrawColumn(sheet, table, layout, column);
        }

        var foot = layout.Bottom + 78;
        sheet.Text("share of replications", layout.Left, foot, Sheet.SmallSize, Ink.Text);
        Keys.Interval(sheet, sheet.Width - Sheet.Margin, foot, table.HasBands);
    }

    private static void DrawLabels(Sheet sheet, Table table, Layout layout)
    {
        var width = layout.Left - sheet.Body.Left - 44;
        for (var i = 0; i < table.Lines.Count; i++)
        {
            var (line, top, height) = (table.Lines[i], layout.Tops[i], layout.Height(table.Lines[i]));
            var size = line.Shares is null ? Sheet.SmallSize : Math.Min(Sheet.TextSize, height * 0.62f);
            var baseline = top + (height / 2) + (size * 0.36f);
            if (line.Shares is null)
            {
                var all = sheet.Width - (2 * Sheet.Margin);
                var text = TextFit.Elide(line.Label, all, size, line.Heading);
                sheet.Text(text, sheet.Body.Left, baseline, size, line.Heading ? Ink.Text : Ink.Soft, line.Heading);
                continue;
            }

            sheet.Box(SKRect.Create(sheet.Body.Left, top + (height / 2) - 9, 18, 18), line.Colour);
            sheet.Text(TextFit.Elide(line.Label, width, size), sheet.Body.Left + 30, baseline, size, Ink.Text);
        }
    }

    private static void DrawColumn(Sheet sheet, Table table, Layout layout, int column)
    {
        var left = layout.Left + (column * (layout.ColumnWidth + Gap));
        Heading(sheet, table.Policies[column], left, layout);
        var data = new SKRect(left, layout.Top, left + layout.BarWidth, layout.Bottom);
        sheet.Box(new SKRect(left, layout.Top, left + layout.ColumnWidth, layout.Bottom), Ink.Shade);
        var panel = new Panel(sheet, data, 0, table.Most, -data.Height, 0);
        panel.BottomAxis("", layout.BarWidth < 200 ? 3 : 5, Numbers.Percent);
        for (var i = 0; i < table.Lines.Count; i++)
        {
            if (table.Lines[i].Shares?[column] is { } share)
            {
                var height = layout.Height(table.Lines[i]);
                DrawShare(sheet, panel, share, table.Lines[i].Colour, layout.Tops[i] + (height / 2), height);
            }
        }

        panel.Draw();
    }

    private static void Heading(Sheet sheet, string policy, float left, Layout layout)
    {
        for (var i = 0; i < layout.Names[policy].Count; i++)
        {
            var fromBottom = layout.Names[policy].Count - i - 1;
            sheet.Text(layout.Names[policy][i], left, layout.Top - 16 - (fromBottom * layout.NameSize * 1.2f), layout.NameSize, Ink.Text, bold: true);
        }
    }

    private static void DrawShare(Sheet sheet, Panel panel, Share share, SKColor colour, float middle, float height)
    {
        if (share.Band is { } band)
        {
            sheet.Box(new SKRect(panel.X(band.Low), middle - (height * 0.42f), panel.X(band.High), middle + (height * 0.42f)), Ink.Range);
        }

        var (y, estimate) = (panel.Data.Top - middle, share.Proportion);
        var bar = panel.Plot.Add.Bar(new Bar
        {
            Position = y, Value = estimate.Value, Size = height * 0.52, FillColor = Ink.Of(colour), LineWidth = 0, Orientation = Orientation.Horizontal,
        });
        bar.Horizontal = true;
        Whiskers.Horizontal(panel, estimate, y, Math.Min(7, height * 0.16f));
        var size = Math.Min(Sheet.SmallSize, height * 0.6f);
        var right = panel.X(Math.Max(estimate.High, share.Band?.High ?? 0)) + 8;
        sheet.Text(Numbers.Percent(estimate.Value), right, middle + (size * 0.36f), size, Ink.Text);
    }

    /// <summary>A line of the table: a heading, a note, or an end or outcome with its share under each policy.</summary>
    private sealed record Line(string Label, SKColor Colour, IReadOnlyList<Share?>? Shares, bool Heading);

    private sealed record Table(IReadOnlyList<string> Policies, IReadOnlyList<Line> Lines, double Most, bool HasBands)
    {
        public static Table Of(PolicyGroup group, string incursion)
        {
            var summaries = group.Members.Select(member => Subjects.Find(member.Summary, incursion)).ToList();
            List<Line> lines =
            [
                .. Section("Policy-neutral ends", "other ends", summaries, summary => summary.Ends, _ => Ink.Neutral),
                .. Section("Outcomes", "other outcomes", summaries, summary => summary.Outcomes, Palette.OfLabel),
            ];
            var shares = lines.SelectMany(line => line.Shares ?? []).OfType<Share>().ToList();
            var most = shares.Max(share => Math.Max(share.Proportion.High, share.Band?.High ?? 0));
            return new Table(
                [.. group.Members.Select(member => member.Name)], lines, Math.Min(1, Scale.Ceiling(most)), shares.Any(share => share.Band is not null));
        }

        private static IEnumerable<Line> Section(
            string heading, string others, IReadOnlyList<IncursionSummary?> summaries, Func<IncursionSummary, IReadOnlyList<Share>> read, Func<string, SKColor> colour)
        {
            var labels = summaries.OfType<IncursionSummary>().SelectMany(read).GroupBy(share => share.Label).ToList();
            var shown = labels.Where(label => label.Any(share => share.Count > 0)).ToList();
            var none = labels.Except(shown).Select(label => Numbers.Words(label.Key)).ToList();
            yield return new Line(heading, Ink.Text, null, true);
            foreach (var label in shown)
            {
                Share?[] row = [.. summaries.Select(summary => summary is null ? null : read(summary).FirstOrDefault(share => share.Label == label.Key))];
                yield return new Line(Numbers.Words(label.Key), colour(label.Key), row, false);
            }

            if (none.Count > 0)
            {
                yield return new Line($"{others}: 0 ({string.Join(", ", none)})", Ink.Soft, null, false);
            }
        }
    }

    private sealed record Layout(
        float Left, float Top, float Bottom, float ColumnWidth, float BarWidth, float RowHeight, float NameSize,
        List<float> Tops, IReadOnlyDictionary<string, IReadOnlyList<string>> Names)
    {
        public static Layout Of(SKRect body, Table table)
        {
            var rows = table.Lines.Where(line => line.Shares is not null).ToList();
            var label = Math.Clamp(rows.Max(row => Sheet.Measure(row.Label, Sheet.TextSize)) + 60, 240, 400);
            var count = table.Policies.Count;
            var column = Math.Min(760, (body.Width - label - (Gap * (count - 1))) / count);
            var nameSize = count > 4 ? Sheet.SmallSize : Sheet.TextSize;
            var names = table.Policies.Distinct().ToDictionary(
                policy => policy, policy => TextFit.Wrap(policy, column, nameSize, 3, bold: true));
            var top = body.Top + 16 + (names.Values.Max(lines => lines.Count) * nameSize * 1.2f);
            var bottom = body.Bottom - 84;
            var others = table.Lines.Count - rows.Count;
            var rowHeight = Math.Min(62, (bottom - top - (others * HeadingHeight)) / rows.Count);
            var value = Sheet.Measure("99.9%", Math.Min(Sheet.SmallSize, rowHeight * 0.6f)) + 12;
            var layout = new Layout(body.Left + label, top, bottom, column, column - value, rowHeight, nameSize, [], names);
            var tops = new List<float>();
            foreach (var line in table.Lines)
            {
                tops.Add(top);
                top += layout.Height(line);
            }

            return layout with { Tops = tops, Bottom = top };
        }

        public float Height(Line line) => line.Shares is null ? HeadingHeight : RowHeight;
    }
}
