using System.Globalization;

namespace ZoneSim.Cli;

/// <summary>Numbers and names as a reader wants them on a terminal.</summary>
internal static class Words
{
    /// <summary>A whole number with separators.</summary>
    public static string Count(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A noun with its number: 1 mistake, 2 mistakes.</summary>
    public static string Of(long count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>A noun with its number, where its plural is another word.</summary>
    public static string Of(long count, string one, string several) => $"{Count(count)} {(count == 1 ? one : several)}";

    /// <summary>A sentence as it stands inside another.</summary>
    public static string Uncapped(string sentence) => sentence.Length > 0 ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;

    /// <summary>A share in per cent with one decimal.</summary>
    public static string Percent(double share) =>
        double.IsNaN(share)
            ? "–"
            : share switch
            {
                > 0 and < 0.0005 => "<0.1%",
                > 0.9995 and < 1 => ">99.9%",
                > -0.0005 and <= 0 => "0.0%",
                _ => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%",
            };

    /// <summary>The ends of an interval of shares, in per cent.</summary>
    public static string PercentRange(double low, double high) =>
        double.IsNaN(low) ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{low * 100:0.0}") is var from
        && string.Create(CultureInfo.InvariantCulture, $"{high * 100:0.0}") is var to
        && from == to
            ? from
        : $"{from}–{to}";

    /// <summary>A difference of shares in percentage points, with its sign.</summary>
    public static string Points(double share) => Signed(share * 100, 1);

    /// <summary>A size in percentage points: no plus stands before it.</summary>
    public static string PointsOf(double share) => Signed(share * 100, 1, plus: "");

    /// <summary>
    /// A number with its sign; a true minus, and none before nothing. What would round to nothing has up to two decimals more, until a digit shows:
    /// an interval that leaves out 0 does not end at "0.0".
    /// </summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">Digits after the point, for whatever does not round to nothing.</param>
    /// <param name="plus">What stands before a number above 0; empty for a size.</param>
    public static string Signed(double value, int decimals, string plus = "+")
    {
        if (double.IsNaN(value))
        {
            return "–";
        }

        decimals = Shown(value, decimals);
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var text = Math.Abs(rounded).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return rounded > 0 ? plus + text
            : rounded < 0 ? "−" + text
            : text;
    }

    /// <summary>A mean: as many decimals as its size deserves.</summary>
    public static string Mean(double value)
    {
        if (double.IsNaN(value))
        {
            return "–";
        }

        var decimals = Decimals(value);
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0;
        return rounded.ToString(decimals == 2 ? "0.00" : "#,0.0", CultureInfo.InvariantCulture).Replace('-', '−');
    }

    /// <summary>A size, 0 or more, with two decimals; one that is above 0 is never printed as 0.</summary>
    public static string Size(double value) =>
        double.IsNaN(value) ? "–"
        : value is > 0 and < 0.005 ? "<0.01"
        : value.ToString("#,0.00", CultureInfo.InvariantCulture);

    /// <summary>The ends of an interval of means.</summary>
    public static string MeanRange(double low, double high) =>
        double.IsNaN(low) ? ""
        : Mean(low).StartsWith('−') ? $"{Mean(low)} to {Mean(high)}"
        : $"{Mean(low)}–{Mean(high)}";

    /// <summary>A difference of means.</summary>
    public static string Change(double value) => Signed(value, Decimals(value));

    /// <summary>The size of a difference of means: no plus stands before it.</summary>
    public static string ChangeOf(double value) => Signed(value, Decimals(value), plus: "");

    /// <summary>A ratio with its interval, which may reach to infinity: ×3.4 [1.9–6.2], ×0 [up to 0.7], × [from 1.3].</summary>
    public static string Times(Studies.Estimate? ratio) =>
        ratio switch
        {
            null => "–",
            { High: double.PositiveInfinity } open => $"× [from {Factor(open.Low)}]",
            { Value: 0 } none => $"×0 [up to {Factor(none.High)}]",
            { } both => $"×{Factor(both.Value)} [{Factor(both.Low)}–{Factor(both.High)}]",
        };

    private static string Factor(double value) =>
        value.ToString(
            value < 9.95
                ? value < 0.0995
                    ? "0.000"
                    : "0.0#"
                : "#,0",
            CultureInfo.InvariantCulture
        );

    /// <summary>A span of time as a person would say it.</summary>
    public static string Span(TimeSpan span) =>
        span switch
        {
            { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours} h {span.Minutes} min"),
            { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Minutes} min {span.Seconds} s"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Ceiling(span.TotalSeconds)):0} s"),
        };

    /// <summary>Names joined as in a sentence: a, b and c.</summary>
    public static string And(IReadOnlyList<string> names) => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    private static int Shown(double value, int decimals)
    {
        bool Rounds(int shown) => Math.Round(value, shown, MidpointRounding.AwayFromZero) == 0;
        return !Rounds(decimals) ? decimals
            : !Rounds(decimals + 1) ? decimals + 1
            : !Rounds(decimals + 2) ? decimals + 2
            : decimals;
    }

    private static int Decimals(double value) => Math.Abs(value) < 9.995 ? 2 : 1;
}
