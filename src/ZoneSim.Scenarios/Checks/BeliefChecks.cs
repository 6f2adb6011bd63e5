using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Checks;

/// <summary>A value at the very end of its range: the belief of its kind falls off to one side only, which a default may not have meant.</summary>
internal static class BeliefChecks
{
    private const double OneInTwenty = 0.05;

    /// <summary>
    /// Warns of each such quantity that has no belief of its own; one that has is taken at its word. Beside an error nothing is said: the range may
    /// be the mistake.
    /// </summary>
    /// <param name="file">The merged reading, before defaults.</param>
    /// <param name="scenario">The scenario made of it.</param>
    /// <param name="at">Where a dotted name stands.</param>
    /// <param name="mistakes">Takes the warnings.</param>
    public static void Check(MapReading file, Scenario scenario, Func<string, Spot> at, MistakeList mistakes)
    {
        if (mistakes.HasErrors)
        {
            return;
        }

        var silent = ScenarioBuilder
            .Quantities(file)
            .Where(quantity => quantity.Belief is null)
            .Select(quantity => quantity.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var quantity in scenario.Quantities.Where(quantity => quantity.PeaksAtAnEnd && silent.Contains(quantity.Name)))
        {
            var family = Belief.Families[(int)quantity.Belief!.Family];
            mistakes.Warn(
                at(quantity.Name),
                $"'{quantity.Name}' at {QuantityReference.Amount(quantity.Value.Central, quantity.Dimension)}, the very end of its range, "
                    + $"where the belief of its kind ({family}) falls off to one side only: {Held(quantity)}",
                $"a range that goes on beyond the value, or 'belief: {family}' with the quantity where this is meant"
            );
        }
    }

    private static string Held(Quantity quantity)
    {
        var isLow = quantity.Value.Central <= quantity.Range!.Value.Low;
        var (side, other) = isLow ? ("below", "above") : ("above", "below");
        return $"half of it {side} {QuantityReference.About(quantity.CentralAt(0.5), quantity)}, "
            + $"one chance in twenty {other} {QuantityReference.About(quantity.CentralAt(isLow ? 1 - OneInTwenty : OneInTwenty), quantity)}";
    }
}
