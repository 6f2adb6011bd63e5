namespace ZoneSim.Model;

/// <summary>Spans of time that may overlap, made into their union: hours with anybody inside, days with the line suspended.</summary>
internal sealed class Spans
{
    private readonly List<(double From, double Until)> _spans = [];
    private bool _isUnion = true;

    /// <summary>Takes a span, seconds; an empty one is nothing.</summary>
    public void Add(double from, double until)
    {
        if (until > from)
        {
            _spans.Add((from, until));
            _isUnion = false;
        }
    }

    /// <summary>Forgets all spans.</summary>
    public void Clear()
    {
        _spans.Clear();
        _isUnion = true;
    }

    /// <summary>Seconds covered up to a time.</summary>
    public double CoveredUntil(double time)
    {
        var covered = 0.0;
        foreach (var (from, until) in Union())
        {
            covered += Math.Max(0, Math.Min(until, time) - from);
        }

        return covered;
    }

    /// <summary>How many days, counted from time 0, hold some of it.</summary>
    public int Days()
    {
        var (days, last) = (0, -1.0);
        foreach (var (from, until) in Union())
        {
            var first = Math.Max(last + 1, Math.Floor(from / CampaignParameters.Day));
            var end = Math.Ceiling(until / CampaignParameters.Day) - 1;
            days += (int)Math.Max(0, end - first + 1);
            last = Math.Max(last, end);
        }

        return days;
    }

    private List<(double From, double Until)> Union()
    {
        if (_isUnion)
        {
            return _spans;
        }

        _spans.Sort();
        var kept = 0;
        for (var i = 1; i < _spans.Count; i++)
        {
            if (_spans[i].From <= _spans[kept].Until)
            {
                _spans[kept] = (_spans[kept].From, Math.Max(_spans[kept].Until, _spans[i].Until));
            }
            else
            {
                _spans[++kept] = _spans[i];
            }
        }

        _spans.RemoveRange(kept + 1, _spans.Count - kept - 1);
        _isUnion = true;
        return _spans;
    }
}
