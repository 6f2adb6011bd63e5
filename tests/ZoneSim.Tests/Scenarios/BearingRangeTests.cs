using CsCheck;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies.Tallies;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Scenarios;

/// <summary>
/// A range of bearings goes round: from its lower end clockwise to its upper, over north where the upper is the lesser; closed, modulo a turn.
/// </summary>
public sealed class BearingRangeTests
{
    private const string Name = "convoy.start-bearing";

    private static readonly string[] s_families = ["pert", "triangular", "uniform"];

    private static ReadResult<Scenario> Read(string quantity, string under = "invented-valley") =>
        ScenarioReader.Read(
            new SourceText(
                "own.yaml",
                $"scenario: own\ntitle: Own\nextends: {under}.yaml\nconvoy:\n  start-bearing: {{ {quantity}, basis: assumed, tag: epistemic }}\n"
            ),
            Shipped.Resolve
        );

    private static Quantity Bearing(string quantity) => Shipped.Sound(Read(quantity)).Quantities[Name];

    [Theory]
    [InlineData("value: 5 deg, range: [350 deg, 20 deg]", true)]
    [InlineData("value: 350 deg, range: [350 deg, 20 deg]", true)]
    [InlineData("value: 20 deg, range: [350 deg, 20 deg]", true)]
    [InlineData("value: 0 deg, range: [350 deg, 360 deg]", true)]
    [InlineData("value: 360 deg, range: [350 deg, 0 deg]", true)]
    [InlineData("value: 180 deg, range: [0 deg, 360 deg]", true)]
    [InlineData("value: 349.9 deg, range: [350 deg, 20 deg]", false)]
    [InlineData("value: 20.1 deg, range: [350 deg, 20 deg]", false)]
    [InlineData("value: 180 deg, range: [350 deg, 20 deg]", false)]
    public void It_holds_both_its_ends_and_what_lies_between_clockwise(string quantity, bool isHeld)
    {
        var found = Read(quantity).Mistakes.Where(mistake => mistake.Found.Contains("does not hold the central value", StringComparison.Ordinal));
        Assert.Equal(isHeld, !found.Any());
    }

    /// <summary>
    /// Any arc and any bearing on it: written as it was given, read back the same to the bit, and all of the arc is sampled, nothing beside it.
    /// </summary>
    [Fact]
    public void Any_arc_is_sampled_printed_and_read_back() =>
        Gen.Select(Gen.Int[0, 3599], Gen.Int[1, 3590], Gen.Int[0, 1000], Gen.Int[0, 2])
            .Sample(
                (low, width, share, family) =>
                {
                    var belief = s_families[family];
                    string Text(int tenths) => FormattableString.Invariant($"{tenths % 3600 / 10m:0.#} deg");
                    var value = low + (width * share / 1000);
                    var text = $"value: {Text(value)}, range: [{Text(low)}, {Text(low + width)}], belief: {belief}";
                    var scenario = ScenarioReader.Read(
                        new SourceText(
                            "own.yaml",
                            $"scenario: own\ntitle: Own\nextends: invented-valley.yaml\noutposts:\n  ridge:\n    bearing: {{ {text}, basis: "
                                + $"assumed, tag: epistemic }}\n"
                        ),
                        Shipped.Resolve
                    );
                    var quantity = scenario.Value!.Quantities["outposts.ridge.bearing"];
                    Assert.True(
                        Math.Abs(((quantity.CentralAt(0) - (low / 10.0)) % 360)) < 1e-9
                            && Math.Abs(quantity.CentralAt(1) - quantity.CentralAt(0) - (width / 10.0)) < 1e-9
                    );
                    Assert.All(Enumerable.Range(0, 21), place =>
                        Assert.InRange(quantity.CentralAt(place / 20.0), quantity.Range!.Value.Low, quantity.Range.Value.High)
                    );
                    var written = ScenarioWriter.Write(scenario.Value!);
                    Assert.Contains($"bearing: {{ {text},", written, StringComparison.Ordinal);
                    Assert.Equal(quantity, ScenarioReader.ReadResolved(new SourceText("again", written)).Value!.Quantities["outposts.ridge.bearing"]);
                },
                iter: 40,
                threads: 1
            );

