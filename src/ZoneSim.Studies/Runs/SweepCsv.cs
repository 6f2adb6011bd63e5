using System.Globalization;
using System.Text;
using ZoneSim.Model;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// sweep.csv: a row a setting, policy and output. Quantities stand first, in the unit that the head names, as a table of settings is read; then the
/// policy, the policy subtracted (empty for a level), the output, its unit, the number with its interval by run noise, its band over the other
/// assumptions, and what is told of the sign.
/// </summary>
internal static class SweepCsv
{
    /// <summary>Its name in the folder.</summary>
    public const string Name = "sweep.csv";

    private static readonly string[] s_heads =
    [
        "policy",
        "minus",
        "output",
        "incursion",
        "unit",
        "n",
        "value",
        "low",
        "high",
        "assumed_low",
        "assumed_median",
        "assumed_high",
        "sign",
        "reason",
    ];

    /// <summary>The whole file.</summary>
    /// <param name="result">The sweep.</param>
    /// <param name="quantities">Its quantities, in order.</param>
    public static byte[] Of(SweepResult result, IReadOnlyList<Quantity> quantities)
    {
        var text = new StringBuilder();
        CsvText.Line(text, [.. quantities.Select(Head), "setting", .. s_heads]);
        for (var setting = 0; setting < result.Places.Count; setting++)
        {
            foreach (var curve in result.Curves)
            {
                var output = result.Outputs.First(one => one.Text == curve.Output);
                var (value, sign) = (curve.Values[setting], result.Signs.FirstOrDefault(one => one.Policy == curve.Policy && one.Minus == curve.Minus));
                CsvText.Line(
                    text,
                    [
                        .. result.Places[setting].Select(value => CsvText.Number(value)),
                        (setting + 1).ToString(CultureInfo.InvariantCulture),
                        curve.Policy,
                        curve.Minus,
                        curve.Output,
                        output.Incursion,
                        output.IsShare ? "share" : output.Unit,
                        value.N.ToString(CultureInfo.InvariantCulture),
                        CsvText.Number(value.Value.Value),
                        CsvText.Number(value.Value.Low),
                        CsvText.Number(value.Value.High),
                        CsvText.Number(value.Band?.Low),
                        CsvText.Number(value.Band?.Median),
                        CsvText.Number(value.Band?.High),
                        sign is null || output != result.Outputs[0] ? "" : Word(sign.Signs[setting]),
                        result.Reasons[setting],
                    ]
                );
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Head(Quantity quantity) =>
        RangeFile.BaseUnit(quantity.Dimension) is { Length: > 0 } unit
            ? $"{quantity.Name} [{(quantity.Dimension == Dimension.Rate ? unit[1..] : unit)}]"
            : quantity.Name;

    private static string Word(KnownSign sign) =>
        sign switch
        {
            KnownSign.Above => "above 0",
            KnownSign.Below => "below 0",
            KnownSign.Undecided => "not told",
            _ => "",
        };
}
