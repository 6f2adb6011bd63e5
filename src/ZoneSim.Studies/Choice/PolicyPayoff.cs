using ZoneSim.Model;
using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies;

/// <summary>What a policy gives in one state, with its run noise.</summary>
/// <param name="Payoff">The objective with its interval.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="RegretError">Half-width of the interval of its difference from the policy nearest to the goal; 0 for that one.</param>
internal readonly record struct PolicyPayoff(Estimate Payoff, double StandardError, double RegretError)
{
    /// <summary>
    /// From values by policy and replication, pair by pair: Wilson's interval for a share of one incursion, and otherwise one that lies within what
    /// can be and has a width; regrets by the paired interval of a choice.
    /// </summary>
    public static PolicyPayoff[] OfReplications(double[][] values, Objective objective, Scenario scenario, double vehicles, double confidence)
    {
        var bounds = MeanBounds.Of(objective, scenario, vehicles);
        var isBinary = ObjectivePairs.IsBinary(objective, scenario);
        var moments = Array.ConvertAll(values, one => Moments.Of(one));
        var nearest = Nearest([.. moments.Select(one => one.Mean)], objective.Goal);
        return
        [
            .. values.Select(
                (own, policy) =>
                {
                    var interval = isBinary ? Wilson.Interval((long)own.Sum(), own.Length, confidence) : bounds.Interval(moments[policy], confidence);
                    var difference = DifferenceFrom(values[nearest], own);
                    return new PolicyPayoff(
                        interval,
                        Math.Sqrt(moments[policy].Variance / own.Length),
                        policy == nearest ? 0 : (difference.High - difference.Low) / 2
                    );
                }
            ),
        ];

        Estimate DifferenceFrom(double[] first, double[] own)
        {
            var pairs = new PairedDifferences(2);
            for (var replication = 0; replication < own.Length; replication++)
            {
                pairs.Add([first[replication], own[replication]]);
            }

            var seen = Math.Max(own.Max(), first.Max()) - Math.Min(own.Min(), first.Min());
            return new ObjectivePairs(pairs, objective, isBinary, bounds.Span(seen)).Interval(1, 0, confidence, family: 1);
        }
    }

    /// <summary>From estimates and their standard errors, as if the policies were independent.</summary>
    public static PolicyPayoff[] OfEstimates(IReadOnlyList<(double Value, double Error)> estimates, Objective objective, double confidence)
    {
        var z = NormalQuantile.TwoSided(confidence);
        var nearest = Nearest([.. estimates.Select(one => one.Value)], objective.Goal);
        return
        [
            .. estimates.Select(
                (one, policy) =>
                    new PolicyPayoff(
                        new Estimate(one.Value, one.Value - (z * one.Error), one.Value + (z * one.Error)),
                        one.Error,
                        policy == nearest ? 0 : z * Math.Sqrt((one.Error * one.Error) + (estimates[nearest].Error * estimates[nearest].Error))
                    )
            ),
        ];
    }

    /// <summary>The place of the value nearest to the goal; the first of equal ones.</summary>
    public static int Nearest(double[] values, Goal goal) => Array.IndexOf(values, goal == Goal.Maximise ? values.Max() : values.Min());
}

/// <summary>An objective at the points of a range study.</summary>
internal sealed class PointPayoffs
{
    private readonly Objective _objective;
    private readonly IReadOnlyList<string> _incursions;
    private readonly Dictionary<(int Point, OutputKey Key), (double Value, double Error)> _values;

    public PointPayoffs(IReadOnlyList<RangeValue> points, Objective objective, Scenario scenario)
    {
        _objective = objective;
        _incursions = objective.IncursionsOf(scenario);
        _values = points.ToDictionary(point => (point.Point, point.Key), point => (point.Value, point.StandardError));
    }

    /// <summary>The policies' payoffs at a point.</summary>
    public PolicyPayoff[] At(int point, IReadOnlyList<string> policies, double confidence) =>
        PolicyPayoff.OfEstimates([.. policies.Select(policy => Of(point, policy))], _objective, confidence);

    /// <summary>
    /// Covariance of the policies' payoffs by run noise, mean over the points: (var a + var b − var(b − a))/2 where the file has the
    /// difference; otherwise what both have in common with a policy of which it has both.
    /// </summary>
    /// <param name="points">The points.</param>
    /// <param name="policies">The policies.</param>
    public double[][] Noise(IReadOnlyList<int> points, IReadOnlyList<string> policies)
    {
        double Mean(Func<int, double> of) => points.Average(of);
        var own = policies.Select(policy => Mean(point => Variance(point, policy, "") ?? 0)).ToArray();
        double? Known(int a, int b) =>
            a == b ? own[a]
            : points.All(point => Apart(point, policies[a], policies[b]) is not null)
                ? (own[a] + own[b] - Mean(point => Apart(point, policies[a], policies[b])!.Value)) / 2
            : null;
        var known = policies.Select((_, a) => policies.Select((_, b) => Known(a, b)).ToArray()).ToArray();
        double Through(int a, int b) =>
            Enumerable
                .Range(0, policies.Count)
                .Select(c => known[a][c] is { } one && known[b][c] is { } other && own[c] > 0 ? one * other / own[c] : 0)
                .OrderByDescending(Math.Abs)
                .First();
        return [.. known.Select((row, a) => row.Select((value, b) => value ?? Through(a, b)).ToArray())];
    }

    private double? Apart(int point, string one, string other) => Variance(point, one, other) ?? Variance(point, other, one);

    /// <summary>Variance of a payoff, or of its difference from another policy's; null where the file has none.</summary>
    private double? Variance(int point, string policy, string reference)
    {
        var sum = 0.0;
        foreach (var term in _incursions.SelectMany(incursion => _objective.Terms.Select(term => (incursion, term))))
        {
            if (
                !_values.TryGetValue(
                    (point, new OutputKey(policy, reference, term.incursion, (DifferenceKind)(int)term.term.Kind, term.term.Name)),
                    out var found
                )
            )
            {
                return null;
            }

            var error = double.IsNaN(found.Error) ? 0 : term.term.Weight * found.Error / _incursions.Count;
            sum += error * error;
        }

        return sum;
    }

    private (double Value, double Error) Of(int point, string policy)
    {
        var parts = _incursions
            .SelectMany(incursion =>
                _objective.Terms.Select(term =>
                {
                    var (value, error) = _values[(point, new OutputKey(policy, "", incursion, (DifferenceKind)(int)term.Kind, term.Name))];
                    return (Value: term.Weight * value / _incursions.Count, Error: Math.Abs(term.Weight) * error / _incursions.Count);
                })
            )
            .ToList();
        return (parts.Sum(part => part.Value), parts.Sum(part => double.IsNaN(part.Error) ? 0 : part.Error));
    }
}
