using ZoneSim.Model;
using ZoneSim.Scenarios.Units;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>Reads one quantity: its value or distribution, range, belief, basis, tag, claim and note.</summary>
internal sealed class QuantityReader(MistakeList mistakes)
{
    /// <summary>Reads the quantity called <paramref name="name"/>.</summary>
    public Reading Read(Node node, QuantityRule rule, string name)
    {
        if (node is not MapNode map)
        {
            mistakes.Add(
                node.At,
                ShapeReader.Describe(node),
                $"a mapping with a value and its basis, such as {{ value: …, range: […, …], basis: assumed, tag: epistemic }}; "
                    + $"'{name}' is {UnitTable.Describe(rule.Dimension)}"
            );
            return new BrokenReading(node.At);
        }

        var keys = Keys(map);
        var value = new DistributionReader(mistakes).Read(map, keys, rule, name);
        var basis = ReadWord(keys, "basis", QuantityVocabulary.Bases);
        var tag = ReadWord(keys, "tag", QuantityVocabulary.Tags);
        var range = ReadRange(keys, rule);
        var claim = ReadText(keys, "claim", TextForm.Claim);
        var note = ReadText(keys, "note", TextForm.Words);
        var belief = new BeliefReader(mistakes).Read(keys, range, rule);
        RequireCompany(map, keys, basis, name);
        if (value is not { } distribution || basis < 0)
        {
            return new BrokenReading(node.At);
        }

        var quantity = new Quantity
        {
            Name = name,
            Dimension = rule.Dimension,
            Value = rule.IsBearing ? Distribution.Constant(rule.In(range, distribution.Central)) : distribution,
            Basis = (Basis)basis,
            Tag = tag >= 0 ? QuantityVocabulary.TagValues[tag] : TagWithout(distribution),
            Range = range,
            Belief = belief,
            Claim = claim,
            Note = note,
        };
        CheckRange(keys, quantity, rule);
        return new QuantityReading(map.At, quantity, keys.TryGetValue("claim", out var entry) ? entry.Value.At : map.At);
    }

    private static UncertaintyTag TagWithout(Distribution value) => value.Family == Family.Constant ? UncertaintyTag.Epistemic : UncertaintyTag.Aleatory;

    private Dictionary<string, MapEntry> Keys(MapNode map)
    {
        foreach (var entry in map.Entries.Where(entry => !QuantityVocabulary.Keys.Contains(entry.Key.Text)))
        {
            mistakes.Add(
                entry.Key.At,
                $"the unknown key '{entry.Key.Text}'",
                $"one of {ShapeReader.Join(QuantityVocabulary.Keys)}",
                Nearest.To(entry.Key.Text, QuantityVocabulary.Keys)
            );
        }

        return map.Entries.ToDictionary(entry => entry.Key.Text, StringComparer.Ordinal);
    }

    private int ReadWord(Dictionary<string, MapEntry> keys, string key, IReadOnlyList<string> words)
    {
        if (!keys.TryGetValue(key, out var entry))
        {
            return -1;
        }

        var index = entry.Value is TextNode text ? words.ToList().IndexOf(text.Text) : -1;
        if (index < 0)
        {
            var nearest = entry.Value is TextNode found ? Nearest.To(found.Text, words) : null;
            mistakes.Add(entry.Value.At, ShapeReader.Describe(entry.Value), $"one of {ShapeReader.Join(words)}", nearest);
        }

        return index;
    }

    private string? ReadText(Dictionary<string, MapEntry> keys, string key, TextForm form)
    {
        if (!keys.TryGetValue(key, out var entry))
        {
            return null;
        }

        if (entry.Value is RefusedNode)
        {
            return null;
        }

        if (entry.Value is TextNode text && TextForms.Fits(text.Text, form))
        {
            return text.Text.Trim();
        }

        mistakes.Add(entry.Value.At, ShapeReader.Describe(entry.Value), TextForms.Describe(form));
        return null;
    }

    private Interval? ReadRange(Dictionary<string, MapEntry> keys, QuantityRule rule)
    {
        if (!keys.TryGetValue("range", out var entry))
        {
            return null;
        }

        if (entry.Value is not ListNode { Items: [TextNode low, TextNode high] })
        {
            mistakes.Add(entry.Value.At, ShapeReader.Describe(entry.Value), "a range [low, high]");
            return null;
        }

        var reader = new DistributionReader(mistakes);
        var from = reader.ReadValue(low, rule);
        var to = reader.ReadValue(high, rule);
        if (from is not { } bottom || to is not { } top)
        {
            return null;
        }

        if (bottom <= top || rule.IsBearing)
        {
            return rule.Between(bottom, top);
        }

        mistakes.Add(entry.Value.At, $"a range from {low.Text} to {high.Text}", "the lower end first");
        return null;
    }

    private void CheckRange(Dictionary<string, MapEntry> keys, Quantity quantity, QuantityRule rule)
    {
        if (quantity.Range is not { } range)
        {
            return;
        }

        var at = keys["range"].Value.At;
        if (!range.Contains(range.Snapped(quantity.Value.Central)))
        {
            mistakes.Add(
                at,
                $"a range that does not hold the central value {UnitText.Write(quantity.Value.Central, rule.Dimension)}",
                "a range with the central value (the value, midpoint, mode or mean) in it"
            );
        }
        else if (!QuantityDomain.Holds(quantity.WithCentral(range.High).Value, rule))
        {
            mistakes.Add(
                at,
                "a range at whose upper end the distribution, scaled to it, leaves what the quantity may be",
                $"a range that keeps it to {ShapeReader.Within(rule.Domain, rule.Dimension)}"
            );
        }
    }

    private void RequireCompany(MapNode map, Dictionary<string, MapEntry> keys, int basis, string name)
    {
        if (!keys.ContainsKey("basis"))
        {
            mistakes.Add(map.At, $"no basis for '{name}'", $"a basis: one of {ShapeReader.Join(QuantityVocabulary.Bases)}");
            return;
        }

        var needed = basis < 0 ? [] : QuantityVocabulary.NeededBy((Basis)basis);
        foreach (var key in needed.Where(key => !keys.ContainsKey(key)))
        {
            mistakes.Add(map.At, $"no {key} for '{name}'", $"a {key}: it is {QuantityVocabulary.Bases[basis]}");
        }
    }
}
