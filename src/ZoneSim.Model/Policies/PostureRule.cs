namespace ZoneSim.Model;

/// <summary>The closed vocabulary of what changes a posture.</summary>
public enum PostureTriggerKind
{
    /// <summary>The day <see cref="PostureTrigger.Count"/> begins, from 1.</summary>
    Day,

    /// <summary>So many incursions have been detected within a time.</summary>
    Incursions,

    /// <summary>So many vehicles have been hit within a time.</summary>
    VehiclesHit,

    /// <summary>So many reactions have followed incursions within a time.</summary>
    Reactions,

    /// <summary>For so long no incursion has been detected and none that was is under way.</summary>
    QuietFor,
}

/// <summary>When a posture changes.</summary>
/// <param name="Kind">By what.</param>
/// <param name="Count">How many, or which day; 0 where the kind has none.</param>
/// <param name="Seconds">Within which time, or for how long; 0 for a day.</param>
public sealed record PostureTrigger(PostureTriggerKind Kind, int Count, double Seconds)
{
    /// <summary>The trigger as read aloud, such as "3 incursions within 7 d" or "quiet for 14 d".</summary>
    public string Label =>
        Kind switch
        {
            PostureTriggerKind.Day => FormattableString.Invariant($"day {Count}"),
            PostureTriggerKind.QuietFor => $"quiet for {Days}",
            PostureTriggerKind.Incursions => $"{Many("incursion")} within {Days}",
            PostureTriggerKind.VehiclesHit => $"{Many("vehicle")} hit within {Days}",
            _ => $"{Many("reaction")} within {Days}",
        };

    private string Days => FormattableString.Invariant($"{Seconds / 86_400:0.##} d");

    private string Many(string what) => FormattableString.Invariant($"{Count} {what}{(Count == 1 ? "" : "s")}");
}

/// <summary>One line of a posture: the policy that is taken up when its trigger holds.</summary>
/// <param name="Policy">The policy, whole.</param>
/// <param name="When">When it is taken up; null for the one that a campaign begins with.</param>
public sealed record PostureRule(Policy Policy, PostureTrigger? When);
