using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Units;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios;

/// <summary>Names a quantity to be moved by a study, with its own range or another: <c>line.answered</c>, <c>"line.relay-delay=5 min..90 min"</c>.</summary>
public static class RangeSettings
{
    private const string Dots = "..";

    /// <summary>Reads the name, and the range where one is given.</summary>
    /// <param name="s">The scenario.</param>
    /// <param name="option">The option that it stands at, for messages.</param>
    /// <param name="text">The dotted name; or name, equals sign, lower end, two dots, upper end, both with their unit.</param>
    /// <returns>The quantity with the range to move it over, or mistakes at <c>option:1:column</c>.</returns>
    public static ReadResult<Quantity> Read(Scenario s, string option, string text)
    {
        ArgumentNullException.ThrowIfNull(s);
        ArgumentNullException.ThrowIfNull(text);
        var mistakes = new MistakeList();
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = (equals < 0 ? text : text[..equals]).Trim();
        if (s.Quantities.Find(name) is not { } quantity || QuantityCatalog.RuleFor(name) is not { } rule)
        {
            mistakes.Add(
                new Spot(option, 1, 1),
                $"the unknown quantity '{name}'",
                "the dotted name of a quantity of this scenario",
                Nearest.To(name, s.Quantities.Select(one => one.Name))
            );
            return mistakes.Result<Quantity>(null);
        }

        var range = equals < 0 ? quantity.Range : ReadRange(text, equals + 1, option, rule, mistakes);
        if (mistakes.HasErrors)
        {
            return mistakes.Result<Quantity>(null);
        }

        var at = new Spot(option, 1, equals < 0 ? 1 : equals + 2);
        if (range is not { } found || found.High <= found.Low)
        {
            mistakes.Add(
                at,
                range is null ? $"'{name}', which has no range" : $"a range of '{name}' without width",
                $"a range to move it over, such as '{name}=LOW{Dots}HIGH'"
            );
            return mistakes.Result<Quantity>(null);
        }

        CheckScaling(quantity, found, rule, at, mistakes);
        var value = rule.IsBearing ? Distribution.Constant(rule.In(found, quantity.Value.Central)) : quantity.Value;
        return mistakes.Result(
            quantity with
            {
                Value = value,
                Range = found,
                Belief = equals >= 0 && quantity.Belief?.Family == BeliefFamily.Quantiles ? null : quantity.Belief,
            }
        );
    }

    private static Interval? ReadRange(string text, int start, string option, QuantityRule rule, MistakeList mistakes)
    {
        var dots = text.IndexOf(Dots, start, StringComparison.Ordinal);
        if (dots < 0)
        {
            mistakes.Add(
                new Spot(option, 1, start + 1),
                $"'{text[start..]}'",
                $"a range LOW{Dots}HIGH, such as {UnitText.Write(rule.Domain.Low, rule.Dimension)}{Dots}{UnitText.Write(rule.Domain.High, rule.Dimension)}"
            );
            return null;
        }

        var reader = new DistributionReader(mistakes);
        double? End(int from, int to) => reader.ReadValue(new TextNode(new Spot(option, 1, from + 1), text[from..to].Trim(), Quoted: false), rule);
        var (low, high) = (End(start, dots), End(dots + Dots.Length, text.Length));
        if (low is not { } bottom || high is not { } top)
        {
            return null;
        }

        if (bottom > top && !rule.IsBearing)
        {
            mistakes.Add(
                new Spot(option, 1, start + 1),
                $"a range from {text[start..dots].Trim()} to {text[(dots + Dots.Length)..].Trim()}",
                "the lower end first"
            );
        }

        return rule.Between(bottom, top);
    }

    /// <summary>A distribution is scaled to each central value of the range, and keeps to its domain there.</summary>
    internal static void CheckScaling(Quantity quantity, Interval range, QuantityRule rule, Spot at, MistakeList mistakes)
    {
        if (quantity.Value.Family != Family.Constant && quantity.Value.Central == 0)
        {
            mistakes.Add(at, $"'{quantity.Name}', a distribution centred on 0", "a quantity that can be scaled to another central value");
        }
        else if (!QuantityDomain.Holds(quantity.WithCentral(range.High).Value, rule) || !QuantityDomain.Holds(quantity.WithCentral(range.Low).Value, rule))
        {
            mistakes.Add(
                at,
                $"a range at whose end '{quantity.Name}', scaled to it, leaves what the quantity may be",
                ShapeReader.Within(rule.Domain, rule.Dimension)
            );
        }
    }
}
