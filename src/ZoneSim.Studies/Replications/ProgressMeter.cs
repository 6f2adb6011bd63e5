using System.Diagnostics;

namespace ZoneSim.Studies.Replications;

/// <summary>Adds up what threads have done and reports it a few times a second at most.</summary>
internal sealed class ProgressMeter(IProgress<StudyProgress>? progress, string stage, long total)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);
    private readonly Lock _gate = new();
    private long _done;
    private long _last = Stopwatch.GetTimestamp();

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
            if (_done >= total || Stopwatch.GetElapsedTime(_last) >= s_pause)
            {
                _last = Stopwatch.GetTimestamp();
                progress.Report(new StudyProgress(stage, _done, total));
            }
        }
    }
}
