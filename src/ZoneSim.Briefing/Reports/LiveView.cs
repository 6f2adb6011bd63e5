using ZoneSim.Studies;

namespace ZoneSim.Briefing;

/// <summary>What a frame of a live study says, in the words of charts and reports, for a page that only shows it.</summary>
/// <param name="Played">How many replications its numbers are of.</param>
/// <param name="Incursion">Name of the convoy or drone that it is about.</param>
/// <param name="Policies">Names, in order.</param>
/// <param name="Ends">A row for each policy-neutral end.</param>
/// <param name="Differences">Paired differences of ends, of the first comparison; empty where one policy was asked for.</param>
public sealed record LiveView(string Played, string Incursion, IReadOnlyList<string> Policies, IReadOnlyList<LiveRow> Ends, IReadOnlyList<LiveRow> Differences)
{
    /// <summary>The view of a frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="replications">Replications of the whole study.</param>
    public static LiveView Of(LiveFrame frame, int replications)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var summary = frame.Summary;
        var incursion = summary.Policies[0].Incursions.OrderBy(one => one.Kind == "traffic").First();
        var of = summary.Policies.Select(policy => policy.Incursions.First(one => one.Incursion == incursion.Incursion)).ToList();
        var comparison = summary.Comparisons.FirstOrDefault(one => one.Incursion == incursion.Incursion);
        var failed = frame.Failures > 0 ? $"; {Numbers.Of(frame.Failures, "history")} could not be played" : "";
        return new LiveView(
            $"{Numbers.Count(frame.Replications)} of {Numbers.Count(replications)} histories under each policy{failed}",
            incursion.Incursion,
            [.. summary.Policies.Select(policy => policy.Policy)],
            [.. incursion.Ends.Select((end, i) => new LiveRow(
                end.Label, Phrases.Capital(Subjects.End(end.Label, incursion.Kind)), [.. of.Select(one => Cell(one.Ends[i].Proportion, one.Ends[i].Band, Numbers.Percent))]))],
            comparison is null ? [] :
            [
                .. comparison.Differences.Where(one => one.Kind == DifferenceKind.End).Select(one => new LiveRow(
                    one.Name, $"{Phrases.Capital(Subjects.End(one.Name, incursion.Kind))}: {comparison.Other} minus {comparison.Reference}", [Cell(one.Together ?? one.Value, one.Band, Numbers.Points)])),
            ]);
    }

    private static LiveCell Cell(Estimate value, AssumptionBand? band, Func<double, string> words) => new(
        value.Value, value.Low, value.High, band?.Low, band?.High, words(value.Value), $"{words(value.Low)} to {words(value.High)}",
        band is null ? "over the assumptions: not known yet" : $"over the assumptions {words(band.Low)} to {words(band.High)}");
}

/// <summary>A row of numbers.</summary>
/// <param name="Label">The ledger's label.</param>
/// <param name="Words">The same for a reader.</param>
/// <param name="Cells">One for each policy; of a difference one.</param>
public sealed record LiveRow(string Label, string Words, IReadOnlyList<LiveCell> Cells);

/// <summary>A number with both bands.</summary>
/// <param name="Value">A share, or a difference of shares.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="BandLow">Lower end of the range over the assumptions; null while it is not known.</param>
/// <param name="BandHigh">Upper end.</param>
/// <param name="Text">The number in words.</param>
/// <param name="Interval">Its interval.</param>
/// <param name="Band">Its range, or that it is not known yet.</param>
public sealed record LiveCell(double Value, double Low, double High, double? BandLow, double? BandHigh, string Text, string Interval, string Band);
