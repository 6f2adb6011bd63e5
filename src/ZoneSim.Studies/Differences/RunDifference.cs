namespace ZoneSim.Studies;

/// <summary>Compares two finished runs: what went in, and what came out.</summary>
public static class RunDifference
{
    /// <summary>
    /// The changes from one run to another. Runs of one seed met the same histories, whatever their inputs, so their results
    /// are compared pair by pair (Newcombe's paired interval, paired t); otherwise as independent samples (Newcombe, Welch).
    /// </summary>
    /// <param name="before">The first run.</param>
    /// <param name="after">The second run.</param>
    public static RunComparison Compare(RunReport before, RunReport after)
    {
        var (first, second) = (before.Manifest, after.Manifest);
        var failed = before.Summary.Policies.Concat(after.Summary.Policies).Any(policy => policy.Failed > 0);
        var paired = first.Seed == second.Seed && !failed;
        var notes = new List<string>();
        notes.AddRange(first.Policies.Except(second.Policies).Select(policy => $"{policy} was run before only."));
        notes.AddRange(second.Policies.Except(first.Policies).Select(policy => $"{policy} was run after only."));
        if (!paired)
        {
            notes.Add(failed
                ? "Some replications failed, so results are compared as independent samples."
                : "The seeds differ, so results are compared as independent samples.");
        }

        var results = new ResultChanges(before, after, paired);
        return new RunComparison([.. InputChanges.Between(before, after)], [.. results.All()], paired, notes);
    }
}
