namespace ZoneSim.Studies;

/// <summary>Compares two finished runs: what went in, and what came out.</summary>
public static class RunDifference
{
    /// <summary>
    /// The changes from one run to another. Runs of one seed met the same histories, whatever their inputs, so their results
    /// are compared pair by pair, on the replications that both have; otherwise as independent samples, each on all of its own.
    /// </summary>
    /// <param name="before">The first run.</param>
    /// <param name="after">The second run.</param>
    /// <param name="words">The surface's words for what would help.</param>
    public static RunComparison Compare(RunReport before, RunReport after, Func<Advice, string>? words = null)
    {
        var (first, second) = (before.Manifest, after.Manifest);
        var (firstLooked, secondLooked) = (ResultChanges.HistoriesOf(before), ResultChanges.HistoriesOf(after));
        var failed = before.Summary.Policies.Concat(after.Summary.Policies).Any(policy => policy.Failed > 0);
        var paired = first.Seed == second.Seed;
        var notes = new List<string>();
        notes.AddRange(first.Policies.Except(second.Policies).Select(policy => $"{policy} was run before only."));
        notes.AddRange(second.Policies.Except(first.Policies).Select(policy => $"{policy} was run after only."));
        if (!paired)
        {
            notes.Add(
                "The seeds differ, so results are compared as independent samples, each run by all of its own histories that have rows: "
                    + FormattableString.Invariant($"{firstLooked:#,0} before, {secondLooked:#,0} after.")
            );
        }
        else if (firstLooked != secondLooked)
        {
            notes.Add(
                FormattableString.Invariant($"Both sides stand on the first {Math.Min(firstLooked, secondLooked):#,0} histories, which both runs have: ")
                    + FormattableString.Invariant($"there are {firstLooked:#,0} before and {secondLooked:#,0} after.")
            );
        }

        if (firstLooked < first.Replications || secondLooked < second.Replications)
        {
            notes.Add(
                "A change is looked at history by history, in the ledger, "
                    + FormattableString.Invariant($"which has rows of the first {firstLooked:#,0} of {first.Replications:#,0} histories before and of ")
                    + FormattableString.Invariant($"{secondLooked:#,0} of {second.Replications:#,0} after{words.Say(" (", new(AdviceKind.KeepAllRows), ")")}.")
            );
        }

        if (failed)
        {
            notes.Add(
                paired
                    ? "Some replications failed; a history that failed in either run is left out of both sides."
                    : "Some replications failed and are left out."
            );
        }

        var results = new ResultChanges(before, after, paired);
        return new RunComparison([.. InputChanges.Between(before, after)], [.. results.All()], [.. results.Differences()], paired, notes);
    }
}
