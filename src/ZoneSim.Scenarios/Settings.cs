using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Scenarios.Checks;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Units;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios;

/// <summary>Changes one quantity for one run: <c>--set line.relayed=0.4</c>, <c>--set "line.relay-delay=30 min"</c>.</summary>
public static class Settings
{
    /// <summary>
    /// Sets the central value of a quantity that the scenario has; a distribution is scaled and keeps its shape. The quantity is then
    /// assumed, with a range of no width, so that a study over assumptions leaves it where it was set; its note keeps what it was.
    /// </summary>
    /// <param name="s">The scenario.</param>
    /// <param name="nameEqualsValue">The dotted name, an equals sign, the value with its unit.</param>
    /// <returns>The changed scenario, or mistakes at <c>--set:1:column</c>.</returns>
    public static ReadResult<Scenario> Apply(Scenario s, string nameEqualsValue)
    {
        ArgumentNullException.ThrowIfNull(s);
        ArgumentNullException.ThrowIfNull(nameEqualsValue);
        var mistakes = new MistakeList();
        var equals = nameEqualsValue.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            mistakes.Add(At(1), $"'{nameEqualsValue}'", "name=value, such as line.relayed=0.4");
            return mistakes.Result<Scenario>(null);
        }

        var name = nameEqualsValue[..equals].Trim();
        if (s.Quantities.Find(name) is not { } quantity || QuantityCatalog.RuleFor(name) is not { } rule)
        {
            mistakes.Add(
                At(1),
                $"the unknown quantity '{name}'",
                "the dotted name of a quantity of this scenario",
                Nearest.To(name, s.Quantities.Select(one => one.Name))
            );
            return mistakes.Result<Scenario>(null);
        }

        var value = nameEqualsValue[(equals + 1)..];
        var at = At(equals + 2 + value.Length - value.TrimStart().Length);
        return mistakes.Result(Set(s, quantity, rule, value.Trim(), at, mistakes));
    }

    private static Scenario? Set(Scenario s, Quantity quantity, QuantityRule rule, string text, Spot at, MistakeList mistakes)
    {
        if (new DistributionReader(mistakes).ReadValue(new TextNode(at, text, Quoted: false), rule) is not { } central)
        {
            return null;
        }

        if (quantity.Value.Family != Family.Constant && (central <= 0 || quantity.Value.Central == 0))
        {
            mistakes.Add(at, $"'{text}' for a distribution", "a central value above 0, to which the distribution can be scaled");
            return null;
        }

        var changed = QuantityDomain.Scaled(quantity, central, rule) with
        {
            Basis = Basis.Assumed,
            Claim = null,
            Range = new Interval(central, central),
            Note = Was(quantity),
        };
        if (!QuantityDomain.Holds(changed.Value, rule))
        {
            mistakes.Add(
                at,
                $"'{text}', at which the distribution, scaled to it, leaves what the quantity may be",
                ShapeReader.Within(rule.Domain, rule.Dimension)
            );
            return null;
        }

        var scenario = InheritedNames.Changed(s with { Quantities = s.Quantities.With(changed) }, [quantity.Name]);
        ScenarioChecks.CheckChange(s, scenario, _ => at, mistakes);
        return scenario;
    }

    private static string Was(Quantity quantity)
    {
        var before = UnitText.Write(quantity.Value.Central, quantity.Dimension);
        return string.Create(CultureInfo.InvariantCulture, $"set for this run; {QuantityVocabulary.Bases[(int)quantity.Basis]} at {before} in the file");
    }

    private static Spot At(int column) => new("--set", 1, column);
}
