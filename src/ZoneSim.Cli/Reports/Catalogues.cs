using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Reports;

/// <summary>The ledger's columns and the model's quantities.</summary>
internal static class Catalogues
{
    /// <summary>The columns, with what a condition can say of each.</summary>
    public static void WriteColumns(ConsoleReport page)
    {
        foreach (var column in LedgerColumns.OfAnyNight)
        {
            page.Named(column.Name, $"{column.Meaning} {Values(column)}", 24);
        }

        page.Named("incursion", "Name of the convoy, drone or manned aircraft.", 24);
        page.Named("ordinal", "1 for the planned incursion, 2 and up for its returns.", 24);
    }

    /// <summary>Every quantity that the model reads.</summary>
    public static void WriteQuantities(ConsoleReport page)
    {
        page.Paragraph("Every quantity that the model reads; * stands for a name chosen in the file. 'zonesim list quantities SCENARIO' shows values.");
        page.Gap();
        foreach (var rule in QuantityCatalog.Rules)
        {
            page.Line($"  {rule.Pattern}{(rule.Required ? "" : " (optional)")}");
            page.Named("", $"{rule.Meaning} {Form(rule)}", 2);
        }
    }

    /// <summary>The quantities of a scenario, with what each rests on.</summary>
    public static void WriteQuantities(Scenario scenario, ConsoleReport page)
    {
        var all = scenario.Quantities.ToList();
        page.Paragraph(
            $"{scenario.Title}: {all.Count} quantities, {all.Count(one => one.Basis == Basis.Assumed)} assumed, "
                + $"{all.Count(one => one.Basis == Basis.Inferred)} inferred, {all.Count(one => one.Basis == Basis.Reported)} reported. "
                + "A range is where a study over assumptions moves the central value; policy quantities are chosen, not moved."
        );
        page.Gap();
        var width = all.Max(quantity => quantity.Name.Length);
        foreach (var quantity in all)
        {
            page.Named(quantity.Name, $"{QuantityReference.Value(quantity)}; {RestsOn(quantity)}", width);
        }
    }

    private static string RestsOn(Quantity quantity)
    {
        var range = quantity.Range is { } span
            ? $", {QuantityReference.Amount(span.Low, quantity.Dimension)} to {QuantityReference.Amount(span.High, quantity.Dimension)}"
            : "";
        var tag = quantity.Tag == UncertaintyTag.Both ? "aleatory and epistemic" : quantity.Tag.ToString().ToLowerInvariant();
        return $"{quantity.Basis.ToString().ToLowerInvariant()}{range} ({quantity.Claim ?? tag})";
    }

    private static string Values(LedgerColumn column) =>
        column.Type switch
        {
            ColumnType.Category => $"One of {string.Join(", ", column.Labels)}.",
            ColumnType.Flag => "true or false.",
            ColumnType.MeasureSet => "A set of measures, such as call-line+strike.",
            ColumnType.OptionalNumber => $"A number{(column.Unit.Length > 0 ? " in " + column.Unit : "")}, absent where it did not happen.",
            _ => $"A number{(column.Unit.Length > 0 ? " in " + column.Unit : "")}.",
        };

    private static string Form(QuantityRule rule) =>
        $"({QuantityReference.Amount(rule.Domain.Low, rule.Dimension)} to "
        + $"{QuantityReference.Amount(rule.Domain.High, rule.Dimension)}{(rule.MayVary ? "; may be a distribution" : "")})";
}
