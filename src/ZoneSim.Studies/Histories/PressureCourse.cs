using ZoneSim.Model;

namespace ZoneSim.Studies;

/// <summary>
/// Pressure against resolve in one incursion: 1 − Π(1 − strength × fade) over the measures felt, each fading with the half-life. What was
/// felt before the incursion began counts as one measure felt at its beginning.
/// </summary>
public sealed class PressureCourse
{
    private readonly IReadOnlyList<(double Seconds, double Strength)> _felt;
    private readonly double _halfLife;

    private PressureCourse(double resolve, double halfLife, IReadOnlyList<(double Seconds, double Strength)> felt) =>
        (Resolve, _halfLife, _felt) = (resolve, halfLife, felt);

    /// <summary>Pressure above which it turns, 0 to 1.</summary>
    public double Resolve { get; }

    /// <summary>When measures were felt, in order, seconds from the start of the scenario; the first is the beginning.</summary>
    public IReadOnlyList<double> Times => [.. _felt.Select(felt => felt.Seconds)];

    /// <summary>The pressure at a time, 0 to 1: measures felt at that very second count.</summary>
    /// <param name="seconds">Simulated seconds from the start of the scenario.</param>
    public double At(double seconds)
    {
        var resisted = 1.0;
        foreach (var (at, strength) in _felt.TakeWhile(felt => felt.Seconds <= seconds))
        {
            resisted *= 1 - (strength * Math.Pow(2, -(seconds - at) / _halfLife));
        }

        return 1 - resisted;
    }

    /// <summary>The course that events of one incursion tell of; null where they tell of no resolve.</summary>
    internal static PressureCourse? Of(IEnumerable<TraceEvent> events, double halfLife)
    {
        var told = events.Where(one => !double.IsNaN(one.Facts.Resolve)).ToList();
        return told.Count == 0
            ? null
            : new PressureCourse(
                told[0].Facts.Resolve,
                halfLife,
                [.. told.Select(one => (one.Seconds, one.Kind == TraceKind.Felt ? one.Facts.Strength : one.Facts.Pressure))]
            );
    }
}
