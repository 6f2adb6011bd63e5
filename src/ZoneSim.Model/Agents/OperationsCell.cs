namespace ZoneSim.Model;

/// <summary>
/// The operations cell. It takes reports, builds a picture from them and nothing else, identifies, and runs the policy's
/// ladder against each incursion. It never sees the ground.
/// </summary>
internal sealed class OperationsCell
{
    private readonly ReplicationContext _history;
    private readonly CompiledModel _model;
    private readonly MessageRouter _post;
    private readonly Dictionary<Incursion, SituationEstimate> _pictures = [];
    private readonly List<Incursion> _underWay = [];
    private readonly Posture? _posture;

    public OperationsCell(ReplicationContext history, CompiledModel model, MessageRouter post)
    {
        (_history, _model, _post) = (history, model, post);
        _posture = model.Policy.Posture.Count > 0 ? new Posture(model.Policy.Posture) : null;
        post.CellReads = Read;
    }

    private void Read(CellMail mail)
    {
        switch (mail)
        {
            case SightingReport report when !report.Incursion.IsOver:
                Take(report);
                break;
            case HostileActReport report when !report.Incursion.IsOver:
                Take(report);
                break;
            case IdentificationReport report when !report.Incursion.IsOver:
                Identify(_pictures[report.Incursion]);
                break;
        }
    }

    private void Take(SightingReport report)
    {
        var picture = PictureOf(report.Incursion);
        var isNews = picture.Take(report, _model.Zone);
        picture.Changed.Fire();
        if (_history.IsTracing)
        {
            var state = report.Halted ? ReportedState.Halted : report.HeadingOut ? ReportedState.HeadingOut : ReportedState.HeadingIn;
            var facts = new TraceFacts { Actor = report.Observer, Distance = report.FromTarget, State = state };
            _history.Trace(
                Lane.OperationsCell, report.Incursion, TraceKind.Sighted, TraceProse.Report(facts),
                FormattableString.Invariant($"seen {(_history.Now - report.SeenAt) / 60:0} min ago{(isNews ? "" : "; older than the last, not used")}"), facts);
        }
    }

    private void Take(HostileActReport report)
    {
        var picture = PictureOf(report.Incursion);
        picture.Take(report, _model.Zone);
        if (_history.IsTracing)
        {
            _history.Trace(Lane.OperationsCell, report.Incursion, TraceKind.Sighted, $"{report.Observer} reports a hostile act", facts: new TraceFacts { Actor = report.Observer });
        }

        picture.Changed.Fire();
    }

    /// <summary>The picture of an incursion; the first report begins it, its identification and its ladder.</summary>
    private SituationEstimate PictureOf(Incursion incursion)
    {
        if (_pictures.TryGetValue(incursion, out var picture))
        {
            return picture;
        }

        picture = new SituationEstimate(_history, incursion);
        _pictures.Add(incursion, picture);
        incursion.Row.Detected = _history.Now;
        var delay = incursion.Luck.Draw(DrawKind.Identification, _model.Sensing.Identification);
        _post.SendLater(delay, new IdentificationReport(incursion));
        var model = AnswerTo(incursion);
        var rungs = incursion.Kind == IncursionKind.Drone ? model.Policy.Drone : model.Policy.Convoy;
        incursion.IsFollowed = rungs.Count > 0;
        _ = new Ladder(_history, model, rungs, picture, new Orders(_history, model, _post, picture));
        return picture;
    }

    /// <summary>The model whose policy answers an incursion that has just been detected: of a posture the one in force now.</summary>
    private CompiledModel AnswerTo(Incursion incursion)
    {
        if (_posture is null || incursion.Kind == IncursionKind.Traffic)
        {
            return _model;
        }

        var before = _posture.Current;
        foreach (var ended in _underWay.Where(one => one.IsOver).OrderBy(one => one.Row.EndTime).ToList())
        {
            _posture.Ended(ended.Row.EndTime, ended.Row.VehiclesDestroyed + ended.Row.VehiclesDamaged, ended.Row.Reaction != ReactionKind.None);
            _underWay.Remove(ended);
        }

        _posture.Detected(_history.Now);
        _underWay.Add(incursion);
        _history.Campaign?.PostureChanges = _posture.Changes;
        if (_posture.Current != before)
        {
            var rule = _model.Policy.Posture[_posture.Current];
            _history.Trace(Lane.OperationsCell, incursion, TraceKind.Decided, $"answers by {rule.Policy.Name} from now on", rule.When!.Label);
        }

        return _model.PostureModels[_posture.Current];
    }

    /// <summary>Neutral traffic is told from a convoy, or taken for one by mistake.</summary>
    private void Identify(SituationEstimate picture)
    {
        var incursion = picture.Incursion;
        incursion.Row.Identified = _history.Now;
        var isNeutral = incursion.Kind == IncursionKind.Traffic;
        incursion.Row.IdentifiedWrongly = isNeutral
            && incursion.Luck.Happens(DrawKind.WrongIdentification, _model.Sensing.WrongIdentification);
        if (isNeutral && !incursion.Row.IdentifiedWrongly)
        {
            picture.Dismiss();
            incursion.IsFollowed = false;
        }
        else
        {
            picture.Identify();
        }

        _history.Trace(
            Lane.OperationsCell, incursion, TraceKind.Decided,
            picture.IsDismissed ? "identified as neutral traffic" : incursion.Row.IdentifiedWrongly ? "taken for a convoy by mistake" : "identified");
        picture.Changed.Fire();
    }
}
