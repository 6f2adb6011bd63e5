using ZoneSim.Model;
using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies;

/// <summary>What to work out of payoffs.</summary>
/// <param name="Objective">Name of the objective, the same in every scenario.</param>
/// <param name="Policies">Names of the policies; empty: all of the first run.</param>
/// <param name="Optimism">Hurwicz's weight of the state nearest to the goal, 0 to 1.</param>
/// <param name="Enough">The threshold of Starr's domain criterion, in the objective's unit; null: that metric is left out.</param>
public sealed record RegretRequest(string Objective, IReadOnlyList<string> Policies, double Optimism = 0.5, double? Enough = null);

/// <summary>Regret over scenarios or over the points of a run's assumption ranges, from finished runs alone.</summary>
public static class RegretStudy
{
    /// <summary>Over scenarios: each run is a state.</summary>
    /// <param name="runs">Finished runs of one level of confidence; two or more make it worth while.</param>
    /// <param name="request">What is wanted.</param>
    /// <exception cref="StudyRefusalException">A run lacks the objective or a policy, or has another objective under its name.</exception>
    public static RegretReport OverRuns(IReadOnlyList<RunReport> runs, RegretRequest request)
    {
        var objective = Common(runs, request.Objective);
        var policies = ObjectiveValues.Policies(runs[0], request.Policies);
        var columns = runs.Select(run => Payoffs(run, objective, [.. policies.Select(policy => ObjectiveValues.Policies(run, [policy])[0])])).ToList();
        var names = Distinct([.. runs.Select(run => run.Manifest.Scenario)]);
        var states = runs.Select(
                (run, state) => new RegretState(names[state], run.Scenario.Title, run.Manifest.InputsHash[..8], run.Manifest.Seed, columns[state].Replications)
            )
            .ToList();
        return Report(
            objective,
            false,
            runs[0].Manifest.Confidence,
            policies,
            states,
            [.. columns.Select(column => column.Values)],
            request,
            [.. runs.Select(run => run.Scenario.Given).Distinct()]
        );
    }

    /// <summary>Over the points of a run's assumption ranges: each point that could be run is a state, and all count alike.</summary>
    /// <param name="run">A finished run with assumption ranges.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="request">What is wanted.</param>
    /// <exception cref="StudyRefusalException">The run has no ranges, or lacks the objective or a policy.</exception>
    public static RegretReport OverPoints(RunReport run, string folder, RegretRequest request)
    {
        if (run.Summary.Ranges is not { } ranges)
        {
            throw new StudyRefusalException(
                RefusalCode.Points,
                $"{folder}: the run has no assumption ranges, so that there are no points to look over. "
                    + "Name several scenarios, or run it again with ranges."
            );
        }

        var objective = ObjectiveValues.Named(run.Scenario, request.Objective);
        var policies = ObjectiveValues.Policies(run, request.Policies);
        var points = new RangeReader(folder, run).Values(key =>
            policies.Contains(key.Policy) && (key.Reference.Length == 0 || policies.Contains(key.Reference))
        );
        var payoffs = new PointPayoffs(points, objective, run.Scenario);
        var numbers = points.Select(point => point.Point).Distinct().Order().ToList();
        var states = numbers
            .Select(number => new RegretState(
                FormattableString.Invariant($"point {number}"),
                "",
                run.Manifest.InputsHash[..8],
                run.Manifest.Seed,
                ranges.Replications
            ))
            .ToList();
        string[] notes =
        [
            run.Scenario.Given,
            $"Each point stands for one setting of {ranges.Quantities.Count} assumed quantities, drawn by the beliefs over their ranges; "
                + $"all points count alike.",
            "Run noise is taken off the spread over the points before regrets are taken: what is left comes from the assumptions. "
                + "The noise of two policies, neither of which is one "
                + "that the run compares with, is taken to go together only as far as each goes with that one.",
            .. ranges.FailedPoints > 0 ? [$"{ranges.FailedPoints} points could not be run and are left out."] : Array.Empty<string>(),
            .. objective.Terms.Count > 1
                ? ["The run noise of a sum is taken as if its terms were independent; the ± of a value is the sum of theirs, which is at most too wide."]
                : Array.Empty<string>(),
        ];
        return Report(
            objective,
            true,
            run.Manifest.Confidence,
            policies,
            states,
            [.. numbers.Select(number => payoffs.At(number, policies, run.Manifest.Confidence))],
            request,
            notes,
            payoffs.Noise(numbers, policies)
        );
    }

