using ZoneSim.Model;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Ranges;

/// <summary>The groups of a scenario whose quantities move together, among those that a study moves.</summary>
/// <param name="groups">The scenario's groups.</param>
/// <param name="names">The quantities moved, by dimension.</param>
internal sealed class MovedTogether(IReadOnlyList<TogetherGroup> groups, IReadOnlyList<string> names)
{
    /// <summary>The groups of which two or more are moved, each with its dimensions.</summary>
    public IReadOnlyList<(TogetherGroup Group, int[] Dimensions)> Groups { get; } =
        [.. groups.Select(group => group.Among([.. names])).Where(group => group.Quantities.Count > 1).Select(group => (group, group.Quantities.Select(name => names.ToList().IndexOf(name)).ToArray()))];

    /// <summary>A Latin hypercube over the quantities whose groups have their rank correlations (Iman and Conover 1982).</summary>
    /// <param name="seed">The study's seed.</param>
    /// <param name="points">Number of points.</param>
    public double[][] Hypercube(ulong seed, int points)
    {
        var sample = LatinHypercube.Sample(seed, names, points);
        foreach (var (group, dimensions) in Groups)
        {
            ImanConover.Order(sample, dimensions, group.Correlations);
        }

        return sample;
    }

    /// <summary>
    /// The place of a point with the correlations, from one whose dimensions are independent: normal scores mixed by the triangle of each
    /// group. Groups stay independent of each other.
    /// </summary>
    /// <param name="place">A place on the open unit cube.</param>
    public double[] Mixed(double[] place)
    {
        var mixed = place.ToArray();
        foreach (var (group, dimensions) in Groups)
        {
            var triangle = ImanConover.Triangle(group.Correlations);
            var scores = Array.ConvertAll(dimensions, dimension => PortableMath.NormalQuantile(place[dimension]));
            for (var row = 1; row < dimensions.Length; row++)
            {
                var score = 0.0;
                for (var column = 0; column <= row; column++)
                {
                    score += triangle[row][column] * scores[column];
                }

                mixed[dimensions[row]] = Math.Clamp(MathNet.Numerics.Distributions.Normal.CDF(0, 1, score), 1e-12, 1 - 1e-12);
            }
        }

        return mixed;
    }

    /// <summary>The dimensions that have to be moved as one for their shares to add up: those of a group, each other one by itself.</summary>
    public IReadOnlyList<(string Name, int[] Dimensions)> Factors =>
    [
        .. Enumerable.Range(0, names.Count).Where(dimension => !Groups.Any(one => one.Dimensions.Contains(dimension))).Select(dimension => (names[dimension], new[] { dimension }))
            .Concat(Groups.Select(one => (one.Group.Name, one.Dimensions.Order().ToArray()))).OrderBy(one => one.Item2[0]),
    ];
}
