namespace ZoneSim.Model;

/// <summary>
/// The operations cell. It takes reports, builds a picture from them and nothing else, identifies, and runs the policy's
/// ladder against each incursion. It never sees the ground.
/// </summary>
internal sealed class OperationsCell
{
    private readonly ReplicationContext _context;
    private readonly CompiledModel _model;
    private readonly MessageRouter _router;
    private readonly ByIncursion<SituationEstimate?> _pictures = new();
    private readonly List<Incursion> _underWay = [];
    private readonly Posture? _posture;

    public OperationsCell(ReplicationContext context, CompiledModel model, MessageRouter router)
    {
        (_context, _model, _router) = (context, model, router);
        _posture = model.Policy.Posture.Count > 0 ? new Posture(model.Policy.Posture) : null;
        router.CellReads = Read;
    }

    private void Read(Report mail)
    {
        if (mail.Incursion.IsOver)
        {
            return;
        }

        switch (mail.Kind)
        {
            case ReportKind.Sighting:
                TakeSighting(mail);
                break;
            case ReportKind.HostileAct:
                TakeHostileAct(mail);
                break;
            case ReportKind.Identification:
                Identify(_pictures[mail.Incursion]!);
                break;
        }
    }

    private void TakeSighting(in Report report)
    {
        var estimate = PictureOf(report.Incursion);
        var isNews = estimate.TakeSighting(report, _model.Zone);
        estimate.Tell();
        if (_context.IsTracing)
        {
            var state =
                report.Halted ? ReportedState.Halted
                : report.HeadingOut ? ReportedState.HeadingOut
                : ReportedState.HeadingIn;
            var facts = new TraceFacts
            {
                Actor = report.Observer,
                Distance = report.FromTarget,
                State = state,
            };
            _context.Trace(
                Lane.OperationsCell,
                report.Incursion,
                TraceKind.Sighted,
                TraceProse.Report(facts),
                FormattableString.Invariant($"seen {(_context.Now - report.SeenAt) / 60:0} min ago{(isNews ? "" : "; older than the last, not used")}"),
                facts
            );
        }
    }

    private void TakeHostileAct(in Report report)
    {
        var estimate = PictureOf(report.Incursion);
        estimate.TakeHostileAct(report, _model.Zone);
        if (_context.IsTracing)
        {
            _context.Trace(
                Lane.OperationsCell,
                report.Incursion,
                TraceKind.Sighted,
                $"{report.Observer} reports a hostile act",
                facts: new TraceFacts { Actor = report.Observer }
            );
        }

        estimate.Tell();
    }

    /// <summary>The picture of an incursion; the first report begins it, its identification and its ladder.</summary>
    private SituationEstimate PictureOf(Incursion incursion)
    {
        if (_pictures[incursion] is { } known)
        {
            return known;
        }

        var estimate = new SituationEstimate(_context, incursion);
        _pictures[incursion] = estimate;
        incursion.Facts.Detected = _context.Now;
        var delay = incursion.Stream.Draw(DrawKind.Identification, _model.Sensing.Identification);
        _router.SendLater(delay, new Report(ReportKind.Identification, incursion, "", _context.Now, default));
        var model = AnswerTo(incursion);
        var rungs = incursion.Kind.Flies() ? model.Policy.Drone : model.Policy.Convoy;
        incursion.IsFollowed = rungs.Count > 0;
        if (rungs.Count > 0)
        {
            estimate.Ladder = _context.Ladders.Take().Begin(model, rungs, estimate, new Orders(_context, model, _router, estimate));
        }

        return estimate;
    }

    /// <summary>The model whose policy answers an incursion that has just been detected: of a posture the one in force now.</summary>
    private CompiledModel AnswerTo(Incursion incursion)
    {
        if (_posture is null || incursion.Kind == IncursionKind.Traffic)
        {
            return _model;
        }

        var before = _posture.Current;
        foreach (var ended in _underWay.Where(one => one.IsOver).OrderBy(one => one.Facts.EndTime).ToList())
        {
            _posture.Ended(ended.Facts.EndTime, ended.Facts.VehiclesDestroyed + ended.Facts.VehiclesDamaged, ended.Facts.Reaction != ReactionKind.None);
            _underWay.Remove(ended);
        }

        _posture.Detected(_context.Now);
        _underWay.Add(incursion);
        _context.Campaign?.PostureChanges = _posture.Changes;
        if (_posture.Current != before)
        {
            var rule = _model.Policy.Posture[_posture.Current];
            _context.Trace(Lane.OperationsCell, incursion, TraceKind.Decided, $"answers by {rule.Policy.Name} from now on", rule.When!.Label);
        }

        return _model.PostureModels[_posture.Current];
    }

    /// <summary>Neutral traffic is told from a convoy, or taken for one by mistake.</summary>
    private void Identify(SituationEstimate estimate)
    {
        var incursion = estimate.Incursion;
        incursion.Facts.Identified = _context.Now;
        var isNeutral = incursion.Kind == IncursionKind.Traffic;
        incursion.Facts.IdentifiedWrongly = isNeutral && incursion.Stream.Happens(DrawKind.WrongIdentification, _model.Sensing.WrongIdentification);
        if (isNeutral && !incursion.Facts.IdentifiedWrongly)
        {
            estimate.Dismiss();
            incursion.IsFollowed = false;
        }
        else
        {
            estimate.Identify();
        }

        _context.Trace(
            Lane.OperationsCell,
            incursion,
            TraceKind.Decided,
            estimate.IsDismissed ? "identified as neutral traffic"
                : incursion.Facts.IdentifiedWrongly ? "taken for a convoy by mistake"
                : "identified"
        );
        estimate.Tell();
    }
}
