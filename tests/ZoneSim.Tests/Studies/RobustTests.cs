using ZoneSim.Studies;

namespace ZoneSim.Tests.Studies;

/// <summary>How far belief would have to move, in studies whose tilt is known.</summary>
[Trait("Speed", "Slow")]
public sealed class RobustTests : IDisposable
{
    private const string X = "line.answered",
        Y = "line.relayed",
        Z = "line.relay-delay";
    private readonly StudyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    /// <summary>The difference is the place of one uniform quantity less 0.3: belief has to be tilted until its mean place is 0.3 instead of 0.5.</summary>
    [Theory]
    [InlineData(0.2)]
    [InlineData(2.0)]
    public void The_quantity_that_has_to_be_believed_otherwise_is_named_with_both_means(double noise)
    {
        var plan = PointBench.Planted<RobustPlan>(600, 30, X + "=0.1..0.9", Y, Z);
        var report = PointBench.Run(plan, _bench.Folder(), PointBench.Play(noise, at => at(X) - 0.3));
        var result = report.Summary.Robust!;
        var (lambda, nats) = TiltOfUniform(0.3);
        Assert.Equal(RobustAnswer.Turns, result.Answer);
        Assert.InRange(nats, result.Nats.Low, result.Nats.High);
        Assert.True(Math.Abs(result.Nats.Value - nats) < 0.06, $"{result.Nats.Value:0.000} nats, expected {nats:0.000}");
        Assert.InRange(result.Lambda / lambda, 0.8, 1.25);
        var told = result.Moves[0];
        Assert.Equal((X, true), (told.Quantity, told.IsTold));
        Assert.All(result.Moves.Skip(1), move => Assert.InRange(Math.Abs(move.Deviations), 0, 4 * Math.Sqrt((1 + (noise * noise * 0.4)) / 600)));
        Assert.Equal(0.5, told.Before, 0.01);
        Assert.Equal(0.1 + (0.8 * 0.3), told.After, 0.03);
        // Where noise is large beside the spread, the farthest of many points lies farther out than any truth, and the share comes out too small.
        Assert.InRange(result.Contamination, noise < 1 ? 0.35 : 0.2, 0.45);
        Assert.Contains("It is more under deter-first only for someone who holds 0.3", result.Verdict, StringComparison.Ordinal);
        Assert.Contains("rather than 0.50 for line.answered", result.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_every_point_has_one_sign_no_belief_turns_it()
    {
        var plan = PointBench.Planted<RobustPlan>(100, 30, X, Y);
        var result = PointBench.Run(plan, _bench.Folder(), PointBench.Play(0.2, at => -1 - at(X))).Summary.Robust!;
        Assert.Equal(
            (RobustAnswer.NoBelief, true, true),
            (result.Answer, double.IsPositiveInfinity(result.Nats.Value), double.IsPositiveInfinity(result.Contamination))
        );
        Assert.StartsWith("No belief within these ranges makes it more under strike-first", result.Verdict, StringComparison.Ordinal);
        Assert.Empty(result.Moves);
    }

    [Fact]
    public void Where_points_differ_by_noise_alone_it_is_not_told()
    {
        var plan = PointBench.Planted<RobustPlan>(25, 2, X, Y);
        var result = PointBench.Run(plan, _bench.Folder(), PointBench.Play(1e-9, _ => 0)).Summary.Robust!;
        Assert.Equal(RobustAnswer.NotTold, result.Answer);
    }

    /// <summary>λ with ∫x e^(λx) / ∫e^(λx) = mean on [0, 1], and its relative entropy to the uniform.</summary>
    private static (double Lambda, double Nats) TiltOfUniform(double mean)
    {
        double Mean(double l) => (1 / (1 - Math.Exp(-l))) - (1 / l);
        var (low, high) = (-50.0, -1e-6);
        for (var i = 0; i < 200; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Mean(middle) < mean ? (middle, high) : (low, middle);
        }

        return (low, (low * mean) - Math.Log((Math.Exp(low) - 1) / low));
    }
}
