namespace ZoneSim.Clock;

/// <summary>What all resources have in common: a capacity, claims that wait, and signals of what changes.</summary>
public abstract partial class ResourceBase : Renewable
{
    private Signals whenAny;
    private Signals whenFull;
    private Signals whenEmpty;
    private Signals whenChange;
    private bool isWatched;

    private protected ResourceBase(Simulation environment, int capacity)
        : base(environment) => Capacity = capacity;

    /// <summary>How many can be in use at once.</summary>
    public int Capacity { get; }

    /// <summary>How many are in use.</summary>
    public int InUse
    {
        get
        {
            RenewAfterReset();
            return InUseNow;
        }
    }

    /// <summary>How many are free.</summary>
    public int Remaining => Capacity - InUse;

    /// <summary>How many are in use.</summary>
    private protected abstract int InUseNow { get; }

    /// <summary>How many claims wait.</summary>
    private protected abstract int WaitingCount { get; }

    /// <summary>Gives back what a claim was granted, or withdraws the claim if it still waits.</summary>
    /// <param name="request">The claim.</param>
    /// <returns>An event; when it is processed, the next claim is granted.</returns>
    /// <exception cref="InvalidOperationException">The claim has been given back before.</exception>
    public Release Release(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RenewAfterReset();
        var release = Simulation.Pools.Releases.Take().Begin(this, request);
        if (request.IsAlive)
        {
            if (!Withdraw(request))
            {
                throw new InvalidOperationException("Failed to cancel a request.");
            }
            BreakOffTime?.Add(Since(request.Time));
            release.Succeed();
        }
        else
        {
            GiveBack(request);
            LeadTime?.Add(Since(request.Time));
            release.Succeed();
            SignalRelease();
        }
        UpdateMonitors();
        return release;
    }

    /// <summary>An event that happens when at least one is free; now, if that is so already.</summary>
    public Event WhenAny()
    {
        RenewAfterReset();
        isWatched = true;
        var signal = whenAny.Next(Simulation);
        whenAny.RaiseIf(Remaining > 0);
        return signal;
    }

    /// <summary>An event that happens when all are free; now, if that is so already.</summary>
    public Event WhenFull()
    {
        RenewAfterReset();
        isWatched = true;
        var signal = whenFull.Next(Simulation);
        whenFull.RaiseIf(InUse == 0);
        return signal;
    }

    /// <summary>An event that happens when none is free; now, if that is so already.</summary>
    public Event WhenEmpty()
    {
        RenewAfterReset();
        isWatched = true;
        var signal = whenEmpty.Next(Simulation);
        whenEmpty.RaiseIf(Remaining == 0);
        return signal;
    }

    /// <summary>An event that happens at the next grant or release.</summary>
    public Event WhenChange()
    {
        RenewAfterReset();
        isWatched = true;
        return whenChange.Next(Simulation);
    }

    /// <summary>Grants as many waiting claims as can be.</summary>
    internal abstract void Grant();

    /// <summary>Takes a waiting claim out of the line; false if it does not stand there.</summary>
    private protected abstract bool Withdraw(Request request);

    /// <summary>Takes back what a claim was granted; throws if it holds nothing.</summary>
    private protected abstract void GiveBack(Request request);

    /// <summary>Marks a claim as granted.</summary>
    private protected void Accept(Request request, object? value = null)
    {
        WaitingTime?.Add(Since(request.Time));
        request.IsHeld = true;
        request.Succeed(value);
    }

    /// <summary>Tells those who wait for a change that something was granted.</summary>
    private protected void SignalGrant()
    {
        if (isWatched)
        {
            whenEmpty.RaiseIf(Remaining == 0);
            whenChange.Raise();
        }
    }

    private protected static void ThrowNotHeld() => throw new InvalidOperationException("Released request does not have a user.");

    private protected override void Renew()
    {
        whenAny.Clear();
        whenFull.Clear();
        whenEmpty.Clear();
        whenChange.Clear();
    }

    private void SignalRelease()
    {
        if (isWatched)
        {
            whenAny.RaiseIf(Remaining > 0);
            whenFull.RaiseIf(InUse == 0);
            whenChange.Raise();
        }
    }
}
