using ZoneSim.Briefing.Words;
using ZoneSim.Studies;
using ZoneSim.Tests.Cli;
using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.Studies;

/// <summary>Under the beliefs of the shipped scenarios, what their own values give lies inside its own band, or the page says why it does not.</summary>
[Trait("Speed", "Slow")]
public sealed class BaseInsideBandTests
{
    /// <summary>The policies of the first example; of rarer ones a band from few histories can be of no width, which the page says.</summary>
    private static readonly string[] s_usual = ["strike-first", "deter-first"];

    public static TheoryData<string> Names => [.. Shipped.Scenarios.Select(path => Path.GetFileNameWithoutExtension(path))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_end_lies_inside_its_band_or_the_page_says_why(string scenario)
    {
        using var desk = new Desk();
        var said = Desk.Run(
            "compare",
            scenario,
            "--policies",
            "all",
            "--replications",
            "150",
            "--range-points",
            "20",
            "--range-replications",
            "25",
            "--no-charts",
            "--out",
            desk.In("R")
        );
        Assert.True(said.Code == 0, said.Error);
        var report = RunFolder.Open(desk.In("R"));
        var outside = report
            .Summary.Policies.SelectMany(policy => policy.Incursions)
            .SelectMany(incursion => incursion.Ends)
            .Where(end => end.Proportion.Value < end.Band!.Low || end.Proportion.Value > end.Band.High)
            .ToList();
        var page = string.Join(' ', Desk.Run("show", desk.In("R"), "ends").Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var note = OutsideRanges.Note(report);
        Assert.Equal(outside.Count > 0 || OutsideRanges.Of(report).Count > 0, note.Length > 0);
        Assert.Contains(note, page, StringComparison.Ordinal);
        Assert.All(outside, end => Assert.Contains(OutsideRanges.Of(report), one => one.What.StartsWith(end.Label + " under ", StringComparison.Ordinal)));
        Assert.All(
            OutsideRanges
                .Of(report)
                .Where(one =>
                    s_usual.Any(policy =>
                        one.What.Contains($" under {policy}", StringComparison.Ordinal)
                        || one.What.Contains(string.Join(" minus ", s_usual), StringComparison.Ordinal)
                    )
                ),
            one => Assert.True(one.IsNoise, $"{scenario}: {one.What}, beyond the noise of the estimate.")
        );
    }
}
