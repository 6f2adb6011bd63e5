namespace ZoneSim.Model;

/// <summary>A stretch of a straight leg inside a region, in shares of the leg.</summary>
/// <param name="Enter">Where it begins; below 0 where the leg's start is inside.</param>
/// <param name="Leave">Where it ends; above 1 where the leg's end is inside.</param>
internal readonly record struct Stretch(double Enter, double Leave);

/// <summary>
/// An area of the plane with an edge, whatever its shape: the zone itself, what lies deeper than so much, a ring. All by the rule of
/// <see cref="Edge"/>.
/// </summary>
internal abstract class Region
{
    /// <summary>Metres from the edge, positive inside.</summary>
    public abstract double Margin(Place place);

    /// <summary>Whether a place is inside: beyond the line.</summary>
    public virtual bool IsInside(Place place) => Margin(place) > Edge.Width;

    /// <summary>Whether a place is on the line or inside.</summary>
    public virtual bool IsReached(Place place) => Margin(place) >= -Edge.Width;

    /// <summary>
    /// The stretches of the way from <paramref name="a"/> to <paramref name="b"/> in the region or on its edge, in order; what only touches has no
    /// length.
    /// </summary>
    /// <param name="a">Start of the leg.</param>
    /// <param name="b">End of the leg.</param>
    /// <param name="into">Is emptied first.</param>
    public abstract void Crossings(Place a, Place b, List<Stretch> into);

    /// <summary>The greatest margin on the way from <paramref name="a"/> to <paramref name="b"/>, metres; not above 0 where it stays outside.</summary>
    public abstract double Deepest(Place a, Place b);

    /// <summary>The stretches that come inside, beyond the line; one that stands still is inside or not for good.</summary>
    /// <param name="a">Start of the leg.</param>
    /// <param name="b">End of the leg.</param>
    /// <param name="into">Is emptied first.</param>
    public void Inside(Place a, Place b, List<Stretch> into)
    {
        into.Clear();
        if (a == b)
        {
            if (IsInside(a))
            {
                into.Add(new Stretch(-1, 2));
            }
        }
        else if (ComesInside(a, b))
        {
            Crossings(a, b, into);
            for (var i = into.Count > 1 ? into.Count - 1 : -1; i >= 0; i--)
            {
                if (!IsDeep(a, b, into[i]))
                {
                    into.RemoveAt(i);
                }
            }
        }
    }

    /// <summary>Whether a leg comes beyond the line.</summary>
    protected virtual bool ComesInside(Place a, Place b) => Deepest(a, b) > Edge.Width;

    private bool IsDeep(Place a, Place b, Stretch stretch) =>
        ComesInside(a + ((b - a) * Math.Clamp(stretch.Enter, 0, 1)), a + ((b - a) * Math.Clamp(stretch.Leave, 0, 1)));
}

/// <summary>All within a distance of one place.</summary>
/// <param name="centre">The place.</param>
/// <param name="radius">The distance, metres.</param>
internal sealed class Disc(Place centre, double radius) : Region
{
    /// <summary>Metres.</summary>
    public double Radius { get; } = radius;

    /// <inheritdoc/>
    public override double Margin(Place place) => Radius - place.DistanceTo(centre);

    /// <inheritdoc/>
    public override bool IsInside(Place place) => Edge.IsInside(place.DistanceTo(centre), Radius);

    /// <inheritdoc/>
    public override bool IsReached(Place place) => Edge.IsReached(place.DistanceTo(centre), Radius);

    /// <inheritdoc/>
    public override void Crossings(Place a, Place b, List<Stretch> into)
    {
        into.Clear();
        var (enter, leave) = Circle.Crossings(a, b, centre, Radius);
        if (!double.IsNaN(enter))
        {
            into.Add(new Stretch(enter, leave));
        }
    }

    /// <inheritdoc/>
    public override double Deepest(Place a, Place b) => Radius - Circle.Closest(a, b, centre);

    /// <inheritdoc/>
    protected override bool ComesInside(Place a, Place b) => Edge.IsInside(Circle.Closest(a, b, centre), Radius);
}

/// <summary>All within a distance of a line or of several places: a strip, or the rings around several protected points.</summary>
/// <param name="pieces">Straight pieces; one of no length is a place.</param>
/// <param name="reach">The distance, metres.</param>
internal sealed class Surroundings(IReadOnlyList<Segment> pieces, double reach) : Region
{
    /// <inheritdoc/>
    public override double Margin(Place place)
    {
        var least = double.PositiveInfinity;
        foreach (var piece in pieces)
        {
            least = Math.Min(least, piece.DistanceTo(place));
        }

        return reach - least;
    }

    /// <inheritdoc/>
    public override void Crossings(Place a, Place b, List<Stretch> into)
    {
        into.Clear();
        foreach (var piece in a == b ? [] : pieces)
        {
            if (piece.Within(a, b, reach) is { } stretch && stretch.Leave >= 0 && stretch.Enter <= 1)
            {
                into.Add(stretch);
            }
        }

        Stretches.Join(into);
        Stretches.Settle(into, IsInside(a), IsInside(b));
    }

    /// <inheritdoc/>
    public override double Deepest(Place a, Place b)
    {
        var least = double.PositiveInfinity;
        foreach (var piece in pieces)
        {
            least = Math.Min(least, piece.DistanceTo(new Segment(a, b)));
        }

        return reach - least;
    }
}
