using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>A chart that a presentation program draws itself from a workbook inside the file.</summary>
/// <param name="Title">What it shows.</param>
internal abstract record NativeChart(string Title);

/// <summary>Bars: a group of bars for each category, one for each policy, with intervals.</summary>
internal sealed record NativeBars(DifferenceKind Kind, string Title, string Axis, IReadOnlyList<string> Categories, IReadOnlyList<NativeSeries> Series)
    : NativeChart(Title);

/// <summary>One policy's bars.</summary>
/// <param name="Name">The policy.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Values">By category; null where there is none.</param>
internal sealed record NativeSeries(string Name, SKColor Colour, IReadOnlyList<NativeValue?> Values);

/// <summary>An estimate with its range over the assumptions.</summary>
internal sealed record NativeValue(Estimate Estimate, AssumptionBand? Band);

/// <summary>Differences beside a line at zero, each with its interval and its range.</summary>
internal sealed record NativeForest(string Title, string Axis, IReadOnlyList<NativeDifference> Rows) : NativeChart(Title);

/// <summary>One difference, in percentage points.</summary>
internal sealed record NativeDifference(string Label, SKColor Colour, NativeValue Points);

/// <summary>Step curves.</summary>
internal sealed record NativeCurves(string Title, string XAxis, string YAxis, double End, double Step, IReadOnlyList<NativeCurve> Curves) : NativeChart(Title);

/// <summary>One policy's curve: its corners.</summary>
internal sealed record NativeCurve(string Name, SKColor Colour, IReadOnlyList<CurvePoint> Corners);

/// <summary>Native charts of results.</summary>
internal static class NativeCharts
{
    /// <summary>More bars than this stand too close to be read beside their names; the picture has a column for each policy.</summary>
    public const int MostBars = 25;

    /// <summary>How bars are read.</summary>
    public const string BarKey = "Bar: share of histories. Thin line: run noise. Broad band, darker on the bar and grey beyond it: range over the assumptions.";

    /// <summary>How a forest is read.</summary>
    public const string ForestKey = "Point and thin line: difference with its run noise. Pale line: range over the assumptions.";

    private const int MostPoints = 240;

    /// <summary>Ends, and outcomes, by policy.</summary>
    public static IReadOnlyList<NativeChart> OfShares(Subject subject) =>
        [
            .. ChartTables
                .Sections(subject)
                .Select(section => new NativeBars(
                    section.Kind,
                    section.Title,
                    "share of histories",
                    [.. section.Rows.Select(row => row.Label)],
                    [
                        .. subject.Group.Members.Select(
                            (member, index) =>
                                new NativeSeries(
                                    member.Name,
                                    ChartPalette.OfPolicy(member.Index),
                                    [.. section.Rows.Select(row => row.Shares[index] is { } share ? new NativeValue(share.Proportion, share.Band) : null)]
                                )
                        ),
                    ]
                )),
        ];

    /// <summary>Differences of ends, and of outcomes.</summary>
    /// <param name="comparison">Of which comparison.</param>
    /// <param name="titleOf">What was found of the ends, or of the outcomes; null where nothing was counted.</param>
    /// <param name="rows">Them.</param>
    public static IReadOnlyList<NativeChart> OfDifferences(
        Comparison comparison,
        Func<DifferenceKind, string?> titleOf,
        IEnumerable<(string Label, SKColor Colour, Difference Difference)> rows
    ) =>
        [
            .. rows.GroupBy(row => row.Difference.Kind)
                .Select(section => new NativeForest(
                    titleOf(section.Key) ?? $"{(section.Key == DifferenceKind.End ? "Ends" : "Outcomes")}: {comparison.Other} minus {comparison.Reference}",
                    $"percentage points: less often under {comparison.Other} (left), more often (right)",
                    [
                        .. section.Select(row => new NativeDifference(
                            WordForms.Capital(row.Label),
                            row.Colour,
                            new NativeValue(
                                InPoints(row.Difference.Deciding),
                                row.Difference.Band is { } band ? new AssumptionBand(band.Low * 100, band.Median * 100, band.High * 100, band.Points) : null
                            )
                        )),
                    ]
                )),
        ];

    /// <summary>Curves, at most a few hundred corners each.</summary>
    public static IReadOnlyList<NativeChart> OfCurves(IReadOnlyList<Curve> curves, string xAxis, string yAxis, double end, double step)
    {
        var last = curves.Max(curve => curve.Points[^1].Time);
        return
        [
            new NativeCurves(
                WordForms.Capital(yAxis),
                xAxis,
                yAxis,
                end,
                step,
                [
                    .. curves.Select(curve => new NativeCurve(
                        curve.Name,
                        ChartPalette.OfPolicy(curve.Index),
                        Curves.Steps(Curves.Thinned(curve.Points, last, MostPoints), last)
                    )),
                ]
            ),
        ];
    }

    private static Estimate InPoints(Estimate share) => new(share.Value * 100, share.Low * 100, share.High * 100);
}
