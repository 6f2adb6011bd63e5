using System.Globalization;
using ZoneSim.Briefing.Texts;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Words;

/// <summary>Texts that all charts of assessments share.</summary>
internal static class AccountWords
{
    /// <summary>What stands beside every ratio.</summary>
    public const string Tests = "A ratio tests the model together with the account.";

    /// <summary>The footer's lines.</summary>
    public static IReadOnlyList<string> Footer(AssessmentReport report, string about)
    {
        var (manifest, ranges) = (report.Manifest, report.Summary.Ranges);
        return
        [
            $"Simulated. n = {Numbers.Of(manifest.Replications, "history")} of each account under each policy; "
                + $"ranges: {Numbers.Of(ranges.Points, "point")} of {Numbers.Count(ranges.Replications)} over "
                + $"{Numbers.Of(ranges.Quantities.Count, "assumption")}, "
                + $"5th to 95th percentile · seed {manifest.Seed.ToString(CultureInfo.InvariantCulture)} · study {manifest.InputsHash[..8]}.",
            $"{report.Given} Policies, of equal weight (assumed): {string.Join(", ", report.Summary.Policies)}. {about}{Seen(report, about)}",
        ];
    }

    /// <summary>The subtitle: the incident.</summary>
    public static string Subtitle(AssessmentReport report) => $"{report.Summary.Incident} · {report.Summary.Title}";

    /// <summary>What the record says of a matter, with the matter before it where it does not begin with it.</summary>
    public static string Matter(TopicForecast one) =>
        Numbers.Words(one.Says.StartsWith(one.Topic, StringComparison.Ordinal) ? one.Says : $"{one.Topic}: {one.Says}");

    /// <summary>That the incident is no test of the model, where the defaults were chosen with it in view and nothing says so yet.</summary>
    private static string Seen(AssessmentReport report, string about) =>
        report.Summary.UsedInDefaults && !about.Contains("in view", StringComparison.Ordinal) ? " The defaults were chosen with it in view: no test." : "";

    /// <summary>A ratio in figures.</summary>
    public static string Times(double ratio) =>
        ratio switch
        {
            >= 1_000 => ">1000",
            >= 10 => ratio.ToString("0", CultureInfo.InvariantCulture),
            >= 0.01 => ratio.ToString("0.0#", CultureInfo.InvariantCulture),
            >= 0.001 => ratio.ToString("0.000", CultureInfo.InvariantCulture),
            _ => "<0.001",
        };

    /// <summary>A range of shares in figures.</summary>
    public static string Shares(AssumptionBand? band) =>
        band is null ? ""
        : Numbers.Percent(band.Low) == Numbers.Percent(band.High) ? Numbers.Percent(band.Low)
        : $"{Numbers.Percent(band.Low)} to {Numbers.Percent(band.High)}";
}
