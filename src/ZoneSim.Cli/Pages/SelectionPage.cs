using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Pages;

/// <summary>Which policy comes nearest to a goal, for a reader.</summary>
internal static class SelectionPage
{
    /// <summary>Writes it.</summary>
    public static void Write(SelectionReport report, Scenario scenario, Page page)
    {
        page.Paragraph(report.Title);
        page.Paragraph($"Which policy comes nearest to {(report.Objectives.Count == 1 ? "the goal" : "each goal")}, in the model? An objective is the analyst's assumption, and none is the right one.");
        page.Paragraph($"{scenario.Given} {Words.Of(report.Replications, "history", "histories")}{(report.Certificate is null ? ", each played under every policy" : " at most of any policy")}; seed {report.Seed}.");
        foreach (var choice in report.Objectives)
        {
            WriteObjective(report, choice, page);
        }

        if (report.Certificate is { } certificate)
        {
            WriteCertificate(certificate, report.Objectives[0], page);
        }

        if (report.Pareto is { } pareto)
        {
            WritePareto(report, pareto, page);
        }

        WriteRests(scenario, [.. report.Objectives[0].Policies.Select(policy => policy.Policy)], page);
    }

    private static void WriteObjective(SelectionReport report, ObjectiveChoice choice, Page page)
    {
        var objective = choice.Objective;
        page.Heading($"{objective.Name.ToUpperInvariant()}: {objective.Goal.ToString().ToLowerInvariant()} {objective.Formula}{(objective.IsShare ? ", in %" : objective.Unit.Length > 0 ? $", in {objective.Unit}" : "")}");
        page.Note(objective.Says);
        var level = ConfidenceLevel.Text(report.Confidence);
        var nearest = objective.Goal == Goal.Minimise ? "lowest" : "highest";
        var table = new TextTable(["", $"value [{level}, alone]", "from others", report.Certificate is null ? $"{level}, together" : $"{level}, alone", ""], 4);
        foreach (var policy in choice.Policies)
        {
            table.Add(
                policy.Policy, $"{Amounts.Value(objective, policy.Value.Value)} [{Amounts.Range(objective, policy.Value)}]", Amounts.Change(objective, policy.FromOthers.Value),
                Amounts.ChangeRange(objective, policy.FromOthers), Verdict(policy.Verdict, nearest));
        }

        page.Table(table);
        page.Note(Says(choice, nearest));
        page.Note($"From others: the policy minus the {nearest} of the others.");
        if (report.Certificate is null)
        {
            page.Note($"Together: the intervals of all {choice.Policies.Count} policies hold at {level} at once (multiple comparisons with the best, paired, Bonferroni), which end at 0 for a policy that is not the {nearest}; "
                + "by more than matters: its interval to the one in front lies beyond the width, together with those of all pairs"
                + (report.Objectives.Count > 1 ? "; each objective by itself." : "."));
        }
    }

    /// <summary>One sentence on the choice.</summary>
    private static string Says(ObjectiveChoice choice, string nearest)
    {
        var width = choice.Indifference is { } given ? Amounts.Width(choice.Objective, given) : null;
        var first = choice.Policies.Where(policy => policy.Verdict == ChoiceVerdict.Nearest).Select(policy => policy.Policy).ToList();
        var close = choice.Policies.Where(policy => policy.Verdict == ChoiceVerdict.WithinIndifference).Select(policy => policy.Policy).ToList();
        var open = choice.Policies.Where(policy => policy.Verdict == ChoiceVerdict.CannotTell).Select(policy => policy.Policy).ToList();
        var head = first.Count == 1 ? $"{char.ToUpperInvariant(nearest[0])}{nearest[1..]} in the model under this objective: {first[0]}."
            : close.Count > 0 ? $"Within {width ?? "nothing"} of the {nearest}, or the {nearest}: {Words.And(close)}; no difference that matters among them."
            : $"Which is {nearest} cannot be told at this number of histories.";
        return head
            + (first.Count == 1 && close.Count > 0 ? $" No more than {width} from it: {Words.And(close)}." : "")
            + (open.Count > 0 ? $" Not told: {Words.And(open)}; more histories would (--replications, or --guarantee)." : "")
            + (width is null ? " No indifference width was given, so nothing is said on what matters." : $" Indifference: {width}.");
    }

