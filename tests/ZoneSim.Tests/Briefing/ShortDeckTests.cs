using System.Text.RegularExpressions;
using ZoneSim.Briefing.Decks;
using ZoneSim.Briefing.Documents;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;

namespace ZoneSim.Tests.Briefing;

/// <summary>What the speaker of a short deck reads, and how its tables stand.</summary>
public sealed class ShortDeckTests
{
    private static readonly SampleReport s_sample = new() { Replications = 150 };

    public static TheoryData<string> Samples => ["one convoy", "two convoys and a drone", "a drone"];

    private static IReadOnlyList<SlidePlan> Slides(string sample)
    {
        var chosen = sample switch
        {
            "two convoys and a drone" => s_sample with { Convoys = ["first-day", "second-day"], Drones = ["watcher"] },
            "a drone" => s_sample with { Convoys = [], Drones = ["watcher"] },
            _ => s_sample,
        };
        var inputs = new BriefInputs(chosen.Build());
        return ShortDeck.Of(inputs, BriefBuilder.Of(inputs));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_slide_has_something_to_say_and_questions_of_its_own(string sample)
    {
        var asked = new List<string>();
        foreach (var slide in Slides(sample))
        {
            var notes = slide.Notes.ToList();
            var (say, ask, made) = (
                notes.IndexOf("Say (in the model):"),
                notes.IndexOf("They may ask:"),
                notes.FindIndex(line => line.StartsWith("How it was made: ", StringComparison.Ordinal))
            );
            Assert.True(say == 0 && ask > say + 1 && made > ask + 1, $"{slide.Title}: {string.Join(" | ", notes)}");
            Assert.All(notes[(ask + 1)..made], line => Assert.Matches(@"^[^.]+\? [A-Z]|^[^.]+\? [a-z ]+: ", line));

            // A distribution by name, with how many have it, is for the list of inputs.
            Assert.All(notes, line => Assert.DoesNotMatch(new Regex(@"\b(log-)?(pert|uniform)\b|dirichlet|triangular"), line));
            asked.AddRange(notes[(ask + 1)..made].Distinct().Where(line => !slide.Title.Contains("ends", StringComparison.Ordinal)));
        }

        Assert.True(asked.Distinct().Count() * 3 > asked.Count * 2, "the same questions stand under most slides");
    }

    [Fact]
    public void The_slide_of_ladders_says_what_each_policy_does()
    {
        var slide = Slides("a drone").Single(one => one.Title.Contains("ladders", StringComparison.Ordinal));
        var report = (s_sample with { Convoys = [], Drones = ["watcher"] }).Build();
        Assert.All(report.Policies, policy => Assert.Contains($"{policy.Name}: {PolicyWords.InBrief(policy, report.Scenario).TrimEnd('.')}.", slide.Notes));
        Assert.All(report.Policies.Where(policy => policy.Drone.Count > 0), policy =>
            Assert.NotEqual(policy.Title, PolicyWords.InBrief(policy, report.Scenario))
        );
    }

    /// <summary>Where the heads of columns can stand on two lines, no row below has to.</summary>
    [Fact]
    public void Heads_give_way_before_rows_do()
    {
        var table = new DataTable(
            "",
            ["", "deter-first", "strike-first", "Over the assumptions"],
            [
                ["A reaction follows", "27%", "51%", "+7.9 to +43.6"],
                ["Partner casualties", "0.008", "0.0005", "−0.02 to −0.0017"],
            ]
        );
        var natural = ColumnWidths.Of(table, 2_000, 18, 13);
        var widths = ColumnWidths.Of(table, natural.Sum() - 60, 18, 13);
        Assert.All(table.Rows, row => Assert.True(SlideTable.RowHeight(row, widths, 18) < 30, $"{row[0]}: {string.Join(" ", widths)}"));
        Assert.True(SlideTable.RowHeight(table.Heads, widths, 18, bold: true) > 30);
    }
}
