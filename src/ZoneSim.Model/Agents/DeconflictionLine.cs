namespace ZoneSim.Model;

/// <summary>
/// The deconfliction line: one telephone, other calls on it, a liaison who is attentive or silent, an interpreter, and a
/// chain behind it that may or may not pass a message on to the convoy. Other calls and the liaison's spells run by
/// themselves; a coalition call finds them as they are and never moves them.
/// Source: an ordinary telephone line; passing a message on is reported as the weak part of the chain.
/// </summary>
internal sealed class DeconflictionLine
{
    /// <summary>Draws about the attempts of one call have the call's number times this plus the attempt's.</summary>
    private const int AttemptsInACall = 64;

    private readonly ReplicationContext _context;
    private readonly LineParameters _line;
    private readonly RandomStream _stream;
    private readonly Resource _telephone;
    private readonly AlternatingRenewalProcess _liaison;
    private readonly Darkness? _dark;
    private LineState _state;
    private double _suspendedUntil = double.NegativeInfinity;

    public DeconflictionLine(ReplicationContext context, CompiledModel model, MessageRouter router)
    {
        (_context, _line, _dark) = (context, model.Line, model.Night.Line);
        _stream = context.LuckOf("deconfliction line");
        _state = _line.State;
        _telephone = context.Telephone;
        _liaison = context
            .Spells.Take()
            .Begin(_stream, DrawKind.LineStart, DrawKind.LineSpell, _line.ShareAttentive, _line.AttentiveSpell, _line.SilentSpell, _line.AttentiveSpell);
        router.Calls.IsReadBy(order => context.Clock.Process(Call(order)));
        router.Suspensions.IsReadBy(TakeSuspension);
        if (_line.BackgroundRate > 0)
        {
            context.Clock.Process(OtherCalls());
        }
    }

    private double Answered =>
        _line.Answered
        * _state switch
        {
            LineState.Degraded => _line.Degraded,
            LineState.Suspended => _line.Suspended,
            _ => 1,
        }
        * (_dark?.At(_context.Now) ?? 1);

    private void TakeSuspension(LineSuspension suspension)
    {
        var until = suspension.Until;
        _context.Campaign?.Suspended.Add(_context.Now, until);
        if (until > _suspendedUntil && until > _context.Now)
        {
            _suspendedUntil = until;
            _context.Trace(Lane.Line, null, TraceKind.Happened, _state == LineState.Suspended ? "The line stays suspended" : "The line is declared suspended");
            _state = LineState.Suspended;
            if (!double.IsInfinity(until))
            {
                _context.Clock.Process(Resume(until));
            }
        }
    }

    /// <summary>A suspended line comes back, unless another suspension holds for longer.</summary>
    private IEnumerable<Event> Resume(double until)
    {
        yield return _context.At(until);
        if (until == _suspendedUntil && _line.State != LineState.Suspended)
        {
            _state = _line.State;
            _context.Trace(Lane.Line, null, TraceKind.Happened, "The line is in use again");
        }
    }

    /// <summary>
    /// Other calls come as a Poisson process; one that finds the line engaged is lost, so those that come while another is
    /// held are passed over.
    /// </summary>
    private IEnumerable<Event> OtherCalls()
    {
        var comes = 0.0;
        for (var number = 0; ; number++)
        {
            comes += _stream.Threshold(DrawKind.BackgroundGap, number) / _line.BackgroundRate;
            _context.Exogenous?.Invoke("another call", comes);
            if (comes < _context.Now)
            {
                continue;
            }

            yield return _context.After(comes - _context.Now);
            if (_telephone.InUse > 0)
            {
                continue;
            }

            using var request = _telephone.Request();
            yield return request;
            yield return _context.After(_stream.Draw(DrawKind.BackgroundLength, _line.Holding, number));
        }
    }

    /// <summary>A coalition call: decide, try, talk, and hope that it is passed on.</summary>
    private IEnumerable<Event> Call(CallOrder order)
    {
        var incursion = order.Incursion;
        yield return _context.After(incursion.Stream.Draw(DrawKind.CallDecision, _line.Decision, order.Use));
        var isAnswered = false;
        for (var attempt = 0; attempt < order.Attempts && !isAnswered && !incursion.IsOver; attempt++)
        {
            if (attempt > 0)
            {
                yield return _context.After(_line.RetryAfter);
            }

            NoteAttempt(incursion, attempt);
            var occasion = (order.Use * AttemptsInACall) + attempt;
            isAnswered = IsAnswered(incursion, occasion);
            if (isAnswered)
            {
                using var request = _telephone.Request();
                yield return request;
                yield return _context.After(incursion.Stream.Draw(DrawKind.CallTalk, _line.Talk, occasion));
            }
        }

        if (isAnswered)
        {
            _context.Clock.Process(PassOn(incursion, order.Use));
        }

        order.Receipt.End(isAnswered);
    }

    private void NoteAttempt(Incursion incursion, int attempt)
    {
        if (incursion.IsOver)
        {
            return;
        }

        incursion.Facts.CallsTried++;
        if (attempt == 0)
        {
            incursion.Use(Measure.CallLine, _context.Now);
        }
    }

    private bool IsAnswered(Incursion incursion, int occasion)
    {
        if (incursion.IsOver)
        {
            return false;
        }

        var isEngaged = _telephone.InUse > 0;
        var isAttentive = _liaison.IsOn(_context.Now);
        var isAnswered = !isEngaged && isAttentive && incursion.Stream.Happens(DrawKind.CallAnswered, Answered, occasion);
        _context.Trace(
            Lane.Line,
            incursion,
            TraceKind.Happened,
            isAnswered ? "The call is answered" : "The call is not answered",
            isEngaged ? "the line is engaged"
                : isAttentive ? ""
                : "the liaison is silent at that time"
        );
        incursion.Facts.CallsAnswered += isAnswered ? 1 : 0;
        return isAnswered;
    }

    private IEnumerable<Event> PassOn(Incursion incursion, int use)
    {
        if (!incursion.Stream.Happens(DrawKind.CallRelayed, _line.Relayed, use))
        {
            Tell(incursion, "The message is not passed on");
            yield break;
        }

        incursion.Facts.CallsRelayed += incursion.IsOver ? 0 : 1;
        Tell(incursion, "The message is passed on");
        yield return _context.After(incursion.Stream.Draw(DrawKind.CallRelayDelay, _line.RelayDelay, use));
        if (incursion.IsOver || !incursion.Stream.Happens(DrawKind.CallOrderReaches, _line.OrderReaches, use))
        {
            Tell(incursion, "The order does not reach it");
            yield break;
        }

        Tell(incursion, "The order reaches it");
        incursion.Inbox.Send(new Felt(Measure.CallLine, use));
    }

    private void Tell(Incursion incursion, string text) => _context.Trace(Lane.Line, incursion, TraceKind.Happened, text);
}
