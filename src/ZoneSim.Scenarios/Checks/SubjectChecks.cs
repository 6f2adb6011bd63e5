using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Checks;

/// <summary>Names: each stands for one thing, and whoever is named is there.</summary>
internal static partial class SubjectChecks
{
    /// <summary>Convoys, drones and manned aircraft of one scenario at most.</summary>
    private const int MostSubjects = 5_000;

    private const string Reserved = "history";

    private static readonly string[] s_notNeutral =
    [
        "felt",
        "reinforced",
        "same-as",
        "inside-at",
        "intent",
        "probe",
        "establish",
        "resolve",
        "returns",
        "turn-delay",
        "parts",
        "holds",
        "group",
    ];

    private static readonly (string Section, string[] Keys)[] s_wholes = [("parts", ["probability", "goes-on", "stays"]), ("holds", ["probability", "time"])];

    /// <summary>Checks the names of convoys, of what flies, of outposts and patrols, and what they refer to.</summary>
    public static void Check(Facts facts)
    {
        CheckUnique(facts);
        CheckLuck(facts);
        CheckNumber(facts);
        CheckVehicles(facts);
        CheckBases(facts);
        foreach (var convoy in facts.Scenario.Convoys)
        {
            CheckSameAs(facts, convoy);
            CheckNeutral(facts, convoy);
            CheckWhole(facts, convoy.Name);
        }

        WarnOfParting(facts);
        foreach (var drone in facts.Scenario.Drones)
        {
            CheckTarget(facts, drone);
        }

        CheckFlying(facts);
        if (
            facts.Scenario.Convoys.Count + facts.Scenario.Drones.Count == 0
            && !facts.IsBroken("convoys")
            && !facts.IsBroken("drones")
            && !facts.IsBroken("flights")
        )
        {
            facts.Add("convoys", "neither a convoy nor a drone nor a manned aircraft", "at least one of them, under 'convoys', 'drones' or 'flights'");
        }
    }

