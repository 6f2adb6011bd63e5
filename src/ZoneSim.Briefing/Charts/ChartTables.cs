using System.Globalization;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>The numbers behind each chart.</summary>
internal static class ChartTables
{
    private const int CurveRows = 13;

    /// <summary>Shares of ends and outcomes under each policy.</summary>
    public static DataTable OfShares(Subject subject, double confidence) => OfShares(subject, confidence, [.. Sections(subject)]);

    /// <summary>Shares of ends, or of outcomes, under each policy.</summary>
    public static DataTable OfShares(Subject subject, double confidence, IReadOnlyList<ShareSection> sections)
    {
        var rows = sections
            .SelectMany(section =>
                section.Rows.Select(row => (IReadOnlyList<string>)[row.Label, .. row.Shares.Select(share => share is null ? "–" : Of(share))])
            )
            .ToList();
        var hasBands = sections.SelectMany(section => section.Rows).SelectMany(row => row.Shares).Any(share => share?.Band is not null);
        return new DataTable(
            $"Share of histories ({Level(confidence)} Wilson interval){(hasBands ? "; range over the assumptions" : "")}",
            ["", .. subject.Group.Members.Select(member => member.Name)],
            rows
        );
    }

    /// <summary>Ends and outcomes with their shares under each policy; those that never occurred under any are left out.</summary>
    public static IEnumerable<ShareSection> Sections(Subject subject)
    {
        var summaries = subject.Group.Members.Select(member => Subjects.Find(member.Summary, subject.Incursion)).ToList();
        ShareSection Section(string title, DifferenceKind what, Func<IncursionSummary, IReadOnlyList<Share>> read, Func<string, string> words)
        {
            var labels = summaries.OfType<IncursionSummary>().SelectMany(read).Where(share => share.Count > 0).Select(share => share.Label).Distinct().ToList();
            var order = summaries.OfType<IncursionSummary>().SelectMany(read).Select(share => share.Label).Distinct().Where(labels.Contains);
            return new ShareSection(
                title,
                what,
                [
                    .. order.Select(label => new ShareRow(
                        label,
                        WordForms.Capital(words(label)),
                        [.. summaries.Select(summary => summary is null ? null : read(summary).FirstOrDefault(share => share.Label == label))]
                    )),
                ]
            )
            {
                Never =
                [
                    .. summaries
                        .OfType<IncursionSummary>()
                        .SelectMany(read)
                        .Select(share => share.Label)
                        .Distinct()
                        .Where(label => !labels.Contains(label))
                        .Select(words),
                ],
            };
        }

        yield return Section("Policy-neutral ends", DifferenceKind.End, summary => summary.Ends, label => Subjects.End(label, subject.Kind));
        yield return Section("Outcomes", DifferenceKind.Outcome, summary => summary.Outcomes, Numbers.Words);
    }

    /// <summary>Paired differences in percentage points: of all ends, and of the outcomes that came about under one of the two policies at least.</summary>
    public static DataTable OfDifferences(RunReport report, Comparison comparison, string kind)
    {
        var seen = DifferencesChart.Seen(report, comparison, summary => summary.Outcomes);
        var rows = comparison
            .Differences.Where(difference =>
                difference.Kind == DifferenceKind.End || (difference.Kind == DifferenceKind.Outcome && seen.Contains(difference.Name))
            )
            .Select(difference =>
                (IReadOnlyList<string>)
                    [
                        WordForms.Capital(
                            difference.Kind == DifferenceKind.End ? Subjects.End(difference.Name, kind) + " (end)" : Numbers.Words(difference.Name)
                        ),
                        Numbers.Points(difference.Value.Value),
                        difference.Deciding is var drawn ? $"{Numbers.Points(drawn.Low)} to {Numbers.Points(drawn.High)}" : "",
                        difference.Band is { } band ? $"{Numbers.Points(band.Low)} to {Numbers.Points(band.High)}" : "–",
                    ]
            )
            .ToList();
        return new DataTable(
            $"{comparison.Other} minus {comparison.Reference}, percentage points" + (comparison.Family > 0 ? "; the intervals hold together" : ""),
            ["", "Difference", $"{Level(report.Summary.Confidence)} interval", "Range over the assumptions"],
            rows
        );
    }

    /// <summary>Step curves at a few round places.</summary>
    public static DataTable OfCurves(string what, string unit, IReadOnlyList<Curve> curves, double confidence)
    {
        var end = curves.Max(curve => curve.Points[^1].Time);
        var step = Scale.Step(end / (CurveRows - 1));
        var rows = Enumerable
            .Range(0, (int)Math.Ceiling(end / step) + 1)
            .Select(i => i * step)
            .Select(at =>
                (IReadOnlyList<string>)
                    [
                        $"{Numbers.Plain(at)} {unit}",
                        .. curves.Select(curve =>
                            Curves.At(curve.Points, at) is var point ? $"{Percent(point.Value)} ({Percent(point.Low)} to {Percent(point.High)})" : ""
                        ),
                    ]
            )
            .ToList();
        return new DataTable($"{what} ({Level(confidence)} pointwise interval)", ["", .. curves.Select(curve => curve.Name)], rows);
    }

