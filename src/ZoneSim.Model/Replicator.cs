namespace ZoneSim.Model;

/// <summary>Runs replications of one compiled model, one after another, on one clock.</summary>
public sealed class Replicator
{
    internal Replicator(CompiledModel model) => Model = model;

    /// <summary>The history that is played, rebuilt for each replication.</summary>
    internal ReplicationContext History { get; } = new();

    /// <summary>The model that it runs.</summary>
    public CompiledModel Model { get; }

    /// <summary>Rows that hold only until the next history, which uses them again; null where whoever plays keeps them.</summary>
    internal Recycled<LedgerRow>? Reused { get; init; }

    /// <summary>
    /// Plays one history. The rows depend only on the model, the seed and the number of the replication: not on what
    /// was run before, nor on the thread. Rows are ordered by incursion name, then ordinal; a campaign has one row, and of
    /// a group of convoys the first has rows, with what all come to.
    /// </summary>
    /// <param name="masterSeed">The study's seed: the key of every draw.</param>
    /// <param name="replication">Number of the replication, 0 up to 2⁶³ − 1.</param>
    /// <param name="trace">Takes down the history, or null.</param>
    public IReadOnlyList<LedgerRow> Run(ulong masterSeed, long replication, TraceRecorder? trace = null)
    {
        History.Begin(masterSeed, replication, trace);
        Wiring.Wire(History, Model);
        History.Clock.Run(History.Done);
        Nights = Rows();
        return Model.Campaign is not null ? [CampaignLedger.RowOf(History, Model, Nights)]
            : Model.HasGroups ? [.. Nights.Where(row => !Model.Follows(row.Incursion))]
            : Nights;
    }

    /// <summary>
    /// The rows of the incursions of the history played last: of a campaign what its one row adds up, and of a group those that follow its first, whose
    /// row has the totals.
    /// </summary>
    public IReadOnlyList<LedgerRow> Nights { get; private set; } = [];

    /// <summary>Writes the rows of what has happened.</summary>
    private List<LedgerRow> Rows()
    {
        Reused?.TakeBack();
        var rows = new List<LedgerRow>(History.Incursions.Count);
        foreach (var incursion in History.Incursions)
        {
            var row = Reused?.Take() ?? new LedgerRow();
            row.Project(History.Fate.Replication, incursion);
            rows.Add(row);
        }

        rows.Sort(static (a, b) => string.CompareOrdinal(a.Incursion, b.Incursion) is var byName and not 0 ? byName : a.Ordinal.CompareTo(b.Ordinal));
        if (Model.HasGroups)
        {
            GroupTotals.Write(Model, History, rows);
        }

        return rows;
    }
}
