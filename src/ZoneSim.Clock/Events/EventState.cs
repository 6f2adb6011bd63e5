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
}
