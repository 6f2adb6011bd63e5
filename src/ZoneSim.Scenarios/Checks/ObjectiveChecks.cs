using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Units;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Checks;

/// <summary>Objectives: units that fit, and incursions that are there.</summary>
internal static class ObjectiveChecks
{
    /// <summary>Checks each objective that could be read.</summary>
    /// <param name="facts">The scenario.</param>
    public static void Check(Facts facts)
    {
        foreach (var objective in facts.Scenario.Objectives)
        {
            var path = $"objectives.{objective.Name}";
            CheckIncursion(facts, objective, path);
            CheckUnit(facts, objective, path);
            CheckIndifference(facts, objective, path);
        }
    }

    /// <summary>
    /// Checks what only the reading shows: terms that name nothing or several things, which make no objective, and widths in
    /// another unit than the objective's.
    /// </summary>
    public static void CheckReading(MapReading file, Scenario scenario, MistakeList mistakes)
    {
        foreach (var (name, map) in file.Maps("objectives"))
        {
            foreach (var term in map.Items<MapReading>("of"))
            {
                CheckTerm(term, mistakes);
            }

            foreach (
                var mean in map.Items<MapReading>("of").Append(map.Get<MapReading>("of")).Select(term => term?.Get<TextReading>("mean")).OfType<TextReading>()
            )
            {
                CheckMean(mean, file, scenario, mistakes);
            }

            if (scenario.Objectives.FirstOrDefault(one => one.Name == name) is { } objective)
            {
                CheckDimension(map, objective, mistakes);
            }
        }
    }

    /// <summary>A column has a mean over every row, or the scenario defines such a measure; one that cannot be read has been told of.</summary>
    private static void CheckMean(TextReading mean, MapReading file, Scenario scenario, MistakeList mistakes)
    {
        var measures = scenario.Measures.Where(measure => measure.Column.HasPairedMean).Select(measure => measure.Column.Name);
        List<string> names = [.. ObjectiveShape.Columns, .. measures];
        var isMade = scenario.Measures.Any(measure => measure.Column.Name == mean.Text);
        if (!names.Contains(mean.Text) && (isMade || file.Maps("measures").All(pair => OwnMeasure.ColumnOf(pair.Name) != mean.Text)))
        {
            mistakes.Add(
                mean.At,
                isMade ? $"'{mean.Text}', which not every history has" : $"'{PlainText.Quoted(mean.Text)}'",
                isMade ? "a measure with 'otherwise', or without 'when'" : $"one of {string.Join(", ", names)}",
                isMade ? null : Nearest.To(mean.Text, names)
            );
        }
    }

    private static void CheckTerm(MapReading term, MistakeList mistakes)
    {
        var given = ObjectiveShape.Kinds.Count(term.Entries.ContainsKey);
        if (given != 1)
        {
            mistakes.Add(term.At, given == 0 ? "a term of nothing" : $"{given} things in one term", "exactly one of end, outcome, mean beside its weight");
        }

        if (term.Get<NumberReading>("weight") is { Value: 0 } weight)
        {
            mistakes.Add(weight.At, "a weight of 0", "a weight that counts; leave the term out if it does not");
        }
    }

    private static void CheckDimension(MapReading map, Objective objective, MistakeList mistakes)
    {
        if (map.Get<NumberReading>("indifference") is { } width && width.Dimension != objective.Dimension)
        {
            mistakes.Add(width.At, "a width in another unit than the objective's", WidthOf(objective));
        }

        if (!objective.IsSum && map.Entries.TryGetValue("unit", out var unit))
        {
            mistakes.Add(unit.KeyAt, "'unit' for a single term", $"none: its unit is that of {objective.Terms[0].Name}");
        }
    }

    private static void CheckIncursion(Facts facts, Objective objective, string path)
    {
        List<string> names = facts.Scenario.Campaign is not null
            ? [CampaignPlan.Subject]
            : [.. facts.Scenario.Convoys.Select(one => one.Name), .. facts.Scenario.Drones.Select(one => one.Name)];
        if (objective.Incursion is { } incursion && !names.Contains(incursion))
        {
            facts.Add(
                $"{path}.incursion",
                $"'{incursion}'",
                names.Count == 0
                    ? "a convoy or drone of the scenario".InWordsOf(facts.Scenario)
                    : $"{"a convoy or drone of the scenario".InWordsOf(facts.Scenario)}: {string.Join(", ", names)}",
                Nearest.To(incursion, names)
            );
        }
    }

    private static void CheckUnit(Facts facts, Objective objective, string path)
    {
        if (objective.SumUnit is "" && !facts.IsBroken($"{path}.unit"))
        {
            facts.Add(path, $"a weighted sum '{objective.Name}' without 'unit'", "what the sum is counted in, such as unit: loss points");
        }
    }

    private static void CheckIndifference(Facts facts, Objective objective, string path)
    {
        if (objective.BaseIndifference is not { } width)
        {
            return;
        }

        if (!(width > 0))
        {
            facts.Add($"{path}.indifference", "a width that is not above 0", WidthOf(objective));
        }
        else if (objective.IsShare && width >= 1)
        {
            facts.Add($"{path}.indifference", "a width of 1 or more for a share", WidthOf(objective));
        }
    }

    private static string WidthOf(Objective objective) =>
        objective.IsShare ? "a share such as 2%"
        : objective.Dimension == Dimension.Factor ? "a number without unit, in the objective's own unit"
        : UnitTable.Describe(objective.Dimension);
}
