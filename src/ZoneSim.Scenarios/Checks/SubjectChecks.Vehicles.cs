using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Checks;

/// <summary>Vehicles: each convoy tells them or draws them, of classes that there are.</summary>
internal static partial class SubjectChecks
{
    private static void CheckVehicles(Facts facts)
    {
        var classes = facts.Scenario.Quantities.NamesBelow("vehicle-classes");
        if (classes.Count == 0 || facts.IsBroken("vehicle-classes"))
        {
            return;
        }

        foreach (var convoy in facts.Scenario.Convoys)
        {
            CheckOrder(facts, convoy, classes);
            CheckOneOf(facts, $"convoys.{convoy.Name}");
            foreach (
                var section in new[]
                {
                    $"convoys.{convoy.Name}.vehicles",
                    $"convoys.{convoy.Name}.vehicles-drawn.mix",
                    $"convoys.{convoy.Name}.reinforced.vehicles",
                }
            )
            {
                var named = facts.Scenario.Quantities.NamesBelow(section);
                foreach (var unknown in named.Where(name => !classes.Contains(name)))
                {
                    facts.Add(
                        $"{section}.{unknown}",
                        $"the vehicle class '{unknown}'",
                        $"a class under vehicle-classes: {ShapeReader.Join(classes)}",
                        Nearest.To(unknown, classes)
                    );
                }

                if (named.Count > 0 && named.All(name => facts.Central($"{section}.{name}") == 0))
                {
                    facts.Add(
                        section,
                        section.EndsWith("mix", StringComparison.Ordinal) ? "weights that are all 0" : "no vehicle",
                        section.EndsWith("mix", StringComparison.Ordinal) ? "at least one weight above 0" : "at least one vehicle"
                    );
                }
            }
        }
    }

    /// <summary>Its vehicles are told by class, or are drawn.</summary>
    private static void CheckOneOf(Facts facts, string convoy)
    {
        var (told, drawn) = ($"{convoy}.vehicles", $"{convoy}.vehicles-drawn");
        if (facts.IsBroken(convoy) || facts.IsBroken(told) || facts.IsBroken(drawn))
        {
            return;
        }

        var (isTold, isDrawn) = (facts.Scenario.Quantities.NamesBelow(told).Count > 0, facts.Scenario.Quantities.NamesBelow(drawn).Count > 0);
        if (isTold && isDrawn)
        {
            facts.AddAtEither(
                drawn,
                told,
                "vehicles by class beside vehicles whose classes are drawn",
                "one of them: 'vehicles: none' or 'vehicles-drawn: none' takes the other away"
            );
        }
        else if (!isTold && !isDrawn && facts.At(told) == facts.At(convoy) && facts.At(drawn) == facts.At(convoy))
        {
            facts.Add(convoy, "no 'vehicles'", "vehicles by class, or vehicles-drawn");
        }
    }

    /// <summary>The order names classes that there are, each once.</summary>
    private static void CheckOrder(Facts facts, ConvoyPlan convoy, IReadOnlyList<string> classes)
    {
        for (var place = 0; place < convoy.Order.Count; place++)
        {
            var (name, at) = (convoy.Order[place], $"convoys.{convoy.Name}.order[{place}]");
            if (!classes.Contains(name))
            {
                facts.Add(at, $"the vehicle class '{name}'", $"a class under vehicle-classes: {ShapeReader.Join(classes)}", Nearest.To(name, classes));
            }
            else if (convoy.Order.Take(place).Contains(name))
            {
                facts.Add(at, $"the vehicle class '{name}' a second time", "each class once");
            }
        }
    }
}
