using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>The table of ends on a first screen: one row an end, with both policies, their difference, both bands and the verdict.</summary>
internal static class EndTables
{
    /// <summary>Writes a table for each incursion and pair of policies, or for each incursion where one policy was run.</summary>
    /// <param name="report">The run.</param>
    /// <param name="most">Tables at most.</param>
    /// <param name="page">Where to.</param>
    public static void Write(RunReport report, int most, ConsoleReport page)
    {
        var pairs = Findings.Pairs(report);
        var subjects = Findings.Subjects(report);
        var isNamed = subjects.Count > 1;
        var isBrief = false;
        var tables = subjects
            .SelectMany(subject =>
                pairs.Count > 0
                    ? pairs.Select(pair => (Action)(() => isBrief |= WritePair(report, pair, subject, isNamed, page)))
                    : [() => WriteLevels(report, subject, isNamed, page)]
            )
            .ToList();
        if (report.Scenario.Campaign is not null)
        {
            tables =
                pairs.Count > 0
                    ? [.. pairs.Select(pair => (Action)(() => isBrief |= TotalTables.WritePair(report, pair, page)))]
                    : [() => TotalTables.WriteLevels(report, page)];
        }

        foreach (var write in tables.Take(most))
        {
            write();
        }

        var hasBand = report.Summary.Ranges is not null;
        page.Note(
            (
                isBrief
                    ? $"Intervals by run noise{(hasBand ? " and ranges over the assumptions" : "")}: "
                        + $"section '{(report.Scenario.Campaign is not null ? "changes" : "verdicts")}', or here on a wider terminal. "
                        + $"Too few histories: chance alone can still explain the difference."
                    : $"Intervals: run noise, {StudyText.Level(report.Manifest)}"
                        + $"{(report.Scenario.Campaign is not null ? ", each alone" : pairs.Count > 0 ? ", all ends and outcomes together" : "")}."
                        + (
                            hasBand
                                ? $" Range: over the assumptions, 5th to 95th percentile{Believed(report)}."
                                    + (
                                        pairs.Count > 0 && report.Scenario.Campaign is null
                                            ? " Too few histories: the interval, or a range end with its error (*), still reaches 0."
                                            : ""
                                    )
                                : " The assumptions were not moved (--no-ranges)."
                        )
            )
                + (subjects.Any(subject => SubjectNouns.Flies(subject.Kind)) ? " Reached: a munition was released." : "")
                + (report.Scenario.Campaign is null ? " Reaction: protest, suspended line, intercept or fire." : "")
                + (hasBand && OutsideRanges.Brief(report) is { Length: > 0 } outside ? " " + outside : "")
                + (
                    tables.Count > most
                        ? $" {Words.Of(tables.Count - most, "further table")}: "
                            + $"section '{(report.Scenario.Campaign is not null ? "changes" : pairs.Count > 0 ? "verdicts" : "ends")}'."
                        : ""
                )
        );
    }

    /// <summary>By which belief the ranges were gone over, where it is one for all of them, as --belief makes it; empty where each input has its own.</summary>
    private static string Believed(RunReport report)
    {
        if (report.Scenario.Learned is { } from)
        {
            return $", by what {from} teach";
        }

        var moved = report.Summary.Ranges!.Quantities.Select(name => report.Scenario.Quantities[name]).ToList();
        return moved.Select(quantity => BeliefWords.Name(quantity.Belief)).Distinct().ToList() is [var one] ? $"; belief over each range: {one}" : "";
    }

