using System.Diagnostics;

namespace ZoneSim.Studies.Replications;

/// <summary>Adds up what threads have done and reports it: the first step at once, then a few times a second at most.</summary>
internal sealed class ProgressMeter(IProgress<StudyProgress>? progress, string stage, long total)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);
    private readonly Lock _gate = new();
    private long _done;
    private long _total = total;
    private PrecisionDistance? _distance;
    private long? _last;

    /// <summary>As many units are expected now, and so far it is from the precision asked for.</summary>
    public void Expect(long units, PrecisionDistance? distance)
    {
        lock (_gate)
        {
            (_total, _distance) = (units, distance);
        }
    }

    /// <summary>Some more units are done.</summary>
    public void Add(long units)
    {
        if (progress is null)
        {
            return;
        }

        lock (_gate)
        {
            _done += units;
            if (_done >= _total || _last is not { } last || Stopwatch.GetElapsedTime(last) >= s_pause)
            {
                _last = Stopwatch.GetTimestamp();
                progress.Report(new StudyProgress(stage, _done, _total, _distance));
            }
        }
    }
}
