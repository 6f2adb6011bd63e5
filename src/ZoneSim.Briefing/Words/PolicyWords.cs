using ZoneSim.Model;

namespace ZoneSim.Briefing.Words;

/// <summary>What a policy does, in one line.</summary>
public static class PolicyWords
{
    /// <summary>
    /// The policy's title, which tells what it does about convoys; where only drones or manned aircraft come, the measures of its ladder against
    /// them, in order.
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <param name="scenario">The scenario that it answers.</param>
    public static string InBrief(Policy policy, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(scenario);
        if (scenario.Convoys.Count > 0 || scenario.Drones.Count == 0 || policy.Drone.Count == 0)
        {
            return policy.Title;
        }

        var ordered = policy.Drone.Where(rung => !rung.Overriding).Select(RungWords.Measure).Distinct().ToList();
        var always = policy.Drone.Where(rung => rung.Overriding).Select(RungWords.Measure).Distinct().Except(ordered).ToList();
        string[] parts = [string.Join(", then ", ordered), always.Count > 0 ? "at any time " + Phrases.And(always) : ""];
        return WordForms.Capital(string.Join("; ", parts.Where(part => part.Length > 0)));
    }
}