    [Fact]
    public void A_bearing_beyond_north_is_the_same_place()
    {
        foreach (var bearing in new[] { 0.5, 5, 20, 200, 359 })
        {
            Assert.InRange(Place.AtBearing(bearing, 60_000).DistanceTo(Place.AtBearing(bearing + 360, 60_000)), 0, 1e-6);
        }
    }

    /// <summary>Options and files of studies take it too: ranges, values of a sweep, quantiles, what was learned.</summary>
    [Fact]
    public void Every_door_takes_a_range_over_north()
    {
        var scenario = ShippedModels.Scenarios["invented-valley"];
        var ranged = RangeSettings.Read(scenario, "--x", $"{Name}=250 deg..10 deg").Value!;
        Assert.Equal((250, 370, 275), (ranged.Range!.Value.Low, ranged.Range.Value.High, ranged.Value.Central));
        Assert.Equal(5, RangeSettings.Read(Shipped.Sound(Read("value: 5 deg, range: [350 deg, 20 deg]")), "--x", $"{Name}=0 deg..30 deg").Value!.Value.Central);
        Assert.Equal([350, 355, 360, 365, 370], DesignTable.Along(scenario, $"{Name}=350 deg..10 deg", [], 5).Value!.Rows.Select(row => row[0]));
        var own = Shipped.Sound(Read("value: 5 deg, range: [350 deg, 20 deg]"));
        Assert.Equal([350, 355, 365], DesignTable.Along(own, Name, ["5 deg", "350 deg", "355 deg"], 0).Value!.Rows.Select(row => row[0]));
        Assert.Equal(5, Settings.Apply(own, $"{Name}=5 deg").Value!.Quantities[Name].Value.Central);
        var believed = Bearing("value: 5 deg, range: [350 deg, 20 deg], belief: { 5%: 352 deg, 50%: 2 deg, 95%: 15 deg }");
        Assert.Equal([352, 362, 375], believed.Belief!.Quantiles.Select(quantile => quantile.Value));
        Assert.Equal(
            [352, 362, 375],
            ExpertBelief.Read(believed, "--expert", "Ames: { 5%: 352 deg, 50%: 2 deg, 95%: 15 deg }").Value!.Belief.Quantiles.Select(quantile => quantile.Value)
        );
        Assert.Equal("{ 5%: 352 deg, 50%: 2 deg, 95%: 15 deg }", ExpertBelief.Text(believed, believed.Belief.Quantiles));
        var learned = new LearnedBeliefs("two incidents", ["2017-10-05"], new Dictionary<string, double>(), [believed]);
        Assert.Equal(believed.Belief, LearnedBeliefs.Read(new SourceText("learned.yaml", learned.Write([]))).Value!.Over(own).Scenario.Quantities[Name].Belief);
        Assert.Equal("2°", DisplayUnit.Of(Dimension.Angle).Amount(362));
        Assert.Equal(["350", "360", "10", "20"], (TickForm.Plain with { IsBearing = true }).Labels([350, 360, 370, 380]));
    }

    /// <summary>A border within the range is found, also where both ends and the value lie on open sides.</summary>
    [Fact]
    public void A_closed_side_inside_the_range_is_told()
    {
        var told = Read("value: 289 deg, range: [289 deg, 80 deg]", "at-tanf-base")
            .Mistakes.Concat(Read("value: 310 deg, range: [300 deg, 220 deg]", "at-tanf-base").Mistakes);
        var mistake = Assert.Single(told, mistake => mistake.Severity == Severity.Error);
        Assert.Contains(
            "on the side 'south', which a border closes, expected a bearing on an open side, over its whole range",
            mistake.ToString(),
            StringComparison.Ordinal
        );
    }

    /// <summary>Sixty nights from an arc over north come from both sides of it.</summary>
    [Fact]
    public void A_study_moves_the_bearing_over_north()
    {
        var quantity = Bearing("value: 5 deg, range: [350 deg, 20 deg]");
        var places = Enumerable.Range(0, 60).Select(place => Place.AtBearing(quantity.CentralAt((place + 0.5) / 60), 60_000).X).ToList();
        Assert.True(places.Min() < -5_000 && places.Max() > 10_000);
    }
}
