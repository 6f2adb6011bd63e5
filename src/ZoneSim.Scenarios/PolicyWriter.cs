using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Units;
using ZoneSim.Scenarios.Writing;

namespace ZoneSim.Scenarios;

/// <summary>Writes a policy as a canonical file.</summary>
public static class PolicyWriter
{
    /// <summary>The text; reading it gives an equal policy, and equal policies give equal texts.</summary>
    public static string Write(Policy p)
    {
        ArgumentNullException.ThrowIfNull(p);
        var text = new YamlText();
        text.Line(0, "policy", p.Name).Line(0, "title", YamlText.Quote(p.Title)).Line(0, "delegated", Measures(p.Delegated));
        if (p.Overrides.Count > 0)
        {
            text.Section(0, "quantities");
        }

        foreach (var quantity in p.Overrides)
        {
            text.Line(1, quantity.Name, QuantityText.Write(quantity));
        }

        WriteLadder(text, "convoy", p.Convoy);
        WriteLadder(text, "drone", p.Drone);
        return text.ToString();
    }

    private static void WriteLadder(YamlText text, string key, IReadOnlyList<Rung> rungs)
    {
        if (rungs.Count == 0)
        {
            text.Line(0, key, "[]");
            return;
        }

        text.Section(0, key);
        foreach (var rung in rungs)
        {
            WriteRung(text, rung);
        }
    }

    private static void WriteRung(YamlText text, Rung rung)
    {
        text.Raw($"  - measure: {rung.Measure.Label()}")
            .Line(2, "name", rung.Name)
            .Line(2, "when", $"[{string.Join(", ", rung.When.Select(Trigger))}]");
        if (rung.Overriding)
        {
            text.Line(2, "overriding", "true");
        }

        if (rung.WithPrevious)
        {
            text.Line(2, "with", "previous");
        }

        text.Line(2, "tries", UnitText.Write(rung.Tries, Dimension.Count)).Line(2, "wait", UnitText.Write(rung.Wait, Dimension.Duration));
        if (rung.Prepare != MeasureSet.None)
        {
            text.Line(2, "prepare", Measures(rung.Prepare));
        }

        text.Line(2, "stop", PolicyShape.Stops[(int)rung.Stop]);
    }

    private static string Measures(MeasureSet set) =>
        $"[{string.Join(", ", MeasureNames.All.Where(measure => set.Holds(measure)).Select(measure => measure.Label()))}]";

    private static string Trigger(Trigger trigger) => trigger.Kind switch
    {
        TriggerKind.Inside => $"{{ inside: {trigger.Ring} }}",
        TriggerKind.HostileAct => $"{{ hostile-act: {(trigger.Anywhere ? "anywhere" : "in-zone")} }}",
        TriggerKind.HaltedInsideFor => $"{{ halted-inside-for: {UnitText.Write(trigger.Seconds, Dimension.Duration)} }}",
        TriggerKind.SinceLastMeasure => $"{{ since-last-measure: {UnitText.Write(trigger.Seconds, Dimension.Duration)} }}",
        _ => trigger.Kind.ToString().ToLowerInvariant(),
    };
}
