using System.Globalization;
using System.Numerics;

namespace ZoneSim.Scenarios.Units;

/// <summary>Decimal texts times a ratio of whole numbers, rounded once: 7.7 times 60 is the double nearest to 462, not one beside it.</summary>
internal static class ExactNumber
{
    /// <summary>Digits and powers of ten beyond which rounding twice is taken for good enough.</summary>
    private const int Most = 400;

    /// <summary>The double nearest to <paramref name="text"/> × <paramref name="multiply"/> / <paramref name="divide"/>.</summary>
    /// <param name="text">A decimal number with a point and perhaps an exponent, such as -1.5e3.</param>
    /// <param name="multiply">Above 0.</param>
    /// <param name="divide">Above 0.</param>
    /// <returns>Never −0; infinite where it is too large for a double.</returns>
    public static double Of(string text, long multiply, long divide)
    {
        var plain = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (multiply == divide || !double.IsFinite(plain) || plain == 0)
        {
            // -0 is 0, and is written so.
            return plain + 0.0;
        }

        var e = text.IndexOfAny(['e', 'E']);
        var digits = e < 0 ? text : text[..e];
        if (
            digits.Length > Most
            || (
                e >= 0 && (!int.TryParse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var given) || Math.Abs(given) > Most)
            )
        )
        {
            return plain * multiply / divide;
        }

        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var power = (e < 0 ? 0 : int.Parse(text[(e + 1)..], CultureInfo.InvariantCulture)) - (point < 0 ? 0 : digits.Length - point - 1);
        var whole = BigInteger.Parse(digits.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var above = BigInteger.Abs(whole) * multiply * BigInteger.Pow(10, Math.Max(power, 0));
        return Math.CopySign(Nearest(above, divide * BigInteger.Pow(10, Math.Max(-power, 0))), plain);
    }

    /// <summary>The double nearest to a ratio of numbers above 0: a quotient of 55 bits or more, with a last bit for what is left over, rounds once.</summary>
    private static double Nearest(BigInteger above, BigInteger below)
    {
        var shift = 56 - (int)(above.GetBitLength() - below.GetBitLength());
        var quotient = BigInteger.DivRem(shift > 0 ? above << shift : above, shift < 0 ? below << -shift : below, out var left);
        return Math.ScaleB((double)((ulong)quotient | (left.IsZero ? 0UL : 1UL)), -shift);
    }
}
