namespace ZoneSim.Studies.Points;

/// <summary>Blocks of points that count only where all of their points could be played: trajectories, base points.</summary>
internal static class Blocks
{
    /// <summary>First points of the blocks that were played whole.</summary>
    public static List<int> Whole(DesignPointResult[] yields, int size) =>
        [
            .. Enumerable
                .Range(0, yields.Length / size)
                .Select(block => block * size)
                .Where(first => yields[first..(first + size)].All(yield => yield.IsDefined)),
        ];

    /// <summary>Why points could not be played.</summary>
    public static string Reasons(DesignPointResult[] yields) =>
        string.Join(
            "; ",
            yields
                .Where(yield => !yield.IsDefined)
                .Select(yield => yield.Reason.Length > 0 ? yield.Reason : "no history gives the number at a point")
                .Distinct()
                .Take(3)
        );
}
