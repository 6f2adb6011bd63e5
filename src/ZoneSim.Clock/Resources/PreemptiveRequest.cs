namespace ZoneSim.Clock;

/// <summary>A claim that can take a place from a user of lower rank.</summary>
public sealed class PreemptiveRequest : Request
{
    internal PreemptiveRequest(PreemptiveResource resource, double priority, bool preempt)
        : base(resource)
    {
        Priority = priority;
        Preempt = preempt;
    }

    /// <summary>The rank of the claim: smaller comes first.</summary>
    public double Priority { get; }

    /// <summary>Whether the claim takes a place from a user of lower rank.</summary>
    public bool Preempt { get; }

    /// <summary>Whether the place has been taken away.</summary>
    public bool IsPreempted { get; internal set; }

    /// <summary>The order of service: by priority, then by time, then those that pre-empt before those that do not.</summary>
    internal static int CompareRank(PreemptiveRequest a, PreemptiveRequest b)
    {
        var byPriority = a.Priority.CompareTo(b.Priority);
        if (byPriority != 0)
        {
            return byPriority;
        }
        var byTime = a.Time.CompareTo(b.Time);
        return byTime != 0 ? byTime : b.Preempt.CompareTo(a.Preempt);
    }
}
