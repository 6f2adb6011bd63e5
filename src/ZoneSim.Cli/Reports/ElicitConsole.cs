using System.Globalization;
using ZoneSim.Cli.Terminals;
using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Cli.Reports;

/// <summary>Beliefs over one range, for a reader.</summary>
internal static class ElicitConsole
{
    private static readonly string[] s_rows =
    [
        "one chance in twenty below",
        "one chance in four below",
        "as likely below as above",
        "one chance in four above",
        "one chance in twenty above",
    ];

    /// <summary>Writes it.</summary>
    public static void Write(Elicitation elicited, ConsoleReport page)
    {
        var quantity = elicited.Quantity;
        page.Paragraph(
            $"{quantity.Name}: what is held of it inside its range, {QuantityWords.Range(quantity)}? "
                + $"The scenario's value is {QuantityReference.Amount(quantity.Value.Central, quantity.Dimension)}."
        );
        page.Heading("IN PLAIN NUMBERS");
        foreach (var held in elicited.Held)
        {
            page.Point(
                $"{held.Name} ({held.Form}): one chance in twenty below {About(held.Values[0], quantity)}, "
                    + $"as likely below {About(held.Values[2], quantity)} as above, one chance in twenty above {About(held.Values[^1], quantity)}."
            );
        }

        if (elicited.Held.Count > 1)
        {
            WriteTable(elicited, page);
        }

        WriteFits(elicited, page);
        page.Note(
            "Even between quantiles and out to the ends of the range (Cooke 1991). "
                + "Pool: the mean of the experts' shares below each value (Stone 1961), every expert alike. "
                + "The family that fits best has the least squared distances in probability, its mode free (SHELF; Oakley and O'Hagan 2010)."
        );
    }

    private static void WriteTable(Elicitation elicited, ConsoleReport page)
    {
        page.Gap();
        var table = new TextTable(["", .. elicited.Held.Select(held => held.Name)]);
        for (var row = 0; row < s_rows.Length; row++)
        {
            table.Add([s_rows[row], .. elicited.Held.Select(held => About(held.Values[row], elicited.Quantity))]);
        }

        table.Add(["mean", .. elicited.Held.Select(held => About(held.Mean, elicited.Quantity))]);
        page.Table(table);
    }

    /// <summary>The family that comes nearest to each set of quantiles, and the line that a scenario's file takes.</summary>
    private static void WriteFits(Elicitation elicited, ConsoleReport page)
    {
        var fitted = elicited.Held.Where(held => held.Fit is not null).ToList();
        if (fitted.Count == 0)
        {
            return;
        }

        page.Heading("WHICH FAMILY FITS");
        foreach (var held in fitted)
        {
            page.Point(Fit(held, held.Fit!, elicited.Quantity));
        }

        page.Gap();
        page.Line($"  {elicited.Quantity.Name.Split('.')[^1]}: {{ …, belief: {Line(fitted[^1], elicited.Quantity)}, … }}   # {fitted[^1].Name}");
    }

    private static string Fit(HeldBelief held, BeliefFit fit, Quantity quantity)
    {
        var family = Belief.Families[(int)fit.Family] + (double.IsNaN(fit.Mode) ? "" : $" with its mode at {About(fit.Mode, quantity)}");
        var off = string.Create(
            CultureInfo.InvariantCulture,
            $"where {held.Name} has {fit.Worst.Probability * 100:0.#} chances in 100 below {About(fit.Worst.Value, quantity)}, it has {fit.Instead * 100:0.#}"
        );
        return fit.Misfit > BeliefFit.Badly
            ? $"{held.Name}: no family fits. Nearest is {family}, and {off}: keep the quantiles."
            : $"{held.Name}: {family} comes nearest; {off}.";
    }

    private static string Line(HeldBelief held, Quantity quantity) =>
        ExpertBelief.Text(quantity, [.. Elicitation.Shares.Zip(held.Values, (share, value) => new BeliefQuantile(share, value))]);

    private static string About(double value, Quantity quantity) => QuantityReference.About(value, quantity);
}

/// <summary>Beliefs over one range for a program; values in base units.</summary>
internal sealed record ElicitJson(
    string Title,
    string Quantity,
    double Value,
    double Low,
    double High,
    IReadOnlyList<double> Shares,
    IReadOnlyList<HeldBelief> Held
)
{
    /// <summary>As JSON.</summary>
    public static string Of(Elicitation elicited) =>
        ResultJson.Text(
            new ElicitJson(
                elicited.Title,
                elicited.Quantity.Name,
                elicited.Quantity.Value.Central,
                elicited.Quantity.Range!.Value.Low,
                elicited.Quantity.Range!.Value.High,
                Elicitation.Shares,
                elicited.Held
            )
        );
}
