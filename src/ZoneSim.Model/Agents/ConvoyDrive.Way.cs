namespace ZoneSim.Model;

/// <summary>The convoy's way: where it means to go, and how fast each leg of it is.</summary>
internal sealed partial class ConvoyDrive
{
    /// <summary>Where it means to go: the way and the goal, by its intent.</summary>
    private Journey Plan()
    {
        var road = _setup.Road.ToGoal;
        var zone = _model.Zone;
        var startsInside = _setup.InsideAt is not null && Incursion.Ordinal == 1;
        var from = startsInside ? road.FirstWithin(new Disc(_setup.Road.Goal, _setup.InsideAt!.Value)) ?? 0 : 0;
        var legLength = _convoys.LegLength / _convoys.RoadFactor;
        if (_identity.Intent == Intent.Transit)
        {
            var (across, isBarred) = _setup.Road.Across(from, Stream.Draw(DrawKind.ClosestApproach, _convoys.TransitClosestApproach));
            _nearest = isBarred ? double.PositiveInfinity : across.NearestAlong(_setup.Road.Goal);
            return new Journey(across, from, across.FirstWithin(zone.GarrisonRing, from) ?? across.Length, legLength, zone.Whole);
        }

        var goal = _identity.Intent switch
        {
            Intent.Probe => zone.FirstAt(road, Stream.Draw(DrawKind.Depth, _convoys.ProbeDepth)),
            Intent.Establish => zone.FirstAt(road, Stream.Draw(DrawKind.Depth, _convoys.EstablishDepth)),
            _ => road.FirstWithin(zone.GarrisonRing),
        } ?? road.Length;
        return new Journey(road, from, Math.Max(goal, from), legLength, zone.Whole);
    }

    /// <summary>One factor a leg of the road, however often the leg is cut.</summary>
    private double LegFactor()
    {
        var leg = _journey.LegNumber;
        if (leg != _factorLeg)
        {
            _factorLeg = leg;
            _factor = Stream.Draw(DrawKind.LegFactor, _convoys.LegFactor, leg);
        }

        return _factor;
    }

    private int _factorLeg = -1;
    private double _factor;
}
