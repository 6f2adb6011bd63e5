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
    /// <summary>From values by policy and replication, pair by pair: Wilson's interval for a share of one incursion, t otherwise; paired t for regrets.</summary>
    public static PolicyPayoff[] OfReplications(double[][] values, Objective objective, double confidence)
    {
        var moments = Array.ConvertAll(values, one => Moments.Of(one));
        var nearest = Nearest([.. moments.Select(one => one.Mean)], objective.Goal);
        return [.. values.Select((own, policy) =>
        {
            var counts = objective.IsShare && own.All(value => value is 0 or 1);
            var interval = counts ? Wilson.Interval((long)own.Sum(), own.Length, confidence) : StudentMean.Interval(moments[policy], confidence);
            var difference = StudentMean.Interval(Moments.Of(own.Zip(values[nearest], (a, b) => a - b).ToArray()), confidence);
            return new PolicyPayoff(interval, Math.Sqrt(moments[policy].Variance / own.Length), policy == nearest ? 0 : (difference.High - difference.Low) / 2);
        })];
    }

    /// <summary>From estimates and their standard errors, as if the policies were independent.</summary>
    public static PolicyPayoff[] OfEstimates(IReadOnlyList<(double Value, double Error)> estimates, Objective objective, double confidence)
    {
        var z = NormalQuantile.TwoSided(confidence);
        var nearest = Nearest([.. estimates.Select(one => one.Value)], objective.Goal);
        return [.. estimates.Select((one, policy) => new PolicyPayoff(
            new Estimate(one.Value, one.Value - (z * one.Error), one.Value + (z * one.Error)), one.Error,
            policy == nearest ? 0 : z * Math.Sqrt((one.Error * one.Error) + (estimates[nearest].Error * estimates[nearest].Error))))];
    }

    /// <summary>The place of the value nearest to the goal; the first of equal ones.</summary>
    public static int Nearest(double[] values, Goal goal) =>
        Array.IndexOf(values, goal == Goal.Maximise ? values.Max() : values.Min());
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

    private (double Value, double Error) Of(int point, string policy)
    {
        var parts = _incursions.SelectMany(incursion => _objective.Terms.Select(term =>
        {
            var (value, error) = _values[(point, new OutputKey(policy, "", incursion, (DifferenceKind)(int)term.Kind, term.Name))];
            return (Value: term.Weight * value / _incursions.Count, Error: Math.Abs(term.Weight) * error / _incursions.Count);
        })).ToList();
        return (parts.Sum(part => part.Value), parts.Sum(part => double.IsNaN(part.Error) ? 0 : part.Error));
    }
}
