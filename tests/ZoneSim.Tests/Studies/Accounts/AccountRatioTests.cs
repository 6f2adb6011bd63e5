using ZoneSim.Studies;
using ZoneSim.Studies.Accounts;
using static ZoneSim.Tests.Studies.Accounts.PlantedAccounts;

namespace ZoneSim.Tests.Studies.Accounts;

/// <summary>Likelihood ratios between accounts, in worlds whose answers are known.</summary>
[Trait("Speed", "Slow")]
public sealed class AccountRatioTests
{
    private const string Seven = "subject: losses\nledger: { vehicles-destroyed: { at-least: 7, at-most: 7 } }";

    /// <summary>
    /// Seven of ten: one account holds that every trial succeeds with 1/2, the other leaves it open from 0 to 1. The Bayes factor is 0.11719/0.09091.
    /// </summary>
    [Fact]
    public void Seven_of_ten_gives_the_bayes_factor_of_the_beta_binomial()
    {
        var plan = Plan(Record(("half", "unknown", [Claimed(0.5), Seven]), ("open", "unknown", [Seven]))) with { Points = 400, PointReplications = 200 };
        var ratio = Assert.Single(Run(plan, TenTrials(plan.Seed)).Summary.Ratios);
        var error = Math.Log(ratio.Averaged.High / ratio.Averaged.Value) / 1.959964;
        Assert.InRange(error, 0.001, 0.1);
        Assert.True(
            Math.Abs(Math.Log(ratio.Averaged.Value / 1.2891)) < 3 * error,
            $"{ratio.Averaged.Value:0.0000} is not 1.2891 within three standard errors of {error:0.0000} on the log scale."
        );
        Assert.Equal(["vehicles destroyed"], ratio.Topics);
    }

    [Fact]
    public void An_input_that_changes_nothing_earns_and_loses_nothing()
    {
        var without = Plan(Record(("a", "unknown", [Strike(true)]), ("b", "unknown", [Strike(false)])));
        var with = Plan(
            Record(("a", "unknown", ["subject: vehicles\nquantity: convoys.*.vehicles.tank\nvalue: 17", Strike(true)]), ("b", "unknown", [Strike(false)]))
        );
        var (one, other) = (Run(without, StrikeOrNot(7)).Summary, Run(with, StrikeOrNot(7)).Summary);
        Assert.Equal(one.Ratios[0].Ratio, other.Ratios[0].Ratio);
        Assert.Equal(one.Ratios[0].Averaged, other.Ratios[0].Averaged);
        Assert.Equal(["c1"], other.Accounts[0].Claims.Select(claim => claim.Claim.Split('/')[^1].ToString()));
        Assert.Single(other.Accounts[0].Circumstances);
    }

    [Fact]
    public void Claims_on_which_the_other_is_silent_do_not_count()
    {
        string[] more =
        [
            Strike(true),
            "subject: measure\nmeasures: { confront: true }",
            "subject: losses\nledger: { vehicles-hit: { at-least: 3 } }",
            "subject: outcome\noutcomes: [crossed]",
        ];
        var few = Run(Plan(Record(("a", "unknown", [Strike(true)]), ("b", "unknown", [Strike(false)]))), StrikeOrNot(7)).Summary;
        var many = Run(Plan(Record(("a", "unknown", more), ("b", "unknown", [Strike(false)]))), StrikeOrNot(7)).Summary;
        Assert.Equal(few.Ratios[0].Ratio, many.Ratios[0].Ratio);
        Assert.Equal(few.Ratios[0].Band, many.Ratios[0].Band);
        Assert.Equal(0, many.Accounts[0].All!.Share.Value);
    }

    [Fact]
    public void Two_accounts_without_a_common_matter_are_not_compared()
    {
        var summary = Run(
            Plan(Record(("a", "unknown", [Strike(true)]), ("b", "unknown", ["subject: measure\nmeasures: { confront: true }"]))),
            StrikeOrNot(7)
        ).Summary;
        Assert.Empty(summary.Ratios);
        Assert.Equal([new AccountPair("a", "b")], summary.Apart);
    }

