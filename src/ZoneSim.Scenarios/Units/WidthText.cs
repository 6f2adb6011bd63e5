using ZoneSim.Model;

namespace ZoneSim.Scenarios.Units;

/// <summary>A width that somebody types for a mean, such as <c>10 min</c>, <c>0.2 h</c>, or a bare number in the mean's own unit.</summary>
public static class WidthText
{
    /// <summary>Reads a width by the units that files have.</summary>
    /// <param name="text">The text.</param>
    /// <param name="unit">The mean's unit: min, km, or empty (or that of a weighted sum) where a number without unit is wanted.</param>
    /// <param name="problem">Where it is none: what was found, and what was expected.</param>
    /// <returns>The width in <paramref name="unit"/>, above 0 and finite; NaN where the text gives none.</returns>
    public static double Read(string text, string unit, out string problem)
    {
        var (dimension, size) = unit switch
        {
            "min" => (Dimension.Duration, 60.0),
            "km" => (Dimension.Length, 1_000.0),
            _ => (Dimension.Factor, 1.0),
        };
        var own = dimension == Dimension.Factor && unit.Length > 0 && text.EndsWith(unit, StringComparison.Ordinal) ? text[..^unit.Length] : text;
        var isBare = own.TrimEnd() is [.., '.' or (>= '0' and <= '9')];
        var wrong = UnitText.Read(isBare && dimension != Dimension.Factor ? $"{own} {unit}" : own, dimension, out var value)
            ?? (dimension == Dimension.Factor && !isBare ? new UnitProblem($"'{text}'", UnitTable.Describe(dimension), null) : null);
        problem =
            wrong is not null ? $"found {wrong.Found}, expected {wrong.Expected}"
            : value > 0 ? ""
            : $"found '{text}', expected an amount above 0";
        return problem.Length == 0 ? value / size : double.NaN;
    }
}
