using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;

namespace ZoneSim.Scenarios.Policies;

/// <summary>Makes the model's policy from a reading; tolerates what is missing, since a mistake tells of it.</summary>
internal static class PolicyBuilder
{
    /// <summary>The policy.</summary>
    public static Policy Build(MapReading file) =>
        new()
        {
            Name = file.Text("policy") ?? "",
            Title = file.Text("title") ?? "",
            Delegated = Measures(file, "delegated"),
            Overrides = new QuantitySet(Overrides(file)),
            Convoy = Ladder(file, "convoy"),
            Drone = Ladder(file, "drone"),
        };

    /// <summary>A policy that a posture's rule holds written out.</summary>
    public static Policy BuildRule(MapReading rule) =>
        new()
        {
            Name = rule.Text("policy") ?? "",
            Title = rule.Text("title") ?? rule.Text("policy") ?? "",
            Delegated = Measures(rule, "delegated"),
            Convoy = Ladder(rule, "convoy"),
            Drone = Ladder(rule, "drone"),
        };

    /// <summary>The overrides under the names that the scenario has for them: a policy's keys are whole dotted names.</summary>
    private static IEnumerable<Quantity> Overrides(MapReading file) =>
        file.Get<MapReading>("quantities") is not { } quantities
            ? []
            : quantities
                .Entries.Where(pair => pair.Value.Value is QuantityReading)
                .Select(pair => ((QuantityReading)pair.Value.Value).Quantity with { Name = pair.Key });

    private static List<Rung> Ladder(MapReading file, string key) => [.. file.Items<MapReading>(key).Select(Rung)];

    private static Rung Rung(MapReading map)
    {
        var measure = MeasureNames.Find(map.Text("measure") ?? "") ?? Measure.CallLine;
        return new Rung
        {
            Name = map.Text("name") ?? measure.Label(),
            When = Triggers(map),
            Measure = measure,
            Overriding = map.Flag("overriding"),
            Tries = (int)map.Number("tries", 1),
            Wait = map.Number("wait", 0),
            WithPrevious = map.Text("with") == "previous",
            Prepare = Measures(map, "prepare"),
            Stop = map.Text("stop") == "outside" ? StopWhen.Outside : StopWhen.Leaving,
        };
    }

    private static MeasureSet Measures(MapReading map, string key) =>
        map.Items<TextReading>(key)
            .Select(item => MeasureNames.Find(item.Text))
            .Aggregate(MeasureSet.None, (set, measure) => measure is { } one ? set | one.AsSet() : set);

    private static List<Trigger> Triggers(MapReading rung)
    {
        if (!rung.Entries.TryGetValue("when", out var when))
        {
            return [];
        }

        return when.Value is ListReading list ? [.. list.Items.SelectMany(Trigger)] : [.. Trigger(when.Value)];
    }

    private static IEnumerable<Trigger> Trigger(Reading reading) =>
        reading switch
        {
            TextReading { Text: "detected" } => [new Trigger(TriggerKind.Detected)],
            TextReading { Text: "identified" } => [new Trigger(TriggerKind.Identified)],
            TextReading { Text: "entered" } => [new Trigger(TriggerKind.Entered)],
            TextReading { Text: "advancing" } => [new Trigger(TriggerKind.Advancing)],
            TextReading { Text: "reinforced" } => [new Trigger(TriggerKind.Reinforced)],
            MapReading map => Keyed(map),
            _ => [],
        };

    private static IEnumerable<Trigger> Keyed(MapReading map)
    {
        if (map.Text("inside") is { } ring)
        {
            yield return new Trigger(TriggerKind.Inside, ring);
        }

        if (map.Text("hostile-act") is { } place)
        {
            yield return new Trigger(TriggerKind.HostileAct, Anywhere: place == "anywhere");
        }

        if (map.Get<NumberReading>("halted-inside-for") is { } halted)
        {
            yield return new Trigger(TriggerKind.HaltedInsideFor, Seconds: halted.Value);
        }

        if (map.Get<NumberReading>("since-last-measure") is { } since)
        {
            yield return new Trigger(TriggerKind.SinceLastMeasure, Seconds: since.Value);
        }
    }
}
