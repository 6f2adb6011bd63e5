namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Where a value known on a grid is 0: contours by marching squares (Lorensen and Cline 1987, in two dimensions), linear along
/// the sides of a cell, a saddle decided by the mean of its corners. A place is column and row in grid units, the first grid
/// point being (0, 0). A value of exactly 0 counts as not above.
/// </summary>
internal static class ZeroContour
{
    /// <summary>The contours; none where the value has one sign. A cell with an undefined corner (NaN) has none.</summary>
    /// <param name="values">[row][column], all rows equally long.</param>
    public static IReadOnlyList<Contour> Of(double[][] values)
    {
        var links = new Dictionary<Side, List<Side>>();
        for (var row = 0; row + 1 < values.Length; row++)
        {
            for (var column = 0; column + 1 < values[row].Length; column++)
            {
                foreach (var (from, to) in Cell(values, row, column))
                {
                    Link(links, from, to);
                    Link(links, to, from);
                }
            }
        }

        return [.. Chains(links).Select(chain => new Contour([.. chain.Sides.Select(side => side.Crossing(values))], chain.Closed))];
    }

    /// <summary>
    /// A map of signs: the contour, the two contours between which it lies as far as the errors allow (value ∓ z · error = 0),
    /// and at each grid point whether the value can be told from 0.
    /// </summary>
    /// <param name="values">[row][column].</param>
    /// <param name="errors">Standard error of each value.</param>
    /// <param name="z">Half-width in standard errors: 1.96 for 95 % at each place alone, more for all together.</param>
    public static SignMap Map(double[][] values, double[][] errors, double z)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(z);
        var low = values.Zip(errors, (row, error) => row.Zip(error, (value, e) => value - (z * e)).ToArray()).ToArray();
        var high = values.Zip(errors, (row, error) => row.Zip(error, (value, e) => value + (z * e)).ToArray()).ToArray();
        var signs = low.Zip(high, (lows, highs) => lows.Zip(highs, Sign).ToArray()).ToArray();
        return new SignMap(Of(values), Of(low), Of(high), signs);
    }

    private static KnownSign Sign(double low, double high) =>
        double.IsNaN(low) || double.IsNaN(high) ? KnownSign.Undefined
        : low > 0 ? KnownSign.Above
        : high < 0 ? KnownSign.Below
        : KnownSign.Undecided;

    /// <summary>The segments in a cell, each from one of its sides to another.</summary>
    private static IEnumerable<(Side From, Side To)> Cell(double[][] values, int row, int column)
    {
        // Corners and sides anticlockwise from (row, column); side i joins corner i to the next.
        double[] corners = [values[row][column], values[row][column + 1], values[row + 1][column + 1], values[row + 1][column]];
        Side[] sides = [new(row, column, false), new(row, column + 1, true), new(row + 1, column, false), new(row, column, true)];
        if (corners.Any(double.IsNaN))
        {
            yield break;
        }

        var crossed = Enumerable.Range(0, 4).Where(i => (corners[i] > 0) != (corners[(i + 1) % 4] > 0)).ToArray();
        if (crossed.Length == 2)
        {
            yield return (sides[crossed[0]], sides[crossed[1]]);
        }
        else if (crossed.Length == 4)
        {
            // The corner at (row, column) stands alone where the middle is on the other side of 0.
            var alone = (corners[0] > 0) != (corners.Average() > 0);
            yield return (sides[0], sides[alone ? 3 : 1]);
            yield return (sides[2], sides[alone ? 1 : 3]);
        }
    }

    private static void Link(Dictionary<Side, List<Side>> links, Side from, Side to)
    {
        if (!links.TryGetValue(from, out var others))
        {
            links[from] = others = [];
        }

        others.Add(to);
    }

    /// <summary>Segments joined end to end: open chains first, from one border to another, then rings.</summary>
    private static IEnumerable<(List<Side> Sides, bool Closed)> Chains(Dictionary<Side, List<Side>> links)
    {
        var used = new HashSet<Side>();
        foreach (var start in links.Keys.Where(side => links[side].Count == 1).Concat(links.Keys.Where(side => links[side].Count == 2)).ToList())
        {
            if (!used.Add(start))
            {
                continue;
            }

            var chain = new List<Side> { start };
            for (var at = start; links[at].Find(side => !used.Contains(side)) is { } next; at = next)
            {
                used.Add(next);
                chain.Add(next);
            }

            yield return (chain, links[start].Count == 2);
        }
    }

    /// <summary>A side of a cell: from a grid point to the next column, or (upright) to the next row.</summary>
    private sealed record Side(int Row, int Column, bool Upright)
    {
        public ContourPlace Crossing(double[][] values)
        {
            var from = values[Row][Column];
            var to = Upright ? values[Row + 1][Column] : values[Row][Column + 1];
            var along = from / (from - to);
            return Upright ? new ContourPlace(Column, Row + along) : new ContourPlace(Column + along, Row);
        }
    }
}

/// <summary>A place in grid units.</summary>
/// <param name="Column">Columns from the first one, with fractions.</param>
/// <param name="Row">Rows from the first one, with fractions.</param>
internal readonly record struct ContourPlace(double Column, double Row);

/// <summary>A line along which a value is 0.</summary>
/// <param name="Places">The line's corners in order.</param>
/// <param name="Closed">Whether the last is joined to the first; otherwise the line ends at the grid's border or at a gap.</param>
internal sealed record Contour(IReadOnlyList<ContourPlace> Places, bool Closed);

/// <summary>What is known of a value's sign.</summary>
public enum KnownSign
{
    /// <summary>There is no value.</summary>
    Undefined,

    /// <summary>Below 0 by more than its error.</summary>
    Below,

    /// <summary>Not told from 0.</summary>
    Undecided,

    /// <summary>Above 0 by more than its error.</summary>
    Above,
}

/// <summary>Signs of a value over a grid.</summary>
/// <param name="Zero">Where the value is 0.</param>
/// <param name="AboveEdge">Where the value less its error is 0: the edge of what is known to be above.</param>
/// <param name="BelowEdge">Where the value and its error are 0: the edge of what is known to be below.</param>
/// <param name="Signs">At each grid point, [row][column].</param>
internal sealed record SignMap(IReadOnlyList<Contour> Zero, IReadOnlyList<Contour> AboveEdge, IReadOnlyList<Contour> BelowEdge, KnownSign[][] Signs)
{
    /// <summary>Whether both signs are known to occur: the value flips somewhere on the grid.</summary>
    public bool Flips => Has(KnownSign.Above) && Has(KnownSign.Below);

    /// <summary>Share of the defined grid points with a sign; NaN where none is defined.</summary>
    public double Share(KnownSign sign)
    {
        var defined = Signs.SelectMany(row => row).Where(one => one != KnownSign.Undefined).ToArray();
        return defined.Count(one => one == sign) / (double)defined.Length;
    }

    private bool Has(KnownSign sign) => Signs.Any(row => row.Contains(sign));
}
