namespace ZoneSim.Model;

/// <summary>Immutable messages for one recipient, read in the order sent.</summary>
internal sealed class Mailbox<T>(Simulation clock)
    where T : class
{
    private Queue<T>? _lying;
    private Event? _asked;
    private Action<Event>? _reads;

    /// <summary>Puts a message in; a recipient who waits gets it at this instant.</summary>
    public void Send(T message)
    {
        if (_reads is { } reads)
        {
            var arrived = clock.NewEvent();
            arrived.AddCallback(reads);
            arrived.Succeed(message);
        }
        else if (_asked is { } asked)
        {
            _asked = null;
            asked.Succeed(message);
        }
        else
        {
            (_lying ??= new Queue<T>()).Enqueue(message);
        }
    }

    /// <summary>From now on each message is read at the instant at which it is sent, by somebody who is always there.</summary>
    public void IsReadBy(Action<T> recipient) => _reads = arrived => recipient(Read(arrived));

    /// <summary>The event of the next message. One recipient waits at a time.</summary>
    public Event Receive()
    {
        var next = clock.NewEvent();
        if (_lying is { Count: > 0 })
        {
            next.Succeed(_lying.Dequeue());
        }
        else
        {
            _asked = next;
        }

        return next;
    }

    /// <summary>Takes out whatever else lies in the box at this instant.</summary>
    public void TakeRest(List<T> into)
    {
        while (_lying is { Count: > 0 })
        {
            into.Add(_lying.Dequeue());
        }
    }

    /// <summary>The message that a processed receipt brought.</summary>
    public static T Read(Event received) => (T)received.Value!;
}
