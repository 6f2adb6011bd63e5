using ZoneSim.Model;

namespace ZoneSim.Cli.Reports;

/// <summary>Ladders read aloud.</summary>
internal static class LadderText
{
    /// <summary>A ladder in one sentence.</summary>
    public static string Of(IReadOnlyList<Rung> rungs)
    {
        if (rungs.Count == 0)
        {
            return "detects and records; no measure.";
        }

        var ordered = rungs.Where(rung => !rung.Overriding).ToList();
        var overriding = rungs.Where(rung => rung.Overriding).Select(rung => OfRung(rung, withWait: false)).ToList();
        var parts = new List<string>();
        if (ordered.Count > 0)
        {
            parts.Add(Ordered(ordered));
        }

        if (overriding.Count > 0)
        {
            parts.Add("At any time: " + string.Join("; ", overriding));
        }

        return string.Join(". ", parts) + ".";
    }

    private static string Ordered(List<Rung> rungs)
    {
        var text = OfRung(rungs[0], withWait: true);
        foreach (var rung in rungs.Skip(1))
        {
            text += (rung.WithPrevious ? ", together with " : "; then ") + OfRung(rung, withWait: true);
        }

        return text;
    }

    private static string OfRung(Rung rung, bool withWait)
    {
        var uses = rung.Tries > 1 ? $" (up to {rung.Tries} times)" : "";
        var wait = withWait && rung.Wait > 0 ? FormattableString.Invariant($", wait {rung.Wait / 60:0.#} min") : "";
        return $"{rung.Measure.Label()}{uses} when {string.Join(" and ", rung.When.Select(trigger => trigger.Label))}{wait}{Ahead(rung)}";
    }

    /// <summary>A rung that prepares its own measure only keeps the aircraft; only other measures are asked for ahead.</summary>
    private static string Ahead(Rung rung)
    {
        var others = MeasureNames.All.Where(measure => measure != rung.Measure && rung.Prepare.Holds(measure)).Select(measure => measure.Label()).ToList();
        return others.Count == 0 ? "" : $", asking ahead for {string.Join(" and ", others)}";
    }
}
