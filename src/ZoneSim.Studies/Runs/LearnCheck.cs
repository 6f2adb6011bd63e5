using ZoneSim.Scenarios;
using static ZoneSim.Studies.Runs.Must;

namespace ZoneSim.Studies.Runs;

/// <summary>Whether what was learned agrees with its manifest and its file of beliefs.</summary>
internal static class LearnCheck
{
    /// <summary>Refuses a summary that does not agree.</summary>
    /// <exception cref="InvalidDataException">What does not, as a clause.</exception>
    public static void Check(LearnSummary summary, Manifest manifest, LearnedBeliefs beliefs)
    {
        var told = summary.Incidents.Where(one => one.Decided.Count > 0).Select(one => one.Incident).ToList();
        SameList("incidents", summary.Incidents.Select(one => one.Incident), FolderLayout.Incidents(manifest));
        SameList($"{RunFolder.BeliefsName} against incidents", beliefs.Incidents, told);
        SameList(
            $"{RunFolder.BeliefsName} against moved",
            beliefs.Quantities.Select(one => one.Name),
            summary.Moved.Select(one => one.Quantity).Order(StringComparer.Ordinal)
        );
        Among("policies", summary.Policies.Select(one => one.Policy), [.. manifest.Policies]);
        Same("replications", summary.Replications, manifest.Replications);
        Same("the incidents in force", manifest.Design?.GetValueOrDefault("in force")?.Split("; ").Length, summary.Incidents.Count);
        foreach (var policy in summary.Policies)
        {
            Require(
                policy is { After: >= 0 and <= 1, Before: >= 0 and <= 1 },
                FormattableString.Invariant($"the share of {policy.Policy} is {policy.After}, expected 0 to 1")
            );
            Same($"{policy.Policy}.without", policy.Without.Count, told.Count);
        }

        foreach (var range in summary.Moved)
        {
            Among($"{range.Quantity}.restsOn", [range.RestsOn], [.. told]);
            Require(range.After.Low <= range.After.Median && range.After.Median <= range.After.High, $"{range.Quantity} has percentiles that do not rise");
        }

        Require(summary.Calibration.Ranks.Count > 0, "calibration.ranks is empty");
    }
}
