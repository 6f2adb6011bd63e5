using ZoneSim.Studies;
using static ZoneSim.Tests.Studies.Accounts.PlantedAccounts;

namespace ZoneSim.Tests.Studies.Accounts;

/// <summary>The model held against the record: a check where the defaults were chosen with it, a score elsewhere, and no claim at small n.</summary>
[Trait("Speed", "Slow")]
public sealed class RecordScoreTests
{
    private const string Graded = "\ngrade: { source: C, information: 3, reason: Planted. }";

    /// <summary>Forecast 0.9, base rate 1/2 where no other incident decides the matter: Brier 0.01 against 0.25, logarithm 0.10536 against 0.69315.</summary>
    [Fact]
    public void A_sixth_incident_gets_both_scores_beside_the_base_rate()
    {
        var report = Run(Plan(Record(("a", "own-action", [Claimed(0.9), Strike(true) + Graded]))) with { PointReplications = 2_000 }, StrikeOrNot(5));
        var score = RecordScores.Of([report], 0.95);
        var incident = Assert.Single(score.Incidents);
        var averaged = incident.Matters[0].Forecast.Averaged;
        var error = Math.Sqrt(0.9 * 0.1 / (60 * 2_000));
        Assert.True(Math.Abs(averaged - 0.9) < 3 * error, $"{averaged:0.0000} is not 0.9 within three standard errors of {error:0.0000}.");
        Assert.Equal((1 - averaged) * (1 - averaged), incident.Brier!.Value.Model, 9);
        Assert.Equal(-Math.Log(averaged), incident.Log!.Value.Model, 9);
        Assert.Equal((0.25, Math.Log(2)), (incident.Brier.Value.BaseRate, incident.Log.Value.BaseRate));
        Assert.Equal((1, SkillVerdict.TooFew), (score.Score!.Incidents, score.Score.Verdict));
        Assert.True(double.IsNaN(score.Score.BrierDifference.Low));
    }

    [Fact]
    public void An_incident_that_the_defaults_were_chosen_with_gets_no_score()
    {
        var report = Run(Plan(Record(("a", "own-action", [Claimed(0.9), Strike(true) + Graded]))), StrikeOrNot(5));
        var used = report with { Summary = report.Summary with { UsedInDefaults = true } };
        var score = RecordScores.Of([used], 0.95);
        Assert.Null(score.Score);
        Assert.Null(score.Incidents[0].Brier);
        Assert.True(score.Incidents[0].Matters.Single().IsConsistent);
    }

    [Fact]
    public void A_matter_that_hardly_comes_up_anywhere_is_at_odds_with_the_model()
    {
        var report = Run(Plan(Record(("a", "own-action", [Claimed(0.001), Strike(true) + Graded]))), StrikeOrNot(5));
        Assert.False(RecordScores.Of([report], 0.95).Incidents[0].Matters.Single().IsConsistent);
    }

    [Theory]
    [InlineData("\ngrade: { source: F, information: 6, reason: Planted. }")]
    [InlineData("\ngrade: { source: C, information: 6, reason: Planted. }")]
    [InlineData("")]
    public void What_is_poorly_graded_is_not_held_against_the_model(string grade)
    {
        var report = Run(Plan(Record(("a", "own-action", [Claimed(0.9), Strike(true) + grade]))), StrikeOrNot(5));
        Assert.Empty(RecordScores.Of([report], 0.95).Incidents[0].Matters);
        Assert.Null(RecordScores.Of([report], 0.95).Score);
    }

    [Fact]
    public void What_is_contested_is_not_decided()
    {
        var report = Run(Plan(Record(("a", "own-action", [Strike(true) + Graded]), ("b", "own-action", [Strike(false) + Graded]))), StrikeOrNot(5));
        Assert.All(report.Summary.Forecast, one => Assert.True(one.Contested));
        Assert.Equal(2, report.Summary.Forecast.Count);
    }

    /// <summary>
    /// Twelve incidents: the base rate learns from the other eleven, (11 + 1)/(11 + 2), and the model at 0.99 is nearer still; at 0.5 it is farther
    /// off.
    /// </summary>
    [Theory]
    [InlineData(0.99, SkillVerdict.LowerThanBaseRate)]
    [InlineData(0.5, SkillVerdict.HigherThanBaseRate)]
    public void Enough_incidents_let_a_difference_show(double chance, SkillVerdict expected)
    {
        var one = Run(Plan(Record(("a", "own-action", [Claimed(chance), Strike(true) + Graded]))), StrikeOrNot(5));
        var many = Enumerable.Range(0, 12).Select(i => one with { Summary = one.Summary with { Incident = $"incident-{i}" } }).ToList();
        var score = RecordScores.Of(many, 0.95);
        Assert.Equal(12.0 / 13, score.Incidents[0].Matters[0].BaseRate, 9);
        Assert.Equal(expected, score.Score!.Verdict);
        Assert.Equal(SkillVerdict.TooFew, RecordScores.Of([.. many.Take(9)], 0.95).Score!.Verdict);
    }
}
