namespace ZoneSim.Clock;

/// <summary>
/// Those who wait, in order: first come first served, or sorted, with first come first served among equals.
/// </summary>
/// <typeparam name="T">What waits.</typeparam>
internal sealed class WaitingLine<T>
{
    private T[] items = [];
    private int start;
    private int end;

    public int Count => end - start;

    public T First => items[start];

    public T this[int index] => items[start + index];

    public void Add(T item)
    {
        MakeRoom();
        items[end++] = item;
    }

    /// <summary>Inserts before the first item that ranks behind it, looking from the back.</summary>
    public void AddSorted(T item, Comparison<T> comparison)
    {
        MakeRoom();
        var i = end++;
        while (i > start && comparison(item, items[i - 1]) < 0)
        {
            items[i] = items[i - 1];
            i--;
        }
        items[i] = item;
    }

    public T TakeFirst()
    {
        var first = items[start];
        items[start++] = default!;
        return first;
    }

    public bool Remove(T item)
    {
        var i = Array.IndexOf(items, item, start, end - start);
        if (i < 0)
        {
            return false;
        }
        RemoveAt(i - start);
        return true;
    }

    public void RemoveAt(int index)
    {
        var i = start + index;
        Array.Copy(items, i + 1, items, i, end - i - 1);
        items[--end] = default!;
    }

    public void Clear()
    {
        Array.Clear(items, start, end - start);
        start = end = 0;
    }

    /// <summary>Moves to the front if that frees half of the array, else to a larger one.</summary>
    private void MakeRoom()
    {
        if (end < items.Length)
        {
            return;
        }
        var count = end - start;
        if (start > 0 && start >= count)
        {
            Array.Copy(items, start, items, 0, count);
            Array.Clear(items, count, end - count);
        }
        else
        {
            var larger = new T[Math.Max(1, 2 * count)];
            Array.Copy(items, start, larger, 0, count);
            items = larger;
        }
        start = 0;
        end = count;
    }
}
