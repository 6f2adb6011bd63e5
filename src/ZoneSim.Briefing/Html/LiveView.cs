using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Html;

/// <summary>What a frame of a live study says, in the words of charts and reports, for a page that only shows it.</summary>
/// <param name="Played">How many replications its numbers are of.</param>
/// <param name="Incursion">Name of the convoy or drone that it is about.</param>
/// <param name="Policies">Names, in order.</param>
/// <param name="Ends">A row for each policy-neutral end.</param>
/// <param name="Compared">The policy subtracted and the one from which it is, in this order; empty where one policy was asked for.</param>
/// <param name="Differences">Paired differences of ends, of the first comparison; empty where one policy was asked for.</param>
/// <param name="Axis">Of the differences.</param>
/// <param name="Costs">Force used, cost and time under each policy, a row each; their ranges over the assumptions are not played here.</param>
/// <param name="Movers">What moves the answer; null while it is not known.</param>
public sealed record LiveView(
    string Played,
    string Incursion,
    IReadOnlyList<string> Policies,
    IReadOnlyList<LiveRow> Ends,
    IReadOnlyList<string> Compared,
    IReadOnlyList<LiveRow> Differences,
    LiveAxis Axis,
    IReadOnlyList<LiveRow> Costs,
    LiveMovers? Movers
)
{
    private const string NotKnown = "range not known yet";

    /// <summary>The view of a frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="replications">Replications of the whole study.</param>
    /// <param name="scenario">The scenario.</param>
    public static LiveView Of(LiveFrame frame, int replications, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(scenario);
        var summary = frame.Summary;
        var incursion = summary.Policies[0].Incursions.OrderBy(one => one.Kind == "traffic").First();
        var of = summary.Policies.Select(policy => policy.Incursions.First(one => one.Incursion == incursion.Incursion)).ToList();
        var comparison = summary.Comparisons.FirstOrDefault(one => one.Incursion == incursion.Incursion);
        var failed = frame.Failures > 0 ? $"; {Numbers.Of(frame.Failures, "history")} could not be played" : "";
        IReadOnlyList<LiveRow> differences = comparison is null
            ? []
            :
            [
                .. comparison
                    .Differences.Where(one => one.Kind == DifferenceKind.End)
                    .Select(one => new LiveRow(
                        one.Name,
                        WordForms.Capital(Subjects.End(one.Name, incursion.Kind)),
                        [Cell(one.Deciding, one.Band, Numbers.Points)]
                    )
                    {
                        Verdict = one.Band is null || one.Band.IsMostlyNoise() ? "" : one.Verdict?.Words ?? "",
                    }),
            ];
        return new LiveView(
            $"{Numbers.Count(frame.Replications)} of {Numbers.Count(replications)} histories under each policy{failed}",
            incursion.Incursion,
            [.. summary.Policies.Select(policy => policy.Policy)],
            [
                .. incursion.Ends.Select(
                    (end, i) =>
                        new LiveRow(
                            end.Label,
                            WordForms.Capital(Subjects.End(end.Label, incursion.Kind)),
                            [.. of.Select(one => Cell(one.Ends[i].Proportion, one.Ends[i].Band, Numbers.Percent))]
                        )
                ),
            ],
            comparison is null ? [] : [comparison.Reference, comparison.Other],
            differences,
            LiveAxis.Over(differences),
            [
                .. CostsOf(incursion.Kind, scenario.HasGroups && scenario.IsGroup(incursion.Incursion))
                    .Select(cost => new LiveRow(cost.Column, cost.Words, [.. of.Select(one => Cost(one, cost))]))
                    .Where(row => row.Cells.All(cell => !double.IsNaN(cell.Value))),
            ],
            frame.Drivers is { Shares.Count: > 0 } drivers ? LiveMovers.Of(drivers, incursion.Kind) : null
        );
    }

    /// <summary>A band that is mostly noise of its few histories is not known yet: it would jump about from one picture to the next.</summary>
    private static LiveCell Cell(Estimate value, AssumptionBand? made, Func<double, string> words)
    {
        var band = made?.IsMostlyNoise() == true ? null : made;
        return new LiveCell(
            value.Value,
            value.Low,
            value.High,
            band?.Low,
            band?.High,
            words(value.Value),
            $"{words(value.Low)} to {words(value.High)}",
            band is null ? NotKnown : $"range {words(band.Low)} to {words(band.High)}"
        );
    }

    /// <summary>What is shown beside the ends, in the order of the findings.</summary>
    private static IReadOnlyList<(string Column, string Words, bool IsShare)> CostsOf(string kind, bool isGroup) =>
        SubjectNouns.Flies(kind) ? [("uses_shoot_down", "Shoot-downs tried, mean", false), ("reacted", "A reaction follows", true)]
        : isGroup
            ?
            [
                .. GroupColumns.Headline.Select(column =>
                    (
                        column.Name,
                        column.Type == ColumnType.Flag
                            ? "Whole group: some reached the garrison"
                            : $"Whole group: {Phrases.Column(column.Name["group_".Length..])}{(column.Unit.Length > 0 ? ", " + column.Unit : "")}, mean",
                        column.Type == ColumnType.Flag
                    )
                ),
            ]
        :
        [
            ("vehicles_hit", "Vehicles hit, mean", false),
            ("hit_after_turning", "Hit after turning", true),
            ("reacted", "A reaction follows", true),
            ("partner_casualties", "Partner casualties, mean", false),
            ("time_in_zone_min", "Time in zone, min, mean", false),
        ];

    private static LiveCell Cost(IncursionSummary of, (string Column, string Words, bool IsShare) cost)
    {
        var mean = of.Means.FirstOrDefault(one => one.Column == cost.Column)?.Mean ?? new Estimate(double.NaN, double.NaN, double.NaN);
        return Cell(mean, null, cost.IsShare ? Numbers.Percent : Numbers.Mean) with { Band = "" };
    }
}

