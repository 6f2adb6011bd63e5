namespace ZoneSim.Model;

/// <summary>
/// That a scenario is played for days instead of one night: a sender finds opportunities to send convoys, and may learn from what became
/// of earlier ones. Its numbers are the quantities <c>campaign.…</c>.
/// </summary>
public sealed record CampaignPlan
{
    /// <summary>The one row that a campaign leaves in the ledger is called so, where a night's row has the name of its convoy.</summary>
    public const string Subject = "campaign";

    /// <summary>The convoy of the scenario that an opportunity brings; null where convoys come as planned only.</summary>
    public string? Convoy { get; init; }
}
