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
    private readonly Event[] parts;

    private protected Condition(Simulation environment, Event[] parts)
        : base(environment)
    {
        this.parts = parts;
        foreach (var part in parts)
        {
            if (part.Environment != environment)
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

    /// <summary>
    /// The parts that had happened, each with its value, in their order; nested conditions are flattened. Null until the
    /// condition has happened.
    /// </summary>
    public new OrderedDictionary? Value => (OrderedDictionary?)base.Value;

    /// <summary>The number of parts that have happened.</summary>
    private protected int Happened { get; private set; }

    /// <summary>Whether so many of so many parts are enough.</summary>
    private protected abstract bool IsMet(int happened, int total);

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
        Happened++;
        if (!source.IsOk)
        {
            Fail(source.Value);
        }
        else if (IsMet(Happened, parts.Length))
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
            var values = new OrderedDictionary();
            CollectValues(values);
            base.Value = values;
        }
    }

    private void CollectValues(OrderedDictionary values)
    {
        foreach (var part in parts)
        {
            if (part is Condition nested)
            {
                nested.CollectValues(values);
            }
            else if (part.IsProcessed)
            {
                values[part] = part.Value;
            }
        }
    }
}
