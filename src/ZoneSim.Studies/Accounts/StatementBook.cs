using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Studies.Accounts;

/// <summary>
/// Everything of an incident's accounts that a run can be held against, each with a bit of its own, so that a run is one pattern of
/// bits: its claims, its statements by topic, and beside them, for each convoy or drone that is spoken of, what happened in words that no
/// account owns (how it ended by policy, whether there was a strike).
/// </summary>
internal sealed class StatementBook
{
    private const int MostBits = 59;
    private const int StruckBit = 59;
    private const int EndBit = 60;
    private const int BitsOfOne = 5;

    /// <summary>What a claim can only be about as a circumstance where a scenario is built on it.</summary>
    private static readonly HashSet<string> s_circumstances = ["place", "time", "vehicles", "force", "zone", "line"];

    private readonly List<(string Account, Claim Claim, int Mover)> _claims = [];
    private readonly List<(Statement Statement, int Mover)> _statements = [];
    private readonly int[] _movers;

    /// <summary>Makes it.</summary>
    /// <param name="accounts">The accounts with the scenarios in their circumstances, each claim with the convoy or drone that it speaks of.</param>
    /// <exception cref="StudyRefusalException">No account says anything that a run can be held against, or there is too much of it.</exception>
    public StatementBook(IReadOnlyList<(Account Account, Scenario Scenario)> accounts)
    {
        var movers = SimulatedAccounts.MoversOf(accounts[0].Scenario);
        var told = accounts.Select(one => (one.Account, Claims: one.Account.Claims.Where(claim => IsOutcome(claim, one.Scenario)).ToList())).ToList();
        if (told.All(one => one.Claims.Count == 0))
        {
            throw new StudyRefusalException(RefusalCode.Claims, "No account says anything of outcome, measures or losses that a run can be held against.");
        }

        int MoverOf(Claim claim) => Enumerable.Range(0, movers.Count).First(mover => movers[mover] == claim.Of);
        _movers = [.. told.SelectMany(one => one.Claims).Select(MoverOf).Distinct().Order()];
        Subjects = [.. _movers.Select(mover => movers[mover])];
        foreach (var (account, claims) in told)
        {
            _claims.AddRange(claims.Select(claim => (account.Name, claim, MoverOf(claim))));
            foreach (var mover in _movers)
            {
                var said = claims.Where(claim => MoverOf(claim) == mover).ToList();
                _statements.AddRange(Statement.Of(account.Name, Subjects.Count > 1 ? movers[mover] : null, said).Select(one => (one, mover)));
            }
        }

        var most = MostBits - (BitsOfOne * (Subjects.Count - 1));
        if (_claims.Count + _statements.Count > most)
        {
            throw new StudyRefusalException(
                RefusalCode.Claims,
                $"The accounts make {_claims.Count} claims on {_statements.Count} topics; {Math.Max(most, 0)} in all can be assessed at once. "
                    + $"Name fewer accounts."
            );
        }
    }

    /// <summary>The convoys and drones that the accounts speak of, one or more, in the scenario's order.</summary>
    public IReadOnlyList<string> Subjects { get; }

    /// <summary>The claims of an account that a run is held against, with the bit of each.</summary>
    public IEnumerable<(Claim Claim, ulong Bit)> ClaimsOf(string account) =>
        _claims.Select((one, index) => (one, index)).Where(pair => pair.one.Account == account).Select(pair => (pair.one.Claim, 1UL << pair.index));

    /// <summary>The statements of an account, with the bit of each.</summary>
    public IEnumerable<(Statement Statement, ulong Bit)> StatementsOf(string account) =>
        _statements
            .Select((one, index) => (one, index))
            .Where(pair => pair.one.Statement.Account == account)
            .Select(pair => (pair.one.Statement, 1UL << (_claims.Count + pair.index)));

    /// <summary>All bits of an account's claims: set where a run agrees with the account in full.</summary>
    public ulong AllOf(string account) => ClaimsOf(account).Aggregate(0UL, (bits, pair) => bits | pair.Bit);

    /// <summary>The pattern of a run.</summary>
    /// <param name="rows">The first incursion of each convoy and drone of the scenario, in its order.</param>
    public ulong Of(IReadOnlyList<LedgerRow> rows)
    {
        var bits = 0UL;
        for (var subject = 0; subject < _movers.Length; subject++)
        {
            var row = rows[_movers[subject]];
            bits |= ((ulong)row.End << (EndBit - (BitsOfOne * subject))) | (IsStruck(row) ? 1UL << (StruckBit - (BitsOfOne * subject)) : 0);
        }

        for (var i = 0; i < _claims.Count; i++)
        {
            bits |= _claims[i].Claim.Agrees(rows[_claims[i].Mover]) ? 1UL << i : 0;
        }

        for (var i = 0; i < _statements.Count; i++)
        {
            bits |= _statements[i].Statement.Holds(rows[_statements[i].Mover]) ? 1UL << (_claims.Count + i) : 0;
        }

        return bits;
    }

    /// <summary>The policy-neutral end in a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="subject">Number of the convoy or drone among those spoken of.</param>
    public static PolicyNeutralEnd EndOf(ulong pattern, int subject) => (PolicyNeutralEnd)((pattern >> (EndBit - (BitsOfOne * subject))) & 0xF);

    /// <summary>Whether there was a strike, or for a drone a shoot-down, in a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="subject">Number of the convoy or drone among those spoken of.</param>
    public static bool IsStruck(ulong pattern, int subject) => ((pattern >> (StruckBit - (BitsOfOne * subject))) & 1) != 0;

    /// <summary>What the bits mean that no account owns, for the notes of a file of patterns.</summary>
    public IEnumerable<(string Bits, string Meaning)> OwnBits() =>
        Subjects.SelectMany(
            (name, subject) =>
            {
                var (of, end) = (Subjects.Count > 1 ? $" ({name})" : "", EndBit - (BitsOfOne * subject));
                return ((string, string)[])
                    [
                        (FormattableString.Invariant($"bit {end - 1}"), "a strike, or for a drone a shoot-down" + of),
                        (FormattableString.Invariant($"bits {end}-{end + 2}"), "policy-neutral end" + of),
                    ];
            }
        );

    private static bool IsStruck(LedgerRow row) => row.Uses[(int)Measure.Strike] > 0 || row.Uses[(int)Measure.ShootDown] > 0;

    /// <summary>
    /// Whether a claim is one of outcome: a run can be held against it, it gives no circumstance a value, and no scenario is built
    /// on it as a circumstance.
    /// </summary>
    private static bool IsOutcome(Claim claim, Scenario scenario) =>
        claim.CanBeHeldAgainstRun()
        && claim.Quantity is null
        && !(s_circumstances.Contains(claim.Subject) && scenario.Quantities.Any(quantity => quantity.Claim == claim.Path));
}
