using ZoneSim.Model;
using ZoneSim.Scenarios.Units;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>Reads the value or distribution of a quantity.</summary>
internal sealed class DistributionReader(MistakeList mistakes)
{
    private static readonly QuantityRule s_cv = new("cv", Dimension.Factor, new Interval(0.001, 10), "Standard deviation over mean.");

    /// <summary>Reads it, or reports why not.</summary>
    public Distribution? Read(MapNode map, Dictionary<string, MapEntry> keys, QuantityRule rule, string name)
    {
        var given = QuantityVocabulary.Families.Where(keys.ContainsKey).ToList();
        if (given.Count == 0 && keys.Keys.Any(IsMisspelt))
        {
            return null;
        }

        if (given.Count != 1)
        {
            var at = given.Count == 0 ? map.At : keys[given[1]].Key.At;
            mistakes.Add(
                at,
                given.Count == 0 ? $"no value for '{name}'" : $"both {given[0]} and {given[1]} for '{name}'",
                $"one of {ShapeReader.Join(QuantityVocabulary.Families)}"
            );
            return null;
        }

        var entry = keys[given[0]];
        if (given[0] != "value" && !rule.MayVary)
        {
            mistakes.Add(entry.Key.At, $"a distribution ({given[0]}) for '{name}'", "a single value: this quantity does not vary within a study");
            return null;
        }

        return ReadFamily(entry, rule) is { } distribution ? CheckDomain(entry, distribution, rule) : null;
    }

    /// <summary>An unknown key that stands for a family has been reported as such: one mistake is told once.</summary>
    private static bool IsMisspelt(string key) =>
        !QuantityVocabulary.Keys.Contains(key) && Nearest.To(key, QuantityVocabulary.Keys) is { } nearest && QuantityVocabulary.Families.Contains(nearest);

    /// <summary>Reads one value with its unit and checks it against the domain.</summary>
    public double? ReadValue(Node node, QuantityRule rule)
    {
        if (node is not TextNode text)
        {
            mistakes.Add(node.At, ShapeReader.Describe(node), UnitTable.Describe(rule.Dimension));
            return null;
        }

        if (UnitText.Read(text.Text, rule.Dimension, out var value) is { } problem)
        {
            mistakes.Add(text.At, problem.Found, problem.Expected, problem.Nearest);
            return null;
        }

        if (rule.Domain.Snapped(value) is var inside && rule.Domain.Contains(inside))
        {
            return inside;
        }

        mistakes.Add(text.At, ShapeReader.Describe(text), ShapeReader.Within(rule.Domain, rule.Dimension));
        return null;
    }

    private Distribution? ReadFamily(MapEntry entry, QuantityRule rule) =>
        entry.Key.Text switch
        {
            "value" => ReadValue(entry.Value, rule) is { } value ? Distribution.Constant(value) : null,
            "exponential" => ReadValue(entry.Value, rule) is { } mean ? Distribution.Exponential(mean) : null,
            "uniform" => ReadList(entry, rule, "[low, high]", 2) is [var low, var high] ? Distribution.Uniform(low, high) : null,
            "triangular" => ReadList(entry, rule, "[low, mode, high]", 3) is [var low, var mode, var high] ? Distribution.Triangular(low, mode, high) : null,
            _ => ReadLognormal(entry, rule),
        };

    private List<double>? ReadList(MapEntry entry, QuantityRule rule, string form, int count)
    {
        if (entry.Value is not ListNode list || list.Items.Count != count)
        {
            mistakes.Add(entry.Value.At, ShapeReader.Describe(entry.Value), $"{entry.Key.Text}: {form}");
            return null;
        }

        var values = list.Items.Select(item => ReadValue(item, rule)).ToList();
        if (values.Contains(null))
        {
            return null;
        }

        var numbers = values.ConvertAll(value => value!.Value);
        if (numbers.Zip(numbers.Skip(1)).All(pair => pair.First <= pair.Second) && numbers[0] < numbers[^1])
        {
            return numbers;
        }

        mistakes.Add(list.At, $"{entry.Key.Text} values out of order", $"{form}, rising, with low below high");
        return null;
    }

    private Distribution? ReadLognormal(MapEntry entry, QuantityRule rule)
    {
        const string Form = "lognormal: { mean: …, cv: … } (cv: standard deviation over mean)";
        if (entry.Value is not MapNode map)
        {
            mistakes.Add(entry.Value.At, ShapeReader.Describe(entry.Value), Form);
            return null;
        }

        foreach (var other in map.Entries.Where(pair => pair.Key.Text is not ("mean" or "cv")))
        {
            mistakes.Add(other.Key.At, $"the unknown key '{other.Key.Text}'", "mean and cv", Nearest.To(other.Key.Text, ["mean", "cv"]));
        }

        var mean = map.Entries.FirstOrDefault(pair => pair.Key.Text == "mean");
        var cv = map.Entries.FirstOrDefault(pair => pair.Key.Text == "cv");
        if (mean is null || cv is null)
        {
            mistakes.Add(map.At, $"no {(mean is null ? "mean" : "cv")}", Form);
            return null;
        }

        var center = ReadValue(mean.Value, rule);
        var spread = ReadValue(cv.Value, s_cv);
        return center is { } m && spread is { } s ? Distribution.Lognormal(m, s) : null;
    }

    private Distribution? CheckDomain(MapEntry entry, Distribution distribution, QuantityRule rule)
    {
        if (distribution.Family is Family.Exponential or Family.Lognormal && distribution.A <= 0)
        {
            mistakes.Add(entry.Value.At, $"{entry.Key.Text} with a mean of 0", "a mean above 0, or value: 0");
            return null;
        }

        if (QuantityDomain.Holds(distribution, rule))
        {
            return distribution;
        }

        mistakes.Add(entry.Key.At, $"{entry.Key.Text}, which has no upper end", $"a family that keeps to {ShapeReader.Within(rule.Domain, rule.Dimension)}");
        return null;
    }
}
