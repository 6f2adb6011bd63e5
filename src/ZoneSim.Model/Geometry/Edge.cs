namespace ZoneSim.Model;

/// <summary>
/// The one rule for every edge: the zone's, a ring's, the border between two sides. An edge is a line <see cref="Width"/> wide
/// on either side. Whoever stands on the line has reached the edge and is not inside. So a convoy that halts on the zone's edge
/// has not entered, one that has driven out to the edge has left, and one that comes to the garrison ring is there. What falls
/// on the instant of the horizon is still seen: the place at that instant decides.
/// </summary>
internal static class Edge
{
    /// <summary>Half the width of the line, metres: far more than rounding, far less than anything a source says.</summary>
    public const double Width = 1e-3;

    /// <summary>Whether a place is inside: beyond the line, seen from outside.</summary>
    /// <param name="distance">Distance of the place from the middle, metres.</param>
    /// <param name="radius">Radius of the edge, metres.</param>
    public static bool IsInside(double distance, double radius) => distance < radius - Width;

    /// <summary>Whether a place is on the line or inside.</summary>
    /// <param name="distance">Distance of the place from the middle, metres.</param>
    /// <param name="radius">Radius of the edge, metres.</param>
    public static bool IsReached(double distance, double radius) => distance <= radius + Width;

    /// <summary>Whether two places on an edge are one: what goes out where it came in has not crossed.</summary>
    public static bool IsOnePlace(Place a, Place b) => a.DistanceTo(b) <= 2 * Width;
}
