using ZoneSim.Model;

namespace ZoneSim.Scenarios;

/// <summary>Whether a simulated incursion agrees with what a claim says of outcome, measures and losses.</summary>
public static class ClaimTest
{
    /// <summary>Whether a run can agree or disagree with the claim; place, time and circumstances cannot be told from the ledger.</summary>
    public static bool CanBeHeldAgainstRun(this Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim.Status != ClaimStatus.Unknown
            && (claim.Outcomes.Count > 0 || claim.Used != MeasureSet.None || claim.NotUsed != MeasureSet.None || claim.Ledger.Count > 0);
    }

    /// <summary>
    /// Whether the row agrees with the claim: its outcome is among the claim's, every measure said to be used was used and none
    /// said not to be, and every condition on the ledger holds. A call over the line counts as used from its first attempt.
    /// </summary>
    public static bool Agrees(this Claim claim, LedgerRow row)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(row);
        var used = Used(row);
        return (claim.Outcomes.Count == 0 || claim.Outcomes.Contains(row.Outcome))
            && (used & claim.Used) == claim.Used
            && (used & claim.NotUsed) == MeasureSet.None
            && claim.Ledger.All(condition => condition.Holds(row));
    }

    /// <summary>The measures used in an incursion.</summary>
    public static MeasureSet Used(LedgerRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var used = row.CallsTried > 0 ? MeasureSet.CallLine : MeasureSet.None;
        foreach (var measure in MeasureNames.All)
        {
            used |= row.Uses[(int)measure] > 0 ? measure.AsSet() : MeasureSet.None;
        }

        return used;
    }
}
