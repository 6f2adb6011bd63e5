using System.Diagnostics;
using System.Globalization;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Terminals;

/// <summary>
/// One line on the terminal that says how far a study has come and how long it may still take; nothing where nobody
/// watches. The time left is judged by the pace of the last seconds.
/// </summary>
internal sealed class ProgressLine : IProgress<StudyProgress>, IDisposable
{
    private const int BarWidth = 16;

    /// <summary>A longer one would break on a narrow terminal, and could not be taken away again.</summary>
    private const int LongestLine = 79;

    private static readonly TimeSpan s_memory = TimeSpan.FromSeconds(8);
    private readonly Shell _shell;
    private readonly Dictionary<string, long> _units;
    private readonly Dictionary<string, long> _done = [];
    private readonly Queue<(long At, long Done)> _pace = [];
    private readonly Lock _gate = new();
    private bool _isShown;

    /// <summary>A line for a study.</summary>
    /// <param name="shell">Where to write.</param>
    /// <param name="units">Units of work by stage.</param>
    public ProgressLine(Shell shell, IReadOnlyDictionary<string, long> units) => (_shell, _units) = (shell, units.ToDictionary());

    /// <inheritdoc/>
    public void Report(StudyProgress value)
    {
        if (!_shell.IsWatched)
        {
            return;
        }

        lock (_gate)
        {
            if (_units.ContainsKey(value.Stage))
            {
                _done[value.Stage] = Weigh(value.Stage, value.Done);
                _units[value.Stage] = Weigh(value.Stage, value.Total);
            }

            Show(value);
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isShown)
            {
                _shell.Screen.Write("\r\e[K");
                _shell.Screen.Flush();
                _isShown = false;
            }
        }
    }

    private void Show(StudyProgress value)
    {
        var total = Math.Max(1, _units.Values.Sum());
        var done = _done.Values.Sum();
        var filled = (int)(BarWidth * done / total);
        var bar = new string('━', filled) + new string('·', BarWidth - filled);
        var line = $"{bar} {100 * done / total, 3}%  {What(value)}{Left(total, done)}";
        _shell.Screen.Write($"\r{line[..Math.Min(line.Length, LongestLine)]}\e[K");
        _shell.Screen.Flush();
        _isShown = true;
    }

    /// <summary>Units of a stage in replications played: to write a row takes an eighth of playing it.</summary>
    public static long Weigh(string stage, long units) => Plays(stage) ? units : units / 8;

    /// <summary>Whether a stage plays histories; the ledger is put together from what was played.</summary>
    public static bool Plays(string stage) => stage != "ledger";

    private static string What(StudyProgress value) =>
        value.Stage switch
        {
            "replications" when value.Distance is { } distance => string.Create(
                CultureInfo.InvariantCulture,
                $"±{distance.HalfWidth * 100:0.00}{(distance.IsRelative ? "%" : " points")}, wanted ±{distance.Bound * 100:0.##}; "
                    + $"{Words.Count(value.Done)} of {Words.Count(value.Total)}"
            ),
            "replications" => $"replications {Words.Count(value.Done)} of {Words.Count(value.Total)}",
            "ranges" => $"assumption ranges {Words.Count(value.Done)} of {Words.Count(value.Total)}",
            "accounts" => $"accounts {Words.Count(value.Done)} of {Words.Count(value.Total)} runs",
            "calibration" => $"synthetic incidents {Words.Count(value.Done)} of {Words.Count(value.Total)}",
            "ledger" => "writing the ledger",
            _ when value.Stage.StartsWith("moves ", StringComparison.Ordinal) => $"{value.Stage}: {Words.Count(value.Done)} of {Words.Count(value.Total)}",
            "screening" or "indices" or "map" or "points" => $"{value.Stage} {Words.Count(value.Done)} of {Words.Count(value.Total)}",
            _ => value.Stage,
        };

    private string Left(long total, long done)
    {
        var now = Stopwatch.GetTimestamp();
        _pace.Enqueue((now, done));
        while (_pace.Count > 2 && Stopwatch.GetElapsedTime(_pace.Peek().At, now) > s_memory)
        {
            _pace.Dequeue();
        }

        var (at, before) = _pace.Peek();
        var elapsed = Stopwatch.GetElapsedTime(at, now);
        return done <= before || done >= total || elapsed.TotalSeconds < 0.5
            ? ""
            : $", about {Words.Span(elapsed * ((double)(total - done) / (done - before)))} left";
    }
}
