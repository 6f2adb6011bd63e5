using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Units;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios;

/// <summary>The values that claims give: of the quantity's kind, within what it may be, whole where things are counted, and there at all.</summary>
internal static class ClaimedValues
{
    /// <summary>Checks one claim's quantity and value.</summary>
    /// <param name="map">The claim.</param>
    /// <param name="value">Its value as read, or null.</param>
    /// <param name="mistakes">Takes the mistakes.</param>
    public static void Check(MapReading map, ClaimValue? value, MistakeList mistakes)
    {
        if (map.Get<TextReading>("quantity") is not { } quantity)
        {
            return;
        }

        if (QuantityCatalog.RuleFor(quantity.Text) is not { } rule)
        {
            mistakes.Add(
                quantity.At,
                $"the quantity '{quantity.Text}'",
                "the name of a quantity (zonesim schema lists them)",
                Nearest.To(quantity.Text, QuantityCatalog.Rules.Select(one => one.Pattern))
            );
        }
        else if (value is null)
        {
            CheckGiven(map, quantity, rule, mistakes);
        }
        else if (!IsOfKind(rule.Dimension, value.Dimension))
        {
            mistakes.Add(quantity.At, $"the quantity '{quantity.Text}' beside a value of another kind", UnitTable.Describe(rule.Dimension));
        }
        else
        {
            CheckNumbers(map, rule, mistakes);
        }
    }

    /// <summary>An account gives a quantity once: of two values a scenario could take only one.</summary>
    public static void CheckOnce(MapReading account, MistakeList mistakes)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, claim) in account.Maps("claims"))
        {
            if (
                claim.Text("status") != "unknown"
                && claim.Get<TextReading>("quantity") is { } quantity
                && !told.TryAdd($"{claim.Text("of")} {quantity.Text}", name)
            )
            {
                mistakes.Add(
                    quantity.At,
                    $"a second value of '{quantity.Text}' in one account, beside that of '{told[$"{claim.Text("of")} {quantity.Text}"]}'",
                    "one claim for each quantity; a range holds several values"
                );
            }
        }
    }

    /// <summary>A claim that names a quantity gives its value, unless it records that nobody said.</summary>
    private static void CheckGiven(MapReading map, TextReading quantity, QuantityRule rule, MistakeList mistakes)
    {
        if (map.Text("status") != "unknown" && !map.Entries.ContainsKey("value") && !map.Entries.ContainsKey("range"))
        {
            mistakes.Add(
                quantity.At,
                $"the quantity '{quantity.Text}' without a value",
                $"a 'value' or a 'range' beside it: {UnitTable.Describe(rule.Dimension)}"
            );
        }
    }

    private static void CheckNumbers(MapReading map, QuantityRule rule, MistakeList mistakes)
    {
        IEnumerable<NumberReading> numbers = map.Get<NumberReading>("value") is { } one ? [one] : map.Items<NumberReading>("range");
        foreach (var number in numbers)
        {
            if (rule.Dimension == Dimension.Count && number.Value != Math.Floor(number.Value))
            {
                mistakes.Add(
                    number.At,
                    $"'{QuantityReference.Amount(number.Value, number.Dimension)}' for '{rule.Pattern}'",
                    UnitTable.Describe(rule.Dimension)
                );
            }
            else if (!rule.Domain.Contains(rule.Domain.Snapped(number.Value)))
            {
                mistakes.Add(
                    number.At,
                    $"'{QuantityReference.Amount(number.Value, number.Dimension)}' for '{rule.Pattern}'",
                    ShapeReader.Within(rule.Domain, rule.Dimension)
                );
            }
        }
    }

    private static bool IsOfKind(Dimension quantity, Dimension value) =>
        quantity is Dimension.Probability or Dimension.Count ? value == Dimension.Factor : value == quantity;
}
