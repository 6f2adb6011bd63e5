using ZoneSim.Model;

namespace ZoneSim.Scenarios.Units;

/// <summary>A unit as files write it.</summary>
/// <param name="Symbol">Such as km; for a rate with its slash, such as /min.</param>
/// <param name="Multiply">Base units in the numerator: value = number × Multiply / Divide.</param>
/// <param name="Divide">See <paramref name="Multiply"/>; two whole numbers, so that a conversion is exact.</param>
/// <param name="Reluctance">How unlike a person it would be to write a value in this unit; the writer weighs it.</param>
/// <param name="Words">Other spellings that mean this unit and nothing else.</param>
internal sealed record Unit(string Symbol, long Multiply, long Divide = 1, int Reluctance = 0, params string[] Words)
{
    /// <summary>The symbol, then the other spellings.</summary>
    public IEnumerable<string> Spellings => Words.Prepend(Symbol);

    /// <summary>A value in base units, as a number of this unit, to within rounding.</summary>
    public double FromBase(double value) => value * Divide / Multiply;
}

/// <summary>The units of each dimension. Factors: the International System of Units, 9th edition (BIPM, 2019), and the international yard (1959).</summary>
internal static class UnitTable
{
    private static readonly Unit[] s_length =
    [
        new("m", 1, 1, 0, "metre", "metres", "meter", "meters"),
        new("km", 1_000, 1, 0, "kilometre", "kilometres", "kilometer", "kilometers"),
        new("mi", 1_609_344, 1_000, 9, "mile", "miles"),
        new("nmi", 1_852, 1, 9, "nautical mile", "nautical miles"),
        new("ft", 3_048, 10_000, 12, "foot", "feet"),
    ];

    private static readonly Unit[] s_duration =
    [
        new("s", 1, 1, 2, "sec", "secs", "second", "seconds"),
        new("min", 60, 1, 0, "mins", "minute", "minutes"),
        new("h", 3_600, 1, 0, "hr", "hrs", "hour", "hours"),
        new("d", 86_400, 1, 3, "day", "days"),
        new("wk", 604_800, 1, 12, "week", "weeks"),
    ];

    private static readonly Unit[] s_speed =
    [
        new("km/h", 1_000, 3_600, 0, "kmh", "kph", "km/hr", "km per hour", "kilometres per hour", "kilometers per hour"),
        new("m/s", 1, 1, 5, "m per second", "metres per second", "meters per second"),
        new("mph", 1_609_344, 3_600_000, 9, "mi/h", "miles per hour"),
        new("kn", 1_852, 3_600, 9, "kt", "kts", "knot", "knots", "nmi/h"),
    ];

    private static readonly Unit[] s_rate =
    [
        new("/s", 1, 1, 5, "/sec", "/second"),
        new("/min", 1, 60, 0, "/minute"),
        new("/h", 1, 3_600, 0, "/hr", "/hour"),
        new("/day", 1, 86_400, 0, "/d"),
        new("/week", 1, 604_800, 12, "/wk"),
    ];

    private static readonly Unit[] s_angle = [new("deg", 1, 1, 0, "°", "degree", "degrees")];
    private static readonly Unit[] s_share = [new("", 1), new("%", 1, 100, 9, "percent", "per cent", "pct")];
    private static readonly Unit[] s_none = [new("", 1)];

    private static readonly (Dimension Dimension, string Name)[] s_named =
    [
        (Dimension.Length, "length"),
        (Dimension.Duration, "duration"),
        (Dimension.Speed, "speed"),
        (Dimension.Rate, "rate"),
        (Dimension.Angle, "angle"),
        (Dimension.Factor, "share"),
    ];

    /// <summary>Symbols that people use for more than one unit, in lower case: what they could be, and what to write instead.</summary>
    private static readonly (Dimension Dimension, string Symbol, string CouldBe, string Write)[] s_doubtful =
    [
        (Dimension.Length, "nm", "nanometres or nautical miles", "nmi for nautical miles"),
        (Dimension.Length, "sm", "statute miles or sea miles", "mi or nmi"),
        (Dimension.Length, "M", "metres, miles or nautical miles", "m, mi or nmi"),
        (Dimension.Duration, "M", "minutes or months", "min for minutes"),
        (Dimension.Duration, "m", "metres or minutes", "min for minutes"),
        (Dimension.Speed, "m/h", "metres per hour or miles per hour", "mph for miles per hour"),
        (Dimension.Speed, "nm/h", "nanometres or nautical miles per hour", "kn for knots"),
        (Dimension.Rate, "/m", "a rate per metre or per minute", "/min for a rate per minute"),
    ];

    /// <summary>The units of a dimension; the empty symbol is a bare number.</summary>
    public static IReadOnlyList<Unit> For(Dimension dimension) =>
        dimension switch
        {
            Dimension.Length => s_length,
            Dimension.Duration => s_duration,
            Dimension.Speed => s_speed,
            Dimension.Rate => s_rate,
            Dimension.Angle => s_angle,
            Dimension.Probability or Dimension.Factor => s_share,
            _ => s_none,
        };

    /// <summary>The unit of a dimension that is spelt so, or null.</summary>
    public static Unit? Find(Dimension dimension, string spelling) => For(dimension).FirstOrDefault(unit => unit.Spellings.Contains(spelling));

    /// <summary>What kind of amount a unit of that spelling gives, such as length; null where it is no unit.</summary>
    public static string? NameOfKind(string spelling) =>
        spelling.Length == 0 ? null : s_named.FirstOrDefault(pair => Find(pair.Dimension, spelling) is not null).Name;

    /// <summary>What a spelling could mean where more than one unit is called so, and what to write instead; null where there is no doubt.</summary>
    public static (string CouldBe, string Write)? Doubt(Dimension dimension, string spelling)
    {
        var found = s_doubtful.FirstOrDefault(one =>
            one.Dimension == dimension
            && (one.Symbol == spelling || (one.Symbol.Length > 1 && string.Equals(one.Symbol, spelling, StringComparison.OrdinalIgnoreCase)))
        );
        return found.Symbol is null ? null : (found.CouldBe, found.Write);
    }

    /// <summary>
    /// The unit that a spelling names but for capitals, or null. Nothing less like it is ever hinted at: a hint must not change the
    /// size of a number.
    /// </summary>
    public static string? ButForCapitals(Dimension dimension, string spelling) =>
        For(dimension).FirstOrDefault(unit => unit.Spellings.Contains(spelling, StringComparer.OrdinalIgnoreCase))?.Symbol;

    /// <summary>Whether a bare number is refused.</summary>
    public static bool NeedsUnit(Dimension dimension) => For(dimension)[0].Symbol.Length > 0;

    /// <summary>What kind of value a dimension asks for, with an example and its units: "a length such as 55 km (m, km, …)".</summary>
    public static string Describe(Dimension dimension) =>
        dimension switch
        {
            Dimension.Length => $"a length such as 55 km{Listed(dimension)}",
            Dimension.Duration => $"a duration such as 20 min{Listed(dimension)}",
            Dimension.Speed => $"a speed such as 45 km/h{Listed(dimension)}",
            Dimension.Rate => $"a rate such as 0.06/min{Listed(dimension)}",
            Dimension.Angle => "an angle such as 289 deg",
            Dimension.Probability => "a probability from 0 to 1, without unit",
            Dimension.Count => "a whole number, without unit",
            _ => "a number without unit",
        };

    private static string Listed(Dimension dimension) => $" ({string.Join(", ", For(dimension).Select(unit => unit.Symbol))})";
}
