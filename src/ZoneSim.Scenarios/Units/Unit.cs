using ZoneSim.Model;

namespace ZoneSim.Scenarios.Units;

/// <summary>A unit as files write it.</summary>
/// <param name="Symbol">Such as km; for a rate with its slash, such as /min.</param>
/// <param name="Multiply">Base units in the numerator: value = number × Multiply / Divide.</param>
/// <param name="Divide">See <paramref name="Multiply"/>; two numbers, so that 45 km/h is exactly 12.5 m/s.</param>
/// <param name="Reluctance">How unlike a person it would be to write a value in this unit; the writer weighs it.</param>
internal sealed record Unit(string Symbol, double Multiply, double Divide = 1, int Reluctance = 0)
{
    /// <summary>A number of this unit, in base units.</summary>
    public double ToBase(double number) => number * Multiply / Divide;

    /// <summary>A value in base units, as a number of this unit.</summary>
    public double FromBase(double value) => value * Divide / Multiply;
}

/// <summary>The units of each dimension.</summary>
internal static class UnitTable
{
    private static readonly Unit[] s_length = [new("m", 1), new("km", 1_000), new("mi", 1_609.344, 1, 9)];
    private static readonly Unit[] s_duration = [new("s", 1, 1, 2), new("min", 60), new("h", 3_600), new("d", 86_400, 1, 3)];
    private static readonly Unit[] s_speed = [new("km/h", 1_000, 3_600), new("m/s", 1, 1, 5), new("kn", 1_852, 3_600, 9)];
    private static readonly Unit[] s_rate = [new("/s", 1, 1, 5), new("/min", 1, 60), new("/h", 1, 3_600), new("/day", 1, 86_400)];
    private static readonly Unit[] s_angle = [new("deg", 1)];
    private static readonly Unit[] s_share = [new("", 1), new("%", 1, 100, 9)];
    private static readonly Unit[] s_none = [new("", 1)];

    /// <summary>The units of a dimension; the empty symbol is a bare number.</summary>
    public static IReadOnlyList<Unit> For(Dimension dimension) => dimension switch
    {
        Dimension.Length => s_length,
        Dimension.Duration => s_duration,
        Dimension.Speed => s_speed,
        Dimension.Rate => s_rate,
        Dimension.Angle => s_angle,
        Dimension.Probability or Dimension.Factor => s_share,
        _ => s_none,
    };

    /// <summary>Whether a bare number is refused.</summary>
    public static bool NeedsUnit(Dimension dimension) => For(dimension)[0].Symbol.Length > 0;

    /// <summary>What kind of value a dimension asks for, with an example: "a length such as 55 km".</summary>
    public static string Describe(Dimension dimension) => dimension switch
    {
        Dimension.Length => "a length such as 55 km (m, km, mi)",
        Dimension.Duration => "a duration such as 20 min (s, min, h, d)",
        Dimension.Speed => "a speed such as 45 km/h (km/h, m/s, kn)",
        Dimension.Rate => "a rate such as 0.06/min (/s, /min, /h, /day)",
        Dimension.Angle => "an angle such as 289 deg",
        Dimension.Probability => "a probability from 0 to 1, without unit",
        Dimension.Count => "a whole number, without unit",
        _ => "a number without unit",
    };
}
