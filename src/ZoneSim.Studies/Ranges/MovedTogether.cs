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
    [
        .. groups
            .Select(group => group.Among([.. names]))
            .Where(group => group.Quantities.Count > 1)
            .Select(group => (group, group.Quantities.Select(name => names.ToList().IndexOf(name)).ToArray())),
    ];

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
    public double[] Mixed(double[] place) => Mixed(place, [.. Enumerable.Range(0, place.Length)]);

    /// <summary>
    /// The same with the dimensions of a group taken in an order: two places that have their first dimensions in that order alike have these alike mixed,
    /// and the others are drawn given them.
    /// </summary>
    /// <param name="place">A place on the open unit cube.</param>
    /// <param name="order">The dimensions, each once.</param>
    public double[] Mixed(double[] place, int[] order)
    {
        var mixed = place.ToArray();
        foreach (var (group, members) in Groups)
        {
            int[] rows = [.. Enumerable.Range(0, members.Length).OrderBy(member => Array.IndexOf(order, members[member]))];
            var dimensions = Array.ConvertAll(rows, row => members[row]);
            var triangle = ImanConover.Triangle([.. rows.Select(row => (IReadOnlyList<double>)[.. rows.Select(column => group.Correlations[row][column])])]);
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
}
