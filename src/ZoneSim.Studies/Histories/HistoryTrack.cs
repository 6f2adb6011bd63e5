using ZoneSim.Model;

namespace ZoneSim.Studies;

/// <summary>A mover is at a place at a time.</summary>
/// <param name="Seconds">Simulated seconds from the start of the scenario.</param>
/// <param name="At">Metres east and north of the garrison.</param>
public readonly record struct TrackPoint(double Seconds, Place At);

/// <summary>Where one convoy or drone was in one incursion: straight legs at even speed between points.</summary>
/// <param name="Subject">The incursion, as its events name it.</param>
/// <param name="Lane">Convoy or drone.</param>
/// <param name="Points">One point at least, in order of time.</param>
public sealed record HistoryTrack(string Subject, Lane Lane, IReadOnlyList<TrackPoint> Points)
{
    /// <summary>Label of the outcome; empty where the history does not tell of an end.</summary>
    public string End { get; init; } = "";

    /// <summary>Whether it is of those of a convoy that stay while others of it go on; their incursion has a track beside it.</summary>
    public bool IsPart { get; init; }

    /// <summary>Where it is; null before it comes and after it has gone.</summary>
    /// <param name="seconds">Simulated seconds from the start of the scenario.</param>
    public Place? PlaceAt(double seconds)
    {
        if (seconds < Points[0].Seconds || seconds > Points[^1].Seconds)
        {
            return null;
        }

        var next = 0;
        while (next < Points.Count - 1 && Points[next].Seconds <= seconds)
        {
            next++;
        }

        if (next == 0 || Points[next].Seconds <= seconds)
        {
            return Points[next].At;
        }

        var (from, to) = (Points[next - 1], Points[next]);
        return from.At + ((to.At - from.At) * ((seconds - from.Seconds) / (to.Seconds - from.Seconds)));
    }
}
