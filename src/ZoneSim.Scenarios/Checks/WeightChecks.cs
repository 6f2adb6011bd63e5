using ZoneSim.Scenarios.Shapes;

namespace ZoneSim.Scenarios.Checks;

/// <summary>Weights and shares that belong together.</summary>
internal static class WeightChecks
{
    /// <summary>Checks the intents, the kinds of reaction, and what a strike does to each class of vehicles.</summary>
    public static void Check(Facts facts)
    {
        CheckNotAllZero(facts, "convoy.intent");
        foreach (var convoy in facts.Scenario.Convoys.Where(convoy => facts.Scenario.Quantities.NamesBelow($"convoys.{convoy.Name}.intent").Count > 0))
        {
            CheckOwnIntents(facts, convoy.Name);
        }

        CheckNotAllZero(facts, "reaction.kind");
        CheckNotAllZero(facts, "campaign.hours");
        foreach (var name in facts.Scenario.Quantities.NamesBelow("vehicle-classes"))
        {
            CheckStrikeEffect(facts, $"vehicle-classes.{name}");
        }
    }

    private static void CheckNotAllZero(Facts facts, string section)
    {
        var names = facts.Scenario.Quantities.NamesBelow(section);
        if (names.Count > 0 && names.All(name => facts.Central($"{section}.{name}") == 0) && names.Count == ScenarioShape.CountBelow(section))
        {
            facts.Add(section, "weights that are all 0", "at least one weight above 0");
        }
    }

    /// <summary>A convoy's own weights, beside those that it shares, are not all 0.</summary>
    private static void CheckOwnIntents(Facts facts, string convoy)
    {
        var weights = facts
            .Scenario.Quantities.NamesBelow("convoy.intent")
            .Select(intent => facts.Central(facts.NameOf("convoy", convoy, $"intent.{intent}")))
            .ToList();
        if (weights.Count == ScenarioShape.CountBelow("convoy.intent") && weights.All(weight => weight == 0))
        {
            facts.Add($"convoys.{convoy}.intent", "weights that are all 0 with those that all convoys share", "at least one weight above 0");
        }
    }

    private static void CheckStrikeEffect(Facts facts, string section)
    {
        var destroyed = facts.Scenario.Quantities.Find($"{section}.destroyed");
        var damaged = facts.Scenario.Quantities.Find($"{section}.damaged");
        if (destroyed is null || damaged is null)
        {
            return;
        }

        if (destroyed.Value.Central + damaged.Value.Central > 1 + 1e-9)
        {
            facts.AddAtEither(
                $"{section}.damaged",
                $"{section}.destroyed",
                "shares of destroyed and damaged that add to more than 1",
                "shares that add to 1 at most"
            );
        }
        else if ((destroyed.Range?.High ?? destroyed.Value.Central) + (damaged.Range?.High ?? damaged.Value.Central) > 1 + 1e-9)
        {
            facts.AddAtEither(
                $"{section}.damaged",
                $"{section}.destroyed",
                "ranges of destroyed and damaged whose upper ends add to more than 1",
                "upper ends that add to 1 at most"
            );
        }
    }
}
