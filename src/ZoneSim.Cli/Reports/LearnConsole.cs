using System.Globalization;
using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Cli.Reports;

/// <summary>What the record taught, for a reader.</summary>
internal static class LearnConsole
{
    private const int MostMoved = 8;

    /// <summary>Chance of the ranks below which the procedure is said to be off.</summary>
    private const double Suspect = 0.01;

    /// <summary>Writes the first screen.</summary>
    public static void Write(LearnReport report, ConsoleReport page)
    {
        var summary = report.Summary;
        page.Paragraph($"What does the record of {report.Beliefs.From} teach of what is assumed, and of the policies in force?");
        page.Paragraph(
            $"Given that a convoy or drone comes; it does not learn. "
                + $"{Words.Count(summary.Played)} points of {Words.Of(summary.Replications, "history", "histories")} in each circumstances "
                + $"under each policy; seed {report.Manifest.Seed}."
        );
        page.Heading("IN THE MODEL");
        foreach (var sentence in Answer(summary))
        {
            page.Point(sentence);
        }

        WriteMoved(summary, MostMoved, page);
        WritePolicies(summary, page);
        page.Note(
            $"5th to 95th percentile, median in the middle. Effective points: {summary.Effective:0}"
                + (
                    summary.Steps > 0
                        ? $", of the first points that all others descend from ({summary.EffectiveAtFirst:0} before the record was let in by "
                            + $"{Words.Of(summary.Steps, "degree")})"
                        : $" of {Words.Count(summary.Points)}"
                )
                + $". Silent: the record says nothing that can be told from chance of "
                + $"{Words.Of(summary.Silent.Count, "quantity", "quantities")}; these keep the beliefs of the scenario."
        );
    }

    /// <summary>Writes the first screen and all the rest.</summary>
    public static void WriteFull(LearnReport report, ConsoleReport page)
    {
        Write(report, page);
        var summary = report.Summary;
        if (summary.Moved.Count > MostMoved)
        {
            WriteMoved(summary, int.MaxValue, page);
        }

        WritePolicies(summary, page, isFull: true);
        WriteIncidents(summary, page);
        page.Heading("SILENT");
        page.Paragraph(summary.Silent.Count == 0 ? "Of nothing." : string.Join(", ", summary.Silent) + ".");
        WriteCalibration(summary.Calibration, page);
        if (summary.FailedPoints > 0)
        {
            page.Note(
                $"{Words.Of(summary.FailedPoints, "point")} could not be played and {(summary.FailedPoints == 1 ? "has" : "have")} no weight: "
                    + $"{string.Join("; ", summary.Reasons)}."
            );
        }
    }

    /// <summary>Where it is, and what to do next.</summary>
    public static void WriteFolder(string folder, IReadOnlyList<string> charts, ConsoleReport page) =>
        FolderNote.Write("Folder", folder, charts, RunSections.Full, NextCommands.OfLearned(folder), page);

    /// <summary>The answer: what moved, which policies, what the record is silent about, how the record looks to the others.</summary>
    private static IEnumerable<string> Answer(LearnSummary summary)
    {
        var all = summary.Moved.Count + summary.Silent.Count;
        yield return summary.Moved.Count == 0
            ? $"The record moves none of {Words.Of(all, "quantity that is not known", "quantities that are not known")} farther than chance "
                + $"would: it decides too little."
            : $"The record moves {summary.Moved.Count} of {Words.Of(all, "quantity that is not known", "quantities that are not known")}, "
                + $"most {summary.Moved[0].Quantity}; it is silent about the other {summary.Silent.Count}.";
        var (first, last) = (summary.Policies.MaxBy(policy => policy.After)!, summary.Policies.MinBy(policy => policy.After)!);
        yield return summary.Policies.Count == 1
            ? $"One policy could have been in force: {first.Policy}."
            : $"Of the policies that could have been in force, {first.Policy} is the most probable, "
                + $"{Words.Percent(first.After)} (5th to 95th percentile of its share: {Words.PercentRange(first.Low, first.High)}), "
                + $"and {last.Policy} the least, {Words.Percent(last.After)}; before, each had {Words.Percent(first.Before)}.";
        var told = summary.Incidents.Where(one => one.Decided.Count > 0).ToList();
        var most = told.MaxBy(one => one.Rests)!;
        if (told.Count > 1)
        {
            yield return $"Most rests on {most.Incident}. "
                + $"Without it, its record would have a chance of {Words.Percent(most.Others)} by what the others teach; "
                + $"before any record, {Words.Percent(most.Before)}.";
        }

        if (told.Where(one => !one.IsSeen).Select(one => one.Incident).ToList() is { Count: > 0 } never)
        {
            yield return $"No history at any point went as the record of {Words.And(never)} decides: the model has no place for it, "
                + $"so that nothing is learned from it.";
        }

        if (summary.Incidents.Where(one => one.Decided.Count == 0).Select(one => one.Incident).ToList() is { Count: > 0 } silent)
        {
            yield return $"The record of {Words.And(silent)} decides nothing that a history could show.";
        }
    }

