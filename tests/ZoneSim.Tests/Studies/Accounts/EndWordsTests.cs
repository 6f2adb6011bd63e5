using CsCheck;
using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Studies.Accounts;
using static ZoneSim.Tests.Studies.Accounts.PlantedAccounts;

namespace ZoneSim.Tests.Studies.Accounts;

/// <summary>A set of outcomes is worded by what it is, and claims that imply each other are one matter.</summary>
[Trait("Speed", "Slow")]
public sealed class EndWordsTests
{
    private const string Graded = "\ngrade: { source: C, information: 3, reason: Planted. }";

    [Theory]
    [InlineData("struck-and-left", new[] { Outcome.StruckAndLeft })]
    [InlineData("crossed or left-unprompted", new[] { Outcome.Crossed, Outcome.LeftUnprompted })]
    [InlineData("turned-by-line", new[] { Outcome.TurnedByLine })]
    [InlineData("no-entry", new[] { Outcome.NoEntry })]
    [InlineData("destroyed or still-inside", new[] { Outcome.Destroyed, Outcome.StillInside })]
    [InlineData("released-and-left", new[] { Outcome.ReleasedAndLeft })]
    [InlineData("it was shot down", new[] { Outcome.ShotDownBeforeRelease, Outcome.ReleasedAndShotDown })]
    public void A_set_is_worded_by_what_it_is(string expected, Outcome[] outcomes) => Assert.Equal(expected, EndWords.Of(outcomes.ToHashSet()));

    [Fact]
    public void Leaving_is_every_way_of_leaving()
    {
        var left = Enumerable.Range((int)Outcome.StruckAndLeft, 8).Select(index => (Outcome)index).Append(Outcome.LeftUnprompted).ToHashSet();
        Assert.Equal("it left", EndWords.Of(left));
        Assert.Equal("it left, but not struck-and-left", EndWords.Of(left.Where(one => one != Outcome.StruckAndLeft).ToHashSet()));
        Assert.Equal("it left or never came in", EndWords.Of(left.Append(Outcome.NoEntry).ToHashSet()));
        Assert.Equal("it was turned", EndWords.Of(left.Where(one => one is >= Outcome.TurnedByLine and <= Outcome.TurnedByStrike).ToHashSet()));
    }

    /// <summary>Two sets of outcomes have one wording only where they are of a convoy and of a drone.</summary>
    [Fact]
    public void Two_sets_have_two_wordings() =>
        Gen.Select(Gen.Int[1, (1 << 13) - 1], Gen.Int[1, (1 << 13) - 1])
            .Sample(
                (a, b) =>
                {
                    HashSet<Outcome> Set(int bits) => [.. Enum.GetValues<Outcome>().Where(one => (int)one < 13 && ((bits >> (int)one) & 1) != 0)];
                    Assert.Equal(a == b, EndWords.Of(Set(a)) == EndWords.Of(Set(b)));
                }
            );

    /// <summary>Destroyed, and two vehicles destroyed of two, are one matter: scored once, so the score is that of either alone.</summary>
    [Fact]
    public void Claims_that_imply_each_other_are_scored_once()
    {
        var both = Report([
            "subject: outcome\noutcomes: [destroyed]" + Graded,
            "subject: losses\nledger: { vehicles-destroyed: { at-least: 2, at-most: 2 } }" + Graded,
        ]);
        var alone = Report(["subject: outcome\noutcomes: [destroyed]" + Graded]);
        Assert.Equal([null, "how it ended"], both.Summary.Forecast.Select(one => one.SameAs));
        Assert.Equal(RecordScores.Of([alone], 0.95).Incidents[0].Brier, RecordScores.Of([both], 0.95).Incidents[0].Brier);

        var apart = Report(["subject: outcome\noutcomes: [destroyed]" + Graded, "subject: losses\nledger: { vehicles-destroyed: { at-least: 1 } }" + Graded]);
        Assert.All(apart.Summary.Forecast, one => Assert.Null(one.SameAs));
        var always = Report(["subject: place\nledger: { entered: true }" + Graded, "subject: losses\nledger: { partner-casualties: { at-most: 0 } }" + Graded]);
        Assert.All(always.Summary.Forecast, one => Assert.Null(one.SameAs));
    }

    private static AssessmentReport Report(string[] claims) => Run(Plan(Record(("a", "own-action", [Claimed(0.6), .. claims]))), (scenario, _) => replication =>
            {
                var destroyed = Enumerable
                    .Range(0, 2)
                    .Count(vehicle => ZoneSim.Studies.Statistics.KeyedUniform.At(7, "vehicle", (replication * 2) + vehicle) < ChanceOf(scenario));
                return
                [
                    new LedgerRow
                    {
                        Outcome = destroyed == 2 ? Outcome.Destroyed : Outcome.StruckAndLeft,
                        End = destroyed == 2 ? PolicyNeutralEnd.Destroyed : PolicyNeutralEnd.Out,
                        Entry = 0,
                        VehiclesDestroyed = destroyed,
                    },
                ];
            });
}
