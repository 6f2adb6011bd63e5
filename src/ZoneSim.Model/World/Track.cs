namespace ZoneSim.Model;

/// <summary>
/// What the ledger keeps of a mover's way, by geometry from its legs: entry, time in the zone, closest approach, inner
/// ring. Crossings inside a leg are found exactly; what only touches an edge has not crossed it (<see cref="Edge"/>).
/// </summary>
internal sealed class Track(ZoneParameters zone, LedgerRow row, Place approached, Spans? inside = null)
{
    private double _leastFromGarrison = double.PositiveInfinity;
    private double _leastFromApproached = double.PositiveInfinity;

    /// <summary>Where it first crossed the edge inwards; meaningful once the row has an entry.</summary>
    public Place EntryPlace { get; private set; }

    /// <summary>Where it last crossed the edge outwards, or null.</summary>
    public Place? ExitPlace { get; private set; }

    /// <summary>Takes a leg as driven until <paramref name="now"/>; a leg that has only begun is a place where it stood.</summary>
    public void Drove(Leg leg, double now)
    {
        var end = Math.Min(now, leg.End);
        if (end < leg.Start)
        {
            return;
        }

        var to = leg.At(end);
        var least = Closest(leg.From, to, Place.Garrison);
        _leastFromGarrison = Math.Min(_leastFromGarrison, least);
        _leastFromApproached = approached == Place.Garrison
            ? _leastFromGarrison
            : Math.Min(_leastFromApproached, Closest(leg.From, to, approached));
        var driven = new Leg(leg.Start, leg.Halted || end == leg.Start ? to : leg.From, end, to);
        if (Edge.IsInside(least, zone.Radius))
        {
            NoteZone(driven);
        }

        if (row.InnerRing is null && Edge.IsInside(least, zone.InnerRing))
        {
            row.InnerRing = driven.Start + (Inside(driven, zone.InnerRing).From * (driven.End - driven.Start));
        }
    }

    /// <summary>Writes the closest approach and depth once the mover is gone.</summary>
    public void Close()
    {
        row.ClosestApproach = _leastFromApproached;
        row.Depth = row.Entry is null ? 0 : zone.Radius - _leastFromGarrison;
    }

    private void NoteZone(Leg driven)
    {
        var (from, until) = Inside(driven, zone.Radius);
        row.TimeInZone += Math.Max(0, until - from) * (driven.End - driven.Start);
        inside?.Add(driven.Start + (from * (driven.End - driven.Start)), driven.Start + (until * (driven.End - driven.Start)));
        if (row.Entry is null)
        {
            row.Entry = driven.Start + (from * (driven.End - driven.Start));
            EntryPlace = driven.From + ((driven.To - driven.From) * from);
        }

        if (!Edge.IsInside(driven.To.Distance, zone.Radius))
        {
            ExitPlace = driven.From + ((driven.To - driven.From) * until);
        }
    }

    /// <summary>The shares of a leg, 0 to 1, between which it is inside a circle that it is known to come into.</summary>
    private static (double From, double Until) Inside(Leg driven, double radius)
    {
        if (driven.Halted)
        {
            return (0, 1);
        }

        var (enter, leave) = Circle.Crossings(driven.From, driven.To, Place.Garrison, radius);
        return (Math.Clamp(enter, 0, 1), Math.Clamp(leave, 0, 1));
    }

    /// <summary>Never more than the distance of the leg's end, whatever the rounding.</summary>
    private static double Closest(Place from, Place to, Place centre) => Math.Min(
        (from + ((to - from) * Circle.ClosestShare(from, to, centre))).DistanceTo(centre), to.DistanceTo(centre));
}