    private static void CheckUnique(Facts facts)
    {
        var scenario = facts.Scenario;
        var names = scenario
            .Convoys.Select(one => ("convoys", one.Name))
            .Concat(scenario.Drones.Select(one => (one.Kind.Word() + "s", one.Name)))
            .Concat(scenario.Outposts.Select(name => ("outposts", name)))
            .Concat(scenario.Patrols.Select(name => ("patrols", name)));
        foreach (var twice in names.GroupBy(pair => pair.Item2, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            var (first, second) = (twice.First().Item1, twice.Last().Item1);
            facts.Add($"{second}.{twice.Key}", $"the name '{twice.Key}' under both {first} and {second}", "a name of its own for each: draws are keyed by it");
        }
    }

    /// <summary>Draws are keyed by the hash of a name.</summary>
    private static void CheckLuck(Facts facts)
    {
        foreach (var (name, other) in CompiledModel.SharedLuck(facts.Scenario))
        {
            var subject = name.Split('#', '/')[0];
            facts.Add(
                $"{SectionOf(facts.Scenario, subject)}.{subject}",
                $"the name '{subject}', whose hash is that of '{other}'",
                "another name: draws are keyed by it, and the two would share their luck"
            );
        }

        foreach (
            var name in facts.Scenario.Convoys.Select(one => one.Name).Concat(facts.Scenario.Drones.Select(one => one.Name)).Where(name => name == Reserved)
        )
        {
            facts.Add($"{SectionOf(facts.Scenario, name)}.{name}", $"the name '{name}'", "another name: the history itself draws under this one");
        }
    }

    private static string SectionOf(Scenario scenario, string name) =>
        scenario.Convoys.Any(one => one.Name == name) ? "convoys"
        : scenario.Drones.FirstOrDefault(one => one.Name == name) is { } flying ? flying.Kind.Word() + "s"
        : scenario.Outposts.Contains(name) ? "outposts"
        : "patrols";

    private static void CheckNumber(Facts facts)
    {
        var number = facts.Scenario.Convoys.Count + facts.Scenario.Drones.Count;
        if (number > MostSubjects)
        {
            facts.Add("convoys", $"{number} convoys, drones and manned aircraft", $"at most {MostSubjects}; a study of more than a hundred takes long");
        }
    }

    /// <summary>No more aircraft wait at bases than there are.</summary>
    private static void CheckBases(Facts facts)
    {
        var based = facts
            .Scenario.Quantities.NamesBelow("aircraft.bases")
            .Select(name => (Name: $"aircraft.bases.{name}.aircraft", Count: facts.Central($"aircraft.bases.{name}.aircraft") ?? 0))
            .ToList();
        if (facts.Central("aircraft.count") is { } all && based.Sum(one => one.Count) is var sum && sum > all)
        {
            facts.AddAtEither(based[^1].Name, "aircraft.count", $"{sum} aircraft at bases, of {all} in all", "no more than 'aircraft.count'");
        }
    }

    private static void CheckSameAs(Facts facts, ConvoyPlan convoy)
    {
        if (convoy.SameAs is not { } other || facts.IsBroken("convoys"))
        {
            return;
        }

        var others = facts.Scenario.Convoys.Where(one => one.Name != convoy.Name && !one.Neutral).ToList();
        var found = others.Find(one => one.Name == other);
        if (found is null)
        {
            facts.Add(
                $"convoys.{convoy.Name}.same-as.convoy",
                $"the convoy '{other}'",
                $"another convoy of this scenario{(others.Count == 0 ? "" : ": " + ShapeReader.Join(others.Select(one => one.Name)))}",
                Nearest.To(other, others.Select(one => one.Name))
            );
        }
        else if (found.SameAs is not null)
        {
            facts.Add($"convoys.{convoy.Name}.same-as.convoy", $"the convoy '{other}', which is itself the same as another", "a convoy without same-as");
        }
    }

    private static void CheckNeutral(Facts facts, ConvoyPlan convoy)
    {
        foreach (var key in s_notNeutral.Where(_ => convoy.Neutral))
        {
            var path = $"convoys.{convoy.Name}.{key}";
            if (facts.Central(path) is not null || facts.Scenario.Quantities.NamesBelow(path).Count > 0)
            {
                facts.Add(
                    path,
                    $"'{key}' for neutral traffic",
                    "only what neutral traffic has: vehicles, arrives, its way and its speed; it crosses and answers to no measure"
                );
            }
        }
    }

    /// <summary>
    /// What all convoys share of how they part and hold is whole or nothing. A file's shape says so; a change, by a policy or a setting, is checked
    /// for it.
    /// </summary>
    public static void CheckShared(Facts facts)
    {
        foreach (var (section, keys) in s_wholes)
        {
            var lacking = keys.Where(key => facts.Central($"convoy.{section}.{key}") is null).ToList();
            if (lacking.Count > 0 && keys.Except(lacking).FirstOrDefault() is { } given)
            {
                facts.Add($"convoy.{section}.{given}", $"no 'convoy.{section}.{lacking[0]}'", $"all of {ShapeReader.Join(keys)} below 'convoy.{section}'");
            }
        }
    }

    /// <summary>What all of a kind share stands in the file, where one of the kind flies.</summary>
    private static void CheckFlying(Facts facts)
    {
        foreach (var first in facts.Scenario.Drones.DistinctBy(one => one.Kind))
        {
            var (word, noun) = (first.Kind.Word(), first.Kind.Noun());
            if (facts.Scenario.Quantities.NamesBelow(word).Count == 0 && !facts.IsBroken(word))
            {
                facts.Add(
                    $"{word}s.{first.Name}",
                    $"a {noun} where no section '{word}' says how it flies",
                    $"a section '{word}', such as that of layers/model.yaml"
                );
            }

            if (facts.Central($"horizon.{word}") is null && !facts.IsBroken($"horizon.{word}"))
            {
                facts.Add($"{word}s.{first.Name}", $"a {noun} and no 'horizon.{word}'", "how long it is followed: a duration");
            }
        }
    }

    /// <summary>What a convoy has of its own, with what all share, is all that says how it parts, and how it holds.</summary>
    private static void CheckWhole(Facts facts, string convoy)
    {
        foreach (var (section, keys) in s_wholes)
        {
            var lacking = keys.Where(key => facts.Scenario.Quantities.FindOf("convoy", convoy, $"{section}.{key}") is null).ToList();
            var own = $"convoys.{convoy}.{section}";
            if (lacking.Count > 0 && facts.Scenario.Quantities.NamesBelow(own).Count > 0 && !facts.IsBroken(own) && !facts.IsBroken($"convoy.{section}"))
            {
                facts.Add(own, $"no '{own}.{lacking[0]}'", $"all of {ShapeReader.Join(keys)}, here or in 'convoy.{section}'");
            }
        }
    }

    /// <summary>A strike on all vehicles leaves none that it was not aimed at.</summary>
    private static void WarnOfParting(Facts facts)
    {
        if (facts.Scenario.MayPart && facts.Central("aircraft.strike-size") is null && !facts.IsBroken("aircraft"))
        {
            var first = facts
                .NamesOf("convoy", facts.Scenario.Convoys.Select(convoy => convoy.Name), "parts.probability")
                .First(name => facts.Central(name) is not null);
            facts.Warn(
                first,
                "a convoy that may part, and strikes on all of it",
                "'aircraft.strike-size', here or in a policy: it parts only where a strike is aimed at some of its vehicles"
            );
        }
    }

    private static void CheckTarget(Facts facts, DronePlan drone)
    {
        List<string> targets =
        [
            .. facts.Scenario.Outposts,
            .. facts.Scenario.Patrols,
            .. facts.Scenario.Zone.Protected.Select(point => point.Name),
            DronePlan.Garrison,
        ];
        if (
            drone.Target.Length > 0
            && !targets.Contains(drone.Target)
            && !facts.IsBroken("outposts")
            && !facts.IsBroken("patrols")
            && !facts.IsBroken("zone.protected")
        )
        {
            facts.Add(
                $"{drone.Kind.Word()}s.{drone.Name}.target",
                $"the target '{drone.Target}'",
                $"an outpost, a patrol or what is protected: {ShapeReader.Join(targets)}",
                Nearest.To(drone.Target, targets)
            );
        }
    }
}
