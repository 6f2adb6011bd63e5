using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>How a run came to its number of histories.</summary>
internal static class PrecisionText
{
    /// <summary>Writes it; nothing where the number was fixed.</summary>
    public static void Write(RunReport report, ConsoleReport page)
    {
        if (report.Summary.Precision is not { } precision)
        {
            return;
        }

        var n = report.Manifest.Replications;
        page.Heading($"PRECISION of {precision.Request}, {StudyText.Level(report.Manifest)} intervals, each alone: {Verdict(precision.Verdict)}");
        page.Note($"Held to it: {What(precision)}. Checked after {string.Join(", ", Ends(precision.Stages))} histories.");
        if (double.IsFinite(precision.Widest))
        {
            page.Note(
                $"Widest after {Words.Of(n, "history", "histories")}: ±{Width(precision, precision.Widest)}, {Name(WidestOf(precision))}; "
                    + $"wanted ±{Width(precision, precision.Bound)}."
            );
        }

        if (precision.Verdict == PrecisionVerdict.NotReached)
        {
            page.Note(NotReached(precision, n));
        }

        var equal = precision.Outputs.Where(output => output.State == PrecisionState.NoVariation).ToList();
        if (equal.Count > 0)
        {
            page.Note($"No variation seen in {Words.Of(n, "history", "histories")}, so that no precision is claimed: {string.Join("; ", equal.Select(Name))}.");
        }
    }

    /// <summary>That it was not reached, and what would help.</summary>
    public static string NotReached(PrecisionSummary precision, long n) =>
        double.IsNaN(precision.Widest)
            ? $"PRECISION NOT REACHED: no output varied in {Words.Of(n, "history", "histories")}. Equal values are no proof of a narrow interval."
            : $"PRECISION NOT REACHED: ±{Width(precision, precision.Widest)} after {Words.Of(n, "history", "histories")}, the most allowed; "
                + $"wanted ±{Width(precision, precision.Bound)}. "
                + (
                    precision.Needed > n
                        ? $"It takes about {Words.Count(precision.Needed)}: --max-replications {precision.Needed}."
                        : "More histories: --max-replications."
                );

    private static string Verdict(PrecisionVerdict verdict) =>
        verdict switch
        {
            PrecisionVerdict.Reached => "reached",
            PrecisionVerdict.ReachedWhereItVaries => "reached by every output that varies",
            _ => "NOT REACHED",
        };

    private static IEnumerable<string> Ends(IReadOnlyList<int> stages) =>
        stages.Count <= 5
            ? stages.Select(stage => Words.Count(stage))
            : [.. stages.Take(2).Select(stage => Words.Count(stage)), "…", .. stages.TakeLast(2).Select(stage => Words.Count(stage))];

    private static string What(PrecisionSummary precision)
    {
        var own = precision.Outputs.Where(output => output.Minus.Length == 0).Select(Label).Distinct().ToList();
        var ends = LedgerWords.Ends.All(end => own.Contains(end)) && own.Count == LedgerWords.Ends.Count;
        var what = ends ? "each policy-neutral end" : Words.And(own);
        return precision.IsRelative
            ? $"{what} under each policy, relative to the mean (half-width over mean at most γ/(1+γ) for γ = {precision.Request}); "
                + $"differences of means are not held to it"
            : $"{what} under each policy, and each paired difference of one between policies";
    }

    private static PrecisionTrack WidestOf(PrecisionSummary precision) =>
        precision.Outputs.Where(output => output.State != PrecisionState.NoVariation).MaxBy(output => output.HalfWidths[^1])!;

    private static string Label(PrecisionTrack track) =>
        track.Kind == DifferenceKind.Column
            ? Labels.Of(track.Name, LedgerColumns.Known.FirstOrDefault(column => column.Name == track.Name)?.Unit ?? "")
            : track.Name;

    private static string Name(PrecisionTrack track) =>
        $"{Label(track)} under {track.Policy}{(track.Minus.Length > 0 ? $" minus {track.Minus}" : "")}"
        + $"{(track.Incursion is "convoy" or "drone" or "flight" ? "" : $", {track.Incursion}")}";

    private static string Width(PrecisionSummary precision, double width) =>
        (width * 100).ToString("0.00", CultureInfo.InvariantCulture) + (precision.IsRelative ? "% of the mean" : " points");
}
