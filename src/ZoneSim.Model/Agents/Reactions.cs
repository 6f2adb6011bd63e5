namespace ZoneSim.Model;

/// <summary>
/// What follows an incursion: nothing, a protest, a suspension of the line, an air intercept, an exchange of fire. Drawn
/// at its end from the strongest measure used, none included; more likely where the line was not used first. A suspension
/// makes the line harder to reach for the rest of the night, and in a campaign for a while. All of it is assumption.
/// </summary>
internal sealed class Reactions
{
    private static readonly Measure[] StrongestFirst =
    [
        Measure.ShootDown,
        Measure.Strike,
        Measure.WarningShots,
        Measure.Intercept,
        Measure.ShowOfForce,
        Measure.Confront,
        Measure.Broadcast,
        Measure.CallLine,
    ];

    private readonly ReplicationContext _context;
    private readonly ReactionParameters _reactions;
    private readonly MessageRouter _router;
    private readonly Sampler? _suspension;

    public Reactions(ReplicationContext context, CompiledModel model, MessageRouter router)
    {
        (_context, _reactions, _router) = (context, model.Reactions, router);
        _suspension = model.Campaign?.Suspension;
        context.Ended.IsReadBy(Follow);
    }

    private void Follow(Incursion incursion)
    {
        React(incursion);
        _context.Close();
    }

    private void React(Incursion incursion)
    {
        var kind = Draw(incursion.Stream.Uniform(DrawKind.Reaction), Probability(incursion.Facts));
        incursion.Facts.Reaction = kind;
        if (kind == ReactionKind.None)
        {
            return;
        }

        _context.Trace(Lane.Reaction, incursion, TraceKind.Happened, $"Reaction: {kind.Label()}");
        if (kind == ReactionKind.LineSuspended)
        {
            var lasts = _suspension is null ? double.PositiveInfinity : incursion.Stream.Draw(DrawKind.SuspensionLength, _suspension);
            _router.Suspensions.Send(new LineSuspension(_context.Now + lasts));
        }
    }

    /// <summary>Inverts in the fixed order of severity: none first.</summary>
    private ReactionKind Draw(double u, double any)
    {
        var sum = 1 - any;
        for (var i = 0; i < _reactions.Kinds.Length; i++)
        {
            if (u < sum)
            {
                return (ReactionKind)i;
            }

            sum += any * _reactions.Kinds[i];
        }

        return ReactionKind.ExchangeOfFire;
    }

    private double Probability(IncursionFacts facts)
    {
        var factor = Strongest(facts) switch
        {
            null => _reactions.FactorNone,
            Measure.CallLine or Measure.Broadcast => _reactions.FactorTalk,
            Measure.Confront or Measure.ShowOfForce or Measure.Intercept => _reactions.FactorPresence,
            Measure.WarningShots => _reactions.FactorWarning,
            _ => 1,
        };
        var ratio = Strongest(facts) is null || IsLineFirst(facts) ? 1 : _reactions.LineNotFirst;
        return Math.Min(1, _reactions.AfterStrike * factor * ratio);
    }

    private static Measure? Strongest(IncursionFacts facts)
    {
        foreach (var measure in StrongestFirst)
        {
            if (facts.Uses[(int)measure] > 0)
            {
                return measure;
            }
        }

        return null;
    }

    private static bool IsLineFirst(IncursionFacts facts)
    {
        var call = facts.FirstUse[(int)Measure.CallLine];
        var isFirst = call is not null;
        foreach (var first in facts.FirstUse)
        {
            isFirst &= first is null || first >= call;
        }

        return isFirst;
    }
}
