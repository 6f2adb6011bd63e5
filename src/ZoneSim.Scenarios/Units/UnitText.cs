using System.Globalization;
using System.Text.RegularExpressions;

using ZoneSim.Model;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Units;

/// <summary>A value as files write it: a number and its unit.</summary>
internal static partial class UnitText
{
    /// <summary>Reads <paramref name="text"/> as a value of <paramref name="dimension"/> in base units.</summary>
    /// <returns>Null if it was read; otherwise what is wrong with it.</returns>
    public static UnitProblem? Read(string text, Dimension dimension, out double value)
    {
        value = double.NaN;
        var match = NumberAndUnit().Match(text);
        if (!match.Success || !double.TryParse(match.Groups[1].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number))
        {
            return new UnitProblem($"'{text}'", UnitTable.Describe(dimension), null);
        }

        var symbol = Symbol(match.Groups[2].Value);
        var unit = UnitTable.For(dimension).FirstOrDefault(unit => unit.Symbol == symbol);
        if (unit is not null)
        {
            value = unit.ToBase(number);
            return dimension == Dimension.Count && value != Math.Floor(value)
                ? new UnitProblem($"'{text}'", UnitTable.Describe(dimension), null)
                : null;
        }

        return symbol.Length == 0
            ? new UnitProblem($"'{text}', a number without a unit", UnitTable.Describe(dimension), null)
            : WrongUnit(text, symbol, dimension);
    }

    /// <summary>Reads a value whose dimension its unit tells; a bare number is a <see cref="Dimension.Factor"/>.</summary>
    public static (Dimension Dimension, double Value)? ReadAny(string text)
    {
        foreach (var dimension in new[] { Dimension.Factor, Dimension.Length, Dimension.Duration, Dimension.Speed, Dimension.Rate, Dimension.Angle })
        {
            if (Read(text, dimension, out var value) is null)
            {
                return (dimension, value);
            }
        }

        return null;
    }

    /// <summary>Writes a value so that reading it gives the same value, in the unit that a person would choose.</summary>
    public static string Write(double value, Dimension dimension)
    {
        var best = "";
        var bestScore = int.MaxValue;
        foreach (var unit in UnitTable.For(dimension))
        {
            foreach (var format in new[] { "0.######", "R" })
            {
                var number = unit.FromBase(value).ToString(format, CultureInfo.InvariantCulture);
                var text = unit.Symbol is "" or "%" || unit.Symbol[0] == '/' ? number + unit.Symbol : $"{number} {unit.Symbol}";
                var score = text.Length + unit.Reluctance + (number.Contains('.', StringComparison.Ordinal) ? 3 : 0);
                if (score < bestScore && Read(text, dimension, out var back) is null && back == value)
                {
                    (best, bestScore) = (text, score);
                }
            }
        }

        return best.Length > 0 ? best : throw new ArgumentException($"{value} cannot be written as {dimension}.", nameof(value));
    }

    private static string Symbol(string rest)
    {
        var symbol = rest.Trim();
        if (symbol.StartsWith("per ", StringComparison.Ordinal))
        {
            symbol = "/" + symbol[4..].TrimStart();
        }

        symbol = symbol.StartsWith('/') ? "/" + symbol[1..].TrimStart() : symbol;
        return symbol == "/d" ? "/day" : symbol;
    }

    private static UnitProblem WrongUnit(string text, string symbol, Dimension dimension)
    {
        var symbols = UnitTable.For(dimension).Select(unit => unit.Symbol).Where(known => known.Length > 0).ToList();
        var wantsUnit = UnitTable.NeedsUnit(dimension);
        return new UnitProblem(
            wantsUnit ? $"the unit '{symbol}' in '{text}'" : $"a unit in '{text}'",
            UnitTable.Describe(dimension),
            wantsUnit ? Nearest.To(symbol, symbols) : null);
    }

    [GeneratedRegex(@"^\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)\s*(.*?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAndUnit();
}

/// <summary>Why a text is not a value of the dimension asked for.</summary>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Nearest">The nearest unit, or null.</param>
internal sealed record UnitProblem(string Found, string Expected, string? Nearest);
