using System.Runtime.CompilerServices;

namespace ZoneSim.Model;

/// <summary>What a trace is told of the drive.</summary>
internal sealed partial class ConvoyDrive : ITeller
{
    public bool IsTracing => _context.IsTracing;

    private void Tell([InterpolatedStringHandlerArgument("")] TraceText text)
    {
        if (IsTracing)
        {
            Tell(text.Take(), TraceFacts.None);
        }
    }

    private void Tell(string sentence, TraceFacts facts) => _context.Trace(Lane.Convoy, Incursion, TraceKind.Happened, sentence, facts: facts);

    private void TellSettingOff()
    {
        if (IsTracing)
        {
            var comes = _setup.InsideAt is not null && Incursion.Ordinal == 1 ? "stands inside the zone" : "sets off";
            var classes = _setup.Drawn is null ? "" : $" ({_identity.Vehicles.ByClass()})";
            var which = PlaceInGroup.Of > 1 && Incursion.Ordinal == 1 ? $", {PlaceInGroup.Member} of a group of {PlaceInGroup.Of}" : "";
            Tell($"{Who} {comes}{which}: {_identity.Vehicles.Count} vehicles{classes}, {_journey.Place.Distance / 1000:0} km from the garrison", WillNow());
        }
    }

    /// <summary>The pressure that it still feels as it comes, and its resolve; neutral traffic has none.</summary>
    private TraceFacts WillNow() =>
        Incursion.Kind == IncursionKind.Traffic
            ? new TraceFacts { Vehicles = _identity.Vehicles.Count }
            : new TraceFacts
            {
                Vehicles = _identity.Vehicles.Count,
                Pressure = _identity.Deterrence.Pressure(_context.Now, _identity.Deterrence.Felt),
                Resolve = _identity.Deterrence.Resolve,
            };

    /// <summary>It parts, or those that stay are followed: told with the place of the parting.</summary>
    private void TellParting(PartingFact parting, Place place)
    {
        if (IsTracing)
        {
            var vehicles = _identity.Vehicles;
            var facts = new TraceFacts
            {
                Parting = parting,
                Vehicles = vehicles.Count,
                Destroyed = vehicles.Destroyed,
                Apart = vehicles.Apart,
                Distance = place.Distance,
            };
            _context.Trace(Lane.Convoy, Incursion, TraceKind.Happened, TraceProse.Parting(facts), "", place, facts);
        }
    }

    private void TellHolding()
    {
        if (IsTracing)
        {
            var vehicles = _identity.Vehicles;
            var facts = new TraceFacts
            {
                State = ReportedState.Halted,
                Vehicles = vehicles.Count,
                Destroyed = vehicles.Destroyed,
                Distance = _mover.PlaceNow.Distance,
            };
            Tell(TraceProse.Holding(Who, facts), facts);
        }
    }

    private void TellFelt(Felt felt)
    {
        if (!_context.IsTracing)
        {
            return;
        }

        var deterrence = _identity.Deterrence;
        var facts =
            Incursion.Kind == IncursionKind.Traffic
                ? new TraceFacts { Measure = felt.Measure }
                : TraceFacts.OfFelt(
                    felt.Measure,
                    deterrence.Pressure(_context.Now, deterrence.Felt),
                    deterrence.Weight(felt.Measure, deterrence.Uses(felt.Measure)),
                    deterrence.Resolve
                );
        _context.Trace(Lane.Convoy, Incursion, TraceKind.Felt, $"{Who} feels {felt.Measure.Label()}", TraceProse.PressureOnConvoy(facts), facts);
    }
}
