namespace ZoneSim.Clock;

/// <summary>
/// A number of equal places. Claims are granted by priority, then time; a claim that pre-empts takes the place of the
/// lowest-ranking user if that one ranks below it. The process that loses its place is interrupted, with a
/// <see cref="Preempted"/> as cause.
/// </summary>
public class PreemptiveResource : ResourceBase
{
    private readonly WaitingLine<PreemptiveRequest> waiting = new();
    private readonly HashSet<PreemptiveRequest> users = [];

    /// <summary>Makes a resource, with all places free.</summary>
    /// <param name="environment">The simulation it lives in.</param>
    /// <param name="capacity">The number of places, at least one.</param>
    public PreemptiveResource(Simulation environment, int capacity = 1)
        : base(environment, capacity)
    {
        if (capacity <= 0)
        {
            throw new ArgumentException("Capacity must be > 0.", nameof(capacity));
        }
    }

    private protected override int InUseNow => users.Count;

    /// <summary>Measures how long the claims that took a place away had waited.</summary>
    public ISampleMonitor? InterruptTime { get; set; }

    private protected override int WaitingCount => waiting.Count;

    /// <summary>Claims a place.</summary>
    /// <param name="priority">The rank of the claim: smaller comes first.</param>
    /// <param name="preempt">Whether to take the place of a user of lower rank.</param>
    /// <returns>An event that happens when the claim is granted. Dispose it to give the place back.</returns>
    public PreemptiveRequest Request(double priority = 1, bool preempt = false)
    {
        RenewAfterReset();
        var request = new PreemptiveRequest(this, priority, preempt);
        waiting.AddSorted(request, PreemptiveRequest.CompareRank);
        Grant();
        return request;
    }

    internal override void Grant()
    {
        while (waiting.Count > 0)
        {
            var first = waiting.First;
            if (users.Count >= Capacity && first.Preempt)
            {
                PreemptFor(first);
            }
            if (users.Count >= Capacity)
            {
                break;
            }
            users.Add(waiting.TakeFirst());
            Accept(first);
            SignalGrant();
        }
        UpdateMonitors();
    }

    /// <summary>Takes the place of the user who ranks last, if he ranks behind the claim.</summary>
    private void PreemptFor(PreemptiveRequest request)
    {
        PreemptiveRequest? last = null;
        foreach (var user in users)
        {
            if (last is null || PreemptiveRequest.CompareRank(user, last) >= 0)
            {
                last = user;
            }
        }
        if (last is null || PreemptiveRequest.CompareRank(last, request) <= 0)
        {
            return;
        }
        InterruptTime?.Add(Since(request.Time));
        last.IsPreempted = true;
        users.Remove(last);
        last.Owner?.Interrupt(new Preempted(request.Owner, last.Time));
    }

    private protected override void Renew()
    {
        base.Renew();
        waiting.Clear();
        users.Clear();
    }

    private protected override bool Withdraw(Request request) => request is PreemptiveRequest preemptive && waiting.Remove(preemptive);

    private protected override void GiveBack(Request request)
    {
        if (request is not PreemptiveRequest preemptive || (!users.Remove(preemptive) && !preemptive.IsPreempted))
        {
            ThrowNotHeld();
        }
    }
}
