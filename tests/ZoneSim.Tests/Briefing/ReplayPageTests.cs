using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ZoneSim.Briefing.Html;
using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Briefing;

/// <summary>The file of a replay as text: closed, steady, and harmless whatever names a scenario has.</summary>
public sealed class ReplayPageTests
{
    public static TheoryData<string> Scenarios => [.. ShippedModels.Scenarios.Keys];

    /// <summary>
    /// Every shipped scenario makes a page, twice the same bytes, with a script and a style that its policy names by hash and nothing else that could
    /// run.
    /// </summary>
    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_page_is_closed_and_steady(string scenario)
    {
        var bytes = ReplayPage.Of(ReplayPages.Of(scenario, 3, 17));
        Assert.Equal(bytes, ReplayPage.Of(ReplayPages.Of(scenario, 3, 17)));
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains(
            "content=\"default-src 'none'; base-uri 'none'; form-action 'none'; script-src '" + Hash(Inside(text, "<script type=\"module\">", "</script>")),
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("style-src '" + Hash(Inside(text, "<style>", "</style>")) + "'\"", text, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(text, "<script"));
        Assert.DoesNotMatch(@"\sstyle=|\son\w+=|https?://(?!www\.w3\.org/2000/svg)|innerHTML|eval\(", text);
    }

    /// <summary>On maps and lanes a colour is an outcome or a policy: time, events and measures are told by shape and in the ink of the text.</summary>
    [Fact]
    public void Marks_have_no_colours_of_their_own()
    {
        var style = Inside(Encoding.UTF8.GetString(ReplayPage.Of(ReplayPages.Of(ReplayPages.Scenario, 17))), "<style>", "</style>");
        Assert.Matches(@"\.mark[ .{]", style);
        Assert.DoesNotMatch(@"(\.mark|\.head|\.part|\.trail|\.mover|\.now|\.events|#time)[^{}]*\{[^}]*--(focus|link)", style);
    }

    [Fact]
    public void A_name_that_would_end_the_data_or_an_element_does_not()
    {
        const string Title = "</script><script>alert(1)</script>&\"'";
        var usual = ReplayPages.Of(ReplayPages.Scenario, 17);
        var night = usual.Nights[0];
        var told = night.First.Events[0] with { Text = Title, Reason = Title };
        var page = Encoding.UTF8.GetString(
            ReplayPage.Of(
                usual with
                {
                    Scenario = usual.Scenario with { Title = Title },
                    Nights = [new ReplayNight(new ZoneSim.Studies.History(Title, 17, [told], []), night.Second, Title)],
                    Warnings = [Title],
                }
            )
        );
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(page, "<script"));
    }

    [Fact]
    public void The_parting_is_that_of_the_events_a_trace_tells()
    {
        var night = ReplayPages.Of(ReplayPages.Scenario, 17).Nights[0];
        Assert.Equal(Divergence.Of(night.First.News(), night.Second.News()), night.Parting);
        Assert.NotNull(night.Parting.Seconds);
    }

    [Fact]
    public void Kinds_of_difference_count_every_history_once_and_show_a_few_dozen()
    {
        var report = new SampleReport { Policies = 3, Replications = 200 }.Build();
        var (first, second) = (report.Manifest.Policies[0], report.Manifest.Policies[1]);
        var incursion = report.Summary.Comparisons[0].Incursion;
        var kinds = ReplayKind.Of(report, (first, second), incursion);
        var ends = report
            .Ledger.Rows(first, incursion, "end")
            .Zip(report.Ledger.Rows(second, incursion, "end"))
            .ToDictionary(pair => pair.First.Replication, pair => (pair.First.Value, pair.Second.Value));
        Assert.InRange(kinds.Sum(kind => kind.Replications.Count), 10, 36);
        foreach (var kind in kinds)
        {
            var same = kind.Replications.Select(number => ends[number]).Select(pair => pair.Item1 == pair.Item2 ? (-1, -1) : pair).Distinct().ToList();
            Assert.Single(same);
            var count = ends.Values.Count(pair => (pair.Item1 == pair.Item2 ? (-1, -1) : pair) == same[0]);
            Assert.Contains(FormattableString.Invariant($": {count} of 200 histories"), kind.Words, StringComparison.Ordinal);
        }

        Assert.StartsWith("both end alike", kinds[^1].Words, StringComparison.Ordinal);
        Assert.Equal(7, ReplayKind.Of(report, (first, second), incursion, most: 7).Sum(kind => kind.Replications.Count));
    }

    private static string Inside(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return text[start..text.IndexOf(to, start, StringComparison.Ordinal)];
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
