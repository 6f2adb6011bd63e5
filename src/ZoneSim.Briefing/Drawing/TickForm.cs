using System.Globalization;

namespace ZoneSim.Briefing.Drawing;

/// <summary>How the values of an axis are written.</summary>
/// <param name="Factor">What a value is multiplied with before it is written: 100 for per cent and points.</param>
/// <param name="IsSigned">Whether a value above 0 has a plus.</param>
/// <param name="Suffix">What stands behind every number.</param>
internal readonly record struct TickForm(double Factor, bool IsSigned, string Suffix)
{
    private const int MostDecimals = 6;
    private const double Near = 1e-6;

    /// <summary>Whether values are bearings, which go on from north where they are beyond it.</summary>
    public bool IsBearing { get; init; }

    /// <summary>Values as they are.</summary>
    public static TickForm Plain { get; } = new(1, false, "");

    /// <summary>Changes, with their sign.</summary>
    public static TickForm Signed { get; } = new(1, true, "");

    /// <summary>Shares in per cent.</summary>
    public static TickForm Percent { get; } = new(100, false, "%");

    /// <summary>Differences of shares in percentage points, with their sign.</summary>
    public static TickForm Points { get; } = new(100, true, "");

    /// <summary>
    /// The labels of an axis, with as many decimals for all of them as the one that needs most: each reads back as its value within a
    /// millionth of the least distance between two. Far beyond that they are written with a power of ten.
    /// </summary>
    /// <param name="ticks">Values in rising order, all finite.</param>
    public IReadOnlyList<string> Labels(IReadOnlyList<double> ticks)
    {
        var factor = Factor;
        var turn = IsBearing ? 360 : double.PositiveInfinity;
        double[] values = [.. ticks.Select(value => (value > turn ? value - turn : value) * factor)];
        return Written(values, Decimals(values));
    }

    /// <summary>The same with the decimals that each value needs by itself: for an axis of logarithms.</summary>
    public IReadOnlyList<string> LabelsOfEach(IReadOnlyList<double> ticks)
    {
        var form = this;
        return [.. ticks.SelectMany(value => form.Labels([value]))];
    }

    /// <summary>The form in the language of a workbook, for an axis from 0 in steps of <paramref name="step"/>.</summary>
    public string Workbook(double step)
    {
        var number = "#,##0" + (Decimals([0, step * Factor]) is > 0 and var decimals ? "." + new string('0', decimals) : "") + Suffix;
        return IsSigned ? $"+{number};−{number};0" : number;
    }

    /// <summary>Decimals that tell all values; one more than there may be where none do.</summary>
    private static int Decimals(double[] values)
    {
        var apart = values
            .Zip(values.Skip(1), (low, high) => high - low)
            .Where(gap => gap > 0)
            .DefaultIfEmpty(values.Select(Math.Abs).DefaultIfEmpty(1).Max())
            .Min();
        return Enumerable
            .Range(0, MostDecimals + 1)
            .FirstOrDefault(decimals => values.All(value => Math.Abs(decimal.ToDouble(Rounded(value, decimals)) - value) <= Near * apart), MostDecimals + 1);
    }

    private string[] Written(double[] values, int decimals)
    {
        var form = this;
        return
        [
            .. values.Select(value =>
            {
                var digits =
                    value == 0 ? "0"
                    : decimals > MostDecimals || Math.Abs(value) >= 1e15 ? Math.Abs(value).ToString("0.##########E+0", CultureInfo.InvariantCulture)
                    : Math.Abs(Rounded(value, decimals)).ToString("N" + decimals, CultureInfo.InvariantCulture);
                return (
                        value < 0 ? "−"
                        : value > 0 && form.IsSigned ? "+"
                        : ""
                    )
                    + digits
                    + form.Suffix;
            }),
        ];
    }

    private static decimal Rounded(double value, int decimals) => Math.Abs(value) >= 1e15 ? 0 : Math.Round((decimal)value, decimals);
}
