namespace ZoneSim.Model;

/// <summary>
/// What the ledger keeps of a mover's way, by geometry from its legs: entry, time in the zone, closest approach, inner
/// ring. Crossings inside a leg are found exactly, a tangent too.
/// </summary>
internal sealed class Track(ZoneParameters zone, LedgerRow row, Place approached)
{
    private double _leastFromGarrison = double.PositiveInfinity;
    private double _leastFromApproached = double.PositiveInfinity;

    /// <summary>Where it first crossed the edge inwards; meaningful once the row has an entry.</summary>
    public Place EntryPlace { get; private set; }

    /// <summary>Where it last crossed the edge outwards, or null.</summary>
    public Place? ExitPlace { get; private set; }

    /// <summary>Takes a leg as driven until <paramref name="now"/>.</summary>
    public void Drove(Leg leg, double now)
    {
        var end = Math.Min(now, leg.End);
        if (end < leg.Start || (end == leg.Start && !leg.Halted))
        {
            return;
        }

        var to = leg.At(end);
        NoteClosest(leg.From, to);
        if (leg.Halted)
        {
            NoteInside(leg.Start, end, leg.From);
            return;
        }

        NoteZone(leg, to, end);
        var (ring, _) = Circle.Crossings(leg.From, to, Place.Garrison, zone.InnerRing);
        if (row.InnerRing is null && (leg.From.Distance <= zone.InnerRing || ring is >= 0 and <= 1))
        {
            row.InnerRing = leg.From.Distance <= zone.InnerRing ? leg.Start : leg.Start + (ring * (end - leg.Start));
        }
    }

    /// <summary>Writes the closest approach and depth once the mover is gone.</summary>
    public void Close()
    {
        row.ClosestApproach = _leastFromApproached;
        row.Depth = row.Entry is null ? 0 : Math.Max(0, zone.Radius - _leastFromGarrison);
    }

    private void NoteZone(Leg leg, Place to, double end)
    {
        var (enter, leave) = Circle.Crossings(leg.From, to, Place.Garrison, zone.Radius);
        var (first, last) = (Math.Max(0, enter), Math.Min(1, leave));
        if (double.IsNaN(enter) || last <= first)
        {
            return;
        }

        row.TimeInZone += (last - first) * (end - leg.Start);
        if (row.Entry is null)
        {
            row.Entry = leg.Start + (first * (end - leg.Start));
            EntryPlace = leg.From + ((to - leg.From) * first);
        }

        // A leg that ends on the edge leaves it at its end, whichever side of 1 the rounding falls.
        ExitPlace = leave <= 1 + 1e-9 ? leg.From + ((to - leg.From) * Math.Min(1, leave)) : ExitPlace;
    }

    private void NoteInside(double start, double end, Place place)
    {
        if (place.Distance >= zone.Radius)
        {
            return;
        }

        row.TimeInZone += end - start;
        if (row.Entry is null)
        {
            row.Entry = start;
            EntryPlace = place;
        }

        if (place.Distance <= zone.InnerRing)
        {
            row.InnerRing ??= start;
        }
    }

    private void NoteClosest(Place from, Place to)
    {
        _leastFromGarrison = Math.Min(_leastFromGarrison, Closest(from, to, Place.Garrison));
        _leastFromApproached = approached == Place.Garrison ? _leastFromGarrison : Math.Min(_leastFromApproached, Closest(from, to, approached));
    }

    private static double Closest(Place from, Place to, Place centre) =>
        (from + ((to - from) * Circle.ClosestShare(from, to, centre))).DistanceTo(centre);
}
