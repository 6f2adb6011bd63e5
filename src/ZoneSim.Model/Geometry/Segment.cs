namespace ZoneSim.Model;

/// <summary>A straight piece between two places; one of no length is a place.</summary>
/// <param name="From">One end.</param>
/// <param name="To">The other.</param>
internal readonly record struct Segment(Place From, Place To)
{
    /// <summary>Metres.</summary>
    public double Length => From.DistanceTo(To);

    /// <summary>The pieces of a line; a line of one place is that place.</summary>
    public static IReadOnlyList<Segment> Of(IReadOnlyList<Place> line) =>
        line.Count == 1 ? [new Segment(line[0], line[0])] : [.. line.Zip(line.Skip(1), (from, to) => new Segment(from, to))];

    /// <summary>Distance of a place, metres: never more than that of either end, whatever the rounding.</summary>
    public double DistanceTo(Place place) => Math.Min(Nearest(place).DistanceTo(place), Math.Min(From.DistanceTo(place), To.DistanceTo(place)));

    /// <summary>The place on it that is nearest to another.</summary>
    public Place Nearest(Place place) => From + ((To - From) * Circle.ClosestShare(From, To, place));

    /// <summary>Least distance of another piece, metres; 0 where they cross.</summary>
    public double DistanceTo(Segment other) =>
        Crosses(other) ? 0 : Math.Min(Math.Min(DistanceTo(other.From), DistanceTo(other.To)), Math.Min(other.DistanceTo(From), other.DistanceTo(To)));

    /// <summary>Whether each piece has an end on either side of the other.</summary>
    public bool Crosses(Segment other) =>
        Turn(From, To, other.From) * Turn(From, To, other.To) < 0 && Turn(other.From, other.To, From) * Turn(other.From, other.To, To) < 0;

    /// <summary>Twice the area of a triangle, positive where it turns to the left: on which side of a line a place lies.</summary>
    public static double Turn(Place a, Place b, Place c) => ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));

    /// <summary>
    /// The stretch of the straight line from <paramref name="a"/> on to <paramref name="b"/> and beyond within a distance of this piece, in shares of
    /// the way; null where it keeps farther away. What lies within a distance of a piece is convex, so that there is one stretch at most: of two
    /// circles and a rectangle.
    /// </summary>
    public Stretch? Within(Place a, Place b, double reach)
    {
        var (low, high) = Circle.Crossings(a, b, From, reach);
        if (From != To)
        {
            var other = Circle.Crossings(a, b, To, reach);
            (low, high) = (double.MinNumber(low, other.Enter), double.MaxNumber(high, other.Leave));
            if (Beside(a, b, reach) is { } beside)
            {
                (low, high) = (double.MinNumber(low, beside.Enter), double.MaxNumber(high, beside.Leave));
            }
        }

        return double.IsNaN(low) ? null : new Stretch(low, high);
    }

    /// <summary>The stretch within the rectangle along the piece, as far as the distance on either side.</summary>
    private Stretch? Beside(Place a, Place b, double reach)
    {
        var length = Length;
        var along = (To - From) * (1 / length);
        var (start, way) = (a - From, b - a);
        var (low, high) = (double.NegativeInfinity, double.PositiveInfinity);
        return
            Cut((start.X * along.X) + (start.Y * along.Y), (way.X * along.X) + (way.Y * along.Y), 0, length)
            && Cut((start.Y * along.X) - (start.X * along.Y), (way.Y * along.X) - (way.X * along.Y), -reach, reach)
            ? new Stretch(low, high)
            : null;

        bool Cut(double at, double speed, double least, double most)
        {
            if (speed == 0)
            {
                return at >= least && at <= most;
            }

            var (one, other) = ((least - at) / speed, (most - at) / speed);
            low = Math.Max(low, Math.Min(one, other));
            high = Math.Min(high, Math.Max(one, other));
            return low <= high;
        }
    }
}

/// <summary>Lists of stretches of one leg.</summary>
internal static class Stretches
{
    /// <summary>Sorts them and makes one of those that overlap or meet.</summary>
    public static void Join(List<Stretch> list)
    {
        list.Sort((one, other) => one.Enter.CompareTo(other.Enter));
        var last = 0;
        for (var i = 1; i < list.Count; i++)
        {
            if (list[i].Enter <= list[last].Leave)
            {
                list[last] = new Stretch(list[last].Enter, Math.Max(list[last].Leave, list[i].Leave));
            }
            else
            {
                list[++last] = list[i];
            }
        }

        if (list.Count > 0)
        {
            list.RemoveRange(last + 1, list.Count - last - 1);
        }
    }

    /// <summary>What is left of some stretches without others; both in order, none overlapping.</summary>
    public static List<Stretch> Without(List<Stretch> some, List<Stretch> others)
    {
        var left = new List<Stretch>();
        foreach (var stretch in some)
        {
            var from = stretch.Enter;
            foreach (var cut in others)
            {
                if (cut.Leave <= from || cut.Enter >= stretch.Leave)
                {
                    continue;
                }

                if (cut.Enter > from)
                {
                    left.Add(new Stretch(from, cut.Enter));
                }

                from = cut.Leave;
            }

            if (from < stretch.Leave)
            {
                left.Add(new Stretch(from, stretch.Leave));
            }
        }

        return left;
    }

    /// <summary>A leg that starts or ends on the line crosses it there: only where its end is inside is there no crossing.</summary>
    public static void Settle(List<Stretch> list, bool startsInside, bool endsInside)
    {
        if (list.Count == 0)
        {
            return;
        }

        if (list[0].Enter <= 0)
        {
            list[0] = list[0] with { Enter = startsInside ? -1 : 0 };
        }

        if (list[^1].Leave >= 1)
        {
            list[^1] = list[^1] with { Leave = endsInside ? 2 : 1 };
        }
    }
}
