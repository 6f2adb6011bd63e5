using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Studies;

/// <summary>Point studies of a stand-in whose drivers, flip, box and value are known, and of one where nothing flips.</summary>
[Trait("Speed", "Slow")]
public sealed class PlantedStudyTests : IDisposable
{
    private const string X = "line.answered",
        Y = "line.relay-delay",
        Z = "line.relayed";

    private static readonly string[] s_ten =
    [
        X,
        Y,
        Z,
        "line.order-reaches",
        "line.decision",
        "line.talk",
        "line.holding",
        "line.silent",
        "line.attentive",
        "line.retry-after",
    ];

    private readonly StudyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    /// <summary>Ishigami and Homma (1990) with a = 7, b = 0.1: first .3139 .4424 0, total .5576 .4424 .2437.</summary>
    [Theory]
    [InlineData(0.0)]
    [InlineData(20.0)]
    public void Sensitivity_finds_the_indices_of_Ishigami_with_and_without_run_noise(double noise)
    {
        var plan = PointBench.Planted<SensitivityPlan>(1_024, 8, X, Y, Z) with { Trajectories = 20 };
        static double Angle(double u) => Math.PI * ((2 * u) - 1);
        var result = PointBench
            .Run(
                plan,
                _bench.Folder(),
                PointBench.Play(noise, at =>
                    Math.Sin(Angle(at(X))) + (7 * Math.Pow(Math.Sin(Angle(at(Y))), 2)) + (0.1 * Math.Pow(Angle(at(Z)), 4) * Math.Sin(Angle(at(X))))
                )
            )
            .Summary.Sensitivity!;
        var expected = new Dictionary<string, (double First, double Total)>
        {
            [X] = (.3139, .5576),
            [Y] = (.4424, .4424),
            [Z] = (0, .2437),
        };
        Assert.All(result.Indices, index =>
        {
            Near(expected[index.Quantity].First, index.First, $"first of {index.Quantity}");
            Near(expected[index.Quantity].Total, index.Total, $"total of {index.Quantity}");
        });
        Assert.InRange(result.InputVariance, 13.845 * 0.85, 13.845 * 1.15);
        Assert.Equal(3, result.Screening.Count);
        Assert.InRange(result.HistoryVariance, (noise * noise / 3 * 0.9) - 1e-9, (noise * noise / 3 * 1.1) + 1e-9);
    }

