namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The patient rule induction method (Friedman and Fisher 1999): from a box round all points, peel off again and again the
/// thin slice whose loss raises the mean target most; then paste slices back on as long as the mean does not fall.
/// Ends of a box stand midway between the last point outside and the first inside.
/// </summary>
internal static class Prim
{
    /// <summary>The boxes from everything down to the least mass, each with a slice less than the one before.</summary>
    /// <param name="points">[point][input], in any units, all finite.</param>
    /// <param name="target">What a box should hold much of: 0 and 1, or any number.</param>
    /// <param name="slice">Share of a box's points that a peel takes (α), such as 0.05.</param>
    /// <param name="leastMass">Share of all points below which peeling stops (β), such as 0.05.</param>
    public static IReadOnlyList<PrimStep> Peel(double[][] points, double[] target, double slice, double leastMass) =>
        Peel(points, target, target, [.. Enumerable.Range(0, points.Length == 0 ? 0 : points[0].Length)], slice, leastMass);

    /// <summary>The same, off some of the inputs, by another number than the target.</summary>
    /// <param name="points">[point][input].</param>
    /// <param name="target">What a box should hold much of; steps tell of this.</param>
    /// <param name="guide">The number whose mean a peel raises most.</param>
    /// <param name="inputs">The inputs to peel; of slices that are equally good, the earlier one's goes.</param>
    /// <param name="slice">Share of a box's points that a peel takes (α).</param>
    /// <param name="leastMass">Share of all points below which peeling stops (β).</param>
    internal static IReadOnlyList<PrimStep> Peel(double[][] points, double[] target, double[] guide, int[] inputs, double slice, double leastMass)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(points.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(target.Length, points.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(guide.Length, points.Length);
        var all = Enumerable.Range(0, points.Length).ToArray();
        var orders = inputs.Select(input => (Input: input, Points: all.OrderBy(point => points[point][input]).ToArray())).ToArray();
        var box = PrimBox.Everything(points[0].Length);
        var steps = new List<PrimStep> { PrimStep.Of(box, all, target) };
        while (orders.Length > 0 && Varies(orders[0].Points, target) && BestPeel(points, guide, orders, slice) is { } peel)
        {
            box = peel.Above ? box.With(peel.Input, peel.End, box.High[peel.Input]) : box.With(peel.Input, box.Low[peel.Input], peel.End);
            bool Stays(int point) => box.Low[peel.Input] <= points[point][peel.Input] && points[point][peel.Input] <= box.High[peel.Input];
            orders = Array.ConvertAll(orders, order => (order.Input, order.Points.Where(Stays).ToArray()));
            if (orders[0].Points.Length < Math.Max(1, leastMass * points.Length))
            {
                break;
            }

            steps.Add(PrimStep.Of(box, orders[0].Points, target));
        }

        return steps;
    }

    /// <summary>The box after pasting: each closed side moved out by a slice as long as the mean target does not fall.</summary>
    /// <param name="box">Where to begin.</param>
    /// <param name="points">[point][input].</param>
    /// <param name="target">The target at each point.</param>
    /// <param name="slice">Share of a box's points that is pasted on at once.</param>
    public static PrimBox Paste(PrimBox box, double[][] points, double[] target, double slice)
    {
        while (true)
        {
            var before = PrimStep.Of(box, points, target);
            var best = box
                .Restricted.SelectMany(input => Wider(box, input, points, Math.Max(1, (int)(slice * before.Points))))
                .Select(wider => PrimStep.Of(wider, points, target))
                .Where(wider => wider.Density >= before.Density)
                .MaxBy(wider => wider.Density);
            if (best is null)
            {
                return box;
            }

            box = best.Box;
        }
    }

    private static bool Varies(int[] inside, double[] target) => inside.Any(point => target[point] != target[inside[0]]);

    private static Slice? BestPeel(double[][] points, double[] guide, (int Input, int[] Points)[] orders, double slice)
    {
        var total = orders[0].Points.Sum(point => guide[point]);
        var count = Math.Max(1, (int)(slice * orders[0].Points.Length));
        return orders
            .SelectMany(order =>
                new[] { Cut(points, guide, order.Points, order.Input, count, true, total), Cut(points, guide, order.Points, order.Input, count, false, total) }
            )
            .OfType<Slice>()
            .OrderByDescending(one => one.Mean)
            .FirstOrDefault();
    }

    /// <summary>The slice of at least so many points off one side, whole ties together; null where nothing would be left.</summary>
    private static Slice? Cut(double[][] points, double[] target, int[] order, int input, int count, bool fromBelow, double total)
    {
        double Value(int rank) => points[Point(rank)][input];
        int Point(int rank) => order[fromBelow ? rank : order.Length - 1 - rank];

        var gone = 0.0;
        for (var rank = 0; rank < order.Length - 1; rank++)
        {
            gone += target[Point(rank)];
            if (rank + 1 >= count && Value(rank) != Value(rank + 1))
            {
                var left = order.Length - 1 - rank;
                return new Slice(input, fromBelow, (Value(rank) + Value(rank + 1)) / 2, (total - gone) / left);
            }
        }

        return null;
    }

    /// <summary>The boxes that take in the next points beyond each closed side of an input.</summary>
    private static IEnumerable<PrimBox> Wider(PrimBox box, int input, double[][] points, int count)
    {
        var values = points.Where(point => box.ContainsBut(point, input)).Select(point => point[input]).ToArray();
        if (double.IsFinite(box.Low[input]))
        {
            double[] beyond = [.. values.Where(value => value < box.Low[input]).OrderDescending()];
            yield return box.With(input, Beyond(beyond, count, double.NegativeInfinity), box.High[input]);
        }

        if (double.IsFinite(box.High[input]))
        {
            double[] beyond = [.. values.Where(value => value > box.High[input]).Order()];
            yield return box.With(input, box.Low[input], Beyond(beyond, count, double.PositiveInfinity));
        }
    }

    private static double Beyond(double[] outward, int count, double open) => count >= outward.Length ? open : (outward[count - 1] + outward[count]) / 2;

    private sealed record Slice(int Input, bool Above, double End, double Mean);
}
