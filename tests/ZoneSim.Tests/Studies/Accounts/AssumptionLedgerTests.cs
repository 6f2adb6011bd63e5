using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;
using ZoneSim.Studies.Tallies;
using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.Studies.Accounts;

/// <summary>The assumption ledger: what is weak, and how much of the variance rests on it.</summary>
[Trait("Speed", "Slow")]
public sealed class AssumptionLedgerTests
{
    private static readonly Scenario s_scenario = Shipped.Scenario("at-tanf-2017-10-05");

    [Fact]
    public void Every_quantity_is_there_once_with_the_grade_of_its_claim()
    {
        var ledger = AssumptionRegister.Of(s_scenario, Find, null);
        Assert.Equal(s_scenario.Quantities.Select(one => one.Name), ledger.Rows.Select(row => row.Quantity.Name).Order(StringComparer.Ordinal));
        AssumptionRow Row(string name) => ledger.Rows.Single(row => row.Quantity.Name == name);
        Assert.Equal(("C3", false), (Row("zone.radius").Grade, Row("zone.radius").IsWeak));
        Assert.Equal(("C6", true), (Row("convoys.convoy.vehicles.pickup").Grade, Row("convoys.convoy.vehicles.pickup").IsWeak));
        Assert.Equal(("", true), (Row("line.answered").Grade, Row("line.answered").IsWeak));
        Assert.Null(ledger.Output);
    }

    [Fact]
    public void A_claim_that_is_not_at_hand_is_weak() =>
        Assert.True(AssumptionRegister.Of(s_scenario, _ => null, null).Rows.Single(row => row.Quantity.Name == "zone.radius").IsWeak);

    /// <summary>Two planted indices: an assumed quantity brings 0.5 of the variance by itself, a well graded one 0.3; 0.2 they do together.</summary>
    [Fact]
    public void The_share_that_rests_on_weak_inputs_lies_between_alone_and_together()
    {
        var study = Study(("line.answered", 0.5, 0.7), ("zone.radius", 0.3, 0.5));
        var ledger = AssumptionRegister.Of(s_scenario, Find, study);
        Assert.Equal((0.5, 0.7), (Math.Round(ledger.WeakAlone, 9), Math.Round(ledger.WeakAtMost, 9)));
        Assert.Equal("line.answered", ledger.Rows[0].Quantity.Name);
        Assert.Equal(2, ledger.Moved);
    }

    [Fact]
    public void A_study_too_small_to_tell_shares_is_not_made_to_say_one()
    {
        var ledger = AssumptionRegister.Of(s_scenario, Find, Study(("line.answered", double.NaN, double.NaN)));
        Assert.Equal((double.NaN, double.NaN), (ledger.WeakAlone, ledger.WeakAtMost));
        Assert.Equal("line.answered", ledger.Rows[0].Quantity.Name);
    }

    private static Claim? Find(string path)
    {
        var parts = path.Split('/');
        return Shipped.Sound(IncidentRecordReader.Read(Shipped.Text($"seeds/{parts[0]}.yaml"))).Find(parts[1], parts[2]);
    }

    internal static PointStudyReport Study(params (string Name, double First, double Total)[] indices)
    {
        static Estimate Of(double value) => new(value, value - 0.05, value + 0.05);
        var result = new SensitivityResult(
            [.. indices.Select(one => new ScreenedQuantity(one.Name, Of(1), Of(1), 0, 0, true, true))],
            1,
            [.. indices.Select(one => new QuantityIndex(one.Name, Of(one.First), Of(one.Total), 1))],
            1,
            1,
            0,
            1,
            0.2,
            true,
            "Planted."
        );
        var output = StudyOutput.Of(new OutputName(DifferenceKind.End, "out", "convoy"));
        var summary = new PointStudySummary(PointStudyKind.Sensitivity, output, false, 0.95, new BaseCase(1, Of(0), []), null, [], [], result);
        var manifest = new Manifest(
            "",
            "",
            "sensitivity",
            "",
            s_scenario.Name,
            ["deter-first"],
            1,
            1,
            0.95,
            0,
            0,
            new Dictionary<string, string>(),
            "01234567",
            new Dictionary<string, string>()
        );
        return new PointStudyReport(manifest, s_scenario, [Shipped.Policy("deter-first")], summary);
    }
}
