using MathNet.Numerics.Distributions;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Scenario discovery (Bryant and Lempert 2010): the box of conditions under which something happens, found by <see cref="Prim"/>
/// on a part of the points, judged on the part held out, and sought again in half-samples (Meinshausen and Bühlmann 2010) to see
/// which of its restrictions come back. PRIM always returns a box, also from noise: it is only said to be found where its
/// restrictions come back and its held-out density is above the base rate.
/// </summary>
public static class PrimDiscovery
{
    /// <summary>The box, its trajectory, and whether it can be relied on.</summary>
    /// <param name="points">[point][input], in any units, all finite; 20 or more.</param>
    /// <param name="target">0 or 1 at each point (1: a case), or any number that a box should hold much of.</param>
    /// <param name="settings">How to peel, choose and judge.</param>
    public static PrimFinding Find(double[][] points, double[] target, PrimSettings settings)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points.Length, 20);
        ArgumentOutOfRangeException.ThrowIfNotEqual(target.Length, points.Length);
        var order = Resample.Permutation(settings.Seed, "prim/held-out", 0, points.Length);
        var training = order[(int)(settings.HeldOut * points.Length)..];
        var (trained, wanted) = Of(points, target, training);
        var trajectory = Prim.Peel(trained, wanted, settings.Slice, settings.LeastMass);
        var box = Box(trajectory, trained, wanted, settings);
        var restrictions = Restrictions(box, points[0].Length, trained, wanted, settings);
        var held = HeldOut(box, points, target, order[..(int)(settings.HeldOut * points.Length)], settings.Confidence);
        var verdict = trajectory.Count == 1 ? PrimVerdict.NothingToFind
            : restrictions.Any(one => one.Restricted) && held.Density.Low > held.BaseRate
                && restrictions.All(one => !one.Restricted || one.ComesBack >= settings.LeastStability) ? PrimVerdict.Found
            : PrimVerdict.Unstable;
        return new PrimFinding(verdict, PrimStep.Of(box, points, target), trajectory, restrictions, held);
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

    /// <summary>Chosen, pasted, and freed of the restrictions that chance would have made as well.</summary>
    private static PrimBox Box(IReadOnlyList<PrimStep> trajectory, double[][] points, double[] target, PrimSettings settings)
    {
        var box = Prim.Paste(Choose(trajectory, settings.LeastDensity).Box, points, target, settings.Slice);
        while (true)
        {
            var weakest = box.Restricted.Select(input => (Input: input, P: QuasiP(box, input, points, target))).OrderByDescending(one => one.P).FirstOrDefault();
            if (weakest.P <= settings.QuasiPLimit)
            {
                return box;
            }

            box = box.Without(weakest.Input);
        }
    }

    /// <summary>
    /// The chance of a density as high as the box's if a restriction only thinned at random the box without it: binomial for a
    /// target of 0 and 1 (Bryant and Lempert 2010, appendix), else by the normal approximation of a mean.
    /// </summary>
    private static double QuasiP(PrimBox box, int input, double[][] points, double[] target)
    {
        var (inside, without) = (Values(box), Values(box.Without(input)));
        if (inside.Length == without.Length)
        {
            return 1;
        }

        if (without.All(value => value is 0 or 1))
        {
            var cases = (int)inside.Sum();
            return cases == 0 ? 1 : 1 - Binomial.CDF(without.Average(), inside.Length, cases - 1);
        }

        var spread = Math.Sqrt(Moments.Of(without).Variance / inside.Length);
        return spread > 0 ? 1 - Normal.CDF(0, 1, (inside.Average() - without.Average()) / spread) : 1;

        double[] Values(PrimBox one) => [.. Enumerable.Range(0, points.Length).Where(point => one.Contains(points[point])).Select(point => target[point])];
    }

    private static PrimRestriction[] Restrictions(PrimBox box, int inputs, double[][] points, double[] target, PrimSettings settings)
    {
        var back = new int[inputs];
        for (var round = 0; round < settings.Resamples; round++)
        {
            var (half, wanted) = Of(points, target, Resample.Permutation(settings.Seed, "prim/half", round, points.Length)[..(points.Length / 2)]);
            foreach (var input in Box(Prim.Peel(half, wanted, settings.Slice, settings.LeastMass), half, wanted, settings).Restricted)
            {
                back[input]++;
            }
        }

        return
        [
            .. back.Select((count, input) => new PrimRestriction(
                box.Restricts(input), count / (double)settings.Resamples, box.Restricts(input) ? QuasiP(box, input, points, target) : double.NaN)),
        ];
    }

    private static PrimHeldOut HeldOut(PrimBox box, double[][] points, double[] target, int[] places, double confidence)
    {
        var (held, wanted) = Of(points, target, places);
        var inside = wanted.Where((_, point) => box.Contains(held[point])).ToArray();
        var density = wanted.All(value => value is 0 or 1)
            ? Wilson.Interval((long)inside.Sum(), inside.Length, confidence)
            : StudentMean.Interval(Moments.Of(inside), confidence);
        return new PrimHeldOut(held.Length, inside.Length, density, wanted.Average(), PrimStep.Of(box, held, wanted).Coverage);
    }

    private static (double[][] Points, double[] Target) Of(double[][] points, double[] target, int[] places) =>
        ([.. places.Select(place => points[place])], [.. places.Select(place => target[place])]);
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
public sealed record PrimSettings(
    double Slice = 0.05, double LeastMass = 0.05, double? LeastDensity = null, double QuasiPLimit = 0.05, double HeldOut = 0.3,
    int Resamples = 50, double LeastStability = 0.8, double Confidence = 0.95, ulong Seed = 1);

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
public sealed record PrimFinding(
    PrimVerdict Verdict, PrimStep Box, IReadOnlyList<PrimStep> Trajectory, IReadOnlyList<PrimRestriction> Restrictions, PrimHeldOut HeldOut);

/// <summary>One input in the light of resampling.</summary>
/// <param name="Restricted">Whether the box restricts it.</param>
/// <param name="ComesBack">Share of half-samples whose box restricts it.</param>
/// <param name="QuasiP">Chance of such a density if the restriction only thinned at random; NaN where there is none.</param>
public sealed record PrimRestriction(bool Restricted, double ComesBack, double QuasiP);

/// <summary>What a box holds of points that it was not found on.</summary>
/// <param name="Points">Points held out.</param>
/// <param name="Inside">Those in the box.</param>
/// <param name="Density">Mean target in the box: Wilson's interval for cases, t for numbers; NaN where none is inside.</param>
/// <param name="BaseRate">Mean target of all points held out.</param>
/// <param name="Coverage">Share of their target that is in the box.</param>
public sealed record PrimHeldOut(int Points, int Inside, Estimate Density, double BaseRate, double Coverage);
