using ZoneSim.Model;

namespace ZoneSim.Studies.Points;

/// <summary>One point of a design.</summary>
/// <param name="Values">Central value of each quantity of the design, in base units.</param>
/// <param name="FirstReplication">Number of the first replication played there; points with the same number meet the same histories.</param>
/// <param name="Anchor">
/// Index of the point of the same block from which this one's change is taken, pair by pair over the same histories; −1: none.
/// </param>
internal sealed record DesignPoint(double[] Values, long FirstReplication, int Anchor);

/// <summary>Where a stage of a study is played. Points come in blocks of one size: those of a block are played together.</summary>
/// <param name="Stage">Name of the stage.</param>
/// <param name="Quantities">The quantities moved.</param>
/// <param name="Points">The points.</param>
/// <param name="BlockSize">Points in a block; the last one may be shorter.</param>
/// <param name="Replications">Replications at each point under each policy.</param>
/// <param name="Round">Which round of a stage that is played in several; null: the only one.</param>
internal sealed record PointDesign(
    string Stage,
    IReadOnlyList<Quantity> Quantities,
    IReadOnlyList<DesignPoint> Points,
    int BlockSize,
    int Replications,
    int? Round = null
)
{
    /// <summary>Replications in a piece of work, about: pieces are files, and a file costs some milliseconds.</summary>
    private const int ReplicationsPerPiece = 8_000;

    /// <summary>Points in one piece of work: whole blocks, by the design alone.</summary>
    public int PointsPerPiece => BlockSize * Math.Max(1, ReplicationsPerPiece / (BlockSize * Replications));

    /// <summary>What the names of its pieces begin with.</summary>
    public string Prefix => Round is { } round ? FormattableString.Invariant($"{Stage}-{round:0000}") : Stage;

    /// <summary>The central values at a place of the unit cube, each by the belief over its range.</summary>
    /// <param name="quantities">Quantities with ranges.</param>
    /// <param name="unit">0 to 1 for each.</param>
    public static double[] ValuesAt(IReadOnlyList<Quantity> quantities, double[] unit) => [.. unit.Select((u, index) => quantities[index].CentralAt(u))];
}
