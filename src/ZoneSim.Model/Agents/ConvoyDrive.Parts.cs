namespace ZoneSim.Model;

/// <summary>
/// A convoy that parts after a strike on some of its vehicles, or that holds where it stands after losses. Of one that parts, the mover
/// stands for one part at a time, the one that goes furthest in: those that go on, until they are out or destroyed, and then those that
/// stay. Of vehicles that turn while others go on or stay only the number is kept: they drive back as they came, and nobody sees them or
/// acts on them.
/// </summary>
internal sealed partial class ConvoyDrive
{
    private bool _hasParted,
        _hasOthersInside,
        _haveOthersTurned,
        _isStaying,
        _followsOthers;
    private bool _wasHit,
        _hasBeenHitStanding;
    private double _stayedAt,
        _staysUntil = double.PositiveInfinity;

    /// <summary>
    /// Whether it parts after this strike instead of answering as one. It does so once, inside the zone and on its way in, where
    /// vehicles are left of those that the strike was aimed at and of the others.
    /// </summary>
    /// <param name="use">Number of earlier strikes on this incursion.</param>
    private bool Parts(int use)
    {
        var vehicles = _identity.Vehicles;
        if (
            _convoys.Parting is not { } parting
            || _hasParted
            || _hasDecided
            || vehicles.Aimed == 0
            || vehicles.Aimed == vehicles.Left
            || !_model.Zone.Whole.IsInside(_mover.PlaceNow)
            || !Stream.Happens(DrawKind.Parts, parting.Probability, use)
        )
        {
            return false;
        }

        _hasParted = true;
        var goesOn = Stream.Happens(DrawKind.PartGoesOn, parting.GoesOn, use);
        _hasOthersInside = goesOn && Stream.Happens(DrawKind.PartStays, parting.Stays, use);
        _haveOthersTurned = !_hasOthersInside;
        vehicles.Part(followsAimed: !goesOn);
        Incursion.Facts.VehiclesParted = vehicles.Apart;
        _isStaying = !goesOn;
        TellParting(
            _isStaying ? PartingFact.OthersTurn
                : _hasOthersInside ? PartingFact.StruckStay
                : PartingFact.StruckTurn,
            _mover.PlaceNow
        );
        if (_isStaying)
        {
            Interrupt(Stop.Stay);
        }
        else if (_hasOthersInside)
        {
            _stayedAt = AlongNow;
            _track.HeldFrom = _context.Now;
        }

        return true;
    }

    /// <summary>
    /// Whether it holds after losses instead of answering by its resolve. It is asked once, when a strike first hits it where it
    /// stands inside the zone and has not decided to turn; who holds leaves by itself when its time is over.
    /// </summary>
    private bool Holds()
    {
        if (
            _convoys.HoldTime is not { } time
            || _hasBeenHitStanding
            || _hasDecided
            || !_wasHit
            || _identity.Vehicles.Left == 0
            || !_mover.Leg.Halted
            || !_model.Zone.Whole.IsInside(_mover.PlaceNow)
        )
        {
            return false;
        }

        _hasBeenHitStanding = true;
        if (!Stream.Happens(DrawKind.Holds, _convoys.Holds))
        {
            return false;
        }

        _isStaying = true;
        _staysUntil = _context.Now + Stream.Draw(DrawKind.HoldTime, time);
        TellHolding();
        Interrupt(Stop.Stay);
        return true;
    }

    /// <summary>It stays where it is: for good where it has parted, for its time where it holds.</summary>
    private Event Stand()
    {
        _mover.HeadingOut = false;
        _mover.Begin(new Leg(_context.Now, _journey.Place, _staysUntil, _journey.Place));
        _nextStop = _journey.Along;
        return double.IsInfinity(_staysUntil) ? Incursion.Over : _context.After(_staysUntil - _context.Now);
    }

    /// <summary>
    /// At the end of the part that went on: those that stayed inside are followed from here, unless it came to the garrison. What
    /// is left where the part that is followed is destroyed, and no others stay, has driven back as it came.
    /// </summary>
    /// <returns>Whether there are any to follow.</returns>
    private bool FollowsOthers()
    {
        if (_haveOthersTurned && _identity.Vehicles.Left == 0)
        {
            _track.DroveBack();
        }

        if (!_hasOthersInside || _model.Zone.GarrisonRing.IsReached(_mover.PlaceNow))
        {
            return false;
        }

        (_hasOthersInside, _isLeaving, _isStaying, _followsOthers) = (false, false, true, true);
        _mover.Begin(new Leg(_context.Now, _mover.PlaceNow, double.PositiveInfinity, _mover.PlaceNow));
        _turned.Fire();
        _identity.Vehicles.FollowOthers();
        _staysUntil = double.PositiveInfinity;
        _journey.MoveTo(_stayedAt);
        TellParting(PartingFact.StayersFollowed, _journey.Place);
        return true;
    }
}
