using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Scenarios.Units;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>Reads what is believed of a quantity inside its range.</summary>
internal sealed class BeliefReader(MistakeList mistakes)
{
    /// <summary>What the probability of a quantile looks like.</summary>
    public const string PercentPattern = "^[0-9]{1,2}(\\.[0-9]{1,4})?%$";

    /// <summary>The key of a Dirichlet weight, and the greatest concentration.</summary>
    public const string Dirichlet = "dirichlet";

    /// <summary>Concentrations that mean anything: below, a weight is nearly always all or nothing; above, it is as good as known.</summary>
    public static readonly Interval Concentrations = new(0.01, 10_000);

    private const string Form = "one of uniform, log-uniform, triangular, pert and log-pert, or quantiles such as { 5%: …, 50%: …, 95%: … }";

    /// <summary>Reads it; null where there is none, or none that can be read, of which a mistake tells.</summary>
    /// <param name="keys">The quantity's keys.</param>
    /// <param name="range">Its range; null where it has none that can be read.</param>
    /// <param name="rule">Its rule.</param>
    public Belief? Read(Dictionary<string, MapEntry> keys, Interval? range, QuantityRule rule)
    {
        if (!keys.TryGetValue("belief", out var entry))
        {
            return null;
        }

        if (!keys.ContainsKey("range"))
        {
            mistakes.Add(entry.Key.At, "a belief without a range", "a range [low, high] that the belief is over");
            return null;
        }

        return entry.Value switch
        {
            TextNode text => Word(text, range),
            MapNode { Entries: [{ Key.Text: Dirichlet, Value: TextNode number }] } => Weight(number),
            MapNode map => Quantiles(map, range, rule),
            _ => Refuse(entry.Value),
        };
    }

    /// <summary>A probability as files write it.</summary>
    public static string Percent(double probability) => ((decimal)probability * 100).ToString("0.####", CultureInfo.InvariantCulture) + "%";

    private Belief? Refuse(Node node)
    {
        mistakes.Add(node.At, ShapeReader.Describe(node), Form);
        return null;
    }

    private Belief? Word(TextNode text, Interval? range)
    {
        var family = Belief.Families.ToList().IndexOf(text.Text);
        if (family < 0)
        {
            mistakes.Add(text.At, ShapeReader.Describe(text), Form, Nearest.To(text.Text, Belief.Families));
            return null;
        }

        if ((BeliefFamily)family is BeliefFamily.LogPert or BeliefFamily.LogUniform && range is { Low: <= 0 })
        {
            mistakes.Add(
                text.At,
                $"{text.Text} over a range that reaches down to 0, which has no logarithm",
                $"a range above 0, or {text.Text["log-".Length..]}"
            );
            return null;
        }

        return Belief.Of((BeliefFamily)family);
    }

    private Belief? Weight(TextNode number)
    {
        if (UnitText.Read(number.Text, Dimension.Factor, out var concentration) is null && Concentrations.Contains(concentration))
        {
            return new Belief(BeliefFamily.Dirichlet, [], concentration);
        }

        mistakes.Add(number.At, ShapeReader.Describe(number), ShapeReader.Within(Concentrations, Dimension.Factor));
        return null;
    }

    private Belief? Quantiles(MapNode map, Interval? range, QuantityRule rule)
    {
        var reader = new DistributionReader(mistakes);
        double? In(Node node) => reader.ReadValue(node, rule) is { } value ? rule.In(range, value) : null;
        var found = map.Entries.Select(entry => (entry.Key, Probability: Probability(entry.Key), Value: In(entry.Value))).ToList();
        if (found.Count == 0)
        {
            return Refuse(map);
        }

        if (range is not { } within || found.Any(one => one.Probability is null || one.Value is null))
        {
            return null;
        }

        var before = new BeliefQuantile(0, within.Low);
        var quantiles = new List<BeliefQuantile>();
        foreach (var (key, probability, value) in found.OrderBy(one => one.Probability))
        {
            var next = new BeliefQuantile(probability!.Value, value!.Value);
            if (next.Value <= before.Value || next.Value >= within.High || next.Probability <= before.Probability)
            {
                mistakes.Add(
                    key.At,
                    $"{key.Text} at {UnitText.Write(next.Value, rule.Dimension)}, {Against(before, next, within, rule)}",
                    $"quantiles that rise with their probability, between the ends {UnitText.Write(within.Low, rule.Dimension)} and "
                        + $"{UnitText.Write(within.High, rule.Dimension)} of the range"
                );
                return null;
            }

            quantiles.Add(before = next);
        }

        return new Belief(BeliefFamily.Quantiles, quantiles);
    }

    private static string Against(BeliefQuantile before, BeliefQuantile next, Interval range, QuantityRule rule) =>
        next.Value >= range.High ? "at or above the upper end of the range"
        : before.Probability > 0 ? $"which is not above {Percent(before.Probability)} at {UnitText.Write(before.Value, rule.Dimension)}"
        : "at or below the lower end of the range";

    private double? Probability(TextNode key)
    {
        var text = key.Text;
        if (
            text.EndsWith('%')
            && decimal.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && percent is > 0 and < 100
            && percent == Math.Round(percent, 4)
        )
        {
            return (double)(percent / 100);
        }

        mistakes.Add(key.At, ShapeReader.Describe(key), "a probability above 0% and below 100%, with at most four decimals, such as 5%");
        return null;
    }
}
