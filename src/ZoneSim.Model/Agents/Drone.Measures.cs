namespace ZoneSim.Model;

/// <summary>What the drone feels of the measures against it.</summary>
internal sealed partial class Drone
{
    private IEnumerable<Event> Feel()
    {
        var arrived = new List<Felt>();
        while (true)
        {
            var mail = _incursion.Inbox.Receive();
            yield return mail | _incursion.Over;
            if (_incursion.IsOver)
            {
                yield break;
            }

            arrived.Add(Mailbox<Felt>.Read(mail));
            yield return _context.After(0);
            _incursion.Inbox.TakeRest(arrived);
            foreach (var felt in InOrder(arrived))
            {
                Take(felt);
            }

            arrived.Clear();
        }
    }

    /// <summary>At one tick: a shoot-down first, for what is shot down does not turn; then weaker strength first, then name.</summary>
    private List<Felt> InOrder(List<Felt> felt) =>
        felt.Count == 1
            ? felt
            :
            [
                .. felt.OrderBy(one => one.Measure != Measure.ShootDown)
                    .ThenBy(one => _model.Pressure.Strength(one.Measure))
                    .ThenBy(one => one.Measure.Label(), StringComparer.Ordinal),
            ];

    private void Take(Felt felt)
    {
        if (_incursion.IsOver)
        {
            return;
        }

        if (felt.Measure == Measure.ShootDown)
        {
            _deterrence.Remember(felt.Measure, _context.Now);
            Interrupt(Stop.ShotDown);
        }
        else if (_isLeaving || _pending == Stop.ShotDown)
        {
            _deterrence.Remember(felt.Measure, _context.Now);
            TellFelt(felt, _isLeaving ? $"{Who} is leaving already" : $"{Who} is shot down at the same time");
        }
        else if (_deterrence.Feel(felt.Measure, _context.Now))
        {
            TellFelt(felt, $"{Who} turns away");
            Interrupt(Stop.Turn);
        }
        else
        {
            TellFelt(felt, $"{Who} keeps coming");
        }
    }

    private void TellFelt(Felt felt, string what)
    {
        if (_context.IsTracing)
        {
            var strength = _deterrence.Weight(felt.Measure, _deterrence.Uses(felt.Measure) - 1);
            var facts = new TraceFacts
            {
                Measure = felt.Measure,
                Strength = strength,
                Pressure = _deterrence.Pressure(_context.Now, _deterrence.Felt),
                Resolve = _deterrence.Resolve,
            };
            _context.Trace(TraceLane.Of(_incursion.Kind), _incursion, TraceKind.Felt, what, TraceProse.PressureInTheAir(facts), facts);
        }
    }
}
