using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;
using ZoneSim.Studies.Points;
using ZoneSim.Studies.Statistics;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Studies;

/// <summary>The break-even of a map whose difference is known: 3·(λ − at(y)), so that λ = at(y).</summary>
public sealed class BreakEvenTests
{
    private static readonly Scenario s_scenario = ShippedModels.Campaigns["at-tanf-2017-autumn"];
    private static readonly double[] s_x = [0, 0.5, 1, 1.5, 2];
    private static readonly double[] s_y = [0.1, 0.4, 0.7, 1];

    [Fact]
    public void It_is_read_off_between_rows_and_columns_with_the_band_of_run_noise()
    {
        var even = Of((x, y) => 3 * (x - (0.5 + y)), error: 0.1, z: 2);
        Assert.Equal(1.0, even.At!.Value, 1e-9);
        Assert.Equal(1 - (0.2 / 3), even.From!.Value, 1e-9);
        Assert.Equal(1 + (0.2 / 3), even.To!.Value, 1e-9);
        Assert.Equal((0.6, 1.5, 4), (Math.Round(even.Least!.Value, 9), Math.Round(even.Most!.Value, 9), even.Rows));
        Assert.Contains(
            "more under deter-first where the sender learns less, under strike-first where it learns more",
            even.Sentence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_other_way_round_the_words_are_too() =>
        Assert.Contains("more under strike-first where the sender learns less", Of((x, y) => -3 * (x - (0.5 + y)), 0.1, 2).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Where_one_sign_holds_there_is_none()
    {
        var even = Of((x, y) => 1 + x + y, 0.1, 2);
        Assert.Equal((null, null, null, 0), (even.At, even.Least, even.Most, even.Rows));
        Assert.Contains("nor anywhere else in the ranges", even.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("estimates cross", even.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_noise_covers_it_the_estimate_is_named_as_no_more_than_that()
    {
        var even = Of((x, y) => 3 * (x - (0.5 + y)), error: 10, z: 2);
        Assert.Null(even.At);
        Assert.Contains("The estimates cross at 1 (below 0 to above 2 by run noise); more histories may tell.", even.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_axes_of_a_campaign_are_learning_and_the_loss_and_a_night_has_none()
    {
        Assert.Equal(["campaign.learning", "campaign.vehicle-lost"], FlipPlan.UsualAxes(s_scenario));
        Assert.Empty(FlipPlan.UsualAxes(ShippedModels.Scenarios["at-tanf-2017-10-05"]));
    }

    [Fact]
    public void A_form_has_no_field_for_a_posture() => Assert.Throws<ArgumentException>(() => PolicyForm.Of(ShippedModels.Postures["step-up"]));

    private static BreakEven Of(Func<double, double, double> difference, double error, double z)
    {
        IReadOnlyList<double>[] values = [.. s_y.Select(y => (IReadOnlyList<double>)[.. s_x.Select(x => difference(x, y))])];
        IReadOnlyList<double>[] errors = [.. s_y.Select(_ => (IReadOnlyList<double>)[.. s_x.Select(_ => error)])];
        IReadOnlyList<KnownSign>[] signs = [.. values.Select(row => (IReadOnlyList<KnownSign>)[.. row.Select(_ => KnownSign.Undecided)])];
        var map = new FlipMap("campaign.learning", "campaign.vehicle-lost", s_x, s_y, values, errors, signs, [], [], [], null);
        var (x, y) = (s_scenario.Quantities["campaign.learning"], s_scenario.Quantities["campaign.vehicle-lost"]);
        return new BreakEvens(x, y, map, z).Of([ShippedModels.Policies["deter-first"], ShippedModels.Policies["strike-first"]]);
    }
}
