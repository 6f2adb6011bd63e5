using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Studies;

/// <summary>A quantity of a run's scenario in words, in the units of scenario files.</summary>
public static class QuantityWords
{
    /// <summary>Its value or distribution, such as "uniform 10 min to 20 min".</summary>
    public static string Value(Quantity quantity) => QuantityReference.Value(quantity);

    /// <summary>The range of its central value, such as "10 min to 20 min"; empty where it has none.</summary>
    public static string Range(Quantity quantity) =>
        quantity.Range is { } range
            ? $"{QuantityReference.Amount(range.Low, quantity.Dimension)} to {QuantityReference.Amount(range.High, quantity.Dimension)}"
            : "";

    /// <summary>A value of it to three digits, in the unit of its own value.</summary>
    public static string About(double value, Quantity quantity) => QuantityReference.About(value, quantity);

    /// <summary>Value, basis and range.</summary>
    public static string Full(Quantity quantity)
    {
        var range = Range(quantity);
        return $"{Value(quantity)} ({quantity.Basis.ToString().ToLowerInvariant()}{(range.Length > 0 ? ", " + range : "")})";
    }
}
