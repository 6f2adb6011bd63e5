namespace ZoneSim.Model;

/// <summary>
/// Parts of a history that are used again in the next, as the clock's events are. What has been handed out comes back all at once, when a
/// history begins; some come back before.
/// </summary>
/// <typeparam name="T">The kind of part.</typeparam>
/// <param name="make">Makes a new one.</param>
internal sealed class Recycled<T>(Func<T> make)
    where T : class
{
    /// <summary>Parts that are kept; a history that needs more leaves the others to the collector.</summary>
    private const int Limit = 1024;

    private readonly List<T> _all = [];
    private readonly Stack<T> _returned = new();
    private int _out;

    /// <summary>Hands one out. It is as it was left: whoever takes it sets it up.</summary>
    public T Take()
    {
        if (_returned.Count > 0)
        {
            return _returned.Pop();
        }

        if (_out == _all.Count)
        {
            var made = make();
            if (_out == Limit)
            {
                return made;
            }

            _all.Add(made);
        }

        return _all[_out++];
    }

    /// <summary>Takes one back within its history: nobody may hold it any longer.</summary>
    public void Return(T part) => _returned.Push(part);

    /// <summary>Takes back all that were handed out.</summary>
    public void TakeBack()
    {
        _returned.Clear();
        _out = 0;
    }
}
