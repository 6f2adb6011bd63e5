using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>PRIM on a planted box, on noise, and on points where nothing happens.</summary>
[Trait("Speed", "Slow")]
public class PrimTests
{
    private const int Inputs = 10;
    private const int Points = 2_000;

    [Fact]
    public void A_planted_box_of_two_inputs_out_of_ten_is_found()
    {
        var points = Uniform(1, Points);
        var found = PrimDiscovery.Find(points, [.. points.Select(point => Planted(point) ? 1.0 : 0)], new PrimSettings());
        Assert.Equal(PrimVerdict.Found, found.Verdict);
        Assert.Equal([2, 7], found.Box.Box.Restricted);
        Assert.True(found.Box.Coverage >= 0.9 && found.Box.Density >= 0.9, Describe(found));
        Assert.InRange(found.Box.Box.Low[2], 0.17, 0.23);
        Assert.InRange(found.Box.Box.High[7], 0.37, 0.43);
        Assert.All(found.Restrictions.Index(), one => Assert.True(one.Item.Restricted ? one.Item.ComesBack > 0.95 : one.Item.ComesBack < 0.5));
        Assert.True(found.HeldOut.Density.Low > found.HeldOut.BaseRate + 0.4 && found.HeldOut.Coverage > 0.85, Describe(found));
    }

    [Fact]
    public void A_planted_box_is_found_under_noise()
    {
        // Cases: 85 % inside, 5 % outside; the greatest density to be had is 0.85.
        var points = Uniform(2, Points);
        var target = points.Select((point, i) => KeyedUniform.At(2, "case", i) < (Planted(point) ? 0.85 : 0.05) ? 1.0 : 0).ToArray();
        var found = PrimDiscovery.Find(points, target, new PrimSettings());
        Assert.Equal(PrimVerdict.Found, found.Verdict);
        Assert.Equal([2, 7], found.Box.Box.Restricted);
        Assert.InRange(found.HeldOut.Density.Value, 0.7, 0.95);
    }

    [Fact]
    public void A_planted_box_is_found_in_a_target_of_numbers()
    {
        var points = Uniform(3, Points);
        var target = points.Select((point, i) => (Planted(point) ? 2.0 : -1) + KeyedUniform.At(3, "noise", i)).ToArray();
        var found = PrimDiscovery.Find(points, target, new PrimSettings(LeastDensity: 2.2));
        Assert.Equal(PrimVerdict.Found, found.Verdict);
        Assert.Equal([2, 7], found.Box.Box.Restricted);
        Assert.True(double.IsNaN(found.Box.Coverage));
    }

    [Theory]
    [InlineData(1, 200, 1)]
    [InlineData(0.05, 600, 0)]
    public void A_box_from_noise_has_the_base_rate_held_out_and_is_flagged_unstable(double limit, int most, int chance)
    {
        var (unstable, within, inside, cases, expected) = (0, 0, 0, 0.0, 0.0);
        const int rounds = 10;
        for (var round = 0; round < rounds; round++)
        {
            var points = Uniform((ulong)(100 + round), Points);
            var target = points.Select((_, i) => KeyedUniform.At((ulong)round, "noise", i) < 0.3 ? 1.0 : 0).ToArray();
            var found = PrimDiscovery.Find(points, target, new PrimSettings(LeastDensity: 0.45, QuasiPLimit: limit, Resamples: 20));
            var error = Math.Sqrt(0.3 * 0.7 / found.HeldOut.Inside);
            unstable += found.Verdict == PrimVerdict.Unstable ? 1 : 0;
            within += Math.Abs(found.HeldOut.Density.Value - found.HeldOut.BaseRate) <= 2 * error ? 1 : 0;
            inside += found.HeldOut.Inside;
            cases += found.HeldOut.Density.Value * found.HeldOut.Inside;
            expected += found.HeldOut.BaseRate * found.HeldOut.Inside;
        }

        var pooled = Math.Sqrt(0.3 * 0.7 / inside);
        var message =
            FormattableString.Invariant(
                $"{unstable} of {rounds} unstable, {within} within 2 s.e.; pooled density less base rate {(cases - expected) / inside:0.0000}, "
            ) + FormattableString.Invariant($"one standard error {pooled:0.0000}");
        TestContext.Current.TestOutputHelper?.WriteLine(message);

        // Where any restriction is kept, what comes back in half-samples is chance, and only the points held out judge: 2.5 % a round.
        Assert.True(
            inside <= rounds * most && unstable >= rounds - chance && within >= rounds - 2 && Math.Abs(cases - expected) / inside <= 2 * pooled,
            message
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Where_nothing_differs_there_is_nothing_to_find(double value)
    {
        var points = Uniform(4, 200);
        var found = PrimDiscovery.Find(points, [.. points.Select(_ => value)], new PrimSettings());
        Assert.Equal(PrimVerdict.NothingToFind, found.Verdict);
        Assert.Empty(found.Box.Box.Restricted);
        Assert.Equal(1, found.Box.Mass);
    }

    [Fact]
    public void A_trajectory_grows_denser_as_it_covers_less()
    {
        var points = Uniform(1, Points);
        var steps = Prim.Peel(points, [.. points.Select(point => Planted(point) ? 1.0 : 0)], 0.05, 0.05);
        Assert.Equal((1, Points, 1), (steps[0].Coverage, steps[0].Points, steps[0].Mass));
        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.True(pair.Second.Points < pair.First.Points && pair.Second.Density > pair.First.Density - 0.02));
        Assert.Equal(1, steps[^1].Density);
        Assert.All(steps, step => Assert.Equal(step.Coverage * steps[0].Density, step.Density * step.Mass, 12));
        Assert.Equal(steps.MaxBy(step => step.Density), PrimDiscovery.Choose(steps, 1.1));
        Assert.True(PrimDiscovery.Choose(steps, 0.5).Mass > PrimDiscovery.Choose(steps, 0.9).Mass);
    }

    [Fact]
    public void Ties_leave_a_box_together()
    {
        // One input of three values; the cases are those of the value 2.
        double[][] points = [.. Enumerable.Range(0, 90).Select(i => new double[] { i % 3 })];
        var last = Prim.Peel(points, [.. points.Select(point => point[0] == 2 ? 1.0 : 0)], 0.05, 0.05)[^1];
        Assert.Equal((1.5, 30, 1.0), (last.Box.Low[0], last.Points, last.Density));
    }

    private static bool Planted(double[] point) => point[2] > 0.2 && point[2] < 0.75 && point[7] < 0.4;

    private static double[][] Uniform(ulong seed, int points) =>
        LatinHypercube.Sample(seed, [.. Enumerable.Range(0, Inputs).Select(i => FormattableString.Invariant($"x{i}"))], points);

    private static string Describe(PrimFinding found) =>
        FormattableString.Invariant($"coverage {found.Box.Coverage:0.000}, density {found.Box.Density:0.000}, ")
        + FormattableString.Invariant($"held out {found.HeldOut.Coverage:0.000} and {found.HeldOut.Density.Value:0.000}");
}
