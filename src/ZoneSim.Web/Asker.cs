using System.Threading.Channels;
using ZoneSim.Briefing.Html;
using ZoneSim.Studies;

namespace ZoneSim.Web;

/// <summary>What the pages are shown of a question.</summary>
/// <param name="Question">Number of the question.</param>
/// <param name="Stage">0: histories; 1: a first range over the assumptions; 2: at rest.</param>
/// <param name="View">The numbers; null where it could not be played.</param>
/// <param name="Command">The command line that plays the same; empty while a ladder of it stands in no file.</param>
/// <param name="Settings">The changes, as --set takes them.</param>
/// <param name="Wrong">Why it could not be played; empty where it could.</param>
internal sealed record Shown(int Question, int Stage, LiveView? View, string Command, IReadOnlyList<string> Settings, string Wrong = "");

/// <summary>
/// Plays questions, one at a time, on a thread of its own. The latest wins: what waits is replaced, and what plays stops once it has shown
/// something. Frames go to all who listen, in order; whoever is slow misses some.
/// </summary>
internal sealed class Asker : IDisposable
{
    /// <summary>Listeners at most.</summary>
    public const int MostListeners = 8;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(60);
    private readonly WorkbenchInputs _inputs;
    private readonly PolicyShelf _shelf;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _asked = new(0, 1);
    private readonly CancellationTokenSource _end = new();
    private readonly List<Channel<Shown>> _listeners = [];
    private readonly Thread _worker;
    private int _number;
    private Question? _waiting;
    private CancellationTokenSource? _playing;
    private bool _hasShown;
    private Shown? _last;

    /// <summary>Begins to wait for questions.</summary>
    public Asker(WorkbenchInputs inputs, PolicyShelf shelf)
    {
        (_inputs, _shelf) = (inputs, shelf);
        _worker = new Thread(Work, 16 << 20) { IsBackground = true };
        _worker.Start();
    }

    /// <summary>The question whose numbers are shown; null before the first.</summary>
    public Question? Current { get; private set; }

    /// <summary>The convoy or drone that its numbers are about.</summary>
    public string Incursion => _last?.View?.Incursion ?? "";

    /// <summary>Asks; the latest question wins.</summary>
    /// <returns>Its number, or what is wrong with it.</returns>
    public (int Number, string Wrong) Ask(Ask ask)
    {
        lock (_gate)
        {
            var (question, wrong) = Question.Read(ask, _inputs, _shelf, _number + 1);
            if (question is null)
            {
                return (0, wrong);
            }

            _number = question.Number;
            _waiting = question;
            if (_hasShown)
            {
                _playing?.Cancel();
            }

            if (_asked.CurrentCount == 0)
            {
                _asked.Release();
            }

            return (_number, "");
        }
    }

    /// <summary>Listens; what was shown last comes first. Null where too many listen.</summary>
    public ChannelReader<Shown>? Listen()
    {
        lock (_gate)
        {
            if (_listeners.Count >= MostListeners)
            {
                return null;
            }

            var channel = Channel.CreateBounded<Shown>(new BoundedChannelOptions(4) { FullMode = BoundedChannelFullMode.DropOldest });
            if (_last is not null)
            {
                channel.Writer.TryWrite(_last);
            }

            _listeners.Add(channel);
            return channel.Reader;
        }
    }

    /// <summary>Listens no more.</summary>
    public void Leave(ChannelReader<Shown> reader)
    {
        lock (_gate)
        {
            _listeners.RemoveAll(channel => channel.Reader == reader);
        }
    }

    /// <summary>Stops what plays, and ends.</summary>
    public void Dispose()
    {
        _end.Cancel();
        _worker.Join();
        lock (_gate)
        {
            _listeners.ForEach(channel => channel.Writer.TryComplete());
        }

        _end.Dispose();
        _asked.Dispose();
    }

    private void Work()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                _asked.Wait(_end.Token);
                Play();
            }
            catch (OperationCanceledException)
            {
                // Another question came, or the end.
            }
        }
    }

    private void Play()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        Question question;
        lock (_gate)
        {
            if (_waiting is null)
            {
                return;
            }

            question = _waiting;
            (_waiting, _playing, _hasShown) = (null, stop, false);
        }

        try
        {
            Stages(question, stop.Token);
        }
        catch (Exception thrown) when (thrown is not (OperationCanceledException or OutOfMemoryException))
        {
            Show(question, new Shown(question.Number, 2, null, "", question.Settings, _inputs.Desk.Said(thrown)));
        }
        finally
        {
            lock (_gate)
            {
                _playing = null;
            }
        }
    }

    private void Stages(Question question, CancellationToken stop)
    {
        var words = question.Policies.Select(_shelf.WordOf).ToList();
        var command = words.Contains(null) ? "" : _inputs.Command([.. words.Select(word => word!)], question.Settings);
        foreach (var (stage, atPoint) in new[] { (1, 50), (2, 200) })
        {
            // Pictures come while the histories play; the last stage plays them again, and only its end is news.
            var last = LiveStudy.Run(
                question.Plan(atPoint, _inputs.Seed),
                frame =>
                {
                    if (stage == 1)
                    {
                        Show(question, Told(frame, 0));
                    }
                },
                s_pause,
                stop
            );
            Show(question, Told(last, stage));
        }

        Shown Told(LiveFrame frame, int stage) =>
            new(question.Number, stage, LiveView.Of(frame, Question.Replications, question.Scenario), command, question.Settings);
    }

    private void Show(Question question, Shown shown)
    {
        lock (_gate)
        {
            (_last, Current, _hasShown) = (shown, question, true);
            _listeners.ForEach(channel => channel.Writer.TryWrite(shown));
            if (_waiting is not null)
            {
                _playing?.Cancel();
            }
        }
    }
}
