using System.Globalization;
using System.Text.RegularExpressions;
using ZoneSim.Model;

namespace ZoneSim.Scenarios.Units;

/// <summary>A value as files write it: a number and its unit.</summary>
internal static partial class UnitText
{
    /// <summary>Degrees of a whole turn.</summary>
    private const double Turn = 360;

    private static readonly Dimension[] s_any = [Dimension.Factor, Dimension.Length, Dimension.Duration, Dimension.Speed, Dimension.Rate, Dimension.Angle];

    /// <summary>Reads <paramref name="text"/> as a value of <paramref name="dimension"/> in base units.</summary>
    /// <returns>Null if it was read; otherwise what is wrong with it.</returns>
    public static UnitProblem? Read(string text, Dimension dimension, out double value)
    {
        value = double.NaN;
        var match = NumberAndUnit().Match(text);
        if (!match.Success)
        {
            return new UnitProblem($"'{text}'", UnitTable.Describe(dimension), null);
        }

        var symbol = Symbol(match.Groups[2].Value);
        if (UnitTable.Find(dimension, symbol) is not { } unit)
        {
            return WrongUnit(text, symbol, dimension);
        }

        value = ExactNumber.Of(match.Groups[1].Value, unit.Multiply, unit.Divide);
        return !double.IsFinite(value) || (dimension == Dimension.Count && value != Math.Floor(value))
            ? new UnitProblem($"'{text}'", UnitTable.Describe(dimension), null)
            : null;
    }

    /// <summary>Reads a value whose dimension its unit tells; a bare number is a <see cref="Dimension.Factor"/>.</summary>
    /// <returns>Null if it was read; otherwise what is wrong with it.</returns>
    public static UnitProblem? ReadAny(string text, out Dimension dimension, out double value)
    {
        foreach (var one in s_any)
        {
            if (Read(text, one, out value) is null)
            {
                dimension = one;
                return null;
            }
        }

        (dimension, value) = (default, double.NaN);
        var symbol = NumberAndUnit().Match(text) is { Success: true } match ? Symbol(match.Groups[2].Value) : "";
        return s_any.Where(one => UnitTable.Doubt(one, symbol) is not null).Select(one => WrongUnit(text, symbol, one)).FirstOrDefault()
            ?? new UnitProblem(
                $"'{text}'",
                "a number, with a unit where one belongs, such as 6, 55 km or 20 min",
                s_any.Select(one => UnitTable.ButForCapitals(one, symbol)).FirstOrDefault(one => one is { Length: > 0 })
            );
    }

    /// <summary>Writes a value so that reading it gives the same value, in the unit that a person would choose; a bearing beyond north from north on.</summary>
    public static string Write(double value, Dimension dimension)
    {
        var turn = dimension == Dimension.Angle && value is > Turn and <= 2 * Turn ? Turn : 0;
        var best = "";
        var bestScore = int.MaxValue;
        foreach (var unit in UnitTable.For(dimension))
        {
            foreach (var format in new[] { "0.######", "R" })
            {
                var number = unit.FromBase(value - turn).ToString(format, CultureInfo.InvariantCulture);
                var text = WithUnit(number, unit);
                var score = text.Length + unit.Reluctance + (number.Contains('.', StringComparison.Ordinal) ? 3 : 0);
                if (score < bestScore && Read(text, dimension, out var back) is null && back + turn == value)
                {
                    (best, bestScore) = (text, score);
                }
            }
        }

        return best.Length > 0 ? best : throw new ArgumentException($"{value} cannot be written as {dimension}.", nameof(value));
    }

    /// <summary>A value to three digits, in the unit in which another one would be written: for quantiles and means, which nobody measured.</summary>
    public static string About(double value, double like, Dimension dimension)
    {
        var unit = UnitOf(like, dimension);
        return WithUnit(Digits(unit.FromBase(dimension == Dimension.Angle && value > Turn ? value - Turn : value), 3), unit);
    }

    /// <summary>A value to four digits in the unit in which another one would be written, in base units.</summary>
    public static double Rounded(double value, double like, Dimension dimension)
    {
        var unit = UnitOf(like, dimension);
        return Read(WithUnit(Digits(unit.FromBase(value), 4), unit), dimension, out var rounded) is null ? rounded : value;
    }

    private static Unit UnitOf(double like, Dimension dimension) =>
        UnitTable.Find(dimension, Symbol(NumberAndUnit().Match(Write(like, dimension)).Groups[2].Value))!;

    private static string Digits(double value, int digits) =>
        double.Parse(value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            .ToString("0.########", CultureInfo.InvariantCulture);

    private static string WithUnit(string number, Unit unit) =>
        unit.Symbol is "" or "%" || unit.Symbol[0] == '/' ? number + unit.Symbol : $"{number} {unit.Symbol}";

    private static string Symbol(string rest)
    {
        var symbol = string.Join(' ', rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (symbol.StartsWith("per ", StringComparison.Ordinal) && symbol != "per cent")
        {
            symbol = "/" + symbol[4..].TrimStart();
        }

        return symbol.StartsWith('/') ? "/" + symbol[1..].TrimStart() : symbol;
    }

    private static UnitProblem WrongUnit(string text, string symbol, Dimension dimension)
    {
        var wanted = UnitTable.Describe(dimension);
        if (symbol.Length == 0)
        {
            return new UnitProblem($"'{text}', a number without a unit", wanted, null);
        }

        if (symbol.Any(char.IsAsciiDigit))
        {
            return new UnitProblem($"'{text}', more than one number", $"{wanted}; one number with a decimal point and no separator of thousands", null);
        }

        if (UnitTable.Doubt(dimension, symbol) is var (couldBe, write))
        {
            return new UnitProblem($"'{symbol}' in '{text}', which could be {couldBe}", $"{wanted}; write {write}", null);
        }

        if (!UnitTable.NeedsUnit(dimension))
        {
            return new UnitProblem($"a unit in '{text}'", wanted, null);
        }

        return UnitTable.NameOfKind(symbol) is { } kind
            ? new UnitProblem($"the {kind} '{text}'", wanted, null)
            : new UnitProblem($"the unit '{symbol}' in '{text}'", wanted, UnitTable.ButForCapitals(dimension, symbol));
    }

    [GeneratedRegex(@"^\s*([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)\s*(.*?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAndUnit();
}

/// <summary>Why a text is not a value of the dimension asked for.</summary>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Nearest">The nearest unit, or null.</param>
internal sealed record UnitProblem(string Found, string Expected, string? Nearest);
