using ZoneSim.Studies;
using ZoneSim.Studies.Accounts;
using static ZoneSim.Tests.Studies.Accounts.PlantedAccounts;

namespace ZoneSim.Tests.Studies.Accounts;

/// <summary>The procedure held against synthetic incidents whose truth is known.</summary>
[Trait("Speed", "Slow")]
public sealed class CalibrationTests
{
    private static readonly AssessmentPlan s_plan = Plan(
        Record(("rare", "unknown", [Claimed(0.1), Strike(true)]), ("often", "unknown", [Claimed(0.15), Strike(false)]))
    ) with
    {
        Synthetic = 4_000,
        Points = 20,
        PointReplications = 500,
    };

    [Fact]
    public void Where_the_model_is_right_its_odds_mean_what_they_say()
    {
        var check = Run(s_plan, StrikeOrNot(s_plan.Seed)).Summary.Calibration!;
        Assert.Equal(4_000, check.Used);
        Assert.True(check.PValue > 0.001, $"The ranks are uneven: chi-square {check.ChiSquare:0.0} on {check.Ranks.Count - 1} degrees of freedom.");
        Assert.InRange(check.Decided, 1_000, 4_000);
        var error = Math.Sqrt(check.Expected * (1 - check.Expected) / check.Decided);
        Assert.True(
            Math.Abs(check.Wrong.Value - check.Expected) < 3 * error,
            $"{check.Wrong.Value:0.000} wrong, expected {check.Expected:0.000} (standard error {error:0.000})."
        );
    }

    /// <summary>A model that is not the world the incidents come from is found out: the check can fail.</summary>
    [Fact]
    public void Where_the_model_is_wrong_the_check_shows_it()
    {
        var study = new Assessment(s_plan);
        var model = StrikeOrNot(s_plan.Seed);
        AccountPlay twoWorlds = (scenario, policy) =>
            replication =>
                replication < study.OfSynthetic(0) ? model(scenario, policy)(replication) : [Row(!(model(scenario, policy)(replication)![0].Uses[5] > 0))];
        var check = Run(s_plan, twoWorlds).Summary.Calibration!;
        Assert.True(check.PValue < 1e-6, $"p = {check.PValue}");
        Assert.True(check.Wrong.Low > check.Expected, $"{check.Wrong.Value:0.000} wrong, expected {check.Expected:0.000}.");
    }

    [Fact]
    public void One_account_alone_has_nothing_to_be_told_apart_from() =>
        Assert.Null(Run(Plan(Record(("a", "unknown", [Strike(true)]))) with { Synthetic = 100 }, StrikeOrNot(7)).Summary.Calibration);
}
