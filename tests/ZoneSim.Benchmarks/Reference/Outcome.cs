namespace ZoneSim.Benchmarks.Reference;

/// <summary>How a replication of the reference model ends.</summary>
public enum Outcome
{
    /// <summary>Turned by the call.</summary>
    WithdrewCall,

    /// <summary>Turned by the show of force.</summary>
    WithdrewShow,

    /// <summary>Turned by the warning shots.</summary>
    WithdrewWarn,

    /// <summary>Struck, with survivors, who turned.</summary>
    StruckSurvivors,

    /// <summary>Struck, without survivors.</summary>
    AllDestroyed,

    /// <summary>Came within 5 km.</summary>
    Reached,

    /// <summary>Still out at the horizon.</summary>
    Unresolved,
}
