using ZoneSim.Scenarios;
using static ZoneSim.Studies.Runs.Must;

namespace ZoneSim.Studies.Runs;

/// <summary>Whether the numbers of an assessment agree with its manifest and record.</summary>
internal static class AssessmentCheck
{
    /// <summary>Refuses a summary that does not agree.</summary>
    /// <exception cref="InvalidDataException">What does not, as a clause.</exception>
    public static void Check(AssessmentSummary summary, Manifest manifest, IncidentRecord record)
    {
        Same("incident", summary.Incident, manifest.Scenario);
        Same("incident against its record", summary.Incident, record.Name);
        Same("confidence", summary.Confidence, manifest.Confidence);
        SameList("policies", summary.Policies, manifest.Policies);
        Require(summary.Factor > 1 && double.IsFinite(summary.Factor), FormattableString.Invariant($"factor is {summary.Factor}, expected more than 1"));
        Same("ranges.points", summary.Ranges.Points, manifest.RangePoints);
        Same("ranges.replications", summary.Ranges.Replications, manifest.RangeReplications);
        string[] accounts = [.. summary.Accounts.Select(one => one.Account)];
        SameList("accounts", accounts, FolderLayout.Accounts(manifest));
        Among("accounts", accounts, [.. record.Accounts.Select(account => account.Name)]);
        void Width(string what, IReadOnlyList<Estimate> byPolicy) => Same($"{what}.byPolicy", byPolicy.Count, manifest.Policies.Count);
        foreach (var share in summary.Accounts.SelectMany(one => one.Claims.Concat(one.All is { } all ? [all] : [])))
        {
            Width(share.Claim, share.ByPolicy);
            Require(
                share.Share is { Value: >= 0 and <= 1, Low: >= 0, High: <= 1 },
                FormattableString.Invariant($"the share of {share.Claim} is {share.Share.Value}, expected 0 to 1")
            );
        }

        foreach (var ratio in summary.Ratios)
        {
            Among("ratios", [ratio.First, ratio.Second], accounts);
            Width($"ratio {ratio.First} to {ratio.Second}", ratio.ByPolicy);
            Require(
                ratio.Ratio.Value > 0,
                FormattableString.Invariant($"the ratio {ratio.First} to {ratio.Second} is {ratio.Ratio.Value}, expected more than 0")
            );
        }

        Among("apart", summary.Apart.SelectMany(pair => (string[])[pair.First, pair.Second]), accounts);
        Require(
            summary.Happened.Count > 0 && summary.Happened.Select(one => one.Subject).Distinct().Count() == summary.Happened.Count,
            "happened is of nothing, or of one convoy or drone twice"
        );
        foreach (var happened in summary.Happened)
        {
            Among("happened.reports", happened.Reports.Select(report => report.Account), accounts);
            SameList("happened.byPolicy", happened.ByPolicy.Select(share => share.Name), manifest.Policies);
        }

        foreach (var forecast in summary.Forecast)
        {
            Among("forecast", forecast.Accounts, accounts);
        }

        foreach (var share in summary.Happened.SelectMany(Shares))
        {
            Require(double.IsNaN(share) || share is >= 0 and <= 1, FormattableString.Invariant($"a probability of happened is {share}, expected 0 to 1"));
        }

        Require(summary.Calibration is not { Ranks.Count: 0 }, "calibration.ranks is empty");
    }

    private static IEnumerable<double> Shares(HappenedResult happened) =>
        [
            .. ((Posterior[])[happened.Struck, happened.Left, .. happened.Ends, .. happened.Vehicles]).SelectMany(one =>
                (double[])[one.PriorMiddle, one.Middle]
            ),
            .. happened.ByPolicy.Concat(happened.Without).Select(one => one.Share),
        ];
}
