using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies.Accounts;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Learning;

/// <summary>An incident made ready to be played: what its record decides, and the circumstances that its accounts give.</summary>
internal sealed class RecordedIncident
{
    private RecordedIncident(
        LearnIncident given,
        IReadOnlyList<Policy> policies,
        IReadOnlyList<(Scenario Scenario, int Accounts)> circumstances,
        StatementBook? book,
        IReadOnlyList<RecordedTopic> decided
    ) => (Given, Policies, Circumstances, Book, Decided) = (given, policies, circumstances, book, decided);

    /// <summary>What was given.</summary>
    public LearnIncident Given { get; }

    /// <summary>Its name.</summary>
    public string Name => Given.Record.Name;

    /// <summary>The policies that could have been in force, as their canonical texts say.</summary>
    public IReadOnlyList<Policy> Policies { get; }

    /// <summary>The circumstances that differ, each with the number of accounts that give them.</summary>
    public IReadOnlyList<(Scenario Scenario, int Accounts)> Circumstances { get; }

    /// <summary>The statements; null where no account says anything that a history can be held against.</summary>
    public StatementBook? Book { get; }

    /// <summary>What the record decides, in ordinal order of topics; empty where it decides nothing.</summary>
    public IReadOnlyList<RecordedTopic> Decided { get; }

    /// <summary>Whether the record decides anything.</summary>
    public bool Tells => Decided.Count > 0;

    /// <summary>Whether a history goes as the record decides.</summary>
    public bool Holds(IReadOnlyList<LedgerRow> rows) =>
        Decided.Aggregate(0UL, (bits, topic) => bits | topic.Mask) is var mask && (Book!.Of(rows) & mask) == mask;

    /// <summary>Makes an incident ready.</summary>
    /// <param name="given">The incident.</param>
    /// <param name="seed">The master seed.</param>
    /// <exception cref="ScenarioRefusalException">An account's circumstances do not hold together with the base.</exception>
    public static (RecordedIncident Incident, RunInputs Inputs) Of(LearnIncident given, ulong seed)
    {
        var inputs = RunInputs.Of(Assessment.InputsOf(given.Base, given.Policies, seed));
        (Account Account, Scenario Scenario)[] accounts =
        [
            .. given
                .Record.Accounts.Select(account => AccountScenario.Of(given.Record, account.Name, inputs.Plan.Scenario))
                .Select(one => (one.Account, one.Scenario)),
        ];
        _ = SimulatedAccounts.MoversOf(inputs.Plan.Scenario);

        var circumstances = accounts
            .GroupBy(one => Played(one.Scenario), StringComparer.Ordinal)
            .Select(group => (group.First().Scenario, group.Count()))
            .ToList();
        var book = accounts.Any(one => one.Account.Claims.Any(claim => claim.CanBeHeldAgainstRun())) ? new StatementBook(accounts) : null;
        return (
            new RecordedIncident(
                given,
                inputs.Plan.Policies,
                circumstances,
                book,
                book is null ? [] : [.. RecordedTopic.Of(accounts.Select(one => one.Account), book).Where(topic => topic.IsDecided)]
            ),
            inputs
        );
    }

    /// <summary>All of a scenario that a history depends on: two accounts that differ in nothing of it are played once.</summary>
    private static string Played(Scenario scenario) =>
        ScenarioWriter.Write(
            scenario with
            {
                Name = "one",
                Title = "One",
                Incident = null,
                Account = null,
                Quantities = new QuantitySet(scenario.Quantities.Select(quantity => quantity with { Claim = null, Note = null, Basis = Basis.Assumed })),
            }
        );
}
