namespace ZoneSim.Benchmarks.Reference;

/// <summary>The pending times of a handful of agents, in a sorted array, the next one last.</summary>
public sealed class PendingTimes(int capacity)
{
    private readonly (double Time, int Agent)[] entries = new (double, int)[capacity];
    private int count;

    public void Clear() => count = 0;

    public void Add(double time, int agent)
    {
        var i = count++;
        while (i > 0 && entries[i - 1].Time <= time)
        {
            entries[i] = entries[i - 1];
            i--;
        }
        entries[i] = (time, agent);
    }

    public int TakeFirst(out double time)
    {
        (time, var agent) = entries[--count];
        return agent;
    }

    public void Remove(int agent)
    {
        var i = 0;
        while (i < count && entries[i].Agent != agent)
        {
            i++;
        }
        if (i < count)
        {
            Array.Copy(entries, i + 1, entries, i, --count - i);
        }
    }
}
