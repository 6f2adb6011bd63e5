using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Zero contours of surfaces whose contours are known.</summary>
[Trait("Speed", "Slow")]
public class ContourTests
{
    [Fact]
    public void A_plane_is_0_along_a_straight_line_from_border_to_border()
    {
        var contour = Assert.Single(ZeroContour.Of(Grid(7, 9, (x, y) => (2 * x) + y - 7.5)));
        Assert.False(contour.Closed);
        Assert.All(contour.Places, place => Assert.Equal(7.5, (2 * place.Column) + place.Row, 12));
        ContourPlace[] ends = [contour.Places[0], contour.Places[^1]];
        Assert.Equal([(0.75, 6), (3.75, 0)], ends.Select(end => (end.Column, end.Row)).Order());
        Assert.Equal(
            contour.Places.Select(place => place.Row).OrderDescending(),
            (contour.Places[0].Row > 0 ? contour.Places : contour.Places.Reverse()).Select(place => place.Row)
        );
    }

    [Fact]
    public void A_cone_is_0_along_a_ring()
    {
        var contour = Assert.Single(ZeroContour.Of(Grid(41, 41, (x, y) => 12.3 - Math.Sqrt(((x - 20) * (x - 20)) + ((y - 20) * (y - 20))))));
        Assert.True(contour.Closed);
        Assert.All(contour.Places, place => Assert.Equal(12.3, Math.Sqrt(Math.Pow(place.Column - 20, 2) + Math.Pow(place.Row - 20, 2)), 1));
        var area = contour.Places.Zip(contour.Places.Skip(1).Append(contour.Places[0]), (a, b) => (a.Column * b.Row) - (b.Column * a.Row)).Sum() / 2;
        Assert.Equal(Math.PI * 12.3 * 12.3, Math.Abs(area), 0);
    }

    [Fact]
    public void A_saddle_is_cut_by_the_sign_of_its_middle()
    {
        double[][] apart =
        [
            [1, -3],
            [-3, 1],
        ];
        double[][] joined =
        [
            [3, -1],
            [-1, 3],
        ];
        Assert.Equal(2, ZeroContour.Of(apart).Count);
        Assert.Contains(ZeroContour.Of(apart), contour => contour.Places.All(place => place.Column <= 0.25 && place.Row <= 0.25));
        Assert.Contains(ZeroContour.Of(joined), contour => contour.Places.All(place => place.Column >= 0.75 && place.Row <= 0.25));
    }

    [Fact]
    public void One_sign_has_no_contour_and_a_gap_ends_one()
    {
        Assert.Empty(ZeroContour.Of(Grid(5, 5, (_, _) => 1)));
        Assert.Empty(ZeroContour.Of(Grid(5, 5, (_, _) => 0)));
        Assert.Empty(ZeroContour.Of([]));
        Assert.Equal(2, ZeroContour.Of(Grid(5, 5, (x, y) => x == 2 && y == 2 ? double.NaN : y - 1.5)).Count);
    }

    [Fact]
    public void A_plane_with_errors_is_known_beyond_the_lines_of_z_errors()
    {
        // Value x − 4 with error 0.5 and z = 2: known above from 5 on, below up to 3.
        var map = ZeroContour.Map(Grid(3, 9, (x, _) => x - 4.01), Grid(3, 9, (_, _) => 0.5), 2);
        Assert.All(Assert.Single(map.Zero).Places, place => Assert.Equal(4.01, place.Column, 12));
        Assert.All(Assert.Single(map.AboveEdge).Places, place => Assert.Equal(5.01, place.Column, 12));
        Assert.All(Assert.Single(map.BelowEdge).Places, place => Assert.Equal(3.01, place.Column, 12));
        Assert.Equal(
            Enumerable.Repeat(KnownSign.Below, 4).Concat([KnownSign.Undecided, KnownSign.Undecided]).Concat(Enumerable.Repeat(KnownSign.Above, 3)),
            map.Signs[0]
        );
        Assert.True(map.Flips);
        Assert.Equal((4.0 / 9, 2.0 / 9, 3.0 / 9), (map.Share(KnownSign.Below), map.Share(KnownSign.Undecided), map.Share(KnownSign.Above)));
        Assert.False(ZeroContour.Map(Grid(3, 9, (x, _) => x - 4.01), Grid(3, 9, (_, _) => 5), 2).Flips);
    }

    private static double[][] Grid(int rows, int columns, Func<int, int, double> value) =>
        [.. Enumerable.Range(0, rows).Select(row => Enumerable.Range(0, columns).Select(column => value(column, row)).ToArray())];
}
