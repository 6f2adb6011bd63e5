using ZoneSim.Model;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies;

/// <summary>An objective to choose by.</summary>
/// <param name="Name">Its name in the scenario.</param>
/// <param name="Indifference">Width within which a difference does not matter, in its unit; null: the one that the objective states, if any.</param>
public sealed record ObjectiveRequest(string Name, double? Indifference)
{
    /// <summary>The width that holds; null where none does.</summary>
    internal double? WidthFor(Objective objective) => Indifference ?? objective.Indifference;
}

/// <summary>
/// Which policy comes nearest to a goal, from a finished run: multiple comparisons with the best (Hsu 1984) under common random
/// numbers at the number of replications that the run has; several objectives side by side.
/// </summary>
public static class Selection
{
    /// <summary>The choice.</summary>
    /// <param name="run">A finished run of two policies or more.</param>
    /// <param name="objectives">One or several, each name once.</param>
    /// <param name="policies">Names; empty: all of the run.</param>
    /// <exception cref="StudyRefusalException">The run lacks an objective or a policy, or there is nothing to choose from.</exception>
    public static SelectionReport Of(RunReport run, IReadOnlyList<ObjectiveRequest> objectives, IReadOnlyList<string> policies)
    {
        var names = ObjectiveValues.Policies(run, policies);
        StudyRefusalException.RequireChoice(names.Count);
        var confidence = run.Manifest.Confidence;
        var looked = objectives.Select(request => Look(run, request, names)).ToList();
        return new SelectionReport(
            run.Manifest.Scenario,
            run.Scenario.Title,
            run.Manifest.InputsHash,
            run.Manifest.Seed,
            confidence,
            looked[0].Values[0].Length,
            run.Summary.Policies.Where(policy => names.Contains(policy.Policy)).Sum(policy => (long)policy.Failed),
            [.. looked.Select(look => Choose(look, names, confidence))],
            looked.Count < 2 ? null : new ParetoTable(looked.Select(look => (look.Pairs, look.Width ?? 0)).ToList(), confidence).Rows(names),
            null
        );
    }

    /// <summary>One policy's place: payoffs are to be had much of.</summary>
    /// <param name="fromBest">Its interval of multiple comparisons with the best, which ends at 0 at the latest.</param>
    /// <param name="fromLeader">Its paired interval to the policy in front, one of all pairs together.</param>
    /// <param name="width">The indifference width, or null.</param>
    internal static ChoiceVerdict VerdictOf(Estimate fromBest, Estimate fromLeader, double? width) =>
        fromBest.Low >= 0 ? ChoiceVerdict.Nearest
        : width is { } narrow && fromBest.Low > -narrow ? ChoiceVerdict.WithinIndifference
        : width is { } wide && fromLeader.High < -wide ? ChoiceVerdict.FartherThanMatters
        : fromBest.High <= 0 ? ChoiceVerdict.Farther
        : ChoiceVerdict.CannotTell;

    /// <summary>A difference of payoffs in the objective's own direction.</summary>
    internal static Estimate Oriented(Estimate payoff, Goal goal) =>
        goal == Goal.Maximise ? payoff : new Estimate(-payoff.Value + 0.0, -payoff.High + 0.0, -payoff.Low + 0.0);

    private static Looked Look(RunReport run, ObjectiveRequest request, IReadOnlyList<string> policies)
    {
        var objective = ObjectiveValues.Named(run.Scenario, request.Name);
        var values = ObjectiveValues.Of(run, objective, policies);
        if (values[0].Length < 2)
        {
            throw new StudyRefusalException(RefusalCode.Unplayable, "A choice needs two histories or more.");
        }

        var pairs = new PairedDifferences(policies.Count);
        var sign = objective.Goal == Goal.Maximise ? 1 : -1;
        var row = new double[policies.Count];
        for (var replication = 0; replication < values[0].Length; replication++)
        {
            for (var policy = 0; policy < row.Length; policy++)
            {
                row[policy] = sign * values[policy][replication];
            }

            pairs.Add(row);
        }

        var seen = values.Max(one => one.Max()) - values.Min(one => one.Min());
        var vehicles = ObjectiveValues.MostVehicles(run, objective, policies);
        return new Looked(
            objective,
            values,
            PolicyPayoff.OfReplications(values, objective, run.Scenario, vehicles, run.Manifest.Confidence),
            new ObjectivePairs(pairs, objective, ObjectivePairs.IsBinary(objective, run.Scenario), MeanBounds.Of(objective, run.Scenario, vehicles).Span(seen)),
            request.WidthFor(objective)
        );
    }

    private static ObjectiveChoice Choose(Looked look, IReadOnlyList<string> policies, double confidence)
    {
        var intervals = MultipleComparisonsWithBest.Intervals(policies.Count, look.Pairs.Bounds, confidence);
        var leader = Enumerable.Range(0, policies.Count).MaxBy(policy => look.Pairs.Pairs.Alone(policy).Mean);
        var family = policies.Count * (policies.Count - 1) / 2;
        Estimate FromLeader(int policy) => policy == leader ? default : look.Pairs.Interval(policy, leader, confidence, family);
        return new ObjectiveChoice(
            ObjectiveUsed.Of(look.Objective),
            look.Width,
            [
                .. policies.Select(
                    (policy, index) =>
                        new PolicyChoice(
                            policy,
                            look.Payoffs[index].Payoff,
                            Oriented(intervals[index], look.Objective.Goal),
                            VerdictOf(intervals[index], FromLeader(index), look.Width)
                        )
                ),
            ]
        );
    }

    private sealed record Looked(Objective Objective, double[][] Values, PolicyPayoff[] Payoffs, ObjectivePairs Pairs, double? Width);
}

/// <summary>
/// Several objectives at once, with differences that matter only. A policy is dominated by another that is nearer to at least
/// one goal by more than matters and farther from none by as much; the paired intervals hold together over all pairs and
/// objectives (Bonferroni).
/// </summary>
internal sealed class ParetoTable(IReadOnlyList<(ObjectivePairs Pairs, double Width)> objectives, double confidence)
{
    /// <summary>A row for each policy.</summary>
    public IReadOnlyList<ParetoRow> Rows(IReadOnlyList<string> policies) =>
        [
            .. policies.Select(
                (policy, own) =>
                {
                    var others = Enumerable.Range(0, policies.Count).Where(other => other != own).ToList();
                    var by = others.Where(other => Dominates(other, own)).Select(other => policies[other]).ToList();
                    var verdict =
                        by.Count > 0 ? ParetoVerdict.Dominated
                        : others.All(other => CannotDominate(other, own)) ? ParetoVerdict.NotDominated
                        : ParetoVerdict.CannotTell;
                    return new ParetoRow(policy, verdict, by);
                }
            ),
        ];

    private bool Dominates(int other, int own) =>
        objectives.All(objective => Advantage(objective, other, own).Low >= -objective.Width)
        && objectives.Any(objective => Advantage(objective, other, own).Low > objective.Width);

    private bool CannotDominate(int other, int own) =>
        objectives.Any(objective => Advantage(objective, other, own).High < -objective.Width)
        || objectives.All(objective => Advantage(objective, other, own).High < objective.Width);

    /// <summary>Payoff of one policy minus another's.</summary>
    private Estimate Advantage((ObjectivePairs Pairs, double Width) objective, int other, int own)
    {
        var k = objective.Pairs.Pairs.Options;
        return objective.Pairs.Interval(other, own, confidence, objectives.Count * k * (k - 1) / 2);
    }
}
