using MathNet.Numerics.Distributions;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Scenario discovery (Bryant and Lempert 2010): the box of conditions under which something happens, found by <see cref="Prim"/>
/// on a part of the points, judged on the part held out, and sought again in half-samples (Meinshausen and Bühlmann 2010) to see
/// which of its restrictions come back; a box is made again from the inputs that do. PRIM always returns a box, also from noise: it is only
/// said to be found where its restrictions come back and its held-out density is above the base rate. Inputs are taken in an order
/// that their values give, so that nothing depends on the order in which they stand.
/// </summary>
internal static class PrimDiscovery
{
    /// <summary>The box, its trajectory, and whether it can be relied on.</summary>
    /// <param name="points">[point][input], in any units, all finite; 20 or more.</param>
    /// <param name="target">0 or 1 at each point (1: a case), or any number that a box should hold much of.</param>
    /// <param name="settings">How to peel, choose and judge.</param>
    /// <param name="guide">The number that a peel goes by, such as the one whose sign makes a case; null: the target itself.</param>
    public static PrimFinding Find(double[][] points, double[] target, PrimSettings settings, double[]? guide = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points.Length, 20);
        ArgumentOutOfRangeException.ThrowIfNotEqual(target.Length, points.Length);
        var order = ByValues(points);
        var cases = new Cases([.. points.Select(point => Array.ConvertAll(order, input => point[input]))], target, guide ?? target);
        var split = Resample.Permutation(settings.Seed, "prim/held-out", 0, points.Length);
        var held = (int)(settings.HeldOut * points.Length);
        var training = cases.At(split[held..]);
        var back = ComesBack(training, settings);
        var made = Make(training, settings, _ => true);
        var stable = Make(training, settings, input => back[input] >= settings.LeastStability);
        var isStable = stable.Box.Restricted.Any();
        var (trajectory, box) = isStable ? stable : made;
        var heldOut = HeldOut(box, cases.At(split[..held]), settings.Confidence);
        var verdict =
            target.All(value => value == target[0]) ? PrimVerdict.NothingToFind
            : isStable && heldOut.Density.Low > heldOut.BaseRate ? PrimVerdict.Found
            : PrimVerdict.Unstable;
        var restrictions = back.Select(
                (share, input) => new PrimRestriction(box.Restricts(input), share, box.Restricts(input) ? QuasiP(box, input, training) : double.NaN)
            )
            .ToArray();
        PrimBox Own(PrimBox one) => one.Reordered(order);
        return new PrimFinding(
            verdict,
            PrimStep.Of(Own(box), points, target),
            [.. trajectory.Select(step => step with { Box = Own(step.Box) })],
            [.. Enumerable.Range(0, order.Length).Select(input => restrictions[Array.IndexOf(order, input)])],
            heldOut
        );
    }

    /// <summary>
    /// The step of a trajectory that is taken: the one of greatest coverage among those dense enough, else the densest; without
    /// a least density the greatest harmonic mean of coverage and density, or the densest where coverage is not defined.
    /// </summary>
    /// <param name="trajectory">The steps of a peeling.</param>
    /// <param name="leastDensity">The density that is dense enough; null for the harmonic mean.</param>
    public static PrimStep Choose(IReadOnlyList<PrimStep> trajectory, double? leastDensity)
    {
        if (leastDensity is not { } least)
        {
            return trajectory.MaxBy(step => double.IsNaN(step.Coverage) ? step.Density : step.Coverage * step.Density / (step.Coverage + step.Density))!;
        }

        return trajectory.Where(step => step.Density >= least).MaxBy(step => step.Mass) ?? trajectory.MaxBy(step => step.Density)!;
    }

    /// <summary>
    /// The inputs in the order of their values, point by point: the same whatever the order in which they stand. Equal ones are interchangeable.
    /// </summary>
    private static int[] ByValues(double[][] points) =>
        [
            .. Enumerable
                .Range(0, points[0].Length)
                .Order(
                    Comparer<int>.Create(
                        (a, b) =>
                        {
                            var differing = Array.FindIndex(points, point => point[a] != point[b]);
                            return differing < 0 ? a.CompareTo(b) : points[differing][a].CompareTo(points[differing][b]);
                        }
                    )
                ),
        ];

    /// <summary>Peeled off the inputs that go with the target, chosen, pasted, and freed of restrictions that chance would have made as well.</summary>
    private static (IReadOnlyList<PrimStep> Trajectory, PrimBox Box) Make(Cases cases, PrimSettings settings, Func<int, bool> mayRestrict)
    {
        var inputs = PrimOrder.Of(cases.Points, cases.Target, settings).Where(mayRestrict).ToArray();
        var trajectory = Prim.Peel(cases.Points, cases.Target, cases.Guide, inputs, settings.Slice, settings.LeastMass);
        var box = Prim.Paste(Choose(trajectory, settings.LeastDensity).Box, cases.Points, cases.Target, settings.Slice);
        while (true)
        {
            var weakest = box.Restricted.Select(input => (Input: input, P: QuasiP(box, input, cases))).OrderByDescending(one => one.P).FirstOrDefault();
            if (weakest.P <= settings.QuasiPLimit)
            {
                return (trajectory, box);
            }

            box = box.Without(weakest.Input);
        }
    }

    /// <summary>
    /// The chance of a density as high as the box's if a restriction only thinned at random the box without it: binomial for a
    /// target of 0 and 1 (Bryant and Lempert 2010, appendix), else by the normal approximation of a mean.
    /// </summary>
    private static double QuasiP(PrimBox box, int input, Cases cases)
    {
        var (inside, without) = (Values(box), Values(box.Without(input)));
        if (inside.Length == without.Length)
        {
            return 1;
        }

        if (without.All(value => value is 0 or 1))
        {
            var held = (int)inside.Sum();
            return held == 0 ? 1 : 1 - Binomial.CDF(without.Average(), inside.Length, held - 1);
        }

        var spread = Math.Sqrt(Moments.Of(without).Variance / inside.Length);
        return spread > 0 ? 1 - Normal.CDF(0, 1, (inside.Average() - without.Average()) / spread) : 1;

        double[] Values(PrimBox one) => [.. cases.Target.Where((_, point) => one.Contains(cases.Points[point]))];
    }

    /// <summary>For each input the share of half-samples whose box restricts it.</summary>
    private static double[] ComesBack(Cases cases, PrimSettings settings)
    {
        var back = new int[cases.Points[0].Length];
        for (var round = 0; round < settings.Resamples; round++)
        {
            var half = cases.At(Resample.Permutation(settings.Seed, "prim/half", round, cases.Target.Length)[..(cases.Target.Length / 2)]);
            foreach (var input in Make(half, settings, _ => true).Box.Restricted)
            {
                back[input]++;
            }
        }

        return Array.ConvertAll(back, count => count / (double)settings.Resamples);
    }

    private static PrimHeldOut HeldOut(PrimBox box, Cases held, double confidence)
    {
        var inside = held.Target.Where((_, point) => box.Contains(held.Points[point])).ToArray();
        var density = held.Target.All(value => value is 0 or 1)
            ? Wilson.Interval((long)inside.Sum(), inside.Length, confidence)
            : StudentMean.Interval(Moments.Of(inside), confidence);
        return new PrimHeldOut(held.Target.Length, inside.Length, density, held.Target.Average(), PrimStep.Of(box, held.Points, held.Target).Coverage);
    }

    /// <summary>Points with their target and the number that peels go by.</summary>
    private sealed record Cases(double[][] Points, double[] Target, double[] Guide)
    {
        public Cases At(int[] places) =>
            new(
                Array.ConvertAll(places, place => Points[place]),
                Array.ConvertAll(places, place => Target[place]),
                Array.ConvertAll(places, place => Guide[place])
            );
    }
}