    private static Objective Common(IReadOnlyList<RunReport> runs, string name)
    {
        var objective = ObjectiveValues.Named(runs[0].Scenario, name);
        foreach (var run in runs)
        {
            var other = ObjectiveValues.Named(run.Scenario, name);
            if (
                other.Formula != objective.Formula
                || !other.Terms.Select(term => term.Own?.Meaning).SequenceEqual(objective.Terms.Select(term => term.Own?.Meaning))
                || other.Goal != objective.Goal
                || other.Unit != objective.Unit
            )
            {
                throw new StudyRefusalException(
                    RefusalCode.Objective,
                    $"The objective '{name}' is not the same in every scenario: {objective.Formula} in {runs[0].Manifest.Scenario}, "
                        + $"{other.Formula} in {run.Manifest.Scenario}."
                );
            }
        }

        return objective;
    }

    private static (PolicyPayoff[] Values, int Replications) Payoffs(RunReport run, Objective objective, IReadOnlyList<string> policies)
    {
        var values = ObjectiveValues.Of(run, objective, policies);
        return (
            PolicyPayoff.OfReplications(values, objective, run.Scenario, ObjectiveValues.MostVehicles(run, objective, policies), run.Manifest.Confidence),
            values[0].Length
        );
    }

    /// <summary>Names made distinct by a number where a scenario comes twice.</summary>
    private static List<string> Distinct(IReadOnlyList<string> names) =>
        [
            .. names.Select(
                (name, place) =>
                    names.Take(place).Count(earlier => earlier == name) is > 0 and var earlier ? FormattableString.Invariant($"{name} ({earlier + 1})") : name
            ),
        ];

    private static RegretReport Report(
        Objective objective,
        bool isOverPoints,
        double confidence,
        IReadOnlyList<string> policies,
        List<RegretState> states,
        IReadOnlyList<PolicyPayoff[]> columns,
        RegretRequest request,
        IReadOnlyList<string> notes,
        double[][]? noise = null
    )
    {
        var sign = objective.Goal == Goal.Maximise ? 1 : -1;
        double[][] payoffs = [.. policies.Select((_, policy) => columns.Select(column => sign * column[policy].Payoff.Value).ToArray())];
        if (
            states.Zip(Enumerable.Range(0, states.Count)).FirstOrDefault(state => payoffs.Any(row => !double.IsFinite(row[state.Second]))) is
            { First: { } empty }
        )
        {
            throw new StudyRefusalException(
                RefusalCode.Unplayable,
                $"In {empty.Name} no history gives '{objective.Name}' under every policy, so that there is nothing to regret."
            );
        }

        payoffs = noise is null ? payoffs : Regret.Freed(payoffs, noise);
        var regrets = Regret.Table(payoffs);
        var metrics = Robustness.Of(payoffs, request.Optimism, sign * (request.Enough ?? 0));
        var cells = policies.SelectMany(
            (policy, row) =>
                states.Select(
                    (state, column) =>
                    {
                        var payoff = columns[column][row];
                        return new RegretCell(
                            policy,
                            state.Name,
                            payoff.Payoff,
                            payoff.StandardError,
                            new Estimate(regrets[row][column], regrets[row][column] - payoff.RegretError, regrets[row][column] + payoff.RegretError)
                        );
                    }
                )
        );
        return new RegretReport(
            ObjectiveUsed.Of(objective),
            isOverPoints,
            confidence,
            policies,
            states,
            [.. cells],
            [
                .. policies.Zip(metrics, (policy, metric) =>
                    new PolicyRobustness(policy, request.Enough is null ? metric with { StarrsDomain = double.NaN } : metric)
                ),
            ],
            request.Optimism,
            request.Enough,
            notes
        );
    }
}
