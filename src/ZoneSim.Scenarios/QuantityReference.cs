using System.Text;

using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Units;

namespace ZoneSim.Scenarios;

/// <summary>Every quantity a scenario can hold, for a reader.</summary>
public static class QuantityReference
{
    /// <summary>A Markdown table: name, what it is, whether it may be a distribution, meaning.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder("| Quantity | Unit | Values | Distribution | Meaning |\n|-|-|-|-|-|\n");
        foreach (var rule in QuantityCatalog.Rules)
        {
            var units = UnitTable.For(rule.Dimension).Select(unit => unit.Symbol.Length == 0 ? "none" : unit.Symbol);
            text.Append("| `").Append(rule.Pattern).Append("` | ").Append(string.Join(", ", units))
                .Append(" | ").Append(UnitText.Write(rule.Domain.Low, rule.Dimension)).Append(" to ").Append(UnitText.Write(rule.Domain.High, rule.Dimension))
                .Append(" | ").Append(rule.MayVary ? "may be" : "no").Append(" | ").Append(rule.Meaning)
                .Append(rule.Required ? "" : " Optional.").Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>The measures, triggers and other closed words of a policy file, for a reader or for completion.</summary>
    public static IReadOnlyList<string> Triggers { get; } =
        [.. PolicyShape.ConvoyWords, "inside", "hostile-act", "since-last-measure", "halted-inside-for"];
}