/// <summary>How a box is peeled, chosen and judged.</summary>
/// <param name="Slice">Share of a box's points that a peel takes (α).</param>
/// <param name="LeastMass">Share of all points below which peeling stops (β).</param>
/// <param name="LeastDensity">Density that is dense enough; null takes the greatest harmonic mean of coverage and density.</param>
/// <param name="QuasiPLimit">A restriction whose quasi-p-value is above this is dropped.</param>
/// <param name="HeldOut">Share of the points that the box is judged on and not found on.</param>
/// <param name="Resamples">Number of half-samples.</param>
/// <param name="LeastStability">Share of half-samples in which each restriction has to come back.</param>
/// <param name="Confidence">Confidence level of the held-out density.</param>
/// <param name="Seed">Seed of the split and the half-samples.</param>
internal sealed record PrimSettings(
    double Slice = 0.05,
    double LeastMass = 0.05,
    double? LeastDensity = null,
    double QuasiPLimit = 0.05,
    double HeldOut = 0.3,
    int Resamples = 50,
    double LeastStability = 0.8,
    double Confidence = 0.95,
    ulong Seed = 1
);

/// <summary>What can be said of a box.</summary>
public enum PrimVerdict
{
    /// <summary>The target is the same at all points: there is nothing to find.</summary>
    NothingToFind,

    /// <summary>A box came out, but its restrictions do not come back or its held-out density is not above the base rate.</summary>
    Unstable,

    /// <summary>Its restrictions come back, and it holds out on points it was not found on.</summary>
    Found,
}

/// <summary>A box of conditions and how far it can be relied on.</summary>
/// <param name="Verdict">Whether it can be.</param>
/// <param name="Box">The box and what it holds of all points.</param>
/// <param name="Trajectory">The peeling on the points it was found on, from everything down.</param>
/// <param name="Restrictions">For each input.</param>
/// <param name="HeldOut">What the box holds of the points it was not found on.</param>
internal sealed record PrimFinding(
    PrimVerdict Verdict,
    PrimStep Box,
    IReadOnlyList<PrimStep> Trajectory,
    IReadOnlyList<PrimRestriction> Restrictions,
    PrimHeldOut HeldOut
);

/// <summary>One input in the light of resampling.</summary>
/// <param name="Restricted">Whether the box restricts it.</param>
/// <param name="ComesBack">Share of half-samples whose box restricts it.</param>
/// <param name="QuasiP">Chance of such a density if the restriction only thinned at random; NaN where there is none.</param>
internal sealed record PrimRestriction(bool Restricted, double ComesBack, double QuasiP);

/// <summary>What a box holds of points that it was not found on.</summary>
/// <param name="Points">Points held out.</param>
/// <param name="Inside">Those in the box.</param>
/// <param name="Density">Mean target in the box: Wilson's interval for cases, t for numbers; NaN where none is inside.</param>
/// <param name="BaseRate">Mean target of all points held out.</param>
/// <param name="Coverage">Share of their target that is in the box.</param>
public sealed record PrimHeldOut(int Points, int Inside, Estimate Density, double BaseRate, double Coverage);
