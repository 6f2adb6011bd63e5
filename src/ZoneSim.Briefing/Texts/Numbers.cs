using System.Globalization;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Texts;

/// <summary>Numbers as a reader wants them.</summary>
internal static class Numbers
{
    private const double Least = 5e-7;

    /// <summary>A share: 23%, 4.2%, 0.4%; "&lt;0.1%" where it is not nothing but rounds to it.</summary>
    public static string Percent(double share) => PerHundred(share) + "%";

    /// <summary>A share as a number out of 100, as <see cref="Percent"/> rounds it.</summary>
    public static string PerHundred(double share) =>
        share switch
        {
            0 => "0",
            < 0.0005 => "<0.1",
            > 0.9995 and < 1 => ">99.9",
            < 0.0995 or (> 0.9895 and < 1) => Text(share * 100, "0.0"),
            _ => Text(share * 100, "0"),
        };

    /// <summary>
    /// How many histories shares are told out of in a sentence: 100, or as many more tens that the rarest of them is one at least: 0.1% is 1 of 1,000.
    /// </summary>
    /// <param name="shares">Shares that stand in one sentence, 0 to 1; those that are 0 ask for nothing.</param>
    public static long Whole(IEnumerable<double> shares)
    {
        const long Most = 1_000_000;
        var (rarest, whole) = (shares.Where(share => share > 0).DefaultIfEmpty(1).Min(), 100L);
        while (rarest * whole < 0.995 && whole < Most)
        {
            whole *= 10;
        }

        return whole;
    }

    /// <summary>A share out of a whole: out of 100 as <see cref="Percent"/> rounds it, out of more in whole numbers from 10 up.</summary>
    public static string OutOf(double share, long whole) =>
        (share * whole) switch
        {
            _ when whole == 100 => PerHundred(share),
            0 => "0",
            < 0.05 => "<0.1",
            < 9.95 and var count => Text(count, "0.#"),
            var count => Text(count, "#,0"),
        };

    /// <summary>
    /// The two ends of an interval or range. Where both round to the same they are told with as many decimals more, three at most, as show that they
    /// differ; ends that are one number are told once.
    /// </summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end.</param>
    /// <param name="text">How a number is told.</param>
    /// <param name="scale">What a number is multiplied with to be told.</param>
    /// <returns>The lower and the upper end; the same text where they are one.</returns>
    public static (string Low, string High) Ends(double low, double high, Func<double, string> text, double scale = 1)
    {
        var (left, right) = (text(low), text(high));
        var decimals =
            left.Length - 1 - left.TrimEnd('%').LastIndexOf('.') is var after && left.Contains('.', StringComparison.Ordinal)
                ? after - (left.EndsWith('%') ? 1 : 0)
                : 0;
        var (sign, unit) = (left.StartsWith('+') || right.StartsWith('+'), left.EndsWith('%') ? "%" : "");
        for (var more = 1; more <= 3 && left == right && low != high && char.IsAsciiDigit(left.TrimStart('+', '−')[0]); more++)
        {
            string Finer(double value) => (sign && value > 0 ? "+" : "") + Text(value * scale, "#,0." + new string('0', decimals + more)) + unit;
            (left, right) = (Finer(low), Finer(high));
        }

        return (left, right);
    }

    /// <summary>Two ends as words: "0.5 to 2.8", or "0.5" where they are one.</summary>
    public static string Span(double low, double high, Func<double, string> text, double scale = 1) =>
        Ends(low, high, text, scale) is var (left, right) && left == right ? left : $"{left} to {right}";

    /// <summary>A level of confidence: 95%, 99.5%.</summary>
    public static string Level(double confidence) => ConfidenceLevel.Text(confidence);

    /// <summary>
    /// A difference of shares in percentage points with its sign and one decimal; a true minus. What would round to nothing has up to two decimals
    /// more, until a digit shows.
    /// </summary>
    public static string Points(double share)
    {
        double Rounded(int decimals) => Math.Round(share * 100, decimals, MidpointRounding.AwayFromZero) + 0.0;
        var shown =
            Rounded(1) != 0 ? Rounded(1)
            : Rounded(2) != 0 ? Rounded(2)
            : Rounded(3);
        return WithSign(shown, points => Text(points, "0.0##"));
    }

    /// <summary>The size of a difference of shares in percentage points, with one decimal and without a sign.</summary>
    public static string PointsOf(double share) => Text(Math.Round(Math.Abs(share) * 100, 1, MidpointRounding.AwayFromZero), "0.0");

    /// <summary>
    /// A mean: none of its decimals from 100 up, one below, two below 10; two digits where it is below 0.1, and a bound where it is
    /// not nothing but below a millionth.
    /// </summary>
    public static string Mean(double value) =>
        Math.Abs(value) switch
        {
            0 => "0",
            < Least => value > 0 ? "<0.000001" : ">−0.000001",
            < 0.0995 => Text(value, "0.0" + new string('#', Digits(value) - 1)),
            < 9.995 => Text(value, "0.00"),
            < 99.95 => Text(value, "0.0"),
            _ => Text(value, "#,0"),
        };

    /// <summary>A change of a mean, with its sign.</summary>
    public static string Change(double value) => Math.Abs(value) < Least ? Mean(value) : WithSign(value, Mean);

    /// <summary>An index with two decimals.</summary>
    public static string Hundredths(double value) => Text(Math.Round(value, 2) + 0.0, "0.00");

    /// <summary>A whole number with separators.</summary>
    public static string Count(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number with as many digits as it needs, two decimals at most.</summary>
    public static string Plain(double value) => Text(value, "#,0.##");

    /// <summary>A label of files and ledgers in plain words: hyphens become spaces.</summary>
    public static string Words(string label) => label.Replace('-', ' ').Replace('_', ' ');

    /// <summary>A noun with its number: 1 point, 2 points, 3 histories.</summary>
    public static string Of(long count, string noun) => $"{Count(count)} {(count == 1 ? noun : Several(noun))}";

    private static string Several(string noun) => noun is [.. var stem, not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] ? $"{stem}{noun[^2]}ies" : noun + "s";

    /// <summary>Decimals that show two digits of a number below 1.</summary>
    private static int Digits(double value) => Math.Min(6, 1 - (int)Math.Floor(Math.Log10(Math.Abs(value))));

    private static string WithSign(double value, Func<double, string> text) => value > 0 ? "+" + text(value) : text(value);

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');
}
