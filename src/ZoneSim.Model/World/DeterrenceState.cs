namespace ZoneSim.Model;

/// <summary>
/// Why a convoy or drone turns: its resolve against the pressure of the measures it has felt.
/// Pressure = 1 − Π(1 − strength × repeat^(n−1) × fade), the nth use of one measure counting less (strikes exempt) and
/// felt pressure fading with a half-life. A convoy that comes back keeps its will, and what it has felt fades on.
/// </summary>
internal sealed class DeterrenceState(PressureParameters pressure, double resolve)
{
    private readonly List<(Measure Measure, double Time)> _felt = [];

    /// <summary>0 to 1; it turns when pressure exceeds it.</summary>
    public double Resolve { get; } = resolve;

    /// <summary>Measures felt so far.</summary>
    public MeasureSet Felt { get; private set; }

    /// <summary>The measure at whose arrival pressure first exceeded resolve in this incursion, or null.</summary>
    public Measure? Cause { get; private set; }

    /// <summary>Measures that would have sufficed alone when it decided to turn.</summary>
    public MeasureSet Alone { get; private set; }

    /// <summary>Measures without any one of which it would not have decided to turn.</summary>
    public MeasureSet Pivotal { get; private set; }

    /// <summary>Begins another incursion of the same convoy: nothing is credited yet, what was felt stays felt.</summary>
    public void BeginIncursion() => (Cause, Alone, Pivotal) = (null, MeasureSet.None, MeasureSet.None);

    /// <summary>Notes what was felt before the history began.</summary>
    public void Remember(Measure measure, double time) => Note(measure, time);

    /// <summary>Feels a measure; true if pressure now first exceeds resolve.</summary>
    public bool Feel(Measure measure, double now)
    {
        Note(measure, now);
        if (Cause is not null || Pressure(now, Felt) <= Resolve)
        {
            return false;
        }

        Cause = measure;
        for (var other = Measure.CallLine; other <= Measure.ShootDown; other++)
        {
            if (!Felt.Holds(other))
            {
                continue;
            }

            Alone |= Pressure(now, other.AsSet()) > Resolve ? other.AsSet() : MeasureSet.None;
            Pivotal |= Pressure(now, Felt & ~other.AsSet()) <= Resolve ? other.AsSet() : MeasureSet.None;
        }

        return true;
    }

    /// <summary>The pressure at a time of the felt measures that are in a set, 0 to 1.</summary>
    public double Pressure(double now, MeasureSet counted)
    {
        var resisted = 1.0;
        Span<int> uses = stackalloc int[8];
        foreach (var (measure, time) in _felt)
        {
            if (!counted.Holds(measure))
            {
                continue;
            }

            var fade = PortableMath.Exp2(-(now - time) / pressure.HalfLife);
            resisted *= 1 - (Weight(measure, uses[(int)measure]++) * fade);
        }

        return 1 - resisted;
    }

    /// <summary>What the next use of a measure counts, by how often it was felt before: strikes count alike.</summary>
    public double Weight(Measure measure, int earlier) =>
        pressure.Strength(measure) * (measure == Measure.Strike ? 1 : PortableMath.Pow(pressure.Repeat, earlier));

    /// <summary>How often a measure was felt so far.</summary>
    public int Uses(Measure measure) => _felt.Count(felt => felt.Measure == measure);

    private void Note(Measure measure, double time)
    {
        _felt.Add((measure, time));
        Felt |= measure.AsSet();
    }
}