    private static string Verdict(ChoiceVerdict verdict, string nearest) => verdict switch
    {
        ChoiceVerdict.Nearest => $"{nearest} in the model",
        ChoiceVerdict.WithinIndifference => $"{nearest} or within what matters",
        ChoiceVerdict.FartherThanMatters => nearest == "lowest" ? "higher by more than matters" : "lower by more than matters",
        ChoiceVerdict.Farther => nearest == "lowest" ? "higher" : "lower",
        _ => "cannot tell",
    };

    private static void WriteCertificate(Certificate certificate, ObjectiveChoice choice, Page page)
    {
        var objective = choice.Objective;
        page.Heading("CERTIFICATE");
        page.Point(FormattableString.Invariant($"Probability of correct selection: {ConfidenceLevel.Text(certificate.Guarantee)} or more, if the policy nearest to the goal is ahead of every other by ")
            + $"{Amounts.Width(objective, certificate.Indifference)} or more (the indifference zone). If several are within that of the nearest, one of them is chosen.");
        page.Point($"Method: KN++ (Kim and Nelson 2006) under common random numbers; nothing falls out before {Words.Of(certificate.FirstStage, "history", "histories")}; variances of policies that agreed in every "
            + $"early history have a floor, from how far two can be apart in one ({Amounts.Width(objective, certificate.DifferenceRange)}).");
        page.Point(certificate.Chosen is null ? $"NO CHOICE: {Words.Of(certificate.Most, "history", "histories")}, the most allowed, did not suffice."
            : certificate.NoDifferenceThatMatters ? $"No difference that matters: every policy is within {Amounts.Width(objective, certificate.Indifference)} of {certificate.Chosen}, by two one-sided tests each."
            : $"Chosen: {certificate.Chosen}.");
        var table = new TextTable(["", "histories read", "fell out behind", "difference then", "from the chosen"], 2, 4);
        foreach (var row in certificate.Policies)
        {
            table.Add(
                row.Policy, Words.Count(row.N), row.Behind ?? (row.Policy == certificate.Chosen ? "(chosen)" : "(still in)"),
                row.Behind is null ? "" : Amounts.Change(objective, row.Difference), row.Policy == certificate.Chosen ? "" : row.IsSmall ? "smaller than matters" : "");
        }

        page.Table(table);
    }

    private static void WritePareto(SelectionReport report, IReadOnlyList<ParetoRow> pareto, Page page)
    {
        page.Heading("ALL OBJECTIVES AT ONCE (Pareto), differences that matter only");
        var table = new TextTable(["", .. report.Objectives.Select(choice => choice.Objective.Name), ""], report.Objectives.Count + 1);
        foreach (var (row, index) in pareto.Select((row, index) => (row, index)))
        {
            table.Add([row.Policy, .. report.Objectives.Select(choice => Amounts.Value(choice.Objective, choice.Policies[index].Value.Value)), Dominance(row)]);
        }

        page.Table(table);
        page.Note("Dominated: another policy is nearer to at least one goal by more than matters, and farther from none by as much. "
            + "The paired intervals behind it hold together over all pairs of policies and all objectives (Bonferroni). It does not say which of the others to take: that is a choice between the goals.");
    }

    private static string Dominance(ParetoRow row) => row.Verdict switch
    {
        ParetoVerdict.Dominated => $"dominated by {Words.And(row.By)}",
        ParetoVerdict.NotDominated => "not dominated",
        _ => "cannot tell",
    };

    private static void WriteRests(Scenario scenario, IReadOnlyList<string> policies, Page page)
    {
        page.Heading("WHAT THIS RESTS ON");
        page.Point($"Assumed: {scenario.Quantities.Count(quantity => quantity.Basis == Basis.Assumed)} of {scenario.Quantities.Count} quantities; the choice is theirs too. "
            + "'zonesim regret' shows it over several accounts or over the assumptions of a run.");
        page.Point($"Chosen from: {Words.And(policies)}. A policy that is not among them may be nearer still.");
        if (scenario.NotRepresented.Count > 0)
        {
            page.Point("Not represented: " + string.Join(". ", scenario.NotRepresented.Select(point => point.TrimEnd('.'))) + ".");
        }
    }
}
