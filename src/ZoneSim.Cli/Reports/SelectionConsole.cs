using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>Which policy comes nearest to a goal, for a reader.</summary>
internal static class SelectionConsole
{
    /// <summary>Writes the first screen.</summary>
    public static void Write(SelectionReport report, Scenario scenario, ConsoleReport page)
    {
        page.Paragraph(report.Title);
        page.Paragraph(
            $"Which policy comes nearest to {(report.Objectives.Count == 1 ? "the goal" : "each goal")}? "
                + $"An objective is the analyst's assumption, and none is the right one."
        );
        page.Paragraph(
            $"{scenario.Given} {Words.Of(report.Replications, "history", "histories")}"
                + $"{(report.Certificate is null ? ", each played under every policy" : " at most of any policy")}; seed {report.Seed}."
        );
        page.Heading("IN THE MODEL, at the scenario's own values");
        foreach (var choice in report.Objectives)
        {
            page.Point(
                (report.Objectives.Count > 1 ? $"{choice.Objective.Name} ({choice.Objective.Formula}): " : "") + Says(choice, Nearest(choice.Objective))
            );
        }

        if (report.Certificate is { } certificate)
        {
            page.Point(Chosen(certificate, report.Objectives[0].Objective));
        }

        if (report.Pareto is { } pareto)
        {
            WritePareto(report, pareto, page);
        }
        else
        {
            WriteObjective(report, report.Objectives[0], page);
        }

        page.Note(StudyText.Caveat(scenario) + " The assumptions were not moved: 'zonesim regret' on a run folder makes the choice over their ranges.");
    }

    /// <summary>Writes the first screen and all the rest.</summary>
    public static void WriteFull(SelectionReport report, Scenario scenario, ConsoleReport page)
    {
        Write(report, scenario, page);
        WriteFurther(report, scenario, page);
    }

    /// <summary>Where it is, and what to do next.</summary>
    /// <param name="report">The choice.</param>
    /// <param name="folder">The run's folder, or that of the choice with a guarantee.</param>
    /// <param name="hasRanges">Whether it is a run with ranges over the assumptions.</param>
    /// <param name="charts">The charts, relative to the folder.</param>
    /// <param name="page">Where to.</param>
    public static void WriteFolder(SelectionReport report, string folder, bool hasRanges, IReadOnlyList<string> charts, ConsoleReport page) =>
        FolderNote.Write(
            report.Certificate is null ? "Run folder" : "Folder",
            folder,
            charts,
            report.Certificate is null ? RunSections.Choice : RunSections.Full,
            NextCommands.Of(report, folder, hasRanges && report.Certificate is null),
            page
        );

    /// <summary>Writes what stands beyond the first screen.</summary>
    private static void WriteFurther(SelectionReport report, Scenario scenario, ConsoleReport page)
    {
        foreach (var choice in report.Pareto is null ? [] : report.Objectives)
        {
            WriteObjective(report, choice, page);
        }

        WriteMethod(report, page);
        if (report.Certificate is { } certificate)
        {
            WriteCertificate(certificate, report.Objectives[0], page);
        }

        WriteRests(scenario, [.. report.Objectives[0].Policies.Select(policy => policy.Policy)], page);
    }

    private static string Nearest(ObjectiveUsed objective) => objective.Goal == Goal.Minimise ? "lowest" : "highest";

    private static void WriteObjective(SelectionReport report, ObjectiveChoice choice, ConsoleReport page)
    {
        var objective = choice.Objective;
        page.Heading(
            $"{objective.Name.ToUpperInvariant()}: "
                + $"{objective.Goal.ToString().ToLowerInvariant()} "
                + $"{objective.Formula}{(objective.IsShare ? ", in %" : objective.Unit.Length > 0 ? $", in {objective.Unit}" : "")}"
        );
        page.Note(objective.Says);
        var level = ConfidenceLevel.Text(report.Confidence);
        var nearest = Nearest(objective);
        var table = new TextTable(["", $"value [{level}, alone]", "from others", report.Certificate is null ? $"{level}, together" : $"{level}, alone", ""], 4);
        foreach (var policy in choice.Policies)
        {
            table.Add(
                policy.Policy,
                $"{Amounts.Value(objective, policy.Value.Value)} [{Amounts.Range(objective, policy.Value)}]",
                Amounts.Change(objective, policy.FromOthers.Value),
                Amounts.ChangeRange(objective, policy.FromOthers),
                Verdict(policy.Verdict, nearest)
            );
        }

        page.Table(table);
        page.Note($"From others: the policy minus the {nearest} of the others.");
    }

    private static void WriteMethod(SelectionReport report, ConsoleReport page)
    {
        if (report.Certificate is null)
        {
            page.Heading("HOW IT WAS TOLD");
            page.Note(
                $"Together: the intervals of all {report.Objectives[0].Policies.Count} policies hold at "
                    + $"{ConfidenceLevel.Text(report.Confidence)} at once (multiple comparisons with the best, paired, Bonferroni). "
                    + $"They end at 0 for a policy that is not the nearest. "
                    + "By more than matters: its interval to the one in front lies beyond the width, together with those of all pairs"
                    + (report.Objectives.Count > 1 ? "; each objective by itself." : ".")
            );
        }
    }

