namespace ZoneSim.Studies.Statistics;

/// <summary>A box of inputs. An open side stands as −∞ or +∞.</summary>
/// <param name="Low">Least value of each input, in the inputs' own units.</param>
/// <param name="High">Greatest value of each input.</param>
internal sealed record PrimBox(IReadOnlyList<double> Low, IReadOnlyList<double> High)
{
    /// <summary>The inputs that the box restricts.</summary>
    public IEnumerable<int> Restricted => Enumerable.Range(0, Low.Count).Where(Restricts);

    /// <summary>The box that holds everything.</summary>
    public static PrimBox Everything(int inputs) =>
        new([.. Enumerable.Repeat(double.NegativeInfinity, inputs)], [.. Enumerable.Repeat(double.PositiveInfinity, inputs)]);

    /// <summary>Whether an input has a closed side.</summary>
    public bool Restricts(int input) => double.IsFinite(Low[input]) || double.IsFinite(High[input]);

    /// <summary>Whether a point lies in the box.</summary>
    public bool Contains(IReadOnlyList<double> point)
    {
        for (var input = 0; input < Low.Count; input++)
        {
            if (!Holds(input, point[input]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a point lies in the box, or would if one input were free.</summary>
    internal bool ContainsBut(IReadOnlyList<double> point, int free)
    {
        for (var input = 0; input < Low.Count; input++)
        {
            if (input != free && !Holds(input, point[input]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The box with other ends of one input.</summary>
    internal PrimBox With(int input, double low, double high) =>
        new([.. Low.Select((end, i) => i == input ? low : end)], [.. High.Select((end, i) => i == input ? high : end)]);

    /// <summary>The box with one input free.</summary>
    internal PrimBox Without(int input) => With(input, double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>The box of inputs that stand in another order.</summary>
    /// <param name="order">For each input of this box, its place in the other order.</param>
    internal PrimBox Reordered(int[] order) =>
        new(
            [.. Enumerable.Range(0, order.Length).Select(input => Low[Array.IndexOf(order, input)])],
            [.. Enumerable.Range(0, order.Length).Select(input => High[Array.IndexOf(order, input)])]
        );

    private bool Holds(int input, double value) => Low[input] <= value && value <= High[input];
}

/// <summary>A box and what it holds of a set of points.</summary>
/// <param name="Box">The box.</param>
/// <param name="Points">Points in it.</param>
/// <param name="Mass">Share of all points that are in it.</param>
/// <param name="Density">Mean target in it: for a target of 0 and 1 the share of its points that are cases.</param>
/// <param name="Coverage">Share of the whole target that is in it; NaN where the target is 0 throughout, or somewhere negative.</param>
internal sealed record PrimStep(PrimBox Box, int Points, double Mass, double Density, double Coverage)
{
    /// <summary>Number of inputs that the box restricts.</summary>
    public int Restricted => Box.Restricted.Count();

    /// <summary>What a box holds.</summary>
    /// <param name="box">The box.</param>
    /// <param name="points">[point][input].</param>
    /// <param name="target">The target at each point.</param>
    public static PrimStep Of(PrimBox box, double[][] points, double[] target)
    {
        var inside = Enumerable.Range(0, points.Length).Where(point => box.Contains(points[point])).ToArray();
        return Of(box, inside, target);
    }

    internal static PrimStep Of(PrimBox box, IReadOnlyCollection<int> inside, double[] target)
    {
        var (held, all) = (inside.Sum(point => target[point]), target.Sum());
        var coverage = all > 0 && target.All(value => value >= 0) ? held / all : double.NaN;
        return new PrimStep(box, inside.Count, inside.Count / (double)target.Length, inside.Count == 0 ? double.NaN : held / inside.Count, coverage);
    }
}
