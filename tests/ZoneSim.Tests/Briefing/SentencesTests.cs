using ZoneSim.Briefing.Documents;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;

namespace ZoneSim.Tests.Briefing;

/// <summary>What the generator says of a run's numbers.</summary>
public sealed class SentencesTests
{
    private static readonly RunReport s_report = new SampleReport { Replications = 300 }.Build();

    [Theory]
    [InlineData(0.93, 0.82, 0.94, "it is very likely that the convoy ends outside the zone: 93% of histories")]
    [InlineData(0.93, 0.72, 0.94, "it is likely or very likely that the convoy")]
    [InlineData(0.03, 0.02, 0.12, "there is almost no chance, or it is very unlikely, that the convoy")]
    [InlineData(0.50, 0.46, 0.54, "there is a roughly even chance that the convoy")]
    [InlineData(0.50, 0.46, 0.60, "there is a roughly even chance, or it is likely, that the convoy")]
    [InlineData(0.40, 0.30, 0.47, "it is unlikely, or there is a roughly even chance, that the convoy")]
    [InlineData(0.62, 0.30, 0.60, "the model does not tell")]
    [InlineData(0.003, 0, 0.006, "in 0.3% of histories")]
    public void The_term_comes_from_the_band(double value, double low, double high, string said)
    {
        var sentence = new Sentences(s_report, Wording.Icd203).OfShare("deter-first", "convoy", "convoy", Share(value, low, high), DifferenceKind.End);
        Assert.Contains(said, sentence.Text, StringComparison.Ordinal);
        Assert.StartsWith("In the model, ", sentence.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_band_there_is_no_term_whatever_the_interval()
    {
        var sentence = new Sentences(s_report, Wording.Icd203).OfShare(
            "deter-first",
            "convoy",
            "convoy",
            Share(0.9, 0.85, 0.94) with
            {
                Band = null,
            },
            DifferenceKind.End
        );
        Assert.DoesNotContain("likely", sentence.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plain_wording_counts_histories()
    {
        var sentence = new Sentences(s_report, Wording.Plain).OfShare("deter-first", "convoy", "convoy", Share(0.93, 0.82, 0.94), DifferenceKind.End);
        Assert.Contains("in 93 of 100 histories", sentence.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("likely", sentence.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Wording.Icd203, 2)]
    [InlineData(Wording.Plain, 3)]
    [InlineData(Wording.Icd203, 8)]
    public void Every_sentence_of_a_briefing_holds_and_has_its_run(Wording wording, int policies)
    {
        var report = new SampleReport
        {
            Policies = policies,
            Replications = 150,
            Convoys = ["first-day", "second-day"],
            Drones = ["watcher"],
        }.Build();
        var sections = BriefBuilder.Of(new BriefInputs(report, null, wording)).Sections;
        var sentences = sections
            .SelectMany(section =>
                section.Blocks.OfType<Statements>().SelectMany(block => block.Sentences).Select(sentence => (Section: section, Sentence: sentence))
            )
            .ToList();
        Assert.True(sentences.Count > 10, $"only {sentences.Count} sentences");
        Assert.Contains(sentences, one => one.Sentence.IsOnPage);
        Assert.All(sentences, one =>
        {
            var (section, sentence) = one;
            Assert.Empty(SentenceLint.Faults(sentence, wording));

            // Each says it itself, or stands under a heading that says it once.
            Assert.Contains("in the model", sentence.IsOnPage ? section.Title : sentence.Text, StringComparison.OrdinalIgnoreCase);
            Assert.True(sentence.IsOnPage || sentence.Figures.Count > 0, sentence.Text);
            Assert.All(sentence.Figures, figure => Assert.Equal(("1a2b3c4d", 42UL), (figure.Source.Run, figure.Source.Seed)));
        });
    }

    [Fact]
    public void Confidence_is_told_apart()
    {
        var sentences = BriefBuilder
            .Of(new BriefInputs(s_report))
            .Sections.Single(section => section.Id == "sureness")
            .Blocks.OfType<Statements>()
            .Single()
            .Sentences;
        Assert.StartsWith("Confidence in these statements about the world is low", Assert.Single(sentences).Text, StringComparison.Ordinal);
    }

    private static Share Share(double value, double low, double high) =>
        new("out", (int)(value * 1000), 1000, new Estimate(value, value - 0.002, value + 0.002), new AssumptionBand(low, (low + high) / 2, high, 200));
}
