namespace ZoneSim.Model;

/// <summary>What reaches the convoy on its drive: measures, strikes, and patrols that confront it.</summary>
internal sealed partial class ConvoyDrive
{
    /// <summary>Reads its mail: measures reach it, and when their pressure exceeds its resolve it turns after a delay.</summary>
    private IEnumerable<Event> Feel()
    {
        var arrived = new List<Felt>();
        while (true)
        {
            var mail = Incursion.Inbox.Receive();
            yield return mail;
            if (Incursion.IsOver)
            {
                yield break;
            }

            arrived.Add(Mailbox<Felt>.Read(mail));
            yield return _context.After(0);
            Incursion.Inbox.TakeRest(arrived);
            arrived = InOrderOfStrength(arrived);
            foreach (var felt in arrived)
            {
                Take(felt);
            }

            arrived.Clear();
        }
    }

    /// <summary>At one tick: weaker strength first, then name.</summary>
    private List<Felt> InOrderOfStrength(List<Felt> felt) =>
        felt.Count == 1 ? felt : [.. felt.OrderBy(one => _model.Pressure.Strength(one.Measure)).ThenBy(one => one.Measure.Label(), StringComparer.Ordinal)];

    private void Take(Felt felt)
    {
        if (Incursion.IsOver)
        {
            return;
        }

        if (felt.Measure == Measure.Strike)
        {
            TakeStrike();
        }

        if (felt.Contact is { } contact)
        {
            _context.Clock.Process(Confronted(contact));
        }

        TellFelt(felt);
        if (Incursion.Kind == IncursionKind.Traffic)
        {
            TakeAsTraffic(felt);
        }
        else if (_isLeaving || IsPastNearest || _isStaying || (felt.Measure == Measure.Strike && (Parts(felt.Use) || Holds())))
        {
            _identity.Deterrence.Remember(felt.Measure, _context.Now);
        }
        else if (_identity.Deterrence.Feel(felt.Measure, _context.Now))
        {
            _context.Clock.Process(Turn());
        }
    }

    /// <summary>A crossing convoy past its nearest point is on its way out: nothing that comes later turns it.</summary>
    private bool IsPastNearest => _journey.Along >= _nearest - Edge.Width;

    /// <summary>Neutral traffic answers to no measure, but whoever is hit turns away.</summary>
    private void TakeAsTraffic(Felt felt)
    {
        _identity.Deterrence.Remember(felt.Measure, _context.Now);
        if (felt.Measure == Measure.Strike && _identity.Vehicles.IsHit && !_hasDecided && !_isLeaving && !IsPastNearest)
        {
            _context.Clock.Process(Turn());
        }
    }

    private IEnumerable<Event> Turn()
    {
        _hasDecided = true;
        if (IsTracing)
        {
            var facts = new TraceFacts { Measure = _identity.Deterrence.Cause };
            Tell(TraceProse.Turn(Who, facts), facts);
        }

        yield return _context.After(Stream.Draw(DrawKind.TurnDelay, _convoys.TurnDelay));
        if (!_isLeaving && !_isStaying)
        {
            Interrupt(Stop.Turn);
        }
    }

    private void TakeStrike()
    {
        var hit = _identity.Vehicles.Strike(Stream, _model.Aircraft.StrikeSize);
        _wasHit = hit > 0;
        Incursion.Facts.HitAfterTurning |= hit > 0 && _isLeaving;
        if (IsTracing)
        {
            var facts = new TraceFacts
            {
                Measure = Measure.Strike,
                Hits = hit,
                Destroyed = _identity.Vehicles.Destroyed,
                Vehicles = _identity.Vehicles.Count,
            };
            Tell(TraceProse.Strike(facts), facts);
        }

        if (_identity.Vehicles.Left == 0)
        {
            Interrupt(Stop.Destroyed);
        }
    }

    /// <summary>
    /// Face to face with a patrol it may open fire, at the rate of its intent, until either side breaks off. Neutral
    /// traffic never does, and the patrol, seeing who it is, lets it go.
    /// </summary>
    private IEnumerable<Event> Confronted(Contact contact)
    {
        var rate = _convoys.HostileRates[(int)_identity.Intent];
        var met = _followsOthers;
        for (
            var nth = 0;
            nth < Contact.FiresInAContact
                && contact.IsOpen
                && !_isLeaving
                && met == _followsOthers
                && !Incursion.IsOver
                && Incursion.Kind != IncursionKind.Traffic;
            nth++
        )
        {
            var threshold = Stream.Threshold(DrawKind.HostileFire, contact.OccasionOf(nth), contact.Counterpart);
            var fire = _context.After(threshold / rate);
            yield return fire | contact.BrokenOff | _turned.Next | Incursion.Over;
            if (fire.IsProcessed && contact.IsOpen && !_isLeaving && met == _followsOthers && !Incursion.IsOver)
            {
                Incursion.NoteHostileAct(HostileActor.Convoy, _context.Now);
                if (IsTracing)
                {
                    Tell($"{Who} opens fire on {contact.Patrol}", new TraceFacts { Actor = contact.Patrol });
                }

                contact.Fires.Send(new Fire(nth));
            }
        }

        contact.BreakOff();
    }
}
