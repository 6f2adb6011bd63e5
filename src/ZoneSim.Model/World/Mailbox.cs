namespace ZoneSim.Model;

/// <summary>Immutable messages for one recipient, read in the order sent. A box may outlive a history, if it is cleared.</summary>
internal sealed class Mailbox<T>(Simulation clock)
    where T : class
{
    private Queue<T>? _lying;
    private Event? _asked;
    private Action<T>? _recipient;
    private Action<Event>? _arrives;

    /// <summary>Puts a message in; a recipient who waits gets it at this instant.</summary>
    public void Send(T message)
    {
        if (_recipient is not null)
        {
            var arrived = clock.NewEvent();
            arrived.AddCallback(_arrives ??= mail => _recipient!(Read(mail)));
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
    public void IsReadBy(Action<T> recipient) => _recipient = recipient;

    /// <summary>Empties it, for another history; nobody reads it.</summary>
    public void Clear()
    {
        (_recipient, _asked) = (null, null);
        _lying?.Clear();
    }

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
