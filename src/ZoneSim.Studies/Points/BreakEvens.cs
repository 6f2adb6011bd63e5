using ZoneSim.Model;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Points;

/// <summary>How strongly a campaign's sender has to learn for a difference to change its sign, read off a map whose axis across is λ.</summary>
/// <param name="x">λ.</param>
/// <param name="y">The quantity upwards.</param>
/// <param name="map">The map.</param>
/// <param name="z">Half-width of its intervals in standard errors.</param>
internal sealed class BreakEvens(Quantity x, Quantity y, FlipMap map, double z)
{
    /// <summary>λ, whose maps have a break-even.</summary>
    public const string Learning = "campaign.learning";

    /// <summary>The loss for each vehicle destroyed: what a map has upwards where nothing is named.</summary>
    public const string Loss = "campaign.vehicle-lost";

    /// <summary>The break-even at the scenario's own value upwards and over all of its rows.</summary>
    /// <param name="policies">The two policies.</param>
    public BreakEven Of(IReadOnlyList<Policy> policies)
    {
        var rows = map.YValues.Select((_, row) => Told(map.Values[row], map.Errors[row])).ToList();
        List<double> along = [.. rows.OfType<SweepCrossing>().Select(crossing => crossing.At)];
        var own = Math.Clamp(y.Value.Central, map.YValues[0], map.YValues[^1]);
        var here = At(own);
        var sentence = Sentence(policies, own, here, along);
        here = here is { IsTold: true } ? here : null;
        return new BreakEven(
            own,
            here?.At,
            here?.Span.From,
            here?.Span.To,
            along.Count > 0 ? along.Min() : null,
            along.Count > 0 ? along.Max() : null,
            along.Count,
            sentence
        );
    }

    private string Sentence(IReadOnlyList<Policy> policies, double own, SweepCrossing? here, List<double> along)
    {
        var (first, second) = (policies[0].Name, policies[1].Name);
        var where = $"{y.Name} = {Amount(y, own)}";
        var over =
            along.Count == 0
                ? ""
                : $" Over {y.Name} from {Amount(y, map.YValues[0])} to {Amount(y, map.YValues[^1])} it lies "
                    + (along.Min() == along.Max() ? $"at {Amount(x, along[0])}" : $"from {Amount(x, along.Min())} to {Amount(x, along.Max())}")
                    + (along.Count < map.YValues.Count ? $", and at {map.YValues.Count - along.Count} of {map.YValues.Count} values none is told." : ".");
        return here is { IsTold: true } one
            ? $"Break-even at {x.Name} = {Amount(x, one.At)} ({Span(one.Span)} by run noise), where {where}: "
                + $"more under {(one.RisesSign > 0 ? first : second)} where the sender learns less, "
                + $"under {(one.RisesSign > 0 ? second : first)} where it learns more.{over}"
            : $"No break-even is told where {where}, "
                + $"for {x.Name} from {Amount(x, map.XValues[0])} to "
                + $"{Amount(x, map.XValues[^1])}{(along.Count == 0 ? ", nor anywhere else in the ranges" : "")}."
                + (here is { } guess ? $" The estimates cross at {Amount(x, guess.At)} ({Span(guess.Span)} by run noise); more histories may tell." : "")
                + over;
    }

    private string Span(SweepSpan span) =>
        $"{(span.From is { } from ? Amount(x, from) : "below " + Amount(x, map.XValues[0]))} to "
        + $"{(span.To is { } to ? Amount(x, to) : "above " + Amount(x, map.XValues[^1]))}";

    /// <summary>The crossing on a line between two rows, told or not; null where there is none, or several.</summary>
    private SweepCrossing? At(double own)
    {
        var above = Math.Max(1, map.YValues.ToList().FindIndex(value => value >= own));
        var share = (own - map.YValues[above - 1]) / (map.YValues[above] - map.YValues[above - 1]);
        double[] Between(IReadOnlyList<IReadOnlyList<double>> rows) => [.. rows[above - 1].Zip(rows[above], (low, high) => low + (share * (high - low)))];
        return Only(Between(map.Values), Between(map.Errors));
    }

    private SweepCrossing? Told(IReadOnlyList<double> values, IReadOnlyList<double> errors) => Only(values, errors) is { IsTold: true } told ? told : null;

    private SweepCrossing? Only(IReadOnlyList<double> values, IReadOnlyList<double> errors)
    {
        var crossings = new SweepCrossings(
            [.. map.XValues],
            [.. values],
            [.. values.Zip(errors, (value, error) => value - (z * error))],
            [.. values.Zip(errors, (value, error) => value + (z * error))]
        );
        return crossings.Find() is [var one] ? one : null;
    }

    private static string Amount(Quantity quantity, double value) => DisplayUnit.Of(quantity.Dimension).Amount(value);
}
