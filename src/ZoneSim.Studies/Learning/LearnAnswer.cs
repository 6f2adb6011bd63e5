using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Learning;

/// <summary>What the points after the record say, beside what was held before it.</summary>
/// <param name="study">The study.</param>
/// <param name="stage">What was played.</param>
/// <param name="posterior">The points.</param>
internal sealed class LearnAnswer(LearnStudy study, RecordStage stage, LearnPosterior posterior)
{
    /// <summary>Chance of calling any quantity moved where none is, over all of them.</summary>
    private const double Level = 0.05;

    /// <summary>Decimals of a weight in the file; those of its quantiles follow their unit.</summary>
    private const int Digits = 4;

    private static readonly double[] s_shares = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99];
    private static readonly double[] s_ends = [0.05, 0.5, 0.95];

    private readonly double[][] _held = Array.ConvertAll(posterior.Places, study.Space.Held);
    private readonly double[][] _without = [.. study.Told.Select((_, index) => posterior.Without(index))];

    /// <summary>All numbers, and the file that studies take.</summary>
    public (LearnSummary Summary, LearnedBeliefs Beliefs) Answer()
    {
        var common = study.Space.Common;
        var shifts = common
            .Select((quantity, index) => (Quantity: quantity, Places: PlacesOf(index)))
            .Select(one => (one.Quantity, one.Places, Distance: WeightedPlaces.Distance(one.Places, posterior.Weights)))
            .ToList();
        var isAnySeen = Enumerable.Range(0, study.Told.Count).Any(stage.IsSeen);
        var moved = isAnySeen
            ? shifts
                .Where(one => WeightedPlaces.PValue(one.Distance, posterior.Effective) < Level / common.Count)
                .OrderByDescending(one => one.Distance)
                .ToList()
            : [];
        var ranges = moved.ConvertAll(one => Range(one.Quantity, one.Places, one.Distance));
        var policies = Policies();
        var summary = new LearnSummary(
            study.Plan.Points,
            study.Plan.Replications,
            stage.Played,
            posterior.FoundBefore.Count(found => found is null),
            [.. stage.Reasons],
            posterior.Effective,
            posterior.EffectiveAtFirst,
            posterior.Steps,
            [.. study.Incidents.Select(Incident)],
            policies,
            ranges,
            [.. common.Select(quantity => quantity.Name).Except(ranges.Select(range => range.Quantity))],
            LearnCalibrator.Check(posterior.FoundBefore, study.Plan.Seed)
        );
        var told = study.Told.Select(incident => incident.Name).ToList();
        var from = $"{told.Count} {(told.Count == 1 ? "incident" : "incidents")} ({(told.Count == 1 ? told[0] : $"{told[0]} to {told[^1]}")})";
        return (
            summary,
            new LearnedBeliefs(
                from,
                told,
                policies.ToDictionary(one => one.Policy, one => Math.Round(one.After, Digits), StringComparer.Ordinal),
                [
                    .. moved
                        .Select(one => one.Quantity with { Belief = Belief(one.Quantity, one.Places) })
                        .OrderBy(quantity => quantity.Name, StringComparer.Ordinal),
                ]
            )
        );
    }

    private double[] PlacesOf(int dimension) => Array.ConvertAll(_held, place => place[dimension]);

    private LearnedRange Range(Quantity quantity, double[] places, double distance)
    {
        double[] Ends(double[] weights) => [.. WeightedPlaces.Quantiles(places, weights, s_ends).Select(quantity.CentralAt)];
        var (after, before) = (Ends(posterior.Weights), s_ends.Select(quantity.CentralAt).ToArray());
        var medians = _without.Select(weights => Ends(weights)[1]).ToList();
        var most = Enumerable.Range(0, medians.Count).MaxBy(index => Math.Abs(medians[index] - after[1]));
        return new LearnedRange(
            quantity.Name,
            quantity.Dimension,
            quantity.Range!.Value,
            new BeliefEnds(before[0], before[1], before[2]),
            new BeliefEnds(after[0], after[1], after[2]),
            distance,
            WeightedPlaces.PValue(distance, posterior.Effective),
            study.Told[most].Name,
            medians[most]
        );
    }

    /// <summary>The belief as quantiles, which the file can hold: rising, and inside the range.</summary>
    private Belief Belief(Quantity quantity, double[] places)
    {
        var quantiles = new List<BeliefQuantile>();
        foreach (var (share, place) in s_shares.Zip(WeightedPlaces.Quantiles(places, posterior.Weights, s_shares)))
        {
            var value = QuantityReference.Rounded(quantity.CentralAt(place), quantity);
            if (value > (quantiles.Count > 0 ? quantiles[^1].Value : quantity.Range!.Value.Low) && value < quantity.Range!.Value.High)
            {
                quantiles.Add(new BeliefQuantile(share, value));
            }
        }

        return new Belief(BeliefFamily.Quantiles, quantiles);
    }

    /// <summary>
    /// The mean share of each policy. What the points by belief have by chance more or less than an even share is taken off, so that a
    /// record that teaches nothing leaves all alike.
    /// </summary>
    private IReadOnlyList<LearnedPolicy> Policies()
    {
        var (after, first) = (Array.ConvertAll(posterior.Places, study.Space.Shares), Array.ConvertAll(posterior.Before, study.Space.Shares));
        var count = study.Space.Policies.Count;
        return
        [
            .. study.Space.Policies.Select(
                (policy, index) =>
                {
                    var shares = Array.ConvertAll(after, one => one[index]);
                    var chance = posterior.Steps == 0 ? Playable(first.Select(one => one[index])) - (1.0 / count) : 0;
                    double Mean(double[] weights) => Math.Clamp(shares.Zip(weights, (share, weight) => share * weight).Sum() - chance, 0, 1);
                    var ends = WeightedPlaces.Quantiles(shares, posterior.Weights, s_ends);
                    return new LearnedPolicy(policy, 1.0 / count, Mean(posterior.Weights), ends[0], ends[2], [.. _without.Select(Mean)]);
                }
            ),
        ];
    }

    /// <summary>A mean over the points by belief that can be played.</summary>
    private double Playable(IEnumerable<double> values) => values.Where((_, point) => posterior.FoundBefore[point] is not null).Average();

    private LearnedFrom Incident(RecordedIncident incident)
    {
        var index = study.Told.ToList().IndexOf(incident);
        if (index < 0)
        {
            return new LearnedFrom(incident.Name, incident.Given.Record.Title, [], false, double.NaN, double.NaN, 0, posterior.Effective);
        }

        var without = _without[index];
        var others = posterior.Found.Select((found, point) => found is null ? 0 : without[point] * found[index]).Sum();
        var rests = posterior.Weights.Select((weight, point) => weight > 0 ? weight * PortableMath.Log(weight / without[point]) : 0).Sum();
        return new LearnedFrom(
            incident.Name,
            incident.Given.Record.Title,
            [.. incident.Decided.Select(topic => topic.Says.StartsWith(topic.Topic, StringComparison.Ordinal) ? topic.Says : $"{topic.Topic}: {topic.Says}")],
            stage.IsSeen(index),
            posterior.FoundBefore.Where(found => found is not null).Average(found => found![index]),
            others,
            Math.Max(0, rests),
            PosteriorSampler.Effective(without)
        );
    }
}
