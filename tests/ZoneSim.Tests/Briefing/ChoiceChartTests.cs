using SkiaSharp;
using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Briefing;

/// <summary>The charts of choices: nothing leaves the picture or stands on another text, and the same input gives the same bytes.</summary>
public sealed class ChoiceChartTests
{
    private static readonly Scenario s_scenario = SampleScenario.Of("A convoy from the Damascus road, evening (sample)", ["north-west"], []);

    public static TheoryData<int, int> Sizes =>
        new()
        {
            { 2, 1 },
            { 2, 10 },
            { 5, 3 },
            { 8, 2 },
            { 8, 10 },
        };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_heat_map_keeps_its_texts_apart_and_inside(int policies, int states)
    {
        var report = Regret(policies, states);
        Assert.All(RegretChart.Pages(report, s_scenario), Check);
        var first = ChoiceGallery.Render(report, s_scenario, new ChartSize(960, 540)).ToList();
        Assert.Equal(states > 6 ? 4 : 2, first.Count);
        Assert.All(first.Zip(ChoiceGallery.Render(report, s_scenario, new ChartSize(960, 540))), pair =>
            Assert.True(pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes.Span))
        );
    }

    [Fact]
    public void More_than_six_states_go_on_another_picture() =>
        Assert.Equal(["regret", "regret-part-2"], RegretChart.Pages(Regret(3, 12), s_scenario).Select(page => page.Stem));

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(8)]
    public void The_intervals_of_a_choice_keep_their_texts_apart_and_inside(int policies)
    {
        var verdicts = Enum.GetValues<ChoiceVerdict>();
        var choices = Enumerable
            .Range(0, policies)
            .Select(policy => new PolicyChoice(
                Name(policy),
                new Estimate(0.1 * policy, (0.1 * policy) - 0.02, (0.1 * policy) + 0.02),
                new Estimate((0.1 * policy) - 0.1, policy == 0 ? -0.13 : 0, Math.Max(0, (0.1 * policy) - 0.07)),
                verdicts[policy % verdicts.Length]
            ))
            .ToList();
        var report = new SelectionReport(
            "sample",
            "A convoy (sample)",
            new string('a', 64),
            42,
            0.95,
            2_000,
            0,
            [new ObjectiveChoice(Objective(true), 0.02, choices)],
            null,
            null
        );
        Assert.All(SelectionChart.Pages(report, s_scenario), Check);
    }

    private static void Check(ChartPage page)
    {
        var boxes = SvgText.Boxes(Pictures.RawSvg(page, ChartSize.Default)).Where(text => text.Text.Trim().Length > 0).ToList();
        Assert.NotEmpty(boxes);
        Assert.Empty(PictureTextTests.Below(page, Sheet.DenseSize));
        Assert.All(boxes, text =>
            Assert.True(text.Box is { Left: >= 0, Top: >= 0, Right: <= 1920, Bottom: <= 1080 }, $"{page.Stem}: '{text.Text}' leaves the picture")
        );
        for (var first = 0; first < boxes.Count; first++)
        {
            for (var second = first + 1; second < boxes.Count; second++)
            {
                var (a, b) = (SKRect.Inflate(boxes[first].Box, -1, -1), SKRect.Inflate(boxes[second].Box, -1, -1));
                Assert.False(a.IntersectsWith(b), $"{page.Stem}: '{boxes[first].Text}' stands on '{boxes[second].Text}'");
            }
        }
    }

    private static RegretReport Regret(int policies, int states)
    {
        double[][] payoffs =
        [
            .. Enumerable
                .Range(0, policies)
                .Select(policy => Enumerable.Range(0, states).Select(state => -((policy * 37) + (state * 91) + (policy * state * 13)) % 100 / 1.0).ToArray()),
        ];
        var regrets = ZoneSim.Studies.Statistics.Regret.Table(payoffs);
        string[] names = [.. Enumerable.Range(0, policies).Select(Name)];
        RegretState[] all =
        [
            .. Enumerable.Range(0, states).Select(state => new RegretState($"at-tanf-2017-10-0{state}-with-a-long-name", "A state", "0123abcd", 42, 2_000)),
        ];
        return new RegretReport(
            Objective(false),
            false,
            0.95,
            names,
            all,
            [
                .. names.SelectMany(
                    (name, policy) =>
                        all.Select(
                            (state, column) =>
                                new RegretCell(
                                    name,
                                    state.Name,
                                    new Estimate(-payoffs[policy][column], -payoffs[policy][column] - 2, -payoffs[policy][column] + 2),
                                    1,
                                    new Estimate(regrets[policy][column], regrets[policy][column] - 3, regrets[policy][column] + 3)
                                )
                        )
                ),
            ],
            [.. names.Zip(Robustness.Of(payoffs, 0.5, 0), (name, metrics) => new PolicyRobustness(name, metrics))],
            0.5,
            null,
            []
        );
    }

    private static string Name(int policy) => policy % 3 == 2 ? $"strike-first-after-two-attempts-on-the-line-{policy}" : $"policy-{policy}";

    private static ObjectiveUsed Objective(bool isShare) =>
        new("time-inside", Goal.Minimise, "mean of time_in_zone_min", isShare ? "" : "min", isShare, "Minutes inside.");
}
