using ZoneSim.Model;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Learning;

/// <summary>How probable the record of each incident is at some points; null at a point that cannot be played.</summary>
/// <param name="round">0 for the points drawn by belief, then 1, 2, … for each round of moves.</param>
/// <param name="places">The points: places on the open unit cube, over which belief is even.</param>
/// <returns>By point, then incident: probabilities above 0.</returns>
internal delegate double[]?[] RecordLikelihood(int round, double[][] places);

/// <summary>
/// Points by belief, weighted by how probable they make the record. Where the weights leave too few points to speak for all, sequential
/// Monte Carlo goes on from them (Del Moral, Doucet and Jasra 2006; Toni and others 2009): the record is let in by degrees, each keeping
/// half of the points effective; points are drawn again by weight (systematic resampling) and moved by Metropolis steps.
/// </summary>
/// <param name="seed">The study's seed.</param>
/// <param name="names">Names of the dimensions.</param>
/// <param name="points">Number of points.</param>
/// <param name="likelihood">How probable the record is.</param>
internal sealed class PosteriorSampler(ulong seed, IReadOnlyList<string> names, int points, RecordLikelihood likelihood)
{
    /// <summary>Effective points below which the weights alone are not relied on; half of the points where these are fewer than twice that.</summary>
    public const double Enough = 100;

    /// <summary>Rounds of moves after each degree.</summary>
    private const int Moves = 2;

    /// <summary>Half of the length of a local step, on the unit cube.</summary>
    private const double Step = 0.15;

    /// <summary>The posterior; null where no point can be played.</summary>
    public LearnPosterior? Sample()
    {
        var places = LatinHypercube.Sample(seed, names, points);
        var found = likelihood(0, places);
        var logs = Array.ConvertAll(found, Log);
        if (logs.All(double.IsNegativeInfinity))
        {
            return null;
        }

        var weights = Weights(logs, 1);
        var effective = Effective(weights);
        var playable = logs.Count(log => !double.IsNegativeInfinity(log));
        return effective >= Math.Min(Enough, playable / 2.0)
            ? new LearnPosterior(places, weights, found, places, found, effective, effective, 0)
            : Tempered(places, found, effective);
    }

    /// <summary>Effective number of points of some weights that sum to 1 (Kish 1965).</summary>
    public static double Effective(IReadOnlyCollection<double> weights) => 1 / weights.Sum(weight => weight * weight);

    /// <summary>Weights that sum to 1, from logarithms raised to a power.</summary>
    public static double[] Weights(double[] logs, double power)
    {
        var greatest = logs.Max();
        var raised = Array.ConvertAll(logs, log => double.IsNegativeInfinity(log) ? 0 : PortableMath.Exp(power * (log - greatest)));
        var sum = raised.Sum();
        return Array.ConvertAll(raised, one => one / sum);
    }

    private LearnPosterior Tempered(double[][] first, double[]?[] firstFound, double firstEffective)
    {
        var (places, found, families) = (first, firstFound, Enumerable.Range(0, points).ToArray());
        var (degree, steps, round) = (0.0, 0, 0);
        while (degree < 1)
        {
            var logs = Array.ConvertAll(found, Log);
            var next = Next(logs, degree);
            var picks = Picks(Weights(logs, next - degree), steps++);
            (places, found, families, degree) = (
                Array.ConvertAll(picks, pick => places[pick]),
                Array.ConvertAll(picks, pick => found[pick]),
                Array.ConvertAll(picks, pick => families[pick]),
                next
            );
            for (var move = 0; move < Moves; move++)
            {
                round++;
                var tried = places.Select((place, point) => Tried(place, round, point)).ToArray();
                var theirs = likelihood(round, tried);
                var gains = tried
                    .Select(
                        (_, point) =>
                            PortableMath.Log(KeyedUniform.At(seed, FormattableString.Invariant($"accept {round}"), point))
                            < degree * (Log(theirs[point]) - Log(found[point]))
                    )
                    .ToArray();
                places = [.. places.Select((place, point) => gains[point] ? tried[point] : place)];
                found = [.. found.Select((one, point) => gains[point] ? theirs[point] : one)];
            }
        }

        var equal = Enumerable.Repeat(1.0 / points, points).ToArray();
        var descended = families.GroupBy(family => family).Sum(group => (double)group.Count() * group.Count());
        return new LearnPosterior(places, equal, found, first, firstFound, points * (double)points / descended, firstEffective, steps);
    }