    /// <summary>One sentence on the choice.</summary>
    private static string Says(ObjectiveChoice choice, string nearest)
    {
        var width = choice.Indifference is { } given ? Amounts.Width(choice.Objective, given) : null;
        var first = choice.Policies.Where(policy => policy.Verdict == ChoiceVerdict.Nearest).Select(policy => policy.Policy).ToList();
        var close = choice.Policies.Where(policy => policy.Verdict == ChoiceVerdict.WithinIndifference).Select(policy => policy.Policy).ToList();
        var open = choice.Policies.Where(policy => policy.Verdict == ChoiceVerdict.CannotTell).Select(policy => policy.Policy).ToList();
        var head =
            first.Count == 1 ? $"{WordForms.Capital(nearest)} under {first[0]}."
            : close.Count > 0 ? $"Within {width ?? "nothing"} of the {nearest}, or the {nearest}: {Words.And(close)}; no difference that matters among them."
            : $"Too few histories to tell which is {nearest}.";
        return head
            + (first.Count == 1 && close.Count > 0 ? $" No more than {width} from it: {Words.And(close)}." : "")
            + (open.Count > 0 ? $" Too few histories for {Words.And(open)}; more would tell (--replications, or --guarantee)." : "")
            + (
                width is null
                    ? " No indifference width was given, so nothing is said on what matters."
                    : $" Differences up to {width} do not matter (the objective's indifference)."
            );
    }

    private static string Verdict(ChoiceVerdict verdict, string nearest) =>
        verdict switch
        {
            ChoiceVerdict.Nearest => nearest,
            ChoiceVerdict.WithinIndifference => $"{nearest} or within what matters",
            ChoiceVerdict.FartherThanMatters => nearest == "lowest" ? "higher by more than matters" : "lower by more than matters",
            ChoiceVerdict.Farther => nearest == "lowest" ? "higher" : "lower",
            _ => "too few histories",
        };

    private static string Chosen(Certificate certificate, ObjectiveUsed objective) =>
        certificate.Chosen is null ? $"NO CHOICE: {Words.Of(certificate.Most, "history", "histories")}, the most allowed, did not suffice."
        : certificate.NoDifferenceThatMatters
            ? $"No difference that matters: every policy is within {Amounts.Width(objective, certificate.Indifference)} of "
                + $"{certificate.Chosen}, by two one-sided tests each."
        : $"Chosen: {certificate.Chosen}, and right with probability {ConfidenceLevel.Text(certificate.Guarantee)} or more, "
            + $"if it leads by {Amounts.Width(objective, certificate.Indifference)} or more.";

    private static void WriteCertificate(Certificate certificate, ObjectiveChoice choice, ConsoleReport page)
    {
        var objective = choice.Objective;
        page.Heading("CERTIFICATE");
        page.Point(
            FormattableString.Invariant($"Probability of correct selection: {ConfidenceLevel.Text(certificate.Guarantee)} or more, ")
                + "if the policy nearest to the goal is ahead of every other by "
                + $"{Amounts.Width(objective, certificate.Indifference)} or more (the indifference zone). "
                + $"If several are within that of the nearest, one of them is chosen."
        );
        page.Point(
            $"Method: KN++ (Kim and Nelson 2006) under common random numbers; "
                + $"nothing falls out before {Words.Of(certificate.FirstStage, "history", "histories")}; variances of policies that agreed in every "
                + $"early history have a floor, from how far two can be apart in one ({Amounts.Width(objective, certificate.DifferenceRange)})."
        );
        var table = new TextTable(["", "histories read", "fell out behind", "difference then", "from the chosen"], 2, 4);
        foreach (var row in certificate.Policies)
        {
            table.Add(
                row.Policy,
                Words.Count(row.N),
                row.Behind ?? (row.Policy == certificate.Chosen ? "(chosen)" : "(still in)"),
                row.Behind is null ? "" : Amounts.Change(objective, row.Difference),
                row.Policy == certificate.Chosen ? ""
                    : row.IsSmall ? "smaller than matters"
                    : ""
            );
        }

        page.Table(table);
    }

    private static void WritePareto(SelectionReport report, IReadOnlyList<ParetoRow> pareto, ConsoleReport page)
    {
        page.Heading("ALL OBJECTIVES AT ONCE (Pareto), differences that matter only");
        var table = new TextTable(
            ["", .. report.Objectives.Select(choice => choice.Objective.Name + (choice.Objective.Unit.Length > 0 ? ", " + choice.Objective.Unit : "")), ""],
            report.Objectives.Count + 1
        );
        foreach (var (row, index) in pareto.Select((row, index) => (row, index)))
        {
            table.Add([row.Policy, .. report.Objectives.Select(choice => Amounts.Value(choice.Objective, choice.Policies[index].Value.Value)), Dominance(row)]);
        }

        page.Table(table);
        page.Note(
            "Dominated: another policy is nearer to at least one goal by more than matters, and farther from none by as much. "
                + "Which of the others to take is a choice between the goals."
        );
    }

    private static string Dominance(ParetoRow row) =>
        row.Verdict switch
        {
            ParetoVerdict.Dominated => $"dominated by {Words.And(row.By)}",
            ParetoVerdict.NotDominated => "not dominated",
            _ => "too few histories",
        };

    private static void WriteRests(Scenario scenario, IReadOnlyList<string> policies, ConsoleReport page)
    {
        page.Heading("WHAT THIS RESTS ON");
        page.Point(
            $"Assumed: {scenario.Quantities.Count(quantity => quantity.Basis == Basis.Assumed)} of {scenario.Quantities.Count} quantities; "
                + $"the choice is theirs too. "
                + "'zonesim regret' shows it over several accounts or over the assumptions of a run."
        );
        page.Point($"Chosen from: {Words.And(policies)}. A policy that is not among them may be nearer still.");
        if (scenario.NotRepresented.Count > 0)
        {
            page.Point("Not represented: " + string.Join(". ", scenario.NotRepresented.Select(point => point.TrimEnd('.'))) + ".");
        }
    }
}
