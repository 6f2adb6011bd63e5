using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies;

/// <summary>Where the difference between two policies changes sign; "above" is more often, or more, under the second policy.</summary>
/// <param name="Answer">Whether the answer flips within these ranges.</param>
/// <param name="Verdict">The same in words.</param>
/// <param name="Above">Share of the points at which the difference is told to be above 0.</param>
/// <param name="Below">Share at which it is told to be below 0.</param>
/// <param name="Undecided">Share at which histories are too few to tell.</param>
/// <param name="Z">Half-width of the intervals in standard errors, by which a sign counts as told: simultaneous over all points.</param>
/// <param name="Map">The map of two quantities; null where more were moved.</param>
/// <param name="Table">What each quantity's thirds hold, where more than two were moved; null for a map.</param>
public sealed record FlipResult(
    FlipAnswer Answer,
    string Verdict,
    double Above,
    double Below,
    double Undecided,
    double Z,
    FlipMap? Map,
    IReadOnlyList<FlipThirds>? Table
);

/// <summary>Whether an answer flips within ranges, by intervals that hold together over all points.</summary>
public enum FlipAnswer
{
    /// <summary>Both signs are told somewhere.</summary>
    Flips,

    /// <summary>One sign is told at every point.</summary>
    DoesNotFlip,

    /// <summary>Neither can be said: the sign of some points is not told.</summary>
    TooFewHistories,
}

/// <summary>The difference on a grid of two quantities, all others at the scenario's own values.</summary>
/// <param name="X">Name of the quantity across.</param>
/// <param name="Y">Name of the quantity upwards.</param>
/// <param name="XValues">Central values of X by column, in its base unit.</param>
/// <param name="YValues">Central values of Y by row, in its base unit.</param>
/// <param name="Values">The difference, [row][column]; NaN where a point gave none.</param>
/// <param name="Errors">Its standard error: run noise. Times the result's Z it is the half-width by which signs are told.</param>
/// <param name="Signs">What is known of its sign, simultaneously over the grid.</param>
/// <param name="Zero">Where the difference is 0, in base units.</param>
/// <param name="AboveEdge">Edge of what is known to be above 0.</param>
/// <param name="BelowEdge">Edge of what is known to be below 0; between the two edges the zero line lies.</param>
/// <param name="ChosenBy">Why these two where none were named: their μ* in a screening; null where they were named.</param>
public sealed record FlipMap(
    string X,
    string Y,
    IReadOnlyList<double> XValues,
    IReadOnlyList<double> YValues,
    IReadOnlyList<IReadOnlyList<double>> Values,
    IReadOnlyList<IReadOnlyList<double>> Errors,
    IReadOnlyList<IReadOnlyList<KnownSign>> Signs,
    IReadOnlyList<FlipLine> Zero,
    IReadOnlyList<FlipLine> AboveEdge,
    IReadOnlyList<FlipLine> BelowEdge,
    IReadOnlyList<ScreenedQuantity>? ChosenBy
)
{
    /// <summary>How strongly the sender of a campaign has to learn for the sign to change; null where the quantity across is not that.</summary>
    public BreakEven? BreakEven { get; init; }
}

/// <summary>Where along λ, across a map, the difference changes its sign; a place is null where none is told.</summary>
/// <param name="Own">The scenario's own value upwards, or the nearest one on the map.</param>
/// <param name="At">λ at which the difference is 0 there.</param>
/// <param name="From">As far down as run noise goes, at the map's level; null where that is beyond the map, too.</param>
/// <param name="To">As far up.</param>
/// <param name="Least">The least λ of all rows in which one is told.</param>
/// <param name="Most">The greatest.</param>
/// <param name="Rows">Rows in which one is told.</param>
/// <param name="Sentence">The same in words.</param>
public sealed record BreakEven(double Own, double? At, double? From, double? To, double? Least, double? Most, int Rows, string Sentence);

/// <summary>A line on a map.</summary>
/// <param name="X">Corners across, in base units.</param>
/// <param name="Y">Corners upwards.</param>
/// <param name="IsClosed">Whether the last corner is joined to the first.</param>
public sealed record FlipLine(IReadOnlyList<double> X, IReadOnlyList<double> Y, bool IsClosed);

/// <summary>Points over the ranges of several quantities, by where they stand in the range of one.</summary>
/// <param name="Quantity">Its name.</param>
/// <param name="Thirds">Lower, middle and upper third of its range.</param>
public sealed record FlipThirds(string Quantity, IReadOnlyList<FlipThird> Thirds);

/// <summary>The points in a third of a range.</summary>
/// <param name="Low">Lower end of the third, in base units.</param>
/// <param name="High">Upper end.</param>
/// <param name="Points">Points in it.</param>
/// <param name="Above">Share of them told to be above 0.</param>
/// <param name="Below">Share told to be below 0.</param>
/// <param name="Mean">Mean difference over them.</param>
public sealed record FlipThird(double Low, double High, int Points, double Above, double Below, double Mean);
