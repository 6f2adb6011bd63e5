namespace ZoneSim.Model;

/// <summary>
/// What the ledger keeps of a mover's way, by geometry from its legs: entry, time in the zone, closest approach, inner
/// ring. Crossings inside a leg are found exactly; what only touches an edge has not crossed it (<see cref="Edge"/>).
/// </summary>
/// <param name="zone">The zone.</param>
/// <param name="row">The row to write to.</param>
/// <param name="approached">What the closest approach is to: the nearest of these.</param>
/// <param name="inside">Told when it is inside the zone; null where nobody asks.</param>
internal sealed class Track(ZoneParameters zone, LedgerRow row, Place[] approached, Spans? inside = null)
{
    private readonly List<Stretch> _stretches = [];
    private double _least = double.PositiveInfinity;
    private double _deepest = double.NegativeInfinity;

    /// <summary>Where it first crossed the edge inwards; meaningful once the row has an entry.</summary>
    public Place EntryPlace { get; private set; }

    /// <summary>Where it last crossed the edge outwards, or null.</summary>
    public Place? ExitPlace { get; private set; }

    /// <summary>From when on others of the convoy stand inside, whatever is driven: all time is time inside from then on.</summary>
    public double HeldFrom { get; set; } = double.PositiveInfinity;

    /// <summary>What is left has driven back as it came, and not across.</summary>
    public void DroveBack() => ExitPlace = null;

    /// <summary>Takes a leg as driven until <paramref name="now"/>; a leg that has only begun is a place where it stood.</summary>
    public void Drove(Leg leg, double now)
    {
        var end = Math.Min(now, leg.End);
        if (end < leg.Start)
        {
            return;
        }

        var to = leg.At(end);
        foreach (var place in approached)
        {
            _least = Math.Min(_least, Circle.Closest(leg.From, to, place));
        }

        _deepest = Math.Max(_deepest, zone.Whole.Deepest(leg.From, to));
        var driven = new Leg(leg.Start, leg.Halted || end == leg.Start ? to : leg.From, end, to);
        zone.Whole.Inside(driven.From, driven.To, _stretches);
        if (_stretches.Count > 0 || HeldFrom < driven.End)
        {
            NoteZone(driven);
        }

        if (row.InnerRing is null)
        {
            zone.InnerRing.Inside(driven.From, driven.To, _stretches);
            row.InnerRing = _stretches.Count > 0 ? driven.Start + (Math.Clamp(_stretches[0].Enter, 0, 1) * (driven.End - driven.Start)) : null;
        }
    }

    /// <summary>Writes the closest approach and depth once the mover is gone.</summary>
    public void Close()
    {
        row.ClosestApproach = _least;
        row.Depth = row.Entry is null ? 0 : _deepest;
    }

    private void NoteZone(Leg driven)
    {
        var held = Math.Max(driven.Start, HeldFrom);
        if (held < driven.End)
        {
            row.TimeInZone += driven.End - held;
            inside?.Add(held, driven.End);
        }

        // Until then it is inside where it drives: all of each stretch, for a convoy that has not parted.
        var share = held < driven.End ? (held - driven.Start) / (driven.End - driven.Start) : 1;
        foreach (var (enter, leave) in _stretches)
        {
            var (start, end) = (Math.Clamp(enter, 0, 1), Math.Clamp(leave, 0, share));
            row.TimeInZone += Math.Max(0, end - start) * (driven.End - driven.Start);
            inside?.Add(driven.Start + (start * (driven.End - driven.Start)), driven.Start + (end * (driven.End - driven.Start)));
        }

        if (row.Entry is null)
        {
            var from = Math.Clamp(_stretches[0].Enter, 0, 1);
            row.Entry = driven.Start + (from * (driven.End - driven.Start));
            EntryPlace = driven.From + ((driven.To - driven.From) * from);
        }

        if (_stretches.Count > 0 && !zone.Whole.IsInside(driven.To))
        {
            ExitPlace = driven.From + ((driven.To - driven.From) * Math.Clamp(_stretches[^1].Leave, 0, 1));
        }
    }
}
