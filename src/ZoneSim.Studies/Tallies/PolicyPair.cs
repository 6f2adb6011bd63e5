namespace ZoneSim.Studies.Tallies;

/// <summary>Two policies to be compared: differences are <paramref name="Other"/> minus <paramref name="Reference"/>.</summary>
/// <param name="Reference">Index of the policy subtracted.</param>
/// <param name="Other">Index of the other policy.</param>
internal readonly record struct PolicyPair(int Reference, int Other)
{
    /// <summary>The policy that only detects and records: the baseline of every comparison.</summary>
    public const string Baseline = "observe-only";

    /// <summary>
    /// The comparisons of a study: each other policy minus the reference, then each policy minus observe-only where that
    /// is among them.
    /// </summary>
    public static PolicyPair[] Of(StudyPlan plan)
    {
        var names = plan.Policies.Select(policy => policy.Name).ToList();
        var reference = plan.Reference.Length == 0 ? 0 : names.IndexOf(plan.Reference);
        var baseline = names.IndexOf(Baseline);
        var others = Enumerable.Range(0, names.Count).Where(index => index != reference && index != baseline);
        var pairs = others.Select(index => new PolicyPair(reference, index));
        if (baseline >= 0)
        {
            pairs = pairs.Concat(Enumerable.Range(0, names.Count).Where(index => index != baseline).Select(index => new PolicyPair(baseline, index)));
        }

        return [.. pairs.Distinct()];
    }
}
