using ZoneSim.Cli.Terminals;
using ZoneSim.Cli.Verbs;
using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>The assumption ledger for a reader.</summary>
internal static class AssumptionsConsole
{
    private const int Most = 15;

    /// <summary>Writes it.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="study">The study of its shares.</param>
    /// <param name="all">Whether every quantity is shown, and where its value is said.</param>
    /// <param name="page">Where to.</param>
    public static void Write(AssumptionRegister ledger, FoundStudy study, bool all, ConsoleReport page)
    {
        page.Paragraph(ledger.Title);
        page.Paragraph(
            $"{Words.Of(ledger.Rows.Count, "quantity", "quantities")}: {ledger.Count(Basis.Assumed)} assumed, "
                + $"{ledger.Count(Basis.Inferred)} inferred, {ledger.Count(Basis.Reported)} reported. "
                + $"{ledger.Rows.Count(row => row.IsWeak)} are assumed or rest on a claim that is graded D to F or 4 to 6."
        );
        page.Paragraph(Shares(ledger, study));
        page.Gap();
        var table = new TextTable(
            ledger.Output is null
                ? ["quantity", "range, or value", "belief", "basis", "grade"]
                : ["quantity", "share", "alone", "range, or value", "belief", "basis", "grade"],
            ledger.Output is null ? [1, 2, 3, 4] : [3, 4, 5, 6]
        );
        foreach (var row in all ? ledger.Rows : ledger.Rows.Take(Most))
        {
            string[] shares =
                ledger.Output is null ? []
                : row.Total is { } total ? [Share(total.Value), Share(row.First!.Value.Value)]
                : [row.IsScreenedOut ? "~0" : "", ""];
            table.Add([row.Quantity.Name, .. shares, row.RangeText, row.BeliefText, row.Quantity.Basis.ToString().ToLowerInvariant(), row.Grade]);
        }

        page.Table(table);
        if (!all && ledger.Rows.Count > Most)
        {
            page.Note($"{Words.Of(ledger.Rows.Count - Most, "further quantity", "further quantities")}, and where each value is said: --all.");
        }

        WriteClaims(all ? ledger.Rows : [], page);
        page.Gap();
        page.Note(
            "belief: what is held of the values inside the range (scenarios/README.md). "
                + $"Moved: {BeliefWords.Phrase(ledger.Rows.Select(row => row.Quantity).Where(quantity => quantity.VariesAcrossStudies))}."
        );
        if (all && AtTheEnd(ledger) is { Length: > 0 } ends)
        {
            page.Note($"At the very end of the range, so that the belief falls off to one side: {ends}.");
        }

        page.Note(
            (
                ledger.Output is null
                    ? ""
                    : "share: total Sobol' index, what would be left of the variance over the inputs if all other quantities were known; "
                        + "alone: first index; where inputs hang together both are the Shapley effect; "
                        + "~0: moved, and found to matter hardly at all; empty: not moved. "
            ) + RecordConsole.GradeNote
        );
    }

    private static void WriteClaims(IReadOnlyList<AssumptionRow> rows, ConsoleReport page)
    {
        if (rows.Count > 0)
        {
            page.Heading("WHERE IT IS SAID");
        }

        foreach (var row in rows.Where(row => row.Quantity.Claim is not null))
        {
            var says = row.Claim is { } claim
                ? $", {claim.Provenance.Source}: {claim.Says} {claim.Grade?.Code}. {claim.Grade?.Reason}"
                : " (the record is not at hand)";
            page.Point($"{row.Quantity.Name}: {row.Quantity.Claim}{says}");
        }
    }

    /// <summary>Quantities whose own value is an end of their range, each with the value that half of the belief lies beyond.</summary>
    private static string AtTheEnd(AssumptionRegister ledger) =>
        string.Join(
            "; ",
            ledger
                .Rows.Select(row => row.Quantity)
                .Where(quantity => quantity.PeaksAtAnEnd)
                .Select(quantity =>
                    $"{quantity.Name} at {QuantityReference.Amount(quantity.Value.Central, quantity.Dimension)}, half of the belief "
                    + $"{(quantity.Value.Central <= quantity.Range!.Value.Low ? "below" : "above")} "
                    + $"{QuantityReference.About(quantity.CentralAt(0.5), quantity)}"
                )
        );

    private static string Shares(AssumptionRegister ledger, FoundStudy study)
    {
        if (ledger.Output is null)
        {
            return "Their shares of a result's variance are not known: no sensitivity study of this scenario was found in runs/. "
                + "'zonesim sensitivity' makes one; --study names one.";
        }

        var others = study.Others == 0 ? "" : $" ({Words.Of(study.Others, "other study", "other studies")} of this scenario in runs/; --study names one)";
        if (double.IsNaN(ledger.WeakAlone))
        {
            return $"The study {CommandLine.Quoted(study.Folder!)} of '{ledger.Output}' is too small to tell shares of the variance: {ledger.Verdict}";
        }

        return $"Of the variance of '{ledger.Output}' over the inputs, {Words.Percent(ledger.WeakAlone)} to {Words.Percent(ledger.WeakAtMost)} rests "
            + $"on inputs that are assumed or poorly graded "
            + $"(each alone, and with all that they do together with others), by {CommandLine.Quoted(study.Folder!)}{others}. "
            + $"Chance within a history is not in it. {ledger.Verdict}";
    }

    private static string Share(double share) => double.IsNaN(share) ? "–" : Words.Percent(Math.Max(0, share));
}

/// <summary>One row of the ledger for a program.</summary>
internal sealed record LedgerJsonRow(
    string Quantity,
    string Value,
    double Central,
    double? Low,
    double? High,
    string Belief,
    Basis Basis,
    UncertaintyTag Tag,
    string? Claim,
    string Grade,
    string? GradeReason,
    bool AssumedOrPoorlyGraded,
    Estimate? First,
    Estimate? Total
);

/// <summary>The ledger for a program; values in base units.</summary>
internal sealed record LedgerJsonAnswer(string Title, string? Study, string? Output, double? WeakAlone, double? WeakAtMost, IReadOnlyList<LedgerJsonRow> Rows);

/// <summary>Ledgers as JSON.</summary>
internal static class LedgerJson
{
    /// <summary>A ledger.</summary>
    public static string Of(AssumptionRegister ledger, string? study) =>
        ResultJson.Text(
            new LedgerJsonAnswer(
                ledger.Title,
                study,
                ledger.Output,
                ledger.Output is null ? null : ledger.WeakAlone,
                ledger.Output is null ? null : ledger.WeakAtMost,
                [
                    .. ledger.Rows.Select(row => new LedgerJsonRow(
                        row.Quantity.Name,
                        QuantityReference.Value(row.Quantity),
                        row.Quantity.Value.Central,
                        row.Quantity.Range?.Low,
                        row.Quantity.Range?.High,
                        row.BeliefText,
                        row.Quantity.Basis,
                        row.Quantity.Tag,
                        row.Quantity.Claim,
                        row.Grade,
                        row.Claim?.Grade?.Reason,
                        row.IsWeak,
                        row.First,
                        row.Total
                    )),
                ]
            )
        );
}
