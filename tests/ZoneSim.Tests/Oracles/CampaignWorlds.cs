using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>Campaigns made so plain that theory knows their answers.</summary>
internal static class CampaignWorlds
{
    public const double Day = 86_400;

    /// <summary>A scenario as a campaign in which the convoy 'convoy' may be sent: nobody learns, and a suspension is over at once.</summary>
    public static Scenario AsCampaign(this Scenario scenario, double days = 60, double perDay = 0.25, double sends = 0.5) =>
        (scenario with { Campaign = new CampaignPlan { Convoy = "convoy" } })
            .With("campaign.days", Constant(days * Day))
            .With("campaign.opportunities", Constant(perDay / Day))
            .With("campaign.hours.night", Constant(1))
            .With("campaign.hours.morning", Constant(1))
            .With("campaign.hours.afternoon", Constant(1))
            .With("campaign.hours.evening", Constant(1))
            .With("campaign.sends", Constant(sends))
            .With("campaign.learning", Constant(0))
            .With("campaign.half-life", Constant(21 * Day))
            .With("campaign.gain", Constant(1))
            .With("campaign.vehicle-lost", Constant(0.5))
            .With("campaign.turned", Constant(0.2))
            .With("campaign.suspension", Constant(0));

    /// <summary>
    /// Whatever comes is turned at once on its way and at a cost of exactly 1: seen far out, addressed at once, by words that turn everybody;
    /// nothing else happens on the line.
    /// </summary>
    public static Scenario CostsOne { get; } =
        Worlds
            .AllSeeing.Only(Intent.Probe)
            .With("strength.broadcast", Constant(1))
            .With("convoy.turn-delay", Constant(0))
            .With("line.background-calls", Constant(0))
            .AsCampaign(perDay: 1)
            .With("campaign.gain", Constant(0))
            .With("campaign.turned", Constant(1))
            .With("campaign.half-life", Constant(1e12));

    /// <summary>The policy that turns them.</summary>
    public static Policy Words { get; } = SmallWorld.Of("words", SmallWorld.Rung(Measure.Broadcast, TriggerKind.Detected));

    /// <summary>The incursions of a campaign, each with its row: what its one row adds up.</summary>
    public static IReadOnlyList<LedgerRow> Nights(this CompiledModel model, ulong seed, long replication)
    {
        var replicator = model.NewReplicator();
        replicator.Run(seed, replication);
        return replicator.Nights;
    }

    /// <summary>The number of the opportunity that brought a convoy.</summary>
    public static int Opportunity(this LedgerRow row) => int.Parse(row.Incursion["convoy-".Length..], System.Globalization.CultureInfo.InvariantCulture);
}
