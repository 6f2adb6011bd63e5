namespace ZoneSim.Model;

/// <summary>What a campaign cannot be, and how to mend it.</summary>
internal static class CampaignRefusals
{
    /// <summary>Opportunities of one campaign at most, as they are to be expected.</summary>
    public const double MostOpportunities = 1_000;

    /// <summary>Refuses a scenario and a policy that cannot be played as a campaign together.</summary>
    /// <exception cref="ModelException">They cannot.</exception>
    public static void Check(Scenario scenario, Policy policy)
    {
        if (scenario.Campaign is not { } campaign)
        {
            if (policy.Posture.Count > 0)
            {
                throw new ModelException(
                    $"The policy '{policy.Name}' has a posture, which changes over days, and '{scenario.Name}' is one night: "
                        + "name one of its policies, or a scenario with the section 'campaign'."
                );
            }

            return;
        }

        if (campaign.Convoy is { } name && scenario.Convoys.All(plan => plan.Name != name || plan.Neutral))
        {
            throw new ModelException($"Opportunities bring the convoy '{name}', which the scenario does not have: name one of its convoys in campaign.convoy.");
        }

        if (Expected(scenario) is > MostOpportunities and var many)
        {
            throw new ModelException(
                FormattableString.Invariant($"A campaign with about {many:#,0} opportunities is too long: at most {MostOpportunities:#,0}, ")
                    + "by fewer days or a lower campaign.opportunities."
            );
        }
    }

    /// <summary>Opportunities to be expected by the central values.</summary>
    public static double Expected(Scenario scenario) =>
        scenario.Campaign?.Convoy is null
            ? 0
            : (scenario.Quantities.Find("campaign.opportunities")?.Value.Central ?? 0) * (scenario.Quantities.Find("campaign.days")?.Value.Central ?? 0);

    /// <summary>The names of convoys that may be sent: as many as come in all but one of a billion campaigns.</summary>
    public static IEnumerable<string> SentNames(Scenario scenario)
    {
        var expected = Math.Min(Expected(scenario), MostOpportunities);
        var most = scenario.Quantities.Find(CampaignPlan.GroupSize) is { } size ? CampaignPlan.Whole(Sampler.Of(size.Value).At(1 - 1e-9)) : 1;
        return expected > 0
            ? from number in Enumerable.Range(1, (int)(expected + (6 * Math.Sqrt(expected)) + 12))
            from member in Enumerable.Range(1, most)
            select NameOf(scenario.Campaign!.Convoy, number, member)
            : [];
    }

    /// <summary>The name of a convoy that an opportunity brings, by which its luck is keyed: convoy-7, and convoy-7-2 for the second of a group.</summary>
    public static string NameOf(string? convoy, int opportunity, int member) =>
        member == 1 ? FormattableString.Invariant($"{convoy}-{opportunity}") : FormattableString.Invariant($"{convoy}-{opportunity}-{member}");
}
