using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;

namespace ZoneSim.Tests.Briefing;

/// <summary>Every chart draws from awkward reports, says what it lacks instead of failing, and gives the same bytes twice.</summary>
[Trait("Speed", "Slow")]
public sealed class ChartGalleryTests
{
    private static readonly ChartSize s_small = new(960, 540);

    public static TheoryData<int> PolicyCounts => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(PolicyCounts))]
    public void Every_available_chart_draws_for_any_number_of_policies(int policies)
    {
        var report = new SampleReport { Policies = policies, Replications = 120 }.Build();
        var charts = ChartGallery.Render(report, size: s_small).ToList();
        Assert.Equal(ChartGallery.Available(report), charts.Select(chart => chart.Name).Distinct());
        Assert.Equal(charts.Count, charts.Select(chart => chart.FileName).Distinct().Count());
        Assert.All(charts, chart => Assert.True(chart.Bytes.Length > 5_000, chart.FileName));
        foreach (var name in ChartGallery.Available(report))
        {
            Assert.Contains(charts, chart => chart.FileName == name + ".png");
            Assert.Contains(charts, chart => chart.FileName == name + ".svg");
        }
    }

    [Fact]
    public void Nine_policies_and_more_go_on_further_pictures()
    {
        var report = new SampleReport
        {
            Policies = 8,
            Replications = 60,
            Traces = false,
        }.Build();
        var ninth = report.Summary.Policies[^1] with { Policy = "ninth" };
        var more = report with { Summary = report.Summary with { Policies = [.. report.Summary.Policies, ninth] } };
        var files = ChartGallery.Render(more, ["outcomes"], s_small, ChartFormats.Svg).Select(chart => chart.FileName);
        Assert.Equal(["outcomes.svg", "outcomes-part-2.svg"], files);
    }

    [Fact]
    public void Bytes_are_the_same_each_time()
    {
        var first = ChartGallery.Render(new SampleReport { Replications = 80 }.Build(), size: s_small).ToList();
        var second = ChartGallery.Render(new SampleReport { Replications = 80 }.Build(), size: s_small).ToList();
        Assert.Equal(first.Select(chart => chart.FileName), second.Select(chart => chart.FileName));
        Assert.All(first.Zip(second), pair => Assert.True(pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes.Span), pair.First.FileName));
    }

    [Fact]
    public void Each_incursion_has_its_own_pictures_in_order_of_arrival_and_the_first_has_the_charts_name()
    {
        var report = new SampleReport
        {
            Convoys = ["second-day", "first-day"],
            Drones = ["watcher"],
            Replications = 60,
        }.Build();
        var files = ChartGallery.Render(report, ["outcomes", "cost"], s_small, ChartFormats.Svg).Select(chart => chart.FileName);
        Assert.Equal(["outcomes.svg", "outcomes-second-day.svg", "outcomes-watcher.svg", "cost.svg", "cost-second-day.svg", "cost-watcher.svg"], files);
    }

    [Fact]
    public void The_paired_flow_has_on_each_side_the_histories_that_the_ledger_has()
    {
        var report = new SampleReport { Replications = 150 }.Build();
        foreach (var table in ChartGallery.Pages(report, "paired-flow").Select(page => page.Table!()))
        {
            foreach (var (head, column) in table.Heads.Take(2).Select((head, column) => (head, column)))
            {
                var ledger = report
                    .Ledger.Values(head["Under ".Length..], "north-west", "outcome")
                    .GroupBy(outcome => OutcomeGroups.Of((ZoneSim.Model.Outcome)(int)outcome));
                Assert.Equal(
                    ledger.ToDictionary(group => WordForms.Capital(OutcomeGroups.Name(group.Key, "convoy")), group => group.Count()),
                    table.Rows.GroupBy(row => row[column]).ToDictionary(group => group.Key, group => group.Sum(Histories))
                );
            }
        }
    }

    [Fact]
    public void The_ladder_flow_ends_as_many_histories_as_came()
    {
        var report = new SampleReport { Replications = 150 }.Build();
        foreach (var table in ChartGallery.Pages(report, "ladder-flow").Select(page => page.Table!()))
        {
            Assert.Equal(150, table.Rows.Where(row => row[0] == "comes").Sum(Histories));
            Assert.Equal(150, table.Rows.Where(row => OutcomeGroups.All.Any(group => OutcomeGroups.Name(group, "convoy") == row[1])).Sum(Histories));
        }
    }

    private static int Histories(IReadOnlyList<string> row) => int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Without_traces_there_is_no_map_and_no_timeline()
    {
        var report = new SampleReport { Traces = false, Replications = 60 }.Build();
        Assert.DoesNotContain("map", ChartGallery.Available(report));
        Assert.DoesNotContain("timeline", ChartGallery.Available(report));
        Assert.Contains("traces", ChartGallery.Missing(report, "map"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_comparison_there_are_no_differences()
    {
        var report = new SampleReport { Policies = 1, Replications = 60 }.Build();
        Assert.DoesNotContain("differences", ChartGallery.Available(report));
        Assert.Contains("outcomes", ChartGallery.Available(report));
    }

    [Fact]
    public void Without_an_entry_there_is_no_time_in_zone()
    {
        var report = new SampleReport { Replications = 60 }.Build();
        var columns = ZoneSim.Model.LedgerColumns.All.ToDictionary(column => column.Name, column => report.Ledger[column.Name].ToArray());
        Array.Clear(columns["entered"]);
        var none = report with
        {
            Ledger = new([.. report.Ledger.Policy], [.. report.Ledger.Replication], [.. report.Ledger.Incursion], [.. report.Ledger.Ordinal], columns),
        };
        Assert.DoesNotContain("time-in-zone", ChartGallery.Available(none));
    }

    [Fact]
    public void Without_observe_only_the_cost_chart_leaves_out_what_rests_on_it()
    {
        var with = Svg(new SampleReport { Replications = 60 });
        var without = Svg(new SampleReport { Replications = 60, ObserveOnly = false });
        Assert.Contains("\"Would have left\"", with, StringComparison.Ordinal);
        Assert.DoesNotContain("would have left", without, StringComparison.OrdinalIgnoreCase);

        static string Svg(SampleReport sample) => Pictures(sample.Build(), "cost")[0];
    }

    [Fact]
    public void An_unknown_chart_or_one_that_cannot_be_drawn_is_refused_before_anything_is_drawn()
    {
        var report = new SampleReport { Policies = 1, Replications = 60 }.Build();
        var unknown = Assert.Throws<ChartRefusalException>(() => ChartGallery.Render(report, ["outcome"]));
        Assert.Contains("outcomes, differences", unknown.Message, StringComparison.Ordinal);
        var lacking = Assert.Throws<ChartRefusalException>(() => ChartGallery.Render(report, ["outcomes", "differences"]));
        Assert.Contains("differences", lacking.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_timeline_of_a_named_history_is_drawn_or_refused()
    {
        var report = new SampleReport { Replications = 60 }.Build();
        var drawn = ChartGallery.RenderTimeline(report, "deter-first", 17, s_small).ToList();
        Assert.Equal(["timeline.svg", "timeline.png"], drawn.Select(chart => chart.FileName));
        Assert.Contains("History 17 under deter-first", drawn[0].Title, StringComparison.Ordinal);
        Assert.Throws<ChartRefusalException>(() => ChartGallery.RenderTimeline(report, "deter-first", 9_999));
    }

    [Theory]
    [InlineData("1920x1080", true)]
    [InlineData("1280X720", true)]
    [InlineData("1920", false)]
    [InlineData("100x100", false)]
    [InlineData("1000x1000", false)]
    [InlineData("-1920x1080", false)]
    [InlineData("99999x50000", false)]
    public void A_size_is_read_or_refused(string text, bool good)
    {
        Assert.Equal(good, ChartSize.TryParse(text, out var size));
        Assert.Equal(good ? text.ToUpperInvariant() : "1920X1080", FormattableString.Invariant($"{size.Width}X{size.Height}"));
    }

    [Fact]
    public void A_picture_has_the_size_asked_for()
    {
        var report = new SampleReport { Replications = 60 }.Build();
        var chart = ChartGallery.Render(report, ["outcomes"], new ChartSize(1280, 720), ChartFormats.Png).Single();
        var bytes = chart.Bytes.Span;
        Assert.Equal((1280, 720), (Big(bytes[16..20]), Big(bytes[20..24])));

        static int Big(ReadOnlySpan<byte> four) => (four[0] << 24) | (four[1] << 16) | (four[2] << 8) | four[3];
    }

    internal static List<string> Pictures(ZoneSim.Studies.RunReport report, string chart) =>
        [.. ChartGallery.Render(report, [chart], formats: ChartFormats.Svg).Select(picture => System.Text.Encoding.UTF8.GetString(picture.Bytes.Span))];
}
