using ZoneSim.Model;

namespace ZoneSim.Studies.Replications;

/// <summary>How a ledger is written, whatever its columns.</summary>
internal static class LedgerLayout
{
    /// <summary>Number of this layout; a run folder of another one is refused. 2: time inside the zone, counted to the horizon.</summary>
    public const int Version = 2;

    /// <summary>Categories that no row lacks.</summary>
    public static string[] AlwaysNamed { get; } = ["kind", "outcome", "end", "intent"];

    /// <summary>The labels of all sets of measures, by their bits.</summary>
    public static string[] SetLabels { get; } = [.. Enumerable.Range(0, 1 << MeasureNames.All.Count).Select(bits => ((MeasureSet)bits).Label())];
}
