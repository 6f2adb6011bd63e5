namespace ZoneSim.Model;

/// <summary>Convoys that arrive as a group of a random number: the first comes under the name of its plan, the others as north-2, north-3.</summary>
public static class ConvoyGroups
{
    /// <summary>The quantity that says how many convoys come as a group.</summary>
    /// <param name="convoy">The convoy's name in the scenario.</param>
    internal static string SizeOf(string convoy) => $"convoys.{convoy}.group.size";

    /// <summary>The quantity that says how long after one convoy of a group the next sets off.</summary>
    /// <param name="convoy">The convoy's name in the scenario.</param>
    internal static string GapOf(string convoy) => $"convoys.{convoy}.group.gap";

    /// <summary>Whether a convoy of the scenario comes as a group.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="convoy">The convoy's name.</param>
    public static bool IsGroup(this Scenario scenario, string convoy)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Quantities.Find(SizeOf(convoy)) is not null;
    }

    /// <summary>The name of a convoy of a group, by which its luck is keyed: north for the first, north-2 for the second.</summary>
    /// <param name="convoy">The convoy's name in the scenario.</param>
    /// <param name="member">Which of the group, from 1.</param>
    public static string NameOf(string convoy, int member) => member == 1 ? convoy : FormattableString.Invariant($"{convoy}-{member}");

    /// <summary>
    /// The names of all that may follow the first of a group, as many as come in all but one of a billion histories at the upper end
    /// of the range, each with its convoy in the scenario.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    public static IEnumerable<(string Name, string Convoy)> Followers(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return from plan in scenario.Convoys
            where scenario.IsGroup(plan.Name) && plan.Name != scenario.Campaign?.Convoy
            let size = scenario.Quantities[SizeOf(plan.Name)]
            let scale = Math.Max(1, (size.Range?.High ?? 0) / size.Value.Central)
            let most = CampaignPlan.Whole(Sampler.Of(size.Value).At(1 - 1e-9) * scale)
            from member in Enumerable.Range(2, most - 1)
            select (NameOf(plan.Name, member), plan.Name);
    }

    /// <summary>Refuses groups that cannot be played, and a policy that says who comes.</summary>
    /// <exception cref="ModelException">There is one.</exception>
    internal static void Check(Scenario scenario, Policy policy)
    {
        if (policy.Overrides.FirstOrDefault(quantity => IsOfGroup(quantity.Name)) is { } changed)
        {
            throw new ModelException(
                $"The policy '{policy.Name}' gives '{changed.Name}', and who comes is the same under every policy: give it in the scenario."
            );
        }

        foreach (var plan in scenario.Convoys.Where(plan => scenario.IsGroup(plan.Name)))
        {
            if (plan.Name == scenario.Campaign?.Convoy)
            {
                throw new ModelException(
                    $"The convoy '{plan.Name}' comes with opportunities: campaign.group says how many of it come, not convoys.{plan.Name}.group."
                );
            }

            if (plan.Neutral)
            {
                throw new ModelException($"The neutral traffic '{plan.Name}' comes alone: take convoys.{plan.Name}.group away.");
            }
        }
    }

    /// <summary>Whether a quantity says of a convoy how many come, or when.</summary>
    /// <param name="quantity">Its dotted name.</param>
    public static bool IsOfGroup(string quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return quantity.Split('.') is ["convoys", _, "group", _];
    }
}
