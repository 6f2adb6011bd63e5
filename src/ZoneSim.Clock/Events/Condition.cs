using System.Collections.Specialized;

namespace ZoneSim.Clock;

/// <summary>
/// An event that depends on other events: <see cref="AnyOf"/> or <see cref="AllOf"/>. It fails as soon as one of them fails.
/// </summary>
/// <remarks>
/// Its value holds the parts that have happened by the time the condition itself is processed. From then on it no longer
/// waits for the others, so a signal that outlives many conditions does not collect them.
/// </remarks>
public abstract class Condition : Event
{
    private Event[] parts;
    private int happened;
    private ulong happenedParts;

    private protected Condition(Simulation environment, Event[] parts)
        : base(environment)
    {
        this.parts = parts;
        Watch();
    }

    /// <summary>Makes a condition of two parts for the pool.</summary>
    private protected Condition(Simulation environment)
        : base(environment) => parts = new Event[2];

    /// <summary>
    /// The parts that had happened, each with its value, in their order; nested conditions are flattened. Null until the
    /// condition has happened.
    /// </summary>
    public new OrderedDictionary? Value => (OrderedDictionary?)base.Value;

    /// <summary>Whether so many of so many parts are enough.</summary>
    private protected abstract bool IsMet(int happened, int total);

    /// <summary>Starts a condition of the pool.</summary>
    internal Condition Begin(Event first, Event second)
    {
        parts[0] = first;
        parts[1] = second;
        Watch();
        return this;
    }

    internal override void Renew()
    {
        base.Renew();
        happened = 0;
        happenedParts = 0;
    }

    internal override void Notify(Event source)
    {
        if (IsTriggered)
        {
            if (!source.IsOk)
            {
                throw new InvalidOperationException("An event failed after the condition that waited for it had been triggered.");
            }
            return;
        }
        happened++;
        if (!source.IsOk)
        {
            Fail(source.Value);
        }
        else if (IsMet(happened, parts.Length))
        {
            Succeed();
        }
    }

    private void Watch()
    {
        foreach (var part in parts)
        {
            if (part.Environment != Environment)
            {
                throw new ArgumentException("It is not allowed to mix events from different environments");
            }
        }
        foreach (var part in parts)
        {
            if (part.IsProcessed)
            {
                Notify(part);
            }
            else
            {
                part.AddWaiter(this);
            }
        }
        if (IsAlive && IsMet(0, parts.Length))
        {
            Succeed();
        }
    }

    private protected override void BeforeWaiters()
    {
        foreach (var part in parts)
        {
            if (!part.IsProcessed)
            {
                part.RemoveWaiter(this);
            }
        }
        if (IsOk)
        {
            RememberWhatHappened();
        }
    }

    /// <summary>The value costs a table, and few ask for it: only which parts have happened is remembered, one bit each.</summary>
    private void RememberWhatHappened()
    {
        var count = 0;
        MarkHappened(ref happenedParts, ref count);
        if (count <= 64)
        {
            MakeValueOnDemand();
        }
        else
        {
            base.Value = CollectValues(part => part.IsProcessed);
        }
    }

    private void MarkHappened(ref ulong bits, ref int count)
    {
        foreach (var part in parts)
        {
            if (part is Condition nested)
            {
                nested.MarkHappened(ref bits, ref count);
            }
            else
            {
                bits |= part.IsProcessed ? 1UL << (count & 63) : 0;
                count++;
            }
        }
    }

    private protected override object? MakeValue()
    {
        var index = 0;
        var values = CollectValues(_ => ((happenedParts >> index++) & 1) != 0);
        base.Value = values;
        return values;
    }

    private OrderedDictionary CollectValues(Predicate<Event> counts)
    {
        var values = new OrderedDictionary();
        CollectValues(values, counts);
        return values;
    }

    private void CollectValues(OrderedDictionary values, Predicate<Event> counts)
    {
        foreach (var part in parts)
        {
            if (part is Condition nested)
            {
                nested.CollectValues(values, counts);
            }
            else if (counts(part))
            {
                values[part] = part.Value;
            }
        }
    }
}
