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
    private const float HeadingHeight = 44;

    public static ChartKind<RunReport> Kind { get; } = Subjects.Chart("outcomes", "How often does each outcome follow from each policy?", Page);

    /// <summary>Ends alone, for a reader who wants no more.</summary>
    public static ChartKind<RunReport> EndsKind { get; } = Subjects.Chart("ends", "How does it end, in words that no policy's measures enter?", Ends);

    private static SubjectPage Ends(RunReport report, Subject subject)
    {
        var all = Table.Of(subject.Group, subject.Incursion, subject.Kind);
        var table = all.EndsAlone();
        return new SubjectPage(
            "Policy-neutral ends by policy",
            "Wilson",
            sheet => Draw(sheet, table, report.Summary.Confidence),
            () => ChartTables.OfShares(subject, report.Summary.Confidence, [ChartTables.Sections(subject).First()]),
            () => [NativeCharts.OfShares(subject)[0]]);
    }

    private static SubjectPage Page(RunReport report, Subject subject)
    {
        var table = Table.Of(subject.Group, subject.Incursion, subject.Kind);
        return new SubjectPage(
            "Outcomes by policy",
            "Wilson",
            sheet => Draw(sheet, table, report.Summary.Confidence),
            () => ChartTables.OfShares(subject, report.Summary.Confidence),
            subject.Group.Members.Count > NativeCharts.MostPolicies ? null : () => [NativeCharts.OfShares(subject)[1]]);
    }

    private static void Draw(Sheet sheet, Table table, double confidence)
    {
        var layout = Layout.Of(sheet.Body, table);
        DrawLabels(sheet, table, layout);
        for (var column = 0; column < table.Policies.Count; column++)
        {
            DrawColumn(sheet, table, layout, column);
        }

        var foot = layout.Bottom + 66;
        sheet.Text("share of replications", layout.Left, foot, Sheet.SmallSize, Ink.Text);
        Keys.Interval(sheet, sheet.Body.Right, foot, table.HasBands, confidence);
        var size = TextFit.Size(table.Others, sheet.Body.Width, 20, 16);
        sheet.Text(TextFit.Elide(table.Others, sheet.Body.Width, size), sheet.Body.Left, foot + 38, size, Ink.Soft);
    }

    private static void DrawLabels(Sheet sheet, Table table, Layout layout)
    {
        var width = layout.Left - sheet.Body.Left - 44;
        for (var i = 0; i < table.Lines.Count; i++)
        {
            var (line, top, height) = (table.Lines[i], layout.Tops[i], layout.Height(table.Lines[i]));
            var size = line.Shares is null ? Sheet.SmallSize : Math.Min(Sheet.TextSize, height * 0.72f);
            var baseline = top + (height / 2) + (size * 0.36f);
            if (line.Shares is null)
            {
                sheet.Text(line.Label, sheet.Body.Left, top + 34, size, Ink.Text, bold: true);
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
        var data = new SKRect(left, layout.Tops[1], left + layout.BarWidth, layout.Bottom);
        var panel = new Panel(sheet, data, 0, table.Most, -data.Height, 0);
        panel.BottomAxis("", layout.BarWidth < 260 ? [0, table.Most] : Scale.Ticks(0, table.Most, 5), TickForm.Percent);
        for (var i = 0; i < table.Lines.Count; i++)
        {
            if (table.Lines[i].Shares?[column] is { } share)
            {
                var height = layout.Height(table.Lines[i]);
                sheet.Box(SKRect.Create(left, layout.Tops[i], layout.ColumnWidth, height + 0.5f), Ink.Shade);
                DrawShare(sheet, panel, share, table.Lines[i].Colour, layout.Tops[i] + (height / 2), height);
            }
        }

        panel.Draw();
        for (var i = 0; i < table.Lines.Count; i++)
        {
            if (table.Lines[i].Shares?[column] is { } share)
            {
                DrawValue(sheet, panel, share, layout.Tops[i], layout.Height(table.Lines[i]));
            }
        }
    }

    private static void Heading(Sheet sheet, string policy, float left, Layout layout)
    {
        for (var i = 0; i < layout.Names[policy].Count; i++)
        {
            var fromBottom = layout.Names[policy].Count - i - 1;
            sheet.Text(layout.Names[policy][i], left, layout.Top + 16 - (fromBottom * layout.NameSize * 1.2f), layout.NameSize, Ink.Text, bold: true);
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
            Position = y,
            Value = estimate.Value,
            Size = height * 0.52,
            FillColor = Ink.Of(colour),
            LineWidth = 0,
            Orientation = Orientation.Horizontal,
        });
        bar.Horizontal = true;
        Whiskers.Horizontal(panel, estimate, y, Math.Min(7, height * 0.16f));
    }

    private static void DrawValue(Sheet sheet, Panel panel, Share share, float top, float height)
    {
        var size = Math.Min(Sheet.SmallSize, height * 0.68f);
        var right = panel.X(Math.Max(share.Proportion.High, share.Band?.High ?? 0)) + 8;
        sheet.Text(Numbers.Percent(share.Proportion.Value), right, top + (height / 2) + (size * 0.36f), size, share.Count == 0 ? Ink.Soft : Ink.Text);
    }

    /// <summary>A line of the table: a heading, or an end or outcome with its share under each policy.</summary>
    private sealed record Line(string Label, SKColor Colour, IReadOnlyList<Share?>? Shares);

    private sealed record Table(IReadOnlyList<string> Policies, IReadOnlyList<Line> Lines, string Others, double Most, bool HasBands)
    {
        public static Table Of(PolicyGroup group, string incursion, string kind)
        {
            var summaries = group.Members.Select(member => Subjects.Find(member.Summary, incursion)).ToList();
            var (ends, noEnds) = Section("Policy-neutral ends", summaries, summary => summary.Ends, _ => Ink.Neutral, label => Subjects.End(label, kind));
            var (outcomes, noOutcomes) = Section("Outcomes", summaries, summary => summary.Outcomes, Palette.OfLabel, Numbers.Words);
            List<Line> lines = [.. ends, .. outcomes];
            var others = (noEnds.Count > 0 ? $"Other ends: 0 ({string.Join(", ", noEnds)}). " : "")
                + (noOutcomes.Count > 0 ? $"Other outcomes: 0 ({string.Join(", ", noOutcomes)})." : "");
            var shares = lines.SelectMany(line => line.Shares ?? []).OfType<Share>().ToList();
            var most = shares.Max(share => Math.Max(share.Proportion.High, share.Band?.High ?? 0));
            return new Table(
                [.. group.Members.Select(member => member.Name)], lines, others, Math.Min(1, Scale.Ceiling(most)), shares.Any(share => share.Band is not null));
        }

        /// <summary>The same without outcomes.</summary>
        public Table EndsAlone()
        {
            var second = Lines.Select((line, index) => (line, index)).Skip(1).Where(pair => pair.line.Shares is null).Select(pair => pair.index).First();
            var others = Others.IndexOf("Other outcomes", StringComparison.Ordinal);
            return this with { Lines = [.. Lines.Take(second)], Others = others < 0 ? Others : Others[..others].TrimEnd() };
        }

        private static (List<Line> Lines, List<string> None) Section(
            string heading, IReadOnlyList<IncursionSummary?> summaries, Func<IncursionSummary, IReadOnlyList<Share>> read, Func<string, SKColor> colour, Func<string, string> words)
        {
            var labels = summaries.OfType<IncursionSummary>().SelectMany(read).GroupBy(share => share.Label).ToList();
            var shown = labels.Where(label => label.Any(share => share.Count > 0)).ToList();
            var none = labels.Except(shown).Select(label => words(label.Key)).ToList();
            var lines = new List<Line> { new(heading, Ink.Text, null) };
            foreach (var label in shown)
            {
                Share?[] row = [.. summaries.Select(summary => summary is null ? null : read(summary).FirstOrDefault(share => share.Label == label.Key))];
                lines.Add(new Line(Phrases.Capital(words(label.Key)), colour(label.Key), row));
            }

            return (lines, none);
        }
    }

    private sealed record Layout(
        float Left, float Top, float Bottom, float ColumnWidth, float BarWidth, float RowHeight, float NameSize,
        List<float> Tops, IReadOnlyDictionary<string, IReadOnlyList<string>> Names)
    {
        public static Layout Of(SKRect body, Table table)
        {
            var rows = table.Lines.Where(line => line.Shares is not null).ToList();
            var label = Math.Clamp(rows.Max(row => Sheet.Measure(row.Label, Sheet.TextSize)) + 50, 280, 400);
            var count = table.Policies.Count;
            var column = Math.Min(760, (body.Width - label - (Gap * (count - 1))) / count);
            var nameSize = count > 6 ? 20 : count > 4 ? Sheet.SmallSize : Sheet.TextSize;
            var names = table.Policies.Distinct().ToDictionary(
                policy => policy, policy => TextFit.Wrap(policy, column, nameSize, 4, bold: true));
            var top = body.Top + (names.Values.Max(lines => lines.Count) * nameSize * 1.2f);
            var bottom = body.Bottom - 106;
            var others = table.Lines.Count - rows.Count;
            var rowHeight = Math.Min(rows.Count > 8 ? 62 : 92, (bottom - top - (others * HeadingHeight)) / rows.Count);
            var value = Sheet.Measure("99.9%", Math.Min(Sheet.SmallSize, rowHeight * 0.68f)) + 12;
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
