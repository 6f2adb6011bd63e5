namespace ZoneSim.Model;

/// <summary>
/// An alternating process in time (attentive and silent, on station and off) with a stationary start. It runs by
/// itself, whatever the policy does, and is worked out only as far as it is asked for.
/// </summary>
internal sealed class AlternatingRenewalProcess
{
    /// <summary>No spell is shorter, seconds: a guard against inputs that would make a history endless.</summary>
    private const double Shortest = 1;

    private readonly List<double> _changes = [];
    private RandomStream _stream;
    private DrawKind _start,
        _spell;
    private double _shareOn;
    private Sampler _on = null!,
        _off = null!,
        _leftOfOn = null!;
    private int _counterpart;
    private NightsOff? _nights;
    private bool _isOnFirst;

    /// <summary>Begins, at time 0.</summary>
    /// <param name="stream">Whose spells they are.</param>
    /// <param name="start">Purpose of the draw of the state at time 0.</param>
    /// <param name="spell">Purpose of the draws of the spells' lengths.</param>
    /// <param name="shareOn">Long-run share of time on; 0 is never on, 1 always.</param>
    /// <param name="on">Length of an on-spell, seconds.</param>
    /// <param name="off">Length of an off-spell, seconds, exponential: what is left of one at time 0 is as long as a new one.</param>
    /// <param name="leftOfOn">What is left at time 0 of an on-spell; a new one where on-spells are exponential too.</param>
    /// <param name="counterpart">Which of several such processes of one subject.</param>
    /// <param name="nights">Nights in which it is off, whatever its spell; null: none.</param>
    public AlternatingRenewalProcess Begin(
        RandomStream stream,
        DrawKind start,
        DrawKind spell,
        double shareOn,
        Sampler on,
        Sampler off,
        Sampler leftOfOn,
        int counterpart = 0,
        NightsOff? nights = null
    )
    {
        (_stream, _start, _spell, _shareOn) = (stream, start, spell, shareOn);
        (_on, _off, _leftOfOn, _counterpart, _nights) = (on, off, leftOfOn, counterpart, nights);
        _changes.Clear();
        return this;
    }

    /// <summary>Whether it is on at a time, seconds.</summary>
    public bool IsOn(double time) => (IndexAt(time) % 2 == 0) == _isOnFirst && _nights?.IsOff(time) != true;

    /// <summary>When the state at <paramref name="time"/> ends, or may end: it holds at least so long.</summary>
    public double Until(double time) => _nights is null ? _changes[IndexAt(time)] : Math.Min(_changes[IndexAt(time)], _nights.Until(time));

    private int IndexAt(double time)
    {
        if (_changes.Count == 0)
        {
            _isOnFirst = _shareOn >= 1 || (_shareOn > 0 && _stream.Happens(_start, _shareOn, counterpart: _counterpart));
            AddSpell();
        }

        while (_changes[^1] <= time)
        {
            AddSpell();
        }

        var index = _changes.Count - 1;
        while (index > 0 && _changes[index - 1] > time)
        {
            index--;
        }

        return index;
    }

    private void AddSpell()
    {
        if (_shareOn is >= 1 or <= 0)
        {
            _changes.Add(double.PositiveInfinity);
            return;
        }

        var number = _changes.Count;
        var isOn = (number % 2 == 0) == _isOnFirst;
        var spellOn = number == 0 ? _leftOfOn : _on;
        var length = Math.Max(Shortest, _stream.Draw(_spell, isOn ? spellOn : _off, number, _counterpart));
        _changes.Add((number == 0 ? 0 : _changes[^1]) + length);
    }
}
