using System.Collections;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies;

/// <summary>Plays studies in memory. <see cref="StudyRunner"/> plays the same into a folder that stays.</summary>
public static class Study
{
    /// <summary>
    /// Plays a study: no folder is made, no file is written. Its rows and numbers are the same bits as those of a run folder of the same
    /// plan, on any number of threads. Kept histories are played again when <see cref="RunReport.Traces"/> is first read.
    /// </summary>
    /// <param name="plan">What to play; <see cref="StudyPlan.Csv"/> and <see cref="StudyPlan.Ledger"/> are not read: all rows are there.</param>
    /// <param name="each">
    /// Given the rows of each block of replications when it is done under every policy, in the order of replications, one block at a time,
    /// from any of the threads that play; null for none.
    /// </param>
    /// <param name="progress">Told a few times a second how far it has come, from any thread; null for nobody.</param>
    /// <param name="cancel">Stops it; nothing stays.</param>
    /// <returns>What a finished run gives. Its manifest lists no files.</returns>
    /// <exception cref="Model.RefusalException">The plan cannot be played: <see cref="StudyRefusalException"/>, or <see cref="Model.ModelException"/>
    /// where scenario and policy do not hold together.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RunReport Run(StudyPlan plan, Action<StudyBlock>? each = null, IProgress<StudyProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.Check();
        return Run(new PreparedStudy(plan with { Ledger = LedgerKept.Full }) { IsInParts = false }, new MemoryCheckpoints(), each, progress, cancel);
    }

    /// <summary>Plays a prepared study into a store: tests plant blocks.</summary>
    internal static RunReport Run(
        PreparedStudy study,
        ICheckpointStore pieces,
        Action<StudyBlock>? each,
        IProgress<StudyProgress>? progress,
        CancellationToken cancel
    )
    {
        StudyEngine engine = null!;
        engine = new StudyEngine(study, pieces, progress, cancel)
        {
            Each = each is null ? null : block => each(new StudyBlock(engine.Cut.First(block), engine.Cut.Length(block), LedgerOf(block, block + 1))),
        };
        engine.Play();
        var summary = engine.Summarise(engine.Ranges?.Stage.Read());
        var manifest = study.NewManifest() with { Replications = engine.Cut.Replications };
        return new RunReport(
            manifest,
            study.Plan.Scenario,
            study.Plan.Policies,
            summary,
            LedgerOf(0, engine.Cut.Blocks),
            new LateTraces(() => [.. engine.Traces()])
        );

        Ledger LedgerOf(int first, int end) => new(new BlockLedger([.. study.Plan.Policies.Select(policy => policy.Name)], study.Incursions, policy =>
                {
                    var table = new RowTable(study.Incursions.Layout);
                    for (var block = first; block < end; block++)
                    {
                        engine.ReadBlock(policy, block, table);
                    }

                    return table;
                }));
    }
}

/// <summary>Some replications of a study, played under every policy.</summary>
/// <param name="First">Number of the first.</param>
/// <param name="Length">How many.</param>
/// <param name="Rows">Their rows.</param>
public sealed record StudyBlock(long First, int Length, Ledger Rows);

/// <summary>Kept histories that are made when first asked for.</summary>
/// <param name="make">Makes them.</param>
internal sealed class LateTraces(Func<KeptTrace[]> make) : IReadOnlyList<KeptTrace>
{
    private readonly Lazy<KeptTrace[]> _traces = new(make);

    public int Count => _traces.Value.Length;

    public KeptTrace this[int index] => _traces.Value[index];

    public IEnumerator<KeptTrace> GetEnumerator() => _traces.Value.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