    /// <summary>One table; whether the numbers of the difference were left out for want of width.</summary>
    private static bool WritePair(RunReport report, (string Reference, string Other) pair, (string Name, string Kind) subject, bool isNamed, ConsoleReport page)
    {
        var comparison = report.Summary.Comparisons.First(one => one.Incursion == subject.Name && one.Reference == pair.Reference && one.Other == pair.Other);
        var (reference, other) = (Ends(report, pair.Reference, subject.Name), Ends(report, pair.Other, subject.Name));
        var hasBand = report.Summary.Ranges is not null;
        page.Heading($"HOW IT ENDS{Name(subject, isNamed)}: % of histories; {pair.Other} minus {pair.Reference} in points");
        var table = new TextTable(
            ["", pair.Reference, pair.Other, "points", "interval", .. hasBand ? ["range"] : Array.Empty<string>(), "verdict"],
            hasBand ? 6 : 5
        );
        var brief = new TextTable(["", pair.Reference, pair.Other, "verdict"], 3);
        List<string> never = [];
        foreach (var (label, index) in LedgerWords.Ends.Select((label, index) => (label, index)))
        {
            var difference = comparison.Differences.First(one => one.Kind == DifferenceKind.End && one.Name == label);
            if (reference[index].Count == 0 && other[index].Count == 0 && difference.Band is null or { Low: 0, High: 0 })
            {
                never.Add(label);
                continue;
            }

            table.Add([
                label,
                Percent(reference[index]),
                Percent(other[index]),
                Words.Points(difference.Value.Value),
                Points(difference.Deciding.Low, difference.Deciding.High),
                .. hasBand ? [difference.Band is { } band ? Points(band.Low, band.High) + (Open(band) is null ? "" : "*") : "–"] : Array.Empty<string>(),
                difference.Verdict?.Words ?? "–",
            ]);
            brief.Add(label, Percent(reference[index]), Percent(other[index]), difference.Verdict?.Words ?? "–");
        }

        if (page.IsTooNarrow(table) && !page.IsTooNarrow(brief))
        {
            page.Table(brief);
            WriteNever(never, page);
            return true;
        }

        page.Table(table);
        string[] notes =
        [
            never.Count > 0 ? $"Never: {Words.And(never)}." : "",
            OpenEnds(comparison) is { Length: > 0 } ends ? $"* Range ends with their errors: {ends}." : "",
        ];
        if (notes.Any(note => note.Length > 0))
        {
            page.Note(string.Join(" ", notes.Where(note => note.Length > 0)));
        }

        return false;
    }

    private static void WriteLevels(RunReport report, (string Name, string Kind) subject, bool isNamed, ConsoleReport page)
    {
        var hasBand = report.Summary.Ranges is not null;
        var policy = report.Manifest.Policies[0];
        page.Heading($"HOW IT ENDS{Name(subject, isNamed)}: % of histories under {policy}");
        var table = new TextTable(["", "share", "interval", .. hasBand ? ["range"] : Array.Empty<string>()]);
        List<string> never = [];
        foreach (var share in Ends(report, policy, subject.Name))
        {
            if (share is { Count: 0, Band: null or { High: 0 } })
            {
                never.Add(share.Label);
                continue;
            }

            table.Add([
                share.Label,
                Percent(share),
                Words.PercentRange(share.Proportion.Low, share.Proportion.High),
                .. hasBand ? [share.Band is { } band ? Words.PercentRange(band.Low, band.High) : "–"] : Array.Empty<string>(),
            ]);
        }

        page.Table(table);
        WriteNever(never, page);
    }

    private static void WriteNever(List<string> never, ConsoleReport page)
    {
        if (never.Count > 0)
        {
            page.Note("Never: " + Words.And(never) + ".");
        }
    }

    private static IReadOnlyList<Share> Ends(RunReport report, string policy, string incursion) =>
        report.Summary.Policies.First(one => one.Policy == policy).Incursions.First(one => one.Incursion == incursion).Ends;

    private static string Name((string Name, string Kind) subject, bool isNamed) => isNamed ? ", " + Labels.Incursion(subject.Name, subject.Kind) : "";

    private static string Percent(Share share) => Words.Percent(share.Proportion.Value).TrimEnd('%');

    /// <summary>The end of a range whose own error reaches 0 though the range does not, with that error; null where none does.</summary>
    private static (double End, Estimate Error)? Open(AssumptionBand band) =>
        band switch
        {
            { Low: > 0, LowEnd: { Low: <= 0 } low } => (band.Low, low),
            { High: < 0, HighEnd: { High: >= 0 } high } => (band.High, high),
            _ => null,
        };

    private static string OpenEnds(Comparison comparison) =>
        string.Join(
            ", ",
            comparison
                .Differences.Where(one => one.Kind == DifferenceKind.End && one.Band is { } band && Open(band) is not null)
                .Select(one => (one.Name, Open: Open(one.Band!)!.Value))
                .Select(one => $"{one.Name} {Words.Points(one.Open.End)} ({Points(one.Open.Error.Low, one.Open.Error.High)})")
        );

    private static string Points(double low, double high) =>
        Words.Points(low) is var from && Words.Points(high) is var to && from == to ? from : $"{from} to {to}";
}