    [Fact]
    public void Sensitivity_says_that_noise_alone_drives_nothing()
    {
        var plan = PointBench.Planted<SensitivityPlan>(64, 8, X, Y, Z);
        var result = PointBench.Run(plan, _bench.Folder(), PointBench.Play(5, _ => 1)).Summary.Sensitivity!;
        Assert.Empty(result.Indices);
        Assert.Contains("No quantity that was moved changes the number", result.Verdict, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(100)]
    public void Sensitivity_prints_no_index_over_few_base_points_and_says_how_many_it_wants(int basePoints)
    {
        var plan = PointBench.Planted<SensitivityPlan>(basePoints, 8, X, Y, Z);
        var result = PointBench.Run(plan, _bench.Folder(), PointBench.Play(5, at => 3 * at(X) * at(Y))).Summary.Sensitivity!;
        Assert.False(result.IsConverged);
        Assert.All(result.Indices, index => Assert.True(double.IsNaN(index.First.Value) && double.IsNaN(index.Total.High)));
        Assert.True(double.IsNaN(result.Interactions) && double.IsNaN(result.InputVariance));
        Assert.StartsWith("Not converged", result.Verdict, StringComparison.Ordinal);
        Assert.True(result.BasePointsNeeded is null or >= 128);
    }

    [Fact]
    public void Flip_draws_the_zero_line_where_it_is_and_knows_both_sides()
    {
        var plan = PointBench.Planted<FlipPlan>(11, 200, X, Y);
        var report = PointBench.Run(plan, _bench.Folder(), PointBench.Play(0.5, at => at(X) - at(Y)));
        var (flip, map) = (report.Summary.Flip!, report.Summary.Flip!.Map!);
        Assert.Equal(FlipAnswer.Flips, flip.Answer);
        Assert.StartsWith("It flips", flip.Verdict, StringComparison.Ordinal);
        var (x, y) = (report.Summary.Quantities[0], report.Summary.Quantities[1]);
        Assert.Equal((X, Y), (x.Name, y.Name));
        double Place(StudyQuantity quantity, double value) => (value - quantity.Low) / (quantity.High - quantity.Low);
        var line = Assert.Single(map.Zero);
        var error = map.Errors.Max(row => row.Max());
        Assert.All(line.X.Zip(line.Y), place =>
        {
            var off = Place(x, place.First) - Place(y, place.Second);
            Assert.True(Math.Abs(off) <= 4 * error, $"the zero line is {off:0.000} off, standard error {error:0.000}");
        });
        Assert.Equal((KnownSign.Above, KnownSign.Below), (map.Signs[0][10], map.Signs[10][0]));
        Assert.InRange(flip.Above - flip.Below, -0.05, 0.05);
        Assert.NotEmpty(map.AboveEdge);
        Assert.NotEmpty(map.BelowEdge);
    }

    [Theory]
    [InlineData(0.4, "Nothing flips within these ranges: more under strike-first at every point.")]
    [InlineData(-0.9, "Nothing flips within these ranges: more under deter-first at every point.")]
    [InlineData(0.0, "Too few histories to say whether it flips: the policies are not told apart at any point.")]
    public void Flip_says_so_where_nothing_flips(double shift, string says)
    {
        var plan = PointBench.Planted<FlipPlan>(7, 200, X, Y);
        var flip = PointBench.Run(plan, _bench.Folder(), PointBench.Play(0.5, at => shift == 0 ? 0 : shift + (0.3 * at(X)))).Summary.Flip!;
        Assert.Equal(shift == 0 ? FlipAnswer.TooFewHistories : FlipAnswer.DoesNotFlip, flip.Answer);
        Assert.StartsWith(says, flip.Verdict, StringComparison.Ordinal);
        Assert.Equal(0, shift == 0 ? 0 : flip.Map!.Zero.Count);
    }

    [Fact]
    public void Flip_over_more_than_two_quantities_shows_the_thirds_in_which_it_flips()
    {
        var plan = PointBench.Planted<FlipPlan>(20, 100, X, Y, Z);
        var flip = PointBench.Run(plan, _bench.Folder(), PointBench.Play(0.5, at => at(Z) < 2 / 3.0 ? 1 : -1)).Summary.Flip!;
        Assert.Equal(FlipAnswer.Flips, flip.Answer);
        var thirds = flip.Table!.Single(row => row.Quantity == Z).Thirds;
        Assert.Equal([1.0, 1.0, 0.0], thirds.Select(third => third.Above));
        Assert.Equal([0.0, 0.0, 1.0], thirds.Select(third => third.Below));
        Assert.Equal(400, thirds.Sum(third => third.Points));
        Assert.All(flip.Table!.Single(row => row.Quantity == X).Thirds, third => Assert.InRange(third.Below, 0.2, 0.47));
    }

    [Fact]
    public void Discover_finds_the_planted_box_and_nothing_else()
    {
        var plan = PointBench.Planted<DiscoverPlan>(2_000, 10, s_ten);
        var report = PointBench.Run(plan, _bench.Folder(), PointBench.Play(0.5, at => at(X) > 0.7 && at(Z) < 0.4 ? -1 : 1));
        var found = report.Summary.Discover!;
        Assert.Equal(PrimVerdict.Found, found.Verdict);
        Assert.Equal([X, Z], found.Sides.Select(side => side.Quantity).Order(StringComparer.Ordinal));
        Assert.True(found.Box.Coverage >= 0.9 && found.Box.Density >= 0.9, $"coverage {found.Box.Coverage:0.00}, density {found.Box.Density:0.00}");
        var (x, z) = (report.Summary.Quantities.Single(one => one.Name == X), report.Summary.Quantities.Single(one => one.Name == Z));
        var (sideX, sideZ) = (found.Sides.Single(side => side.Quantity == X), found.Sides.Single(side => side.Quantity == Z));
        Assert.InRange((sideX.Low!.Value - x.Low) / (x.High - x.Low), 0.65, 0.75);
        Assert.InRange((sideZ.High!.Value - z.Low) / (z.High - z.Low), 0.35, 0.45);
        Assert.True(sideX.High is null && sideZ.Low is null);
        Assert.Contains($"more under deter-first where", found.Says, StringComparison.Ordinal);
        Assert.Contains($"{X} is above", found.Says, StringComparison.Ordinal);
        Assert.Contains($"{Z} is below", found.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Discover_says_no_box_where_nothing_flips()
    {
        var plan = PointBench.Planted<DiscoverPlan>(200, 10, s_ten);
        var found = PointBench.Run(plan, _bench.Folder(), PointBench.Play(0.5, at => 1 + at(X))).Summary.Discover!;
        Assert.Equal((PrimVerdict.NothingToFind, 0), (found.Verdict, found.Cases));
        Assert.StartsWith("No box: nothing flips within these ranges.", found.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Discover_says_no_box_where_the_sign_is_noise()
    {
        var plan = PointBench.Planted<DiscoverPlan>(600, 10, s_ten);
        var found = PointBench.Run(plan, _bench.Folder(), PointBench.Play(5, _ => 0)).Summary.Discover!;
        Assert.Equal(PrimVerdict.Unstable, found.Verdict);
        Assert.StartsWith("No box that can be relied on", found.Says, StringComparison.Ordinal);
        Assert.True(found.ToldCases < 0.1 * found.Points, $"{found.ToldCases} of {found.Points}");
    }

    /// <summary>The difference is uniform from −5 to 5 by one quantity: E max(0, d) = 1.25, and nothing else is worth knowing.</summary>
    [Fact]
    public void Value_finds_the_one_fact_that_changes_the_choice()
    {
        var plan = PointBench.Planted<ValuePlan>(1_000, 10, s_ten);
        var value = PointBench.Run(plan, _bench.Folder(), PointBench.Play(2, at => 10 * (at(X) - 0.5))).Summary.Value!;
        Near(1.25, value.Everything.Value, "EVPI");
        Assert.Equal(X, value.Facts[0].Quantity);
        Near(1.25, value.Facts[0].Value, "EVPPI");
        Assert.True(value.Everything.ChangesChoice && value.Facts[0].ChangesChoice);
        Assert.DoesNotContain(value.Facts.Skip(1), fact => fact.ChangesChoice);
        Assert.Contains($"Knowing {X} would change the choice at some of its values", value.Verdict, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "strike-first")]
    [InlineData(false, "deter-first")]
    public void Value_says_that_nothing_changes_the_choice(bool isMoreWanted, string choice)
    {
        var plan = PointBench.Planted<ValuePlan>(300, 10, s_ten) with { Maximise = isMoreWanted };
        var value = PointBench.Run(plan, _bench.Folder(), PointBench.Play(1, at => 3 + at(X))).Summary.Value!;
        Assert.Equal(choice, value.Choice);
        Assert.False(value.Everything.ChangesChoice);
        Assert.StartsWith($"Nothing to learn here would change the choice: {choice}", value.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void Value_says_not_told_where_noise_hides_it()
    {
        var plan = PointBench.Planted<ValuePlan>(60, 3, s_ten);
        var value = PointBench.Run(plan, _bench.Folder(), PointBench.Play(30, _ => 1)).Summary.Value!;
        Assert.Equal((ValueAnswer.NotTold, false), (value.Answer, value.Facts.Any(fact => fact.ChangesChoice)));
        Assert.StartsWith("Not told", value.Verdict, StringComparison.Ordinal);
        Assert.True(value.AtMost > 0);
        Assert.All(value.Facts, fact => Assert.True(fact.Value.Value <= value.Everything.Value.Value));
    }

    /// <summary>Within twice the half-width of the interval: the intervals are of 95 %, and several are looked at.</summary>
    private static void Near(double expected, Estimate estimate, string what)
    {
        var half = Math.Max((estimate.High - estimate.Low) / 2, 0.002);
        Assert.True(Math.Abs(estimate.Value - expected) <= 2 * half, $"{what}: {estimate.Value:0.0000}, expected {expected:0.0000}, half-width {half:0.0000}");
        Assert.True(half < 0.15 + (0.2 * Math.Abs(expected)), $"{what}: half-width {half:0.000} says nothing");
    }
}
