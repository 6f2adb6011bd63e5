namespace ZoneSim.Clock;

/// <summary>What has become of an event, in one byte.</summary>
[Flags]
internal enum EventState : byte
{
    /// <summary>Nothing yet.</summary>
    None = 0,

    /// <summary>It is in the queue, or has been.</summary>
    Triggered = 1,

    /// <summary>It has happened.</summary>
    Processed = 2,

    /// <summary>It is a success.</summary>
    Ok = 4,

    /// <summary>A run ends with it.</summary>
    StopsRun = 8,

    /// <summary>Its value is made only when somebody asks for it.</summary>
    ValueOnDemand = 16,

    /// <summary>More than one waits for it.</summary>
    ManyWaiters = 32,

    /// <summary>The clock has work of its own to do when it is processed.</summary>
    HasWork = 64,

    /// <summary>It belongs to an earlier replication (debug builds only).</summary>
    Expired = 128,
}
