using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Checks;

/// <summary>Own measures: names that are free, conditions and expressions that can be read, and no key without effect.</summary>
internal static class MeasureChecks
{
    /// <summary>Measures of a scenario at most: each is a column of every row.</summary>
    private const int Most = 50;

    /// <summary>Longest unit, in characters: it stands on axes.</summary>
    private const int LongestUnit = 20;

    private static readonly string[] s_ofMeans = ["otherwise", "unit"];

    /// <summary>Checks each measure as it was read.</summary>
    /// <param name="file">The merged reading.</param>
    /// <param name="scenario">What was made of it.</param>
    /// <param name="own">Name of the scenario's own text.</param>
    /// <param name="mistakes">Takes the mistakes.</param>
    public static void Check(MapReading file, Scenario scenario, string own, MistakeList mistakes)
    {
        if (file.Get<MapReading>("measures") is not { } section)
        {
            return;
        }

        var all = section.Children().ToList();
        if (all.Count > Most)
        {
            mistakes.Add(section.At, $"{all.Count} measures", $"at most {Most}: each is a column of every row");
        }

        var columns = ColumnsOf(scenario);
        var taken = columns.Concat(LedgerColumns.OfAnyNight).Select(column => column.Name).Concat(RowCondition.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, map) in all)
        {
            var at = section.Entries[name].KeyAt;
            if (!taken.Add(OwnMeasure.ColumnOf(name)))
            {
                mistakes.Add(at, $"the name '{name}', which a column of the ledger has", "a name of its own");
            }
            else if (!char.IsAsciiLetter(name[0]) || LedgerWords.Ends.Contains(name) || LedgerWords.Outcomes.Contains(name))
            {
                mistakes.Add(at, $"the name '{name}'", "a name that starts with a letter and is no end or outcome, so that outputs and conditions can name it");
            }

            CheckKeys(name, map, at, mistakes);
            if (at.File == own || !FallsAway(map, scenario))
            {
                CheckTexts(map, columns, mistakes);
            }
        }
    }

    /// <summary>The columns that a scenario's measures can name: of incursions, or a campaign's totals.</summary>
    public static IReadOnlyList<LedgerColumn> ColumnsOf(Scenario scenario) =>
        scenario.Campaign is null ? LedgerColumns.OfNight(scenario) : CampaignColumns.Totals;

    /// <summary>Makes the measures that can be made; those of nights fall away in a campaign.</summary>
    public static IReadOnlyList<OwnMeasure> Build(MapReading file, bool isCampaign)
    {
        IReadOnlyList<LedgerColumn> columns = isCampaign ? CampaignColumns.Totals : LedgerColumns.OfAnyNight;
        return
        [
            .. file.Maps("measures")
                .Where(pair => columns.All(column => column.Name != OwnMeasure.ColumnOf(pair.Name)))
                .Select(pair => Make(pair.Name, pair.Map, columns))
                .OfType<OwnMeasure>(),
        ];
    }

    private static OwnMeasure? Make(string name, MapReading map, IReadOnlyList<LedgerColumn> columns)
    {
        try
        {
            return MeasureShape.Build(name, map, columns);
        }
        catch (ConditionRefusalException)
        {
            return null; // CheckTexts tells of it
        }
    }

    /// <summary>Whether it was meant for single nights, and the scenario is a campaign: inherited, it falls away as such objectives do.</summary>
    private static bool FallsAway(MapReading map, Scenario scenario) => scenario.Campaign is not null && Make("one", map, LedgerColumns.OfAnyNight) is not null;

    private static void CheckKeys(string name, MapReading map, Spot at, MistakeList mistakes)
    {
        var (hasWhen, hasMean) = (map.Entries.ContainsKey("when"), map.Entries.ContainsKey("mean"));
        if (!hasWhen && !hasMean)
        {
            mistakes.Add(at, $"a measure '{name}' of nothing", "'when' for a share, 'mean' for a mean, or both for a mean over some histories");
        }

        foreach (var key in s_ofMeans.Where(key => hasWhen && !hasMean && map.Entries.ContainsKey(key)))
        {
            mistakes.Add(map.Entries[key].KeyAt, $"'{key}' of a share", "none: it belongs to a 'mean'");
        }

        if (map.Get<TextReading>("unit") is { } unit && unit.Text.Length > LongestUnit)
        {
            mistakes.Add(unit.At, $"a unit of {unit.Text.Length} characters", $"at most {LongestUnit}");
        }
    }

    private static void CheckTexts(MapReading map, IReadOnlyList<LedgerColumn> columns, MistakeList mistakes)
    {
        var (when, mean) = (map.Get<TextReading>("when"), map.Get<TextReading>("mean"));
        _ = when is null ? null : Read(when, () => RowCondition.Parse(when.Text, columns), "conditions such as time_in_zone_min >= 120", mistakes);
        var expression = mean is null
            ? null
            : Read(mean, () => RowExpression.Parse(mean.Text, columns), "an expression such as vehicles_hit / vehicles", mistakes);
        if (expression is { MayBeAbsent: false } && when is null && map.Get<NumberReading>("otherwise") is { } otherwise)
        {
            mistakes.Add(otherwise.At, "'otherwise' for a mean that every history has", "none, or a 'when'");
        }
    }

    private static T? Read<T>(TextReading text, Func<T> read, string expected, MistakeList mistakes)
        where T : class
    {
        try
        {
            return read();
        }
        catch (ConditionRefusalException refusal)
        {
            mistakes.Add(text.At, $"'{PlainText.Quoted(text.Text)}': {refusal.Fault.TrimEnd('.')}", expected, refusal.Nearest);
            return null;
        }
    }
}
