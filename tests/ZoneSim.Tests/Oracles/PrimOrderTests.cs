using CsCheck;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Scenario discovery may not depend on the order in which inputs stand, and finds one ruling input among many with few points.</summary>
public class PrimOrderTests
{
    private static readonly PrimSettings s_settings = new(Resamples: 12);

    /// <summary>Planted worlds by name: how the difference comes from the inputs. Positive: a case.</summary>
    public static TheoryData<string> Worlds { get; } = ["box", "one rules", "whole numbers", "switches", "twins", "noise", "flat"];

    [Theory]
    [MemberData(nameof(Worlds))]
    public void The_finding_is_the_same_for_every_order_of_the_inputs(string world)
    {
        var (points, difference) = Planted(world, 160, 8);
        var target = Array.ConvertAll(difference, value => value > 0 ? 1.0 : 0);
        var expected = PrimDiscovery.Find(points, target, s_settings, difference);
        Gen.Int[0, int.MaxValue]
            .Sample(
                key =>
                {
                    var order = Enumerable.Range(0, points[0].Length).OrderBy(input => KeyedUniform.At((ulong)key, "order", input)).ToArray();
                    double[][] turned = [.. points.Select(point => Array.ConvertAll(order, input => point[input]))];
                    Same(expected, PrimDiscovery.Find(turned, target, s_settings, difference), points, order);
                },
                iter: 12,
                seed: "0000000000001"
            );
    }

    [Trait("Speed", "Slow")]
    [Theory]
    [InlineData(200, 119, 0.3)]
    [InlineData(400, 119, 0.3)]
    [InlineData(200, 119, 0.5)]
    [InlineData(200, 10, 0.2)]
    public void One_ruling_input_is_found_among_many_with_few_points(int count, int inputs, double share)
    {
        // The difference changes sign at the quantile; estimates carry noise of a quarter of the difference's span.
        var found = 0;
        const int rounds = 6;
        for (var round = 0; round < rounds; round++)
        {
            var points = Uniform((ulong)(50 + round), count, inputs);
            var difference = points.Select((point, i) => share - point[3] + (0.25 * (KeyedUniform.At((ulong)round, "noise", i) - 0.5))).ToArray();
            var finding = PrimDiscovery.Find(points, Array.ConvertAll(difference, value => value > 0 ? 1.0 : 0), new PrimSettings(Resamples: 20), difference);
            found += finding.Verdict == PrimVerdict.Found && finding.Box.Box.Restricted.SequenceEqual([3]) ? 1 : 0;
        }

        Assert.True(found == rounds, $"found in {found} of {rounds} rounds");
    }

    [Fact]
    public void Noise_among_many_inputs_is_seldom_found()
    {
        var found = 0;
        const int rounds = 40;
        for (var round = 0; round < rounds; round++)
        {
            var points = Uniform((ulong)(500 + round), 100, 40);
            var difference = points.Select((_, i) => KeyedUniform.At((ulong)round, "sign", i) - 0.6).ToArray();
            found +=
                PrimDiscovery.Find(points, Array.ConvertAll(difference, value => value > 0 ? 1.0 : 0), s_settings, difference).Verdict == PrimVerdict.Found
                    ? 1
                    : 0;
        }

        // At most 5 % are expected: 2, and three standard errors more, 2 + 3 √1.9 = 6.
        Assert.True(found <= 6, $"{found} of {rounds} boxes of noise are said to be found");
    }

    private static void Same(PrimFinding expected, PrimFinding found, double[][] points, int[] order)
    {
        Assert.Equal(
            (expected.Verdict, expected.Box.Points, expected.Box.Density, expected.Trajectory.Count),
            (found.Verdict, found.Box.Points, found.Box.Density, found.Trajectory.Count)
        );
        Assert.Equal(expected.HeldOut, found.HeldOut);
        string Content(int input) => string.Join(' ', points.Select(point => point[input].ToString("R", System.Globalization.CultureInfo.InvariantCulture)));
        var here = found.Box.Box.Restricted.Select(input =>
            (Content(order[input]), found.Box.Box.Low[input], found.Box.Box.High[input], found.Restrictions[input].ComesBack)
        );
        var there = expected.Box.Box.Restricted.Select(input =>
            (Content(input), expected.Box.Box.Low[input], expected.Box.Box.High[input], expected.Restrictions[input].ComesBack)
        );
        Assert.Equal(there.Order(), here.Order());
    }

    private static (double[][] Points, double[] Difference) Planted(string world, int count, int inputs)
    {
        var points = Uniform(9, count, inputs);
        double Noise(int i) => KeyedUniform.At(5, "noise", i) - 0.5;
        switch (world)
        {
            case "box":
                return (points, [.. points.Select((point, i) => (point[2] < 0.5 && point[5] > 0.4 ? 1 : -1) + Noise(i))]);
            case "one rules":
                return (points, [.. points.Select((point, i) => 0.3 - point[6] + (0.2 * Noise(i)))]);
            case "whole numbers":
                double[][] whole = [.. points.Select(point => Array.ConvertAll(point, value => Math.Floor(value * 4)))];
                return (whole, [.. whole.Select((point, i) => point[1] - 2 + Noise(i))]);
            case "switches":
                double[][] switches = [.. points.Select(point => Array.ConvertAll(point, value => value < 0.5 ? 0.0 : 1))];
                return (switches, [.. switches.Select((point, i) => (point[0] * point[7]) - 0.5 + (0.2 * Noise(i)))]);
            case "twins":
                double[][] twins = [.. points.Select(point => point.Select((value, input) => input is 1 or 4 ? point[1] : value).ToArray())];
                return (twins, [.. twins.Select((point, i) => 0.4 - point[1] + (0.1 * Noise(i)))]);
            case "noise":
                return (points, [.. points.Select((_, i) => Noise(i))]);
            default:
                return (points, [.. points.Select(_ => 1.0)]);
        }
    }

    private static double[][] Uniform(ulong seed, int points, int inputs) =>
        LatinHypercube.Sample(seed, [.. Enumerable.Range(0, inputs).Select(i => FormattableString.Invariant($"x{i}"))], points);
}
