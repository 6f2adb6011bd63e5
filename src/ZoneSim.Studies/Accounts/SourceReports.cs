using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Studies.Accounts;

/// <summary>What each account says of a strike, of leaving and of the number of vehicles.</summary>
internal static class SourceReports
{
    /// <summary>The reports, in the record's order.</summary>
    /// <param name="accounts">The accounts, each claim with the convoy or drone that it speaks of.</param>
    /// <param name="subject">The convoy or drone.</param>
    /// <param name="kinds">The kinds of source.</param>
    public static IReadOnlyList<SourceReport> Of(IEnumerable<Account> accounts, string subject, SourceKinds kinds) =>
        [
            .. accounts
                .Select(account => account with { Claims = [.. account.Claims.Where(claim => claim.Of == subject)] })
                .Select(account => new SourceReport(
                    account.Name,
                    kinds.KindOf(account.Provenance),
                    Struck(account),
                    Left(account),
                    RecordComparison.VehiclesOf(account) is { } range ? (int)Math.Round((range.Low + range.High) / 2) : null
                )),
        ];

    private static bool? Struck(Account account)
    {
        const MeasureSet Force = MeasureSet.Strike | MeasureSet.ShootDown;
        var made = account.Claims.Where(claim => claim.Status != ClaimStatus.Unknown).ToList();
        return made.Any(claim => (claim.Used & Force) != MeasureSet.None) ? true
            : made.Any(claim => (claim.NotUsed & Force) != MeasureSet.None) ? false
            : null;
    }

    /// <summary>True where every end it allows is one of leaving, false where none is.</summary>
    private static bool? Left(Account account)
    {
        var ends = account.Claims.Where(claim => claim.Status != ClaimStatus.Unknown && claim.Outcomes.Count > 0).ToList();
        return ends.Count == 0 ? null
            : ends.Any(claim => claim.Outcomes.All(Statement.IsLeaving)) ? true
            : ends.Any(claim => !claim.Outcomes.Any(Statement.IsLeaving)) ? false
            : null;
    }
}
