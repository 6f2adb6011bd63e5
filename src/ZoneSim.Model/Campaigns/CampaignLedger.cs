namespace ZoneSim.Model;

/// <summary>Adds a campaign up to its one row: totals over its incursions, and its course at the ends of days.</summary>
internal static class CampaignLedger
{
    /// <summary>The row of a campaign that has just been played.</summary>
    /// <param name="context">The history, played to its end.</param>
    /// <param name="model">Its model.</param>
    /// <param name="nights">Its incursions' rows.</param>
    public static LedgerRow RowOf(ReplicationContext context, CompiledModel model, IReadOnlyList<LedgerRow> nights)
    {
        var record = context.Campaign!;
        List<LedgerRow> convoys = [.. nights.Where(row => row.Kind == IncursionKind.Convoy)];
        var totals = new CampaignTotals
        {
            Opportunities = record.Opportunities,
            Incursions = convoys.Count,
            Returns = convoys.Count(row => row.Ordinal > 1),
            AnybodyInside = record.Inside.CoveredUntil(double.PositiveInfinity),
            DaysInside = record.Inside.Days(),
            Reached = convoys.Count(row => row.End == PolicyNeutralEnd.Reached),
            FirstReached = convoys.Where(row => row.End == PolicyNeutralEnd.Reached).Min(row => (double?)row.EndTime),
            HitAfterTurning = convoys.Count(row => row.HitAfterTurning),
            Reactions = [.. LedgerWords.Reactions.Select((_, kind) => nights.Count(row => (int)row.Reaction == kind))],
            Suspended = record.Suspended.CoveredUntil(model.Campaign!.End),
            PostureChanges = record.PostureChanges,
        };
        NoteCourse(totals, record, model, convoys);
        var whole = new LedgerRow
        {
            Replication = context.Fate.Replication,
            Incursion = CampaignPlan.Subject,
            Kind = IncursionKind.Campaign,
            EndTime = model.Campaign.End,
            Campaign = totals,
        };
        foreach (var row in convoys)
        {
            Add(whole, row);
        }

        return whole;
    }

    private static void Add(LedgerRow whole, LedgerRow row)
    {
        whole.TimeInZone += row.TimeInZone;
        whole.Vehicles += row.Vehicles;
        whole.VehiclesDestroyed += row.VehiclesDestroyed;
        whole.VehiclesDamaged += row.VehiclesDamaged;
        whole.PartnerCasualties += row.PartnerCasualties;
        whole.CallsTried += row.CallsTried;
        whole.CallsAnswered += row.CallsAnswered;
        whole.CallsRelayed += row.CallsRelayed;
        whole.AircraftTasks += row.AircraftTasks;
        for (var measure = 0; measure < whole.Uses.Length; measure++)
        {
            whole.Uses[measure] += row.Uses[measure];
        }
    }

    /// <summary>An incursion counts from when it sets off, what became of it from when it ends; what comes after the last day counts to that.</summary>
    private static void NoteCourse(CampaignTotals totals, CampaignRecord record, CompiledModel model, List<LedgerRow> convoys)
    {
        var campaign = model.Campaign!;
        var learnt = model.NewAttractions();
        var lesson = 0;
        foreach (var day in campaign.ByDay)
        {
            var time = day * CampaignParameters.Day;
            var until = day == campaign.Days ? double.PositiveInfinity : time;
            var (begun, reached, hit, losses, reactions) = (0, 0, 0, 0, 0);
            foreach (var row in convoys)
            {
                begun += row.Start <= until ? 1 : 0;
                if (row.EndTime <= until)
                {
                    reached += row.End == PolicyNeutralEnd.Reached ? 1 : 0;
                    hit += row.VehiclesDestroyed + row.VehiclesDamaged;
                    losses += row.PartnerCasualties;
                    reactions += row.Reaction != ReactionKind.None ? 1 : 0;
                }
            }

            for (; lesson < record.Lessons.Count && record.Lessons[lesson].Time <= time; lesson++)
            {
                learnt.Learn((int)record.Lessons[lesson].Intent, record.Lessons[lesson].Payoff, record.Lessons[lesson].Time);
            }

            totals.Note(DaySeries.Incursions, day, begun);
            totals.Note(DaySeries.HoursInside, day, record.Inside.CoveredUntil(until) / 3600);
            totals.Note(DaySeries.Reached, day, reached);
            totals.Note(DaySeries.VehiclesHit, day, hit);
            totals.Note(DaySeries.PartnerCasualties, day, losses);
            totals.Note(DaySeries.Reactions, day, reactions);
            totals.Note(DaySeries.SendProbability, day, learnt.ProbabilityToSend(time));
        }
    }
}