    /// <summary>Costs under each policy.</summary>
    public static DataTable OfCosts(PolicyGroup group, IReadOnlyList<Cost> costs, double confidence)
    {
        string Text(Cost cost, double value) => cost.IsShare ? Percent(value) : Numbers.Mean(value);
        string Cell(Cost cost, CostValue? value) =>
            value is null
                ? cost.Absent
                : Text(cost, value.Estimate.Value)
                    + (double.IsNaN(value.Estimate.Low) ? "" : $" ({Text(cost, value.Estimate.Low)} to {Text(cost, value.Estimate.High)})")
                    + (value.Band is { } band ? $"; {Text(cost, band.Low)} to {Text(cost, band.High)}" : "");
        var hasBands = costs.Any(cost => cost.Values.Any(value => value?.Band is not null));
        return new DataTable(
            $"Costs ({Level(confidence)} interval){(hasBands ? "; range over the assumptions" : "")}",
            ["", .. group.Members.Select(member => member.Name)],
            [
                .. costs.Select(cost =>
                    (IReadOnlyList<string>)[$"{WordForms.Capital(cost.Title)}, {cost.Unit}", .. cost.Values.Select(value => Cell(cost, value))]
                ),
            ]
        );
    }

    /// <summary>How many of the tracks drawn ended how, and how near they came.</summary>
    public static DataTable OfTracks(IReadOnlyList<(string Policy, IReadOnlyList<MapTrack> Tracks)> maps)
    {
        var outcomes = LedgerWords.Outcomes.Where(outcome => maps.Any(map => map.Tracks.Any(track => track.Outcome == outcome)));
        string Cell(IReadOnlyList<MapTrack> tracks, string outcome)
        {
            var of = tracks.Where(track => track.Outcome == outcome && !track.IsPart).Select(track => track.Nearest().At.Distance / 1000).Order().ToList();
            return of.Count == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"{of.Count} (nearest {of[0]:0.0} km)");
        }

        return new DataTable(
            "Tracks drawn by outcome, and the least distance from the garrison among them",
            ["", .. maps.Select(map => map.Policy)],
            [
                .. outcomes.Select(outcome =>
                    (IReadOnlyList<string>)[WordForms.Capital(Numbers.Words(outcome)), .. maps.Select(map => Cell(map.Tracks, outcome))]
                ),
            ]
        );
    }

    /// <summary>The events of one history.</summary>
    public static DataTable OfStory(TimelineData story) =>
        new(
            "Events in order of time; sightings after the first of a lane are left out",
            ["Time", "Who", "What"],
            [
                .. story
                    .Lanes.SelectMany(lane => lane.Events.Select(told => (lane.Lane, Event: told)))
                    .OrderBy(pair => pair.Event.Seconds)
                    .Select(pair =>
                        (IReadOnlyList<string>)
                            [
                                story.Start is null ? Clock(pair.Event.Seconds) : HistoryWords.Clock(pair.Event.Seconds, story.Start),
                                TimelineChart.Name(pair.Lane, story.Lanes.Select(lane => lane.Lane)),
                                WordForms.Capital(story.Label(pair.Event)),
                            ]
                    ),
            ]
        )
        {
            IsProse = true,
        };

    /// <summary>Hours and minutes from the start, such as 2:05.</summary>
    public static string Clock(double seconds)
    {
        var minutes = (long)Math.Round(seconds / 60);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");
    }

    /// <summary>A share with its interval and range.</summary>
    public static string Of(Share share) =>
        $"{Percent(share.Proportion.Value)} ({Percent(share.Proportion.Low)} to {Percent(share.Proportion.High)})"
        + (share.Band is { } band ? $"; {Percent(band.Low)} to {Percent(band.High)}" : "");

    private static string Level(double confidence) => Numbers.Level(confidence);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0}%");
}

/// <summary>Ends or outcomes with their shares.</summary>
/// <param name="Title">Policy-neutral ends, or outcomes.</param>
/// <param name="Kind">Which of them.</param>
/// <param name="Rows">In the ledger's order.</param>
internal sealed record ShareSection(string Title, DifferenceKind Kind, IReadOnlyList<ShareRow> Rows)
{
    /// <summary>Those that never occurred, for a reader.</summary>
    public IReadOnlyList<string> Never { get; init; } = [];
}

/// <summary>One end or outcome.</summary>
/// <param name="Name">In the ledger.</param>
/// <param name="Label">For a reader.</param>
/// <param name="Shares">By policy; null where the incursion has no row.</param>
internal sealed record ShareRow(string Name, string Label, IReadOnlyList<Share?> Shares);
