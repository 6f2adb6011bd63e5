using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies;

/// <summary>Beliefs over the range of one quantity, side by side.</summary>
/// <param name="Title">The scenario's title.</param>
/// <param name="Quantity">The quantity.</param>
/// <param name="Held">The scenario's belief first, then the experts', then their pool where there are two or more.</param>
public sealed record Elicitation(string Title, Quantity Quantity, IReadOnlyList<HeldBelief> Held)
{
    /// <summary>The name of the scenario's own belief.</summary>
    public const string Own = "scenario";

    /// <summary>The name of the experts' linear pool.</summary>
    public const string Pool = "pool";

    /// <summary>The shares at which beliefs are told.</summary>
    public static IReadOnlyList<double> Shares { get; } = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>Sets beliefs side by side.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="quantity">A quantity with a range of positive width.</param>
    /// <param name="experts">What experts hold of it.</param>
    public static Elicitation Of(Scenario scenario, Quantity quantity, IReadOnlyList<ExpertBelief> experts)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(quantity);
        ArgumentNullException.ThrowIfNull(experts);
        var (range, mode) = (quantity.Range!.Value, quantity.Value.Central);
        HeldBelief Single(string name, Belief belief) =>
            new(
                name,
                BeliefWords.Name(belief),
                [.. Shares.Select(share => belief.At(share, range, mode))],
                Mean(share => belief.At(share, range, mode)),
                belief.Family == BeliefFamily.Quantiles ? BeliefFit.Best(belief.Quantiles, range) : null
            );
        var held = new List<HeldBelief> { Single(Own, quantity.Belief ?? Belief.Of(BeliefFamily.Uniform)) };
        held.AddRange(experts.Select(expert => Single(expert.Name, expert.Belief)));
        if (experts.Count > 1)
        {
            var pool = new OpinionPool([.. experts.Select(expert => expert.Belief)], range, mode);
            var values = Shares.Select(pool.At).ToArray();
            held.Add(
                new HeldBelief(
                    Pool,
                    "linear, every expert alike",
                    values,
                    Mean(pool.At),
                    BeliefFit.Best([.. Shares.Zip(values, (share, value) => new BeliefQuantile(share, value))], range)
                )
            );
        }

        return new Elicitation(scenario.Title, quantity, held);
    }

    /// <summary>A mean from 200 places of even shares.</summary>
    private static double Mean(Func<double, double> at) => Enumerable.Range(0, 200).Average(place => at((place + 0.5) / 200));
}

/// <summary>A belief in numbers.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Form">How it was given.</param>
/// <param name="Values">The values at <see cref="Elicitation.Shares"/>, in base units.</param>
/// <param name="Mean">Its mean, in base units.</param>
/// <param name="Fit">The family that comes nearest, where it was given as quantiles; null for a family.</param>
public sealed record HeldBelief(string Name, string Form, IReadOnlyList<double> Values, double Mean, BeliefFit? Fit);
