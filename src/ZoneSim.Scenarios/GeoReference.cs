namespace ZoneSim.Scenarios;

/// <summary>References from a scenario to files that are no texts for a reader.</summary>
public static class GeoReference
{
    /// <summary>Whether a reference is that of a GeoJSON file: its name ends so.</summary>
    public static bool Is(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return Ground.GeoFiles.IsOne(reference);
    }
}
