using ZoneSim.Studies.Ranges;

namespace ZoneSim.Studies.Points;

/// <summary>
/// Points spread over the ranges of all quantities of a study by a Latin hypercube (McKay, Beckman and Conover 1979). Each point plays
/// histories of its own, so that run noise is independent from point to point and can be told from the inputs.
/// </summary>
internal static class OverRanges
{
    /// <summary>Name of the stage.</summary>
    public const string Stage = "points";

    /// <summary>The design.</summary>
    /// <param name="study">The study.</param>
    /// <param name="points">Number of points.</param>
    public static PointDesign Design(PointStudy study, int points)
    {
        var plan = study.Plan;
        var unit = new MovedTogether(plan.Scenario.Together, [.. study.Quantities.Select(quantity => quantity.Name)]).Hypercube(plan.Seed, points);
        return new PointDesign(
            Stage,
            study.Quantities,
            [.. unit.Select((place, point) => new DesignPoint(PointDesign.ValuesAt(study.Quantities, place), (long)point * plan.Replications, -1))],
            1,
            plan.Replications
        );
    }

    /// <summary>Replications under each policy by stage.</summary>
    public static Dictionary<string, long> Replications(OverRangesPlan plan) => new() { [Stage] = (long)plan.Points * plan.Replications };
}