    /// <summary>"It left or stayed" is true of every run here, "it left" of half: spread over two cases the vague words earn no more than their mean.</summary>
    [Fact]
    public void Vague_words_earn_nothing()
    {
        var record = Record(
            ("a-vague", "unknown", [Claimed(0.5), "subject: outcome\noutcomes: [left-unprompted, still-inside]"]),
            ("b-plain", "unknown", [Claimed(0.5), "subject: outcome\noutcomes: [left-unprompted]"])
        );
        var ratio = Run(Plan(record) with { Replications = 4_000 }, StrikeOrNot(7)).Summary.Ratios[0];
        Assert.Equal((2, 1), (ratio.FirstBreadth, ratio.SecondBreadth));
        Assert.True(
            Math.Abs(Math.Log(ratio.Ratio.Value)) < 3 * ratio.LogError,
            $"{ratio.Ratio.Value:0.000} is not 1 within three standard errors of {ratio.LogError:0.000}."
        );
    }

    [Theory]
    [InlineData(0.5, 0.5, RatioVerdict.CannotTell)]
    [InlineData(0.9, 0.9, RatioVerdict.FirstMoreOften)]
    [InlineData(0.1, 0.1, RatioVerdict.SecondMoreOften)]
    public void A_verdict_needs_the_whole_range(double first, double second, RatioVerdict expected)
    {
        var record = Record(("a-struck", "unknown", [Claimed(first), Strike(true)]), ("b-denied", "unknown", [Claimed(second), Strike(false)]));
        Assert.Equal(expected, Run(Plan(record), StrikeOrNot(7)).Summary.Ratios[0].Verdict);
    }

    /// <summary>Where the chance is not known, the ratio p/(1 − p) ranges from below 1/3 to above 3: nothing is told apart.</summary>
    [Fact]
    public void The_range_is_the_answer()
    {
        var ratio = Run(Plan(Record(("a-struck", "unknown", [Strike(true)]), ("b-denied", "unknown", [Strike(false)]))), StrikeOrNot(7)).Summary.Ratios[0];
        Assert.Equal(RatioVerdict.CannotTell, ratio.Verdict);
        Assert.InRange(ratio.Band!.Low, 0.02, 0.12);
        Assert.InRange(ratio.Band.High, 8, 50);
    }

    /// <summary>The interval of the ratio at fixed circumstances covers the true one, 0.3/0.7, as often as it says.</summary>
    [Fact]
    public void The_monte_carlo_error_of_the_logarithm_is_honest()
    {
        const int Samples = 300;
        var plan = Plan(Record(("a-struck", "unknown", [Claimed(0.3), Strike(true)]), ("b-denied", "unknown", [Claimed(0.3), Strike(false)]))) with
        {
            Replications = 200,
        };
        var study = new Assessment(plan);
        var covered = 0;
        for (var sample = 0; sample < Samples; sample++)
        {
            var play = StrikeOrNot((ulong)sample + 100);
            var central = study
                .Accounts.Select(
                    (one, account) =>
                        study
                            .Plan.Policies.Select(
                                (policy, index) =>
                                {
                                    var counts = new JointOutcomeCounts();
                                    for (var i = 0; i < plan.Replications; i++)
                                    {
                                        counts.Add(study.Book.Of(play(one.Scenario, policy)(study.FirstCentral(account, index) + i)!));
                                    }

                                    return counts;
                                }
                            )
                            .ToArray()
                )
                .ToArray();
            var ratio = new AccountRatios(study, new AccountTable(central, [central], [])).Ratios()[0].Ratio;
            covered += ratio.Low <= 3.0 / 7 && ratio.High >= 3.0 / 7 ? 1 : 0;
        }

        var error = Math.Sqrt(0.95 * 0.05 / Samples);
        Assert.True((double)covered / Samples > 0.95 - (3 * error), $"{covered} of {Samples} intervals cover the true ratio (standard error {error:0.000}).");
    }
}
