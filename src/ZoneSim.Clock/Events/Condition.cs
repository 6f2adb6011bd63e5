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
    private readonly ConditionPart[] parts;
    private int happened;
    private ulong happenedParts;
    private OrderedDictionary? values;

    private protected Condition(Simulation environment, Event[] events)
        : this(environment, events.Length)
    {
        for (var i = 0; i < events.Length; i++)
        {
            parts[i].Event = events[i];
        }
        Watch();
    }

    /// <summary>Makes a condition of so many parts, that are yet to be said.</summary>
    private protected Condition(Simulation environment, int count)
        : base(environment)
    {
        MarkHasWork();
        parts = new ConditionPart[count];
        for (var i = 0; i < count; i++)
        {
            parts[i] = new ConditionPart(this);
        }
    }

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
        Renew();
        parts[0].Event = first;
        parts[1].Event = second;
        happened = 0;
        happenedParts = 0;
        Watch();
        return this;
    }

    /// <summary>A part has happened.</summary>
    internal void Count(Event source)
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
            if (part.Event.Environment != Environment)
            {
                throw new ArgumentException("It is not allowed to mix events from different environments");
            }
        }
        foreach (var part in parts)
        {
            if (part.Event.IsProcessed)
            {
                Count(part.Event);
            }
            else
            {
                part.Event.AddWaiter(part);
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
            if (!part.Event.IsProcessed)
            {
                part.Event.RemoveWaiter(part);
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
            base.Value = CollectValues(now: true);
        }
    }

    private void MarkHappened(ref ulong bits, ref int count)
    {
        foreach (var part in parts)
        {
            if (part.Event is Condition nested)
            {
                nested.MarkHappened(ref bits, ref count);
            }
            else
            {
                bits |= part.Event.IsProcessed ? 1UL << (count & 63) : 0;
                count++;
            }
        }
    }

    private protected override object? MakeValue() => base.Value = CollectValues(now: false);

    /// <summary>Collects the parts that have happened by now, or those remembered.</summary>
    private OrderedDictionary CollectValues(bool now)
    {
        values ??= [];
        values.Clear();
        var index = 0;
        CollectValues(values, now, happenedParts, ref index);
        return values;
    }

    private void CollectValues(OrderedDictionary collected, bool now, ulong bits, ref int index)
    {
        foreach (var part in parts)
        {
            if (part.Event is Condition nested)
            {
                nested.CollectValues(collected, now, bits, ref index);
            }
            else if (now ? part.Event.IsProcessed : ((bits >> index++) & 1) != 0)
            {
                collected[part.Event] = part.Event.Value;
            }
        }
    }
}
