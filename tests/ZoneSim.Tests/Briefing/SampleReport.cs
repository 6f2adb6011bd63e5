using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Tests.Briefing;

/// <summary>
/// A made-up run for charts: plausible, deterministic, awkward on purpose (long names, zero counts, censored rows). Its
/// numbers come from no model and mean nothing.
/// </summary>
internal sealed record SampleReport
{
    private static readonly string[] s_names =
    [
        "observe-only",
        "deter-first",
        "strike-first",
        "warn-then-strike",
        "line-only",
        "deter-first-with-delegated-authority",
        "strike-first-after-two-attempts-on-the-line",
        "show-of-force-and-warning-shots-only",
    ];

    public int Policies { get; init; } = 3;

    public int Replications { get; init; } = 400;

    public IReadOnlyList<string> Convoys { get; init; } = ["north-west"];

    public IReadOnlyList<string> Drones { get; init; } = [];

    public bool Bands { get; init; } = true;

    public bool Traces { get; init; } = true;

    public bool ObserveOnly { get; init; } = true;

    public string Title { get; init; } = "A convoy from the Damascus road, evening (sample)";

    /// <summary>The names of the policies run.</summary>
    public IReadOnlyList<string> PolicyNames => [.. s_names.Skip(ObserveOnly ? 0 : 1).Take(Policies)];

    public RunReport Build()
    {
        var scenario = SampleScenario.Of(Title, Convoys, Drones);
        var policies = PolicyNames.Select(Policy).ToList();
        var rows = policies
            .SelectMany(policy =>
                Enumerable
                    .Range(0, Replications)
                    .SelectMany(replication => Movers.Select(mover => (policy.Name, Row: SampleHistory.Row(policy.Name, replication, mover.Name, mover.Kind))))
            )
            .ToList();
        var ledger = new Ledger(
            [.. rows.Select(row => row.Name)],
            [.. rows.Select(row => row.Row.Replication)],
            [.. rows.Select(row => row.Row.Incursion)],
            [.. rows.Select(row => row.Row.Ordinal)],
            LedgerColumns.All.ToDictionary(column => column.Name, column => rows.Select(row => column.Read(row.Row)).ToArray())
        );
        var summary = SampleSummary.Of(ledger, PolicyNames, Movers, Replications, Bands);
        return new RunReport(Manifest(scenario), scenario, policies, summary, ledger, Traces ? [.. Kept()] : []);
    }

    private IReadOnlyList<(string Name, IncursionKind Kind)> Movers =>
        [.. Convoys.Select(name => (name, IncursionKind.Convoy)), .. Drones.Select(name => (name, IncursionKind.Drone))];

    private static Policy Policy(string name) =>
        new()
        {
            Name = name,
            Title = "Sample of " + name,
            Convoy =
                name == "observe-only"
                    ? []
                    :
                    [
                        new Rung
                        {
                            Name = "call-line",
                            When = [new Trigger(TriggerKind.Identified)],
                            Measure = Measure.CallLine,
                        },
                    ],
            Drone =
                name == "observe-only"
                    ? []
                    :
                    [
                        new Rung
                        {
                            Name = "intercept",
                            When = [new Trigger(TriggerKind.Identified)],
                            Measure = Measure.Intercept,
                        },
                    ],
        };

    private Manifest Manifest(Scenario scenario) =>
        new(
            "0.1.0",
            "any",
            "compare",
            "zonesim compare sample",
            scenario.Name,
            PolicyNames,
            42,
            Replications,
            0.95,
            Bands ? 200 : 0,
            Bands ? 200 : 0,
            new Dictionary<string, string>(),
            "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f809",
            new Dictionary<string, string>()
        );

    private IEnumerable<KeptTrace> Kept() =>
        from policy in PolicyNames
        from replication in Enumerable.Range(0, Math.Min(60, Replications))
        select new KeptTrace(policy, replication, SampleHistory.Trace(policy, replication, Movers));
}
