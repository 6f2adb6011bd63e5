using ZoneSim.Briefing.Texts;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Words;

/// <summary>Values of an objective on charts: a share in per cent, its differences in points, others in their unit.</summary>
internal static class Objectives
{
    /// <summary>The unit of a difference, for an axis.</summary>
    public static string Unit(ObjectiveUsed objective) =>
        objective.IsShare ? "percentage points"
        : objective.Unit.Length > 0 ? objective.Unit
        : "mean per incursion";

    /// <summary>A value.</summary>
    public static string Value(ObjectiveUsed objective, double value) => objective.IsShare ? Numbers.Percent(value) : Numbers.Mean(value);

    /// <summary>A difference with its sign.</summary>
    public static string Change(ObjectiveUsed objective, double value) => objective.IsShare ? Numbers.Points(value) : Numbers.Change(value);

    /// <summary>The size of a difference without its sign: points of a share, or the unit.</summary>
    public static string Size(ObjectiveUsed objective, double value) => objective.IsShare ? Numbers.PointsOf(value) : Numbers.Mean(Math.Abs(value));

    /// <summary>The objective in one line: minimise share of reached.</summary>
    public static string Line(ObjectiveUsed objective)
    {
        var what = objective.IsShare
            ? Numbers.Words(objective.Formula).Replace("mean of ", "share of histories with ", StringComparison.Ordinal)
            : Phrases.Column(objective.Formula);
        var unit = objective.Unit.Length > 0 ? $", in {objective.Unit}" : "";
        return $"{objective.Name}: {objective.Goal.ToString().ToLowerInvariant()} {what}{unit}";
    }

    /// <summary>Lowest or highest, as the goal wants it.</summary>
    public static string Nearest(ObjectiveUsed objective) => objective.Goal == Goal.Minimise ? "lowest" : "highest";
}
