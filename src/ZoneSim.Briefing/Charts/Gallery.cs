using ZoneSim.Briefing.Drawing;

namespace ZoneSim.Briefing.Charts;

/// <summary>The charts that can be drawn from one kind of report, in the order of a briefing.</summary>
/// <typeparam name="TReport">What they are drawn from.</typeparam>
/// <param name="of">Whose charts they are, for messages: " of a study", or empty.</param>
/// <param name="kinds">The charts.</param>
internal sealed class Gallery<TReport>(string of, IReadOnlyList<ChartKind<TReport>> kinds)
{
    public IReadOnlyList<ChartInfo> All { get; } = [.. kinds.Select(kind => kind.Info)];

    public IReadOnlyList<string> Available(TReport report) => [.. kinds.Where(kind => kind.Missing(report) is null).Select(kind => kind.Info.Name)];

    /// <exception cref="ChartRefusalException">There is no chart of that name.</exception>
    public string? Missing(TReport report, string name) => Named(name).Missing(report);

    /// <exception cref="ChartRefusalException">There is no chart of that name.</exception>
    public IEnumerable<ChartPage> Pages(TReport report, string name) => Named(name).Pages(report);

    /// <summary>Draws the charts wanted, or all that the report has the data for, one picture after another as they are asked for.</summary>
    /// <exception cref="ChartRefusalException">A name is not a chart's, or the report lacks what it needs; nothing has been drawn.</exception>
    public IEnumerable<RenderedChart> Render(TReport report, IReadOnlyList<string>? only, ChartSize? size, ChartFormats formats)
    {
        var wanted = only is { Count: > 0 } ? only.Distinct().Select(Named).ToList() : [.. kinds.Where(kind => kind.Missing(report) is null)];
        foreach (var kind in wanted)
        {
            if (kind.Missing(report) is { } missing)
            {
                throw new ChartRefusalException($"The chart '{kind.Info.Name}' cannot be drawn: {missing}");
            }
        }

        return wanted.SelectMany(kind => kind.Pages(report).SelectMany(page => ChartGallery.Files(kind.Info.Name, page, size ?? ChartSize.Default, formats)));
    }

    private ChartKind<TReport> Named(string name) =>
        kinds.FirstOrDefault(kind => kind.Info.Name == name)
        ?? throw new ChartRefusalException($"There is no chart '{name}'{of}. The charts are: {string.Join(", ", All.Select(info => info.Name))}.");
}
