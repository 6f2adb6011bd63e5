using ZoneSim.Studies;

namespace ZoneSim.Briefing;

/// <summary>The charts of point studies: pure functions of a <see cref="PointStudyReport"/>. No file is opened and none is written.</summary>
public static class StudyGallery
{
    private static readonly IReadOnlyList<StudyChartKind> s_kinds =
    [
        TornadoChart.Kind, ScreeningChart.Kind, FlipChart.Kind, FlipThirdsChart.Kind, BoxChart.Kind, PeelingChart.Kind, ValueChart.Kind,
    ];

    /// <summary>Every chart, in the order of a briefing.</summary>
    public static IReadOnlyList<ChartInfo> All { get; } = [.. s_kinds.Select(kind => kind.Info)];

    /// <summary>The names of the charts that this study has the data for, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<string> Available(PointStudyReport report) =>
        [.. s_kinds.Where(kind => kind.Missing(report) is null).Select(kind => kind.Info.Name)];

    /// <summary>What a study lacks for a chart, as a sentence; null where the chart is available.</summary>
    /// <exception cref="ArgumentException">There is no chart of that name.</exception>
    public static string? Missing(PointStudyReport report, string name) => Named(name).Missing(report);

    /// <summary>Draws charts, one picture after another as they are asked for.</summary>
    /// <param name="report">The study.</param>
    /// <param name="only">Names of the charts wanted; null or empty for all that are available.</param>
    /// <param name="size">Size in pixels; null for 1920 × 1080.</param>
    /// <param name="formats">Which files of each picture.</param>
    /// <exception cref="ArgumentException">A name is not a chart's, or the study lacks what it needs; nothing has been drawn.</exception>
    public static IEnumerable<RenderedChart> Render(
        PointStudyReport report, IReadOnlyList<string>? only = null, ChartSize? size = null, ChartFormats formats = ChartFormats.Both)
    {
        var kinds = only is { Count: > 0 }
            ? only.Distinct().Select(Named).ToList()
            : [.. s_kinds.Where(kind => kind.Missing(report) is null)];
        foreach (var kind in kinds)
        {
            if (kind.Missing(report) is { } missing)
            {
                throw new ArgumentException($"The chart '{kind.Info.Name}' cannot be drawn: {missing}", nameof(only));
            }
        }

        return kinds.SelectMany(kind => kind.Pages(report).SelectMany(page => ChartGallery.Files(kind.Info.Name, page, size ?? ChartSize.Default, formats)));
    }

    /// <summary>The pages of one chart, for briefings that place them by other means.</summary>
    internal static IEnumerable<ChartPage> Pages(PointStudyReport report, string name) => Named(name).Pages(report);

    private static StudyChartKind Named(string name) =>
        s_kinds.FirstOrDefault(kind => kind.Info.Name == name)
        ?? throw new ArgumentException(
            $"There is no chart '{name}' of a study. The charts are: {string.Join(", ", All.Select(info => info.Name))}.", nameof(name));
}

/// <summary>A kind of chart of a point study.</summary>
/// <param name="Info">Name and purpose.</param>
/// <param name="Missing">What the study lacks for it, in words; null where it can be drawn.</param>
/// <param name="Pages">Its pictures; the first has the chart's name as stem.</param>
internal sealed record StudyChartKind(ChartInfo Info, Func<PointStudyReport, string?> Missing, Func<PointStudyReport, IEnumerable<ChartPage>> Pages);
