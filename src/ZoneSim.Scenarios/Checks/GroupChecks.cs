using ZoneSim.Model;

namespace ZoneSim.Scenarios.Checks;

/// <summary>Convoys that come as a group: which may, and what nobody else may be called.</summary>
internal static class GroupChecks
{
    /// <summary>Checks both.</summary>
    public static void Check(Facts facts)
    {
        var scenario = facts.Scenario;
        if (scenario.Campaign?.Convoy is { } sent && scenario.IsGroup(sent))
        {
            facts.Add(
                $"convoys.{sent}.group",
                $"a group of the convoy '{sent}', which comes with opportunities",
                "'campaign.group', which says how many an opportunity brings"
            );
        }

        var followers = ConvoyGroups.Followers(scenario).ToDictionary(one => one.Name, one => one.Convoy, StringComparer.Ordinal);
        if (followers.Count == 0)
        {
            return;
        }

        var names = scenario
            .Convoys.Select(one => ("convoys", one.Name))
            .Concat(scenario.Drones.Select(one => (one.Kind.Word() + "s", one.Name)))
            .Concat(scenario.Outposts.Select(name => ("outposts", name)))
            .Concat(scenario.Patrols.Select(name => ("patrols", name)));
        foreach (var (section, name) in names.Where(one => followers.ContainsKey(one.Item2)))
        {
            facts.Add($"{section}.{name}", $"the name '{name}', which a convoy of the group '{followers[name]}' has", "another name: draws are keyed by it");
        }
    }
}