    private static double Log(double[]? found) => found is null ? double.NegativeInfinity : found.Sum(PortableMath.Log);

    /// <summary>The degree that leaves half of the points effective, by bisection; 1 where that leaves more.</summary>
    private double Next(double[] logs, double degree)
    {
        if (Effective(Weights(logs, 1 - degree)) >= points / 2.0)
        {
            return 1;
        }

        var (low, high) = (degree, 1.0);
        for (var halving = 0; halving < 40; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = Effective(Weights(logs, middle - degree)) >= points / 2.0 ? (middle, high) : (low, middle);
        }

        return high;
    }

    private int[] Picks(double[] weights, int step)
    {
        var (picks, point, sum) = (new int[points], 0, weights[0]);
        var start = KeyedUniform.At(seed, "resampled", step);
        for (var place = 0; place < points; place++)
        {
            while (sum < (place + start) / points && point < points - 1)
            {
                sum += weights[++point];
            }

            picks[place] = point;
        }

        return picks;
    }

    /// <summary>Some of a point's dimensions, few or many, drawn afresh or moved a little; both ways are as likely back as there.</summary>
    private double[] Tried(double[] place, int round, int point)
    {
        var key = KeyedUniform.Key(seed, FormattableString.Invariant($"move {round}"), point);
        double Draw(int which) => ((KeyedUniform.Mixed(key, (ulong)which) >> 12) + 0.5) * (1.0 / (1UL << 52));
        var share = Math.Pow(0.5, 1 + (int)(Draw(0) * 6));
        var isLocal = Draw(1) < 0.5;
        var always = (int)(Draw(2) * names.Count);
        return
        [
            .. place.Select(
                (old, dimension) =>
                    Draw(3 + dimension) >= share && dimension != always ? old
                    : isLocal ? Reflected(old + (Step * ((2 * Draw(3 + names.Count + dimension)) - 1)))
                    : Draw(3 + names.Count + dimension)
            ),
        ];
    }

    private static double Reflected(double place) =>
        place <= 0 ? Math.Max(-place, double.Epsilon)
        : place >= 1 ? Math.Min(2 - place, 1 - 1e-12)
        : place;
}

/// <summary>Points that stand for what is held after the record.</summary>
/// <param name="Places">Where they stand.</param>
/// <param name="Weights">Their weights, which sum to 1.</param>
/// <param name="Found">How probable each makes each incident's record; null where it cannot be played.</param>
/// <param name="Before">The points by belief.</param>
/// <param name="FoundBefore">How probable these make the record.</param>
/// <param name="Effective">Effective number of points; after moves, of the first points that all others descend from.</param>
/// <param name="EffectiveAtFirst">That of the points by belief, weighted.</param>
/// <param name="Steps">Degrees by which the record was let in; 0: all at once.</param>
internal sealed record LearnPosterior(
    double[][] Places,
    double[] Weights,
    double[]?[] Found,
    double[][] Before,
    double[]?[] FoundBefore,
    double Effective,
    double EffectiveAtFirst,
    int Steps
)
{
    /// <summary>The weights had one incident not been there.</summary>
    public double[] Without(int incident)
    {
        var raised = Weights.Select((weight, point) => Found[point] is { } found && weight > 0 ? weight / found[incident] : 0).ToArray();
        var sum = raised.Sum();
        return Array.ConvertAll(raised, one => one / sum);
    }
}
