using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Points;

/// <summary>
/// Morris screening over all quantities of a study. The points of a trajectory meet the same histories, so that each step is a
/// paired difference, with the noise of one.
/// </summary>
/// <param name="plan">What was asked.</param>
/// <param name="study">The study.</param>
/// <param name="play">Plays a design.</param>
internal sealed class Screening(ScreeningPlan plan, PointStudy study, Func<PointDesign, DesignPointResult[]> play)
{
    /// <summary>Name of the stage.</summary>
    public const string Stage = "screening";

    /// <summary>Replications that it takes under each policy.</summary>
    public static long Replications(ScreeningPlan plan) => (long)MorrisScreening.Count(plan.Trajectories, plan.Moved.Count) * plan.ScreeningReplications;

    /// <summary>Plays it: the quantities by how far μ* stands above what run noise alone would give, and the trajectories played whole.</summary>
    /// <exception cref="StudyRefusalException">Fewer than two trajectories could be played.</exception>
    public (IReadOnlyList<ScreenedQuantity> Quantities, int Trajectories) Play()
    {
        var names = study.Quantities.Select(quantity => quantity.Name).ToArray();
        var unit = MorrisScreening.Points(plan.Seed, names, plan.Trajectories);
        var size = names.Length + 1;
        var yields = play(
            new PointDesign(
                Stage,
                study.Quantities,
                [
                    .. unit.Select(
                        (place, point) =>
                            new DesignPoint(
                                PointDesign.ValuesAt(study.Quantities, place),
                                (long)(point / size) * plan.ScreeningReplications,
                                point % size == 0 ? -1 : point - 1
                            )
                    ),
                ],
                size,
                plan.ScreeningReplications
            )
        );
        var whole = Blocks.Whole(yields, size);
        if (whole.Count < 2)
        {
            throw new StudyRefusalException(RefusalCode.Unplayable, $"Fewer than two trajectories of the screening could be played: {Blocks.Reasons(yields)}.");
        }

        var kept = whole.SelectMany(first => yields[first..(first + size)]).ToArray();
        var measures = MorrisScreening.Measure(
            [.. whole.SelectMany(first => unit[first..(first + size)])],
            Array.ConvertAll(kept, yield => yield.Response.Value),
            SharedHistories.OfTrajectories(kept, names.Length),
            plan.Confidence
        );
        var found = measures.Select((one, index) => new ScreenedQuantity(names[index], one.MuStar, one.Mu, one.Sigma, one.NoiseFloor, one.AboveNoise, false));
        return ([.. found.OrderByDescending(one => one.AboveFloor).ThenBy(one => one.Quantity, StringComparer.Ordinal)], whole.Count);
    }
}
