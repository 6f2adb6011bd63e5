using CsCheck;
using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Briefing;

/// <summary>The parts that place and word things: label rows, fitting texts, ticks, tracks.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Labels_of_a_crowded_lane_do_not_overlap_within_a_row()
    {
        var wanted = Enumerable.Range(0, 40).Select(i => new Wanted(100 + (i * i % 97 * 9), $"event number {i} with words")).OrderBy(label => label.X).ToList();
        foreach (var rows in new[] { 1, 2, 4, 8 })
        {
            var placed = LabelLayout.Place(wanted, 0, 1_200, 20, rows);
            var spans = placed
                .Zip(wanted)
                .Where(pair => pair.First.Text.Length > 0)
                .Select(pair => (pair.First.Row, pair.First.Left, Right: pair.First.Left + Sheet.Measure(pair.First.Text, 20)))
                .OrderBy(span => span.Row)
                .ThenBy(span => span.Left)
                .ToList();
            Assert.NotEmpty(spans);
            Assert.All(spans.Zip(spans.Skip(1)).Where(pair => pair.First.Row == pair.Second.Row), pair => Assert.True(pair.First.Right <= pair.Second.Left));
            Assert.All(spans, span => Assert.InRange(span.Right, 0, 1_200));
        }
    }

    /// <summary>Random lanes: whatever gives way, no label covers another in its row.</summary>
    [Fact]
    public void Labels_that_give_way_leave_room_for_those_that_turn_left() =>
        Gen.Select(Gen.Float[0, 1_190], Gen.Int[1, 80])
            .Array[2, 14]
            .Select(Gen.Int[1, 3])
            .Sample(
                (labels, rows) =>
                {
                    var wanted = labels.Select(label => new Wanted(label.Item1, new string('n', label.Item2))).OrderBy(label => label.X).ToList();
                    var spans = LabelLayout
                        .Place(wanted, 0, 1_200, 20, rows)
                        .Where(label => label.Text.Length > 0)
                        .Select(label => (label.Row, label.Left, Right: label.Left + Sheet.Measure(label.Text, 20)))
                        .OrderBy(span => span.Row)
                        .ThenBy(span => span.Left)
                        .ToList();
                    Assert.All(spans.Zip(spans.Skip(1)).Where(pair => pair.First.Row == pair.Second.Row), pair =>
                        Assert.True(pair.First.Right <= pair.Second.Left)
                    );
                }
            );

    [Fact]
    public void Names_that_are_cut_stay_different()
    {
        string[] names =
        [
            new string('n', 60) + "-first",
            new string('n', 60) + "-second",
            "short",
            new string('m', 40) + "a" + new string('m', 40),
            new string('m', 40) + "b" + new string('m', 40),
        ];
        var cut = TextFit.ElideApart(names, 220, 20);
        Assert.Equal(names.Length, cut.Distinct().Count());
        Assert.All(cut, text => Assert.True(Sheet.Measure(text, 20) <= 220, text));
        Assert.EndsWith("-first", cut[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Few_labels_stand_whole_and_near_the_right_edge_they_stand_left_of_their_marks()
    {
        var placed = LabelLayout.Place([new Wanted(100, "first"), new Wanted(990, "at the very end")], 0, 1_000, 20, 1);
        Assert.Equal(["first", "at the very end"], placed.Select(label => label.Text));
        Assert.True(placed[1].Left < 990);
    }

    [Theory]
    [InlineData("strike-first-after-two-attempts-on-the-line", 150, 4)]
    [InlineData("word", 150, 2)]
    [InlineData("unbreakableunbreakableunbreakable", 100, 3)]
    public void Wrapped_lines_fit_and_break_at_hyphens(string text, float width, int lines)
    {
        var wrapped = TextFit.Wrap(text, width, 20, lines);
        Assert.InRange(wrapped.Count, 1, lines);
        Assert.All(wrapped, line => Assert.True(Sheet.Measure(line, 20) <= width, line));
        Assert.StartsWith(wrapped[0].TrimEnd('…'), text, StringComparison.Ordinal);
    }

    [Fact]
    public void Elided_text_ends_with_an_ellipsis_and_fits()
    {
        var elided = TextFit.Elide("a rather long sentence about one event", 120, 20);
        Assert.EndsWith("…", elided, StringComparison.Ordinal);
        Assert.True(Sheet.Measure(elided, 20) <= 120);
        Assert.Equal("short", TextFit.Elide("short", 120, 20));
    }

    [Theory]
    [InlineData(0, 1, 6, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 })]
    [InlineData(-0.3, 0.3, 7, new[] { -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3 })]
    [InlineData(0, 70, 8, new double[] { 0, 10, 20, 30, 40, 50, 60, 70 })]
    public void Ticks_are_round_numbers_within_the_limits(double low, double high, int count, double[] expected)
    {
        var ticks = Scale.Ticks(low, high, count);
        Assert.Equal(expected.Length, ticks.Count);
        Assert.All(expected.Zip(ticks), pair => Assert.Equal(pair.First, pair.Second, 9));
    }

    private static readonly TickForm[] s_forms =
    [
        TickForm.Plain,
        TickForm.Signed,
        TickForm.Percent,
        TickForm.Points,
        TickForm.Plain with
        {
            Factor = 1 / 60.0,
        },
    ];

    /// <summary>Random axes of any size: each label reads back as its value, so that no two values share one.</summary>
    [Fact]
    public void Labels_of_ticks_read_back_as_their_values() =>
        Gen.Select(Gen.Double[-1, 1], Gen.Double[0.001, 1], Gen.Int[-9, 12], Gen.Int[2, 12], Gen.Int[0, s_forms.Length - 1].Select(i => s_forms[i]))
            .Sample(
                (low, width, power, count, form) =>
                {
                    var scale = Math.Pow(10, power);
                    var ticks = Scale.Ticks(low * scale, (low + width) * scale, count);
                    var step = Scale.Step(width * scale / (count - 1));
                    Assert.All(ticks.Zip(form.Labels(ticks)), pair => AssertReads(pair.First * form.Factor, pair.Second, form, step * form.Factor));
                    Assert.All(ticks.Zip(form.LabelsOfEach(ticks)), pair =>
                        AssertReads(pair.First * form.Factor, pair.Second, form, Math.Max(step, Math.Abs(pair.First)) * form.Factor)
                    );
                }
            );

    private static void AssertReads(double value, string label, TickForm form, double step)
    {
        Assert.EndsWith(form.Suffix, label, StringComparison.Ordinal);
        Assert.Equal(form.IsSigned && value > 0, label[0] == '+');
        var read = double.Parse(
            label[..^form.Suffix.Length].Replace('−', '-'),
            System.Globalization.NumberStyles.Float | System.Globalization.NumberStyles.AllowThousands,
            System.Globalization.CultureInfo.InvariantCulture
        );
        Assert.True(Math.Abs(read - value) <= 2e-6 * step, $"'{label}' for {value:R}");
    }

    [Fact]
    public void Ticks_in_hundredths_keep_them()
    {
        Assert.Equal(["0", "0.005", "0.010", "0.015"], TickForm.Plain.Labels([0, 0.005, 0.01, 0.015]));
        Assert.Equal(["−0.2", "0", "+0.2"], TickForm.Signed.Labels([-0.2, 0, 0.2]));
        Assert.Equal(["+200", "+205"], TickForm.Points.Labels([2, 2.05]));
        Assert.Equal("#,##0.00%", TickForm.Percent.Workbook(0.0005));
    }

    [Theory]
    [InlineData(0, 720, 8, 120)]
    [InlineData(0, 90, 8, 15)]
    [InlineData(0, 5, 8, 1)]
    public void Minutes_are_ticked_in_parts_of_the_hour(double low, double high, int count, double step)
    {
        var ticks = Scale.MinuteTicks(low, high, count);
        Assert.Equal(step, ticks[1] - ticks[0]);
    }

    [Fact]
    public void A_stay_inside_is_cut_at_the_circle_inside_a_leg()
    {
        static HistoryTrack Track(params (double Seconds, double X, double Y)[] points) =>
            new("c", Lane.Convoy, [.. points.Select(point => new TrackPoint(point.Seconds, new Place(point.X, point.Y)))]);
        var zone = ZoneShape.Of(ShippedModels.Scenarios["at-tanf-base"].With("zone.radius", 50))!;
        var stays = TimelineData.Inside(Track((0, -100, 0), (200, 100, 0), (300, 100, 0)), zone).ToList();
        var (from, to) = Assert.Single(stays);
        Assert.Equal((50, 150), (from, to));
        Assert.Empty(TimelineData.Inside(Track((0, -100, 60), (200, 100, 60)), zone));
        Assert.Equal((0, 10), Assert.Single(TimelineData.Inside(Track((0, 1, 1), (10, 1, 1)), zone)));
    }

    [Fact]
    public void A_track_is_nearest_inside_a_leg_too()
    {
        var track = new MapTrack("c", false, false, "crossed", [new Place(-30, 40), new Place(50, 40), new Place(80, 80)]);
        var (at, along) = track.Nearest();
        Assert.Equal((0, 40), (at.X, at.Y));
        Assert.Equal((1, 0), (along.X, along.Y));
    }

    [Fact]
    public void A_return_is_a_track_of_its_own()
    {
        TraceEvent At(double seconds, TraceKind kind, string text, double x) => new(seconds, Lane.Convoy, "c", kind, text, "", x, 0);
        var trace = new ZoneSim.Studies.KeptTrace(
            "p",
            0,
            [
                At(0, TraceKind.Position, "", 80),
                At(10, TraceKind.Position, "", 40),
                At(20, TraceKind.Position, "", 70),
                At(20, TraceKind.Ended, "turned-by-line", 0),
                At(90, TraceKind.Position, "", 80),
                At(95, TraceKind.Position, "", 60),
                At(99, TraceKind.Ended, "still-inside", 0),
            ]
        );
        var tracks = Tracks.Of([trace], "p", [0], new HashSet<string>());
        Assert.Equal(["turned-by-line", "still-inside"], tracks.Select(track => track.Outcome));
        Assert.Equal([3, 2], tracks.Select(track => track.Places.Count));
        Assert.All(Tracks.Of([trace], "p", [0], new HashSet<string> { "c" }), track => Assert.True(track.IsBackground && track.Outcome.Length == 0));
    }

    [Fact]
    public void Only_replications_kept_under_every_policy_without_a_gap_are_drawn_together()
    {
        ZoneSim.Studies.KeptTrace Kept(string policy, long replication) => new(policy, replication, []);
        var traces = new[]
        {
            Kept("a", 0),
            Kept("a", 1),
            Kept("a", 2),
            Kept("a", 871),
            Kept("b", 0),
            Kept("b", 1),
            Kept("b", 2),
            Kept("b", 871),
            Kept("b", 1_500),
        };
        Assert.Equal([0L, 1, 2], Tracks.Common(traces));
    }
}
