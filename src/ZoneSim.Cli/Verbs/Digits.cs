using System.Globalization;
using System.Text.RegularExpressions;

namespace ZoneSim.Cli.Verbs;

/// <summary>
/// The one set of readers for numbers in options: ASCII digits with at most one decimal point. No thousands, no exponent
/// but in numbers of histories, no
/// hexadecimal, no infinity, no culture; a sign only where a number may be negative.
/// </summary>
internal static partial class Digits
{
    /// <summary>A whole number of at most 20 digits; null where the text is none, or above what 64 bits hold.</summary>
    public static ulong? Whole(string text) =>
        WholeForm().IsMatch(text) && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The same, or digits with a power of ten behind them, such as 1e9 or 2.5e6; null where that is no whole number below 2⁶³.</summary>
    public static ulong? WholeOrPower(string text) =>
        Whole(text)
        ?? (
            PowerForm().IsMatch(text)
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            && value <= long.MaxValue
            && decimal.Truncate(value) == value
                ? (ulong)value
                : null
        );

    /// <summary>A number from 0 up, such as 3, 0.5 or .5; null where the text is none.</summary>
    public static double? Decimal(string text) =>
        DecimalForm().IsMatch(text)
        && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && double.IsFinite(value)
            ? value
            : null;

    /// <summary>The same with a minus sign before it where it is negative.</summary>
    public static double? Signed(string text) => text.StartsWith('-') ? 0 - Decimal(text[1..]) : Decimal(text);

    /// <summary>A fraction, or per cent with one percent sign behind it.</summary>
    public static double? Share(string text) => text.EndsWith('%') ? Decimal(text[..^1].TrimEnd()) / 100 : Decimal(text);

    [GeneratedRegex(@"\A[0-9]{1,20}\z")]
    private static partial Regex WholeForm();

    [GeneratedRegex(@"\A[0-9]{1,20}(\.[0-9]{1,20})?[eE]\+?[0-9]{1,2}\z")]
    private static partial Regex PowerForm();

    [GeneratedRegex(@"\A([0-9]{1,300}(\.[0-9]{1,300})?|\.[0-9]{1,300})\z")]
    private static partial Regex DecimalForm();
}
