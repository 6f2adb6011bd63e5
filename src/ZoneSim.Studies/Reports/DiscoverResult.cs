using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies;

/// <summary>Under which conditions the difference between two policies has the other sign: the box that PRIM finds.</summary>
/// <param name="Verdict">Whether there is a box that can be relied on.</param>
/// <param name="Says">The same in words.</param>
/// <param name="UsualSign">Sign of the difference at the scenario's own values, or over the points where that cannot be told: +1 or −1; 0: no
/// difference anywhere.</param>
/// <param name="IsUsualTold">Whether the sign at the scenario's own values is told from run noise.</param>
/// <param name="Points">Points that gave a difference.</param>
/// <param name="Cases">Points whose difference has the other sign: cases.</param>
/// <param name="ToldCases">Cases whose own interval leaves out 0.</param>
/// <param name="Sides">What the box says of each quantity that it restricts.</param>
/// <param name="Box">What the box holds of all points.</param>
/// <param name="HeldOut">What it holds of the points that it was not found on.</param>
/// <param name="Trajectory">The peeling, from everything down.</param>
/// <param name="Source">Where the points come from, in words.</param>
/// <param name="Spots">Points to draw: along the first two quantities of the box, or of the study.</param>
public sealed record DiscoverResult(
    PrimVerdict Verdict,
    string Says,
    int UsualSign,
    bool IsUsualTold,
    int Points,
    int Cases,
    int ToldCases,
    IReadOnlyList<BoxSide> Sides,
    BoxHolds Box,
    PrimHeldOut HeldOut,
    IReadOnlyList<BoxHolds> Trajectory,
    string Source,
    BoxSpots Spots
);

/// <summary>A restriction of a box.</summary>
/// <param name="Quantity">Its name.</param>
/// <param name="Low">Lower end in base units; null where the box is open below.</param>
/// <param name="High">Upper end; null where it is open above.</param>
/// <param name="ComesBack">Share of half-samples whose box restricts it too.</param>
/// <param name="QuasiP">Chance of such a density if the restriction only thinned at random.</param>
public sealed record BoxSide(string Quantity, double? Low, double? High, double ComesBack, double QuasiP);

/// <summary>What a box holds.</summary>
/// <param name="Points">Points in it.</param>
/// <param name="Mass">Share of all points in it.</param>
/// <param name="Density">Share of its points that are cases.</param>
/// <param name="Coverage">Share of all cases that are in it; NaN without cases.</param>
/// <param name="Restricted">Number of quantities that it restricts.</param>
public sealed record BoxHolds(int Points, double Mass, double Density, double Coverage, int Restricted);

/// <summary>Points along two quantities.</summary>
/// <param name="X">Name of the quantity across.</param>
/// <param name="Y">Name of the quantity upwards; equal to <paramref name="X"/> where there is one only.</param>
/// <param name="XValues">Central values by point, in base units.</param>
/// <param name="YValues">The same upwards.</param>
/// <param name="Differences">The difference at each point.</param>
public sealed record BoxSpots(string X, string Y, IReadOnlyList<double> XValues, IReadOnlyList<double> YValues, IReadOnlyList<double> Differences);
