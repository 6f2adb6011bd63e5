namespace ZoneSim.Model;

/// <summary>A store of immutable messages for one recipient, read in the order sent.</summary>
internal sealed class Mailbox<T>(Simulation clock)
    where T : class
{
    private readonly Store _store = new(clock);

    /// <summary>Puts a message in; the recipient gets it at this instant.</summary>
    public void Send(T message) => _store.Put(message);

    /// <summary>The event of the next message.</summary>
    public StoreGet Receive() => _store.Get();

    /// <summary>Whatever else is in the box at this instant.</summary>
    public IEnumerable<T> TakeRest()
    {
        while (_store.Count > 0)
        {
            yield return Read(_store.Get());
        }
    }

    /// <summary>The message that a processed receipt brought.</summary>
    public static T Read(StoreGet received) => (T)received.Value!;
}
