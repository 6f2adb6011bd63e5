namespace ZoneSim.Model;

/// <summary>When it is dark, by the clocks of the place: from an hour of the evening to one of the morning, whatever is done to the clocks between.</summary>
public sealed class Nights
{
    private const double Day = 86_400;

    /// <summary>Changes worked out beforehand: those of six weeks; later ones are as they are asked for.</summary>
    private const int Known = 84;

    private readonly LocalStart _start;
    private readonly double _begins,
        _ends;
    private readonly double[] _changes;

    /// <param name="start">When the scenario starts.</param>
    /// <param name="begins">When night begins, seconds after midnight, 0 to 86,400.</param>
    /// <param name="ends">When it ends, seconds after midnight, 0 to 86,400; on the day after where it is not later than the beginning.</param>
    internal Nights(LocalStart start, double begins, double ends)
    {
        (_start, _begins, _ends) = (start, begins, ends);
        _changes = [.. Enumerable.Range(0, Known).Select(Find)];
    }

    /// <summary>The nights of a scenario, by the central values of its hours; null where it has no nights or no clock.</summary>
    public static Nights? Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        double? Central(string name) => scenario.Quantities.Find(name)?.Value.Central;
        return
            scenario.LocalStart is { } start
            && LocalStart.IsZone(start.Zone)
            && Central("night.begins") is { } begins
            && Central("night.ends") is { } ends
            && begins != ends
            ? new Nights(start, begins, ends)
            : null;
    }

    /// <summary>Whether it is dark at a time, seconds from the start, 0 or more.</summary>
    public bool IsDark(double time) => IndexAt(time) % 2 == 0;

    /// <summary>When what is true at <paramref name="time"/> ends, dark or not; always later.</summary>
    public double Until(double time) => Change(IndexAt(time) + 1);

    /// <summary>The number of the night that it is, from 0; -1 by day.</summary>
    internal int NumberAt(double time) => IndexAt(time) is var index && index % 2 == 0 ? index / 2 : -1;

    /// <summary>The last change at or before a time: an even one is nightfall, an odd one the end of a night.</summary>
    private int IndexAt(double time)
    {
        var index = Math.Max(0, 2 * (int)Math.Floor((time - _changes[0]) / Day));
        while (index > 0 && Change(index) > time)
        {
            index--;
        }

        while (Change(index + 1) <= time)
        {
            index++;
        }

        return index;
    }

    private double Change(int index) => index < Known ? _changes[index] : Find(index);

    /// <summary>The first nightfall is that two days before the start: whatever the clocks do, it lies behind.</summary>
    private double Find(int index)
    {
        var day = (index / 2) - 2;
        return index % 2 == 0 ? _start.SecondsTo(day, _begins) : _start.SecondsTo(_ends <= _begins ? day + 1 : day, _ends);
    }
}

/// <summary>A factor that holds while it is dark; 1 by day.</summary>
/// <param name="nights">When it is dark.</param>
/// <param name="factor">0 or more.</param>
internal sealed class Darkness(Nights nights, double factor)
{
    /// <summary>The factor at a time, seconds from the start.</summary>
    public double At(double time) => nights.IsDark(time) ? factor : 1;

    /// <summary>When the factor at <paramref name="time"/> ends; always later.</summary>
    public double Until(double time) => nights.Until(time);
}

/// <summary>Nights in which one of several stays away: each night is drawn once, whatever anybody does.</summary>
/// <param name="stream">Whose nights they are.</param>
/// <param name="nights">When it is dark.</param>
/// <param name="share">Share of nights in which it does not stay away, 0 to 1.</param>
/// <param name="counterpart">Which of several.</param>
internal sealed class NightsOff(RandomStream stream, Nights nights, double share, int counterpart)
{
    private readonly Dictionary<int, bool> _isOff = [];

    /// <summary>Whether it stays away at a time, seconds from the start.</summary>
    public bool IsOff(double time)
    {
        var night = nights.NumberAt(time);
        if (night < 0)
        {
            return false;
        }

        if (!_isOff.TryGetValue(night, out var isOff))
        {
            isOff = !stream.Happens(DrawKind.NightOff, share, night, counterpart);
            _isOff.Add(night, isOff);
        }

        return isOff;
    }

    /// <summary>When that ends; always later.</summary>
    public double Until(double time) => nights.Until(time);
}
