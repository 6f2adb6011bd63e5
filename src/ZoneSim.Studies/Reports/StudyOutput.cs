using ZoneSim.Model;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies;

/// <summary>What a point study looks at, apart from policies.</summary>
/// <param name="Text">As typed: end:reached, outcome:struck-and-left, column:time_in_zone_min, objective:NAME.</param>
/// <param name="Phrase">For a reader: share of histories that end reached; mean time in zone (min).</param>
/// <param name="IsShare">Whether it is a fraction of histories, whose differences are told in percentage points.</param>
/// <param name="Unit">Its unit where it is no share; empty for a count.</param>
/// <param name="Incursion">The convoy or drone; several, joined by a comma, where an objective is their mean.</param>
public sealed record StudyOutput(string Text, string Phrase, bool IsShare, string Unit, string Incursion)
{
    /// <summary>An output.</summary>
    public static StudyOutput Of(OutputName output) => new(output.Text, output.Phrase, output.IsShare, output.Unit, output.Incursion);

    /// <summary>An objective of the scenario, its weights shown.</summary>
    public static StudyOutput Of(Objective objective, Scenario scenario) =>
        new(
            $"objective:{objective.Name}",
            objective.IsSum ? $"objective '{objective.Name}' ({objective.Formula})" : $"objective '{objective.Name}' ({objective.Terms[0].Words})",
            objective.IsShare,
            objective.Unit,
            string.Join(", ", objective.IncursionsOf(scenario))
        );
}