    private static void WriteMoved(LearnSummary summary, int most, ConsoleReport page)
    {
        if (summary.Moved.Count == 0)
        {
            return;
        }

        page.Heading("WHAT MOVED, before and after the record");
        var table = new TextTable(["quantity", "before", "after", "rests most on", "median without it"], 4);
        foreach (var range in summary.Moved.Take(most))
        {
            var unit = DisplayUnit.Of(range.Dimension);
            table.Add(range.Quantity, Ends(range.Before, unit), Ends(range.After, unit), range.RestsOn, unit.Amount(range.Without));
        }

        page.Table(table);
        if (summary.Moved.Count > most)
        {
            page.Note($"{Words.Of(summary.Moved.Count - most, "further quantity", "further quantities")}: section '{RunSections.Full}'.");
        }
    }

    private static string Ends(BeliefEnds ends, DisplayUnit unit) => $"{unit.Number(ends.Low)} · {unit.Number(ends.Median)} · {unit.Amount(ends.High)}";

    private static void WritePolicies(LearnSummary summary, ConsoleReport page, bool isFull = false)
    {
        var told = isFull ? summary.Incidents.Where(one => one.Decided.Count > 0).ToList() : [];
        if (isFull && told.Count < 2)
        {
            return;
        }

        page.Heading(isFull ? "WHICH POLICY WAS IN FORCE, without each incident" : "WHICH POLICY WAS IN FORCE, before and after the record");
        var table = new TextTable(["policy", "before", "after", "5th to 95th", .. told.Select(one => $"without {one.Incident}")]);
        foreach (var policy in summary.Policies)
        {
            table.Add([
                policy.Policy,
                Words.Percent(policy.Before),
                Words.Percent(policy.After),
                Words.PercentRange(policy.Low, policy.High),
                .. isFull ? policy.Without.Select(Words.Percent) : [],
            ]);
        }

        page.Table(table);
    }

    private static void WriteIncidents(LearnSummary summary, ConsoleReport page)
    {
        page.Heading("WHAT EACH INCIDENT TELLS");
        var table = new TextTable(["incident", "chance before", "by the others", "rests on it, nats", "points without it", "what its record decides"], 5);
        foreach (var one in summary.Incidents)
        {
            table.Add(
                one.Incident,
                one.Decided.Count == 0 ? "–" : Words.Percent(one.Before),
                one.Decided.Count == 0 ? "–" : Words.Percent(one.Others),
                one.Rests.ToString("0.00", CultureInfo.InvariantCulture),
                one.EffectiveWithout.ToString("0", CultureInfo.InvariantCulture),
                one.Decided.Count == 0 ? "nothing that a history could show" : string.Join("; ", one.Decided)
            );
        }

        page.Table(table);
        page.Note(
            "Chance that all of a record happens, over the circumstances of its accounts, alike: by the beliefs before, "
                + "and by what the other incidents teach. Nats: relative entropy of what is held after the record to the same without the incident."
        );
    }

    private static void WriteCalibration(LearnCalibration calibration, ConsoleReport page)
    {
        page.Heading("WHERE THE TRUTH IS KNOWN");
        page.Paragraph(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{calibration.Records:#,0} records were drawn from points by belief, and learned from. "
                    + $"Ranks of the true chance of the record among draws from what was then held: {string.Join(" ", calibration.Ranks)}; "
                    + $"chi-square {calibration.ChiSquare:0.0} on {calibration.Ranks.Count - 1} degrees, p = {calibration.PValue:0.000}. "
            )
                + (
                    calibration.PValue < Suspect
                        ? "They are uneven: what is held after the record is not to be relied on."
                        : "They are even within chance: where the model is right, so is the procedure."
                )
        );
    }
}
