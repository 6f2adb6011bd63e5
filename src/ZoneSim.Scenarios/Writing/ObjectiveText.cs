using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Units;

namespace ZoneSim.Scenarios.Writing;

/// <summary>Writes the section <c>objectives</c>.</summary>
internal static class ObjectiveText
{
    /// <summary>Writes it; nothing where there is no objective.</summary>
    public static void Write(YamlText text, IReadOnlyList<Objective> objectives)
    {
        if (objectives.Count > 0)
        {
            text.Section(0, "objectives");
        }

        foreach (var objective in objectives.OrderBy(one => one.Name, StringComparer.Ordinal))
        {
            text.Section(1, YamlText.Key(objective.Name)).Line(2, "goal", ObjectiveShape.Goals[(int)objective.Goal]);
            WriteTerms(text, objective);
            text.Line(2, "says", YamlText.Quote(objective.Says));
            if (objective.Incursion is { } incursion)
            {
                text.Line(2, "incursion", incursion);
            }

            if (objective.BaseIndifference is { } width)
            {
                text.Line(2, "indifference", UnitText.Write(width, objective.Dimension));
            }
        }
    }

    private static void WriteTerms(YamlText text, Objective objective)
    {
        if (!objective.IsSum)
        {
            text.Line(2, "of", $"{{ {Term(objective.Terms[0])} }}");
            return;
        }

        text.Section(2, "of");
        foreach (var term in objective.Terms)
        {
            text.Raw($"      - {{ {Term(term)}, weight: {term.Weight.ToString("R", CultureInfo.InvariantCulture)} }}");
        }

        text.Line(2, "unit", YamlText.Quote(objective.SumUnit!));
    }

    private static string Term(ObjectiveTerm term) => $"{ObjectiveShape.Kinds[(int)term.Kind]}: {term.Name}";
}
