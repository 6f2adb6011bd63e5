namespace ZoneSim.Clock;

/// <summary>
/// Events of one kind that are used again in the next replication. What has been handed out comes back all at once, when
/// the simulation is reset; within a replication no event is used twice, so nobody can hold one that has become another.
/// </summary>
/// <remarks>
/// The pool is bounded. A long run takes its further events from the heap, and leaves them to the collector. In a debug
/// build nothing is used again: what a reset takes back refuses any further use, which shows who still holds it.
/// </remarks>
/// <typeparam name="T">The kind of event.</typeparam>
/// <param name="make">Makes a new one.</param>
internal sealed class Pool<T>(Func<T> make)
    where T : Event
{
    private const int Limit = 1024;

    private T[] items = [];
    private int handedOut;
    private int made;

    /// <summary>Hands out an event. It is as the last replication left it: whoever takes it has it renewed.</summary>
    public T Take() => handedOut < made ? items[handedOut++] : Make();

    /// <summary>Takes back everything that has been handed out.</summary>
    public void TakeBack()
    {
#if DEBUG
        for (var i = 0; i < handedOut; i++)
        {
            items[i].Expire();
        }
        made = 0;
#endif
        handedOut = 0;
    }

    private T Make()
    {
        var item = make();
        if (made == Limit)
        {
            return item;
        }
        if (made == items.Length)
        {
            Array.Resize(ref items, Math.Max(8, 2 * made));
        }
        item.KeepSlot();
        items[made++] = item;
        handedOut++;
        return item;
    }
}