/// <summary>An axis that reaches as far below 0 as above.</summary>
/// <param name="Reach">Its end: a difference of shares.</param>
/// <param name="Low">The lower end in words.</param>
/// <param name="High">The upper end in words.</param>
public sealed record LiveAxis(double Reach, string Low, string High)
{
    private static readonly double[] s_reaches = [0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1];

    /// <summary>The shortest axis of a few that holds all rows.</summary>
    internal static LiveAxis Over(IReadOnlyList<LiveRow> rows)
    {
        var most = rows.SelectMany(row => row.Cells)
            .SelectMany(cell => new[] { cell.Low, cell.High, cell.BandLow ?? 0, cell.BandHigh ?? 0 })
            .Select(Math.Abs)
            .DefaultIfEmpty()
            .Max();
        var reach = s_reaches.FirstOrDefault(one => one >= most, 1);
        return new LiveAxis(reach, $"−{Numbers.Plain(reach * 100)}", $"+{Numbers.Plain(reach * 100)}");
    }
}

/// <summary>What moves the answer, the greatest first.</summary>
/// <param name="About">What the shares are of, as a sentence.</param>
/// <param name="Quantities">The quantities that the ranges move.</param>
public sealed record LiveMovers(string About, IReadOnlyList<LiveMover> Quantities)
{
    internal static LiveMovers Of(Drivers drivers, string kind)
    {
        var of =
            WordForms.Capital(Subjects.End(drivers.End, kind))
            + (drivers.Reference.Length > 0 ? $": {drivers.Policy} minus {drivers.Reference}" : $" under {drivers.Policy}");
        return new LiveMovers(
            $"Shares of the variance of '{of}' over the ranges, each by a straight line.",
            [
                .. drivers
                    .Shares.OrderByDescending(one => double.IsNaN(one.Share) ? -1 : one.Share)
                    .ThenBy(one => one.Quantity, StringComparer.Ordinal)
                    .Select(one => new LiveMover(
                        one.Quantity,
                        double.IsNaN(one.Share) ? "moves the answer too little to tell" : $"{Numbers.Percent(one.Share)} of the variance"
                    )),
            ]
        );
    }
}

/// <summary>A quantity that moves the answer.</summary>
/// <param name="Name">Its dotted name.</param>
/// <param name="Words">How much.</param>
public sealed record LiveMover(string Name, string Words);

/// <summary>A row of numbers.</summary>
/// <param name="Label">The ledger's label.</param>
/// <param name="Words">The same for a reader.</param>
/// <param name="Cells">One for each policy; of a difference one.</param>
public sealed record LiveRow(string Label, string Words, IReadOnlyList<LiveCell> Cells)
{
    /// <summary>What both bands say of a difference; empty for other rows, and while its range is not known.</summary>
    public string Verdict { get; init; } = "";
}

/// <summary>A number with both bands.</summary>
/// <param name="Value">A share, or a difference of shares.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="BandLow">Lower end of the range over the assumptions; null while it is not known.</param>
/// <param name="BandHigh">Upper end.</param>
/// <param name="Text">The number in words.</param>
/// <param name="Interval">Its interval.</param>
/// <param name="Band">Its range, or that it is not known yet; empty where none is played.</param>
public sealed record LiveCell(double Value, double Low, double High, double? BandLow, double? BandHigh, string Text, string Interval, string Band);
