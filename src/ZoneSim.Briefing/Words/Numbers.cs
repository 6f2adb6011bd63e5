using System.Globalization;

namespace ZoneSim.Briefing;

/// <summary>Numbers as a reader wants them.</summary>
internal static class Numbers
{
    /// <summary>A share: 23%, 4.2%, 0.4%; "&lt;0.1%" where it is not nothing but rounds to it.</summary>
    public static string Percent(double share) => share switch
    {
        0 => "0%",
        < 0.0005 => "<0.1%",
        > 0.9995 and < 1 => ">99.9%",
        < 0.0995 or (> 0.9895 and < 1) => Text(share * 100, "0.0") + "%",
        _ => Text(share * 100, "0") + "%",
    };

    /// <summary>A difference of shares in percentage points with its sign and one decimal; a true minus.</summary>
    public static string Points(double share)
    {
        var points = Math.Round(share * 100, 1, MidpointRounding.AwayFromZero);
        return points switch
        {
            0 => "0.0",
            > 0 => "+" + Text(points, "0.0"),
            _ => "−" + Text(-points, "0.0"),
        };
    }

    /// <summary>A mean: two decimals below 10, one below 100, none above.</summary>
    public static string Mean(double value) => Math.Abs(value) switch
    {
        0 => "0",
        < 0.005 => value > 0 ? "<0.01" : ">−0.01",
        < 9.995 => Text(value, "0.00"),
        < 99.95 => Text(value, "0.0"),
        _ => Text(value, "#,0"),
    };

    /// <summary>A whole number with separators.</summary>
    public static string Count(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number with as many digits as it needs, two decimals at most.</summary>
    public static string Plain(double value) => Text(value, "#,0.##");

    /// <summary>A label of files and ledgers in plain words: hyphens become spaces.</summary>
    public static string Words(string label) => label.Replace('-', ' ').Replace('_', ' ');

    /// <summary>A noun with its number: 1 point, 2 points.</summary>
    public static string Of(int count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Text(double value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');
}
