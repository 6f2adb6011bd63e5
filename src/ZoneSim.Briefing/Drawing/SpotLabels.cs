using SkiaSharp;

namespace ZoneSim.Briefing.Drawing;

/// <summary>Puts short labels beside spots of a plane so that they keep off the spots and off each other, as far as there is room.</summary>
internal static class SpotLabels
{
    private static readonly float[] s_rings = [1, 1.7f, 2.6f];

    private static readonly (float X, float Y)[] s_sides = [(1, 0), (0.7f, -0.7f), (0, -1), (-0.7f, -0.7f), (-1, 0), (-0.7f, 0.7f), (0, 1), (0.7f, 0.7f)];

    /// <summary>The centre of each label: the first side, near before far, where it meets nothing.</summary>
    /// <param name="spots">The spots, those that matter most first.</param>
    /// <param name="within">The rectangle that labels keep to.</param>
    /// <param name="distance">From spot to label.</param>
    /// <param name="size">Width and height that a label takes.</param>
    public static IReadOnlyList<SKPoint> Place(List<SKPoint> spots, SKRect within, float distance, float size)
    {
        var placed = new List<SKPoint>(spots.Count);
        foreach (var spot in spots)
        {
            var candidates = s_rings
                .SelectMany(ring => s_sides.Select(side => new SKPoint(spot.X + (side.X * distance * ring), spot.Y + (side.Y * distance * ring))))
                .ToList();
            placed.Add(candidates.Where(IsWithin).DefaultIfEmpty(candidates[0]).MinBy(Crowding));
        }

        return placed;

        bool IsWithin(SKPoint at) =>
            at.X > within.Left + (size / 2) && at.X < within.Right - (size / 2) && at.Y > within.Top + (size / 2) && at.Y < within.Bottom - (size / 2);

        int Crowding(SKPoint at) =>
            spots.Count(other => SKPoint.Distance(other, at) < size * 0.8f) + placed.Count(other => SKPoint.Distance(other, at) < size * 1.15f);
    }
}
