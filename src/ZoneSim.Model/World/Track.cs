namespace ZoneSim.Model;

/// <summary>
/// What the ledger keeps of a mover's way, by geometry from its legs: entry, time in the zone, closest approach, inner
/// ring. Crossings inside a leg are found exactly; what only touches an edge has not crossed it (<see cref="Edge"/>).
/// </summary>
/// <param name="zone">The zone.</param>
/// <param name="approached">What the closest approach is to: the nearest of these.</param>
/// <param name="inside">Told when it is inside the zone; null where nobody asks.</param>
internal sealed class Track(ZoneParameters zone, Place[] approached, Spans? inside = null)
{
    private readonly List<Stretch> _stretches = [];
    private double _least = double.PositiveInfinity;
    private double _deepest = double.NegativeInfinity;

    /// <summary>First inward crossing of the edge, or the start where it starts inside; null until then.</summary>
    public double? Entry { get; private set; }

    /// <summary>Seconds inside the zone.</summary>
    public double TimeInZone { get; private set; }

    /// <summary>When it first came inside the inner ring; null until then.</summary>
    public double? InnerRing { get; private set; }

    /// <summary>Least distance from what it approaches, in metres; infinite until it has driven or flown.</summary>
    public double ClosestApproach => _least;

    /// <summary>Greatest distance inside the edge, in metres; 0 without entry.</summary>
    public double Depth => Entry is null ? 0 : _deepest;

    /// <summary>Where it first crossed the edge inwards; meaningful once there is an entry.</summary>
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

        if (InnerRing is null)
        {
            zone.InnerRing.Inside(driven.From, driven.To, _stretches);
            InnerRing = _stretches.Count > 0 ? driven.Start + (Math.Clamp(_stretches[0].Enter, 0, 1) * (driven.End - driven.Start)) : null;
        }
    }

    private void NoteZone(Leg driven)
    {
        var held = Math.Max(driven.Start, HeldFrom);
        if (held < driven.End)
        {
            TimeInZone += driven.End - held;
            inside?.Add(held, driven.End);
        }

        // Until then it is inside where it drives: all of each stretch, for a convoy that has not parted.
        var share = held < driven.End ? (held - driven.Start) / (driven.End - driven.Start) : 1;
        foreach (var (enter, leave) in _stretches)
        {
            var (start, end) = (Math.Clamp(enter, 0, 1), Math.Clamp(leave, 0, share));
            TimeInZone += Math.Max(0, end - start) * (driven.End - driven.Start);
            inside?.Add(driven.Start + (start * (driven.End - driven.Start)), driven.Start + (end * (driven.End - driven.Start)));
        }

        if (Entry is null)
        {
            var from = Math.Clamp(_stretches[0].Enter, 0, 1);
            Entry = driven.Start + (from * (driven.End - driven.Start));
            EntryPlace = driven.From + ((driven.To - driven.From) * from);
        }

        if (_stretches.Count > 0 && !zone.Whole.IsInside(driven.To))
        {
            ExitPlace = driven.From + ((driven.To - driven.From) * Math.Clamp(_stretches[^1].Leave, 0, 1));
        }
    }
}
