using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Checks;

/// <summary>Checks a policy's ladders: every rung can be reached, no loop is endless, every name is known.</summary>
internal static class LadderChecks
{
    /// <summary>Checks the policy, against a scenario where there is one.</summary>
    public static void Check(Policy policy, SpotMap spots, Scenario? scenario, MistakeList mistakes)
    {
        foreach (var (key, rungs) in new[] { ("convoy", policy.Convoy), ("drone", policy.Drone) })
        {
            // A rung that could not be read is absent from the ladder, and the numbers of the others would be wrong.
            if (!spots.IsBrokenBelow(key))
            {
                new LadderCheck(key, rungs, spots, scenario, mistakes).Check();
            }
        }

        CheckDelegated(policy, spots, mistakes);
        if (!mistakes.HasErrors)
        {
            new LadderCheck("convoy", policy.Convoy, spots, scenario, mistakes).WarnOfWaits();
            new LadderCheck("drone", policy.Drone, spots, scenario, mistakes).WarnOfWaits();
        }

        WarnWithoutAnswer(policy, spots, mistakes);
    }

    private static void CheckDelegated(Policy policy, SpotMap spots, MistakeList mistakes)
    {
        if (spots.IsBrokenBelow("convoy") || spots.IsBrokenBelow("drone"))
        {
            return;
        }

        var used = policy.Convoy.Concat(policy.Drone).Aggregate(MeasureSet.None, (set, rung) => set | rung.Measure.AsSet());
        foreach (var measure in MeasureNames.All.Where(measure => policy.Delegated.Holds(measure) && !used.Holds(measure)))
        {
            mistakes.Add(spots.Find("delegated"), $"'{measure.Label()}' delegated, which no rung uses", "measures that a rung uses");
        }
    }

    /// <summary>
    /// An empty ladder is a baseline by design and gets no warning; a ladder that acts, but neither begins with a strike on entry nor
    /// breaks off its order when a convoy comes inside a ring or fires, would go on calling while it is assaulted.
    /// </summary>
    private static void WarnWithoutAnswer(Policy policy, SpotMap spots, MistakeList mistakes)
    {
        var answers = policy.Convoy.Any(rung => rung.Overriding && rung.When.Any(trigger => trigger.Kind is TriggerKind.Inside or TriggerKind.HostileAct));
        var beginsWithStrike =
            policy.Convoy.FirstOrDefault(rung => !rung.Overriding) is { Measure: Measure.Strike } first
            && first.When.All(trigger => trigger.Kind is TriggerKind.Detected or TriggerKind.Identified or TriggerKind.Entered);
        if (policy.Convoy.Count > 0 && !answers && !beginsWithStrike && !mistakes.HasErrors)
        {
            mistakes.Warn(
                spots.Find("convoy"),
                "a convoy ladder with no answer to an assault",
                "an overriding rung on a ring ({ inside: inner }) or on a hostile act, unless the policy means to have none"
            );
        }
    }
}
