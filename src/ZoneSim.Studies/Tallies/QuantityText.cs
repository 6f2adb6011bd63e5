using System.Globalization;
using ZoneSim.Model;

namespace ZoneSim.Studies.Tallies;

/// <summary>A quantity in words, in the units that a reader expects.</summary>
internal static class QuantityText
{
    /// <summary>Its value or distribution, such as "uniform 10 min to 20 min".</summary>
    public static string Value(Quantity quantity)
    {
        var value = quantity.Value;
        string Number(double number) => WithUnit(number, quantity.Dimension);
        return value.Family switch
        {
            Family.Constant => Number(value.A),
            Family.Uniform => $"uniform {Number(value.A)} to {Number(value.B)}",
            Family.Triangular => $"triangular {Number(value.A)}, {Number(value.B)}, {Number(value.C)}",
            Family.Exponential => $"exponential, mean {Number(value.A)}",
            _ => $"lognormal, mean {Number(value.A)}, coefficient of variation {value.B.ToString("0.###", CultureInfo.InvariantCulture)}",
        };
    }

    /// <summary>Value, basis and range.</summary>
    public static string Full(Quantity quantity) => quantity.Range is { } range
        ? $"{Value(quantity)} ({quantity.Basis.ToString().ToLowerInvariant()}, {WithUnit(range.Low, quantity.Dimension)} to {WithUnit(range.High, quantity.Dimension)})"
        : $"{Value(quantity)} ({quantity.Basis.ToString().ToLowerInvariant()})";

    private static string WithUnit(double number, Dimension dimension)
    {
        var (scale, unit) = dimension switch
        {
            Dimension.Length => (0.001, " km"),
            Dimension.Duration => (1 / 60.0, " min"),
            Dimension.Speed => (3.6, " km/h"),
            Dimension.Rate => (3600.0, " per h"),
            Dimension.Angle => (1.0, "°"),
            _ => (1.0, ""),
        };
        return (number * scale).ToString("0.#####", CultureInfo.InvariantCulture) + unit;
    }
}
