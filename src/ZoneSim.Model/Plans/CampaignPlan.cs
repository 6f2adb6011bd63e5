namespace ZoneSim.Model;

/// <summary>
/// That a scenario is played for days instead of one night: a sender finds opportunities to send convoys, and may learn from what became
/// of earlier ones. Its numbers are the quantities <c>campaign.…</c>.
/// </summary>
public sealed record CampaignPlan
{
    /// <summary>The one row that a campaign leaves in the ledger is called so, where a night's row has the name of its convoy.</summary>
    public const string Subject = "campaign";

    /// <summary>Convoys of one group at most.</summary>
    public const int MostInAGroup = 20;

    /// <summary>The quantity that says how many convoys an opportunity brings.</summary>
    internal const string GroupSize = "campaign.group.size";

    /// <summary>A drawn size of a group as a number of convoys: the nearest whole one, halves up.</summary>
    internal static int Whole(double size) => (int)Math.Clamp(Math.Floor(size + 0.5), 1, MostInAGroup);

    /// <summary>The convoy of the scenario that an opportunity brings; null where convoys come as planned only.</summary>
    public string? Convoy { get; init; }
}
