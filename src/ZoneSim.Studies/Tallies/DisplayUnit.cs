using System.Globalization;
using ZoneSim.Model;

namespace ZoneSim.Studies.Tallies;

/// <summary>The unit in which a reader expects a dimension, such as km for lengths and minutes for durations.</summary>
/// <param name="Factor">Value in this unit over value in the base unit.</param>
/// <param name="Symbol">The unit; empty for a number without one.</param>
public readonly record struct DisplayUnit(double Factor, string Symbol)
{
    /// <summary>The unit of a dimension.</summary>
    public static DisplayUnit Of(Dimension dimension) =>
        dimension switch
        {
            Dimension.Length => new(0.001, "km"),
            Dimension.Duration => new(1 / 60.0, "min"),
            Dimension.Speed => new(3.6, "km/h"),
            Dimension.Rate => new(3600.0, "per h"),
            Dimension.Angle => new(1.0, "°"),
            _ => new(1.0, ""),
        };

    /// <summary>A value in base units as a number in this unit, without the unit; a bearing beyond north from north on.</summary>
    public string Number(double value) => ((Symbol == "°" && value > 360 ? value - 360 : value) * Factor).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>A value in base units with its unit.</summary>
    public string Amount(double value) => Number(value) + (Symbol is "" or "°" ? Symbol : " " + Symbol);
}
