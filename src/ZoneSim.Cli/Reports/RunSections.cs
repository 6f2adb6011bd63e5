using ZoneSim.Briefing.Words;
using ZoneSim.Cli.Files;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>A part of a run's result that can be shown by itself.</summary>
/// <param name="Name">As typed.</param>
/// <param name="What">What it shows.</param>
/// <param name="Write">Writes it; nothing where the run has nothing of the kind.</param>
internal sealed record RunSection(string Name, string What, Action<RunReport, string, ConsoleReport> Write);

/// <summary>All that a run's result holds besides its first screen, in order.</summary>
internal static class RunSections
{
    /// <summary>The word for all of them, the first screen before them.</summary>
    public const string Full = "full";

    /// <summary>The section of the choice that was last made from a run.</summary>
    public const string Choice = "choice";

    /// <summary>The sections.</summary>
    public static IReadOnlyList<RunSection> All { get; } =
    [
        new("findings", "Every finding, not only the foremost.", (report, _, page) => WriteFindings(report, page)),
        new("ends", "How it ends under each policy.", WriteEnds),
        new("outcomes", "Outcomes, some named after measures.", OfNights((report, one, page) => Shares(report, one).WriteOutcomes(page))),
        new(
            "differences",
            "Paired differences of ends and outcomes, drawn.",
            OfNights((report, one, page) => Compared(report, one, comparison => DifferenceTables.WriteShares(comparison, report, page)))
        ),
        new(
            "verdicts",
            "What each difference tells, and what pairing was worth.",
            OfNights((report, one, page) => Compared(report, one, comparison => DifferenceTables.WriteVerdicts(comparison, report, page)))
        ),
        new("baseline", "Each policy beside the one that only observes.", OfEach(WriteBaseline)),
        new("means", "Times, distances, hits, calls, flights, reactions.", OfEach((report, one, page) => Shares(report, one).WriteMeans(page))),
        new("times", "Medians and outer deciles of times.", OfEach((report, one, page) => Shares(report, one).WriteTimes(page))),
        new(
            "changes",
            "Paired differences of means.",
            OfEach(
                (report, one, page) =>
                    Compared(report, one, comparison =>
                        DifferenceTables.WriteMeans(comparison, one.Kind, report.Scenario, StudyText.Level(report.Manifest), page)
                    )
            )
        ),
        new("precision", "How the run came to its number of histories.", (report, _, page) => PrecisionText.Write(report, page)),
        new(Choice, "The choice last made from the run by 'select', with all its tables.", WriteChoice),
        new("policies", "The ladders, and what else differs.", (report, _, page) => PolicyText.WriteLadders(report, page)),
        new("assumptions", "What it rests on, and what is not represented.", StudyText.WriteAssumptions),
    ];

    /// <summary>Writes all sections.</summary>
    public static void WriteAll(RunReport report, string folder, ConsoleReport page)
    {
        foreach (var section in All)
        {
            section.Write(report, folder, page);
        }
    }

    private static void WriteEnds(RunReport report, string folder, ConsoleReport page)
    {
        OfNights((run, one, to) => Shares(run, one).WriteEnds(to))(report, folder, page);
        if (report.Summary.Ranges is not null && OutsideRanges.Note(report) is { Length: > 0 } note)
        {
            page.Note(note);
        }
    }

    private static void WriteChoice(RunReport report, string folder, ConsoleReport page)
    {
        if (ChoiceFile.IsIn(folder))
        {
            page.Gap();
            SelectionConsole.WriteFull(ChoiceFile.Read(report, folder), report.Scenario, page);
        }
    }

    private static void WriteFindings(RunReport report, ConsoleReport page)
    {
        page.Heading("ALL FINDINGS, in the order in which a decision turns on them");
        foreach (var finding in Findings.Of(report))
        {
            page.Point(finding.Sentence);
        }
    }

    private static ShareTables Shares(RunReport report, (string Name, string Kind) incursion) => new(report, incursion.Name, incursion.Kind);

    private static void Compared(RunReport report, (string Name, string Kind) incursion, Action<Comparison> write)
    {
        foreach (var (reference, other) in Findings.Pairs(report))
        {
            write(report.Summary.Comparisons.First(one => one.Incursion == incursion.Name && one.Reference == reference && one.Other == other));
        }
    }

    private static void WriteBaseline(RunReport report, (string Name, string Kind) incursion, ConsoleReport page)
    {
        var pairs = Findings.Pairs(report);
        var aside = report.Summary.Comparisons.Where(one => one.Incursion == incursion.Name && !pairs.Contains((one.Reference, one.Other))).ToList();
        IReadOnlyList<Comparison> shown = [.. aside.Where(one => one.Reference == aside[0].Reference)];
        if (report.Scenario.Campaign is not null)
        {
            TotalTables.WriteBaseline(shown, StudyText.Level(report.Manifest), page);
        }
        else
        {
            DifferenceTables.WriteBaseline(shown, StudyText.Level(report.Manifest), page);
        }
    }

    /// <summary>Of incursions; a campaign has totals only, which stand on its first screen and among means and changes.</summary>
    private static Action<RunReport, string, ConsoleReport> OfNights(Action<RunReport, (string Name, string Kind), ConsoleReport> write) =>
        (report, folder, page) =>
        {
            if (report.Scenario.Campaign is null)
            {
                OfEach(write)(report, folder, page);
            }
        };

    /// <summary>One after another where there are several, each under its name.</summary>
    private static Action<RunReport, string, ConsoleReport> OfEach(Action<RunReport, (string Name, string Kind), ConsoleReport> write) =>
        (report, _, page) =>
        {
            var incursions = Findings.Subjects(report);
            foreach (var incursion in incursions)
            {
                if (incursions.Count > 1)
                {
                    page.Heading($"──── {Labels.Incursion(incursion.Name, incursion.Kind).ToUpperInvariant()} ────");
                }

                write(report, incursion, page);
            }
        };
}
