using System.Globalization;
using System.Text;
using ZoneSim.Model;
using ZoneSim.Scenarios.Units;

namespace ZoneSim.Scenarios;

/// <summary>Every quantity a scenario can hold, for a reader.</summary>
public static class QuantityReference
{
    /// <summary>A Markdown table: name, what it is, whether it may be a distribution, meaning.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder("| Quantity | Unit | Values | Distribution | Meaning |\n|-|-|-|-|-|\n");
        foreach (var rule in QuantityCatalog.Rules.Where(rule => rule.Shared is null))
        {
            var units = UnitTable.For(rule.Dimension).Select(unit => unit.Symbol.Length == 0 ? "none" : unit.Symbol);
            text.Append("| `")
                .Append(rule.Pattern)
                .Append("` | ")
                .Append(string.Join(", ", units))
                .Append(" | ")
                .Append(UnitText.Write(rule.Domain.Low, rule.Dimension))
                .Append(" to ")
                .Append(UnitText.Write(rule.Domain.High, rule.Dimension))
                .Append(" | ")
                .Append(rule.MayVary ? "may be" : "no")
                .Append(" | ")
                .Append(rule.Meaning)
                .Append(rule.Required ? "" : " Optional.")
                .Append(" |\n");
        }

        foreach (
            var (kind, kinds, noun) in new[] { IncursionKind.Convoy, IncursionKind.Drone, IncursionKind.Flight }.Select(one =>
                (one.Word(), one.Word() + "s", one.Noun())
            )
        )
        {
            text.Append("| `")
                .Append(kinds)
                .Append(".*.…` | | | | Whatever stands under `")
                .Append(kind)
                .Append(".`, of this ")
                .Append(noun)
                .Append(" alone: `")
                .Append(kinds)
                .Append(".NAME.speed` for `")
                .Append(kind)
                .Append(".speed`. Optional. |\n");
        }

        return text.ToString();
    }

    /// <summary>An amount in base units as a file writes it, such as 45 km/h.</summary>
    public static string Amount(double value, Dimension dimension) => UnitText.Write(value, dimension);

    /// <summary>A value of a quantity to three digits, in the unit in which its own value is written.</summary>
    /// <param name="value">In base units.</param>
    /// <param name="quantity">The quantity.</param>
    public static string About(double value, Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return UnitText.About(value, Like(quantity), quantity.Dimension);
    }

    /// <summary>A value of a quantity rounded to four digits in the unit in which its own value is written.</summary>
    /// <param name="value">In base units.</param>
    /// <param name="quantity">The quantity.</param>
    /// <returns>In base units.</returns>
    public static double Rounded(double value, Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return UnitText.Rounded(value, Like(quantity), quantity.Dimension);
    }

    private static double Like(Quantity quantity) => quantity.Value.Central != 0 ? quantity.Value.Central : quantity.Range?.High ?? 0;

    /// <summary>A quantity's value or distribution in words, such as "uniform 10 min to 20 min".</summary>
    public static string Value(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        var value = quantity.Value;
        string In(double amount) => UnitText.Write(amount, quantity.Dimension);
        return value.Family switch
        {
            Family.Uniform => $"uniform {In(value.A)} to {In(value.B)}",
            Family.Triangular => $"triangular {In(value.A)}, {In(value.B)}, {In(value.C)}",
            Family.Exponential => $"exponential, mean {In(value.A)}",
            Family.Lognormal => string.Create(CultureInfo.InvariantCulture, $"lognormal, mean {In(value.A)}, cv {value.B:0.###}"),
            _ => In(value.A),
        };
    }
}
