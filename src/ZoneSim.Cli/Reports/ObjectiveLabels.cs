using System.Globalization;
using ZoneSim.Model;

namespace ZoneSim.Cli.Reports;

/// <summary>Objectives in words.</summary>
internal static class ObjectiveLabels
{
    private const string WhoseChoice = "An objective is an assumption of the analyst; none is the right one. A scenario names its own under 'objectives'.";

    /// <summary>Those of one scenario.</summary>
    public static void WriteOf(Scenario scenario, ConsoleReport page)
    {
        page.Paragraph(
            scenario.Objectives.Count == 0
                ? $"{scenario.Title}: no objectives. {WhoseChoice}"
                : $"{scenario.Title}: {Words.Of(scenario.Objectives.Count, "objective")}. {WhoseChoice}"
        );
        Write(scenario.Objectives, page);
    }

    /// <summary>Those of the shipped scenarios.</summary>
    public static void WriteShipped(IEnumerable<Objective> objectives, ConsoleReport page)
    {
        page.Paragraph(WhoseChoice);
        Write([.. objectives], page);
    }

    /// <summary>What is wanted: "minimise share of reached".</summary>
    public static string Wanted(Objective objective) => $"{objective.Goal.ToString().ToLowerInvariant()} {objective.Formula}";

    /// <summary>An amount of the objective in its own unit: 2.0 points, 10 min.</summary>
    public static string Width(Objective objective, double width) =>
        objective.IsShare ? $"{Number(width * 100)} points" : (Number(width) + " " + objective.Unit).TrimEnd();

    private static void Write(IReadOnlyList<Objective> objectives, ConsoleReport page)
    {
        foreach (var objective in objectives)
        {
            var width = objective.Indifference is { } given ? $" Indifference {Width(objective, given)}." : "";
            var about = objective.Incursion is { } incursion ? $" About {incursion}." : "";
            page.Named(
                objective.Name,
                $"{Wanted(objective)}{(objective.IsSum ? $", in {objective.Unit}" : "")}. {objective.Says}{width}{about}",
                objectives.Max(one => one.Name.Length)
            );
        }
    }

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
