using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Studies.Accounts;

/// <summary>
/// Everything of an incident's accounts that a run can be held against, each with a bit of its own, so that a run is one pattern of
/// bits: its claims, its statements by topic, and beside them what happened in words that no account owns (how it ended by policy,
/// whether there was a strike).
/// </summary>
internal sealed class StatementBook
{
    private const int MostBits = 59;
    private const int StruckBit = 59;
    private const int EndBit = 60;

    /// <summary>What a claim can only be about as a circumstance where a scenario is built on it.</summary>
    private static readonly HashSet<string> s_circumstances = ["place", "time", "vehicles", "force", "zone", "line"];

    private readonly List<(string Account, Claim Claim)> _claims = [];
    private readonly List<Statement> _statements = [];

    /// <summary>Makes it.</summary>
    /// <param name="accounts">The accounts with the scenarios in their circumstances.</param>
    /// <exception cref="StudyRefusalException">No account says anything that a run can be held against, or there is too much of it.</exception>
    public StatementBook(IReadOnlyList<(Account Account, Scenario Scenario)> accounts)
    {
        foreach (var (account, scenario) in accounts)
        {
            var outcomes = account.Claims.Where(claim => IsOutcome(claim, scenario)).ToList();
            _claims.AddRange(outcomes.Select(claim => (account.Name, claim)));
            _statements.AddRange(Statement.Of(account.Name, outcomes));
        }

        if (_claims.Count == 0)
        {
            throw new StudyRefusalException(RefusalCode.Claims, "No account says anything of outcome, measures or losses that a run can be held against.");
        }

        if (_claims.Count + _statements.Count > MostBits)
        {
            throw new StudyRefusalException(RefusalCode.Claims, $"The accounts make {_claims.Count} claims on {_statements.Count} topics; {MostBits} in all can be assessed at once. Name fewer accounts.");
        }
    }

    /// <summary>The claims of an account that a run is held against, with the bit of each.</summary>
    public IEnumerable<(Claim Claim, ulong Bit)> ClaimsOf(string account) =>
        _claims.Select((one, index) => (one, index)).Where(pair => pair.one.Account == account).Select(pair => (pair.one.Claim, 1UL << pair.index));

    /// <summary>The statements of an account, with the bit of each.</summary>
    public IEnumerable<(Statement Statement, ulong Bit)> StatementsOf(string account) =>
        _statements.Select((one, index) => (one, index)).Where(pair => pair.one.Account == account).Select(pair => (pair.one, 1UL << (_claims.Count + pair.index)));

    /// <summary>All bits of an account's claims: set where a run agrees with the account in full.</summary>
    public ulong AllOf(string account) => ClaimsOf(account).Aggregate(0UL, (bits, pair) => bits | pair.Bit);

    /// <summary>The pattern of a run.</summary>
    public ulong Of(LedgerRow row)
    {
        var bits = (ulong)row.End << EndBit;
        for (var i = 0; i < _claims.Count; i++)
        {
            bits |= _claims[i].Claim.Agrees(row) ? 1UL << i : 0;
        }

        for (var i = 0; i < _statements.Count; i++)
        {
            bits |= _statements[i].Holds(row) ? 1UL << (_claims.Count + i) : 0;
        }

        return bits | (IsStruck(row) ? 1UL << StruckBit : 0);
    }

    /// <summary>The policy-neutral end in a pattern.</summary>
    public static PolicyNeutralEnd EndOf(ulong pattern) => (PolicyNeutralEnd)(pattern >> EndBit);

    /// <summary>Whether there was a strike, or for a drone a shoot-down, in a pattern.</summary>
    public static bool IsStruck(ulong pattern) => ((pattern >> StruckBit) & 1) != 0;

    /// <summary>Whether there was a strike, or for a drone a shoot-down.</summary>
    public static bool IsStruck(LedgerRow row) => row.Uses[(int)Measure.Strike] > 0 || row.Uses[(int)Measure.ShootDown] > 0;

    /// <summary>
    /// Whether a claim is one of outcome: a run can be held against it, it gives no circumstance a value, and no scenario is built
    /// on it as a circumstance.
    /// </summary>
    private static bool IsOutcome(Claim claim, Scenario scenario) => claim.CanBeHeldAgainstRun() && claim.Quantity is null
        && !(s_circumstances.Contains(claim.Subject) && scenario.Quantities.Any(quantity => quantity.Claim == claim.Path));
}
