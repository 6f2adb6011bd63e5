using ZoneSim.Model;
using ZoneSim.Studies.Ranges;
using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Replications;

/// <summary>
/// Plays a study and works out its numbers: blocks of replications, then ranges, kept as pieces of a store. What it gives is the same bits
/// whichever form the store has, on any number of threads, before or after a stop.
/// </summary>
/// <param name="study">The study.</param>
/// <param name="pieces">Where finished work is kept.</param>
/// <param name="progress">Told how far it has come.</param>
/// <param name="cancel">Stops it.</param>
/// <param name="parts">Takes the parts of the ledger; null where it is not in parts.</param>
internal sealed class StudyEngine(
    PreparedStudy study,
    ICheckpointStore pieces,
    IProgress<StudyProgress>? progress,
    CancellationToken cancel,
    LedgerParts? parts = null
)
{
    /// <summary>Histories kept of each policy, from the first replication on.</summary>
    private const int KeptTraces = 100;

    /// <summary>The same of campaigns, each of which is as long as many nights.</summary>
    private const int KeptCampaigns = 20;

    /// <summary>Events of all kept histories together; each is cut at its part of them.</summary>
    private const int TraceEvents = 1_000_000;

    private readonly StudyPlan _plan = study.Plan;
    private BlockStage _blocks = new(study, study.Cut, pieces, parts);
    private BlockAccumulator? _accumulator;
    private PrecisionSummary? _precision;

    /// <summary>The blocks that were played.</summary>
    public BlockPartition Cut => _blocks.Cut;

    /// <summary>The study over assumptions; null where none was asked for.</summary>
    public RangeStudy? Ranges { get; } = study.Plan.RangePoints == 0 ? null : new RangeStudy(study, pieces);

    /// <summary>Told the number of each block that is done under every policy, in their order, one at a time.</summary>
    public Action<int>? Each { get; init; }

    /// <summary>Called when all replications are played and their ranges are not.</summary>
    public Action? BeforeRanges { get; init; }

    /// <summary>The failed replications, once played.</summary>
    public IReadOnlyList<Failure> Failures => Taken().Failures;

    /// <summary>Hashes of the parts of the ledger by name, once played; empty where it is not in parts.</summary>
    public IReadOnlyDictionary<string, string> Parts => Taken().Parts;

    /// <summary>The failed replications of the blocks that numbers were asked for.</summary>
    public int FailuresSoFar => _accumulator!.Failures.Count;

    /// <summary>Plays what is not yet done.</summary>
    public void Play()
    {
        _accumulator = new BlockAccumulator(study, ReadTally);
        PlayReplications(_accumulator);
        BeforeRanges?.Invoke();
        Ranges?.Stage.Play(_plan.Threads, progress, cancel);
    }

    /// <summary>Reads the block of a policy to the end of a table.</summary>
    public void ReadBlock(int policy, int block, RowTable table)
    {
        cancel.ThrowIfCancellationRequested();
        _blocks.ReadRows(policy, block, table);
    }

    /// <summary>Reads the tally of a block into an empty one.</summary>
    private BlockRest ReadTally(int block, Accumulator accumulator)
    {
        cancel.ThrowIfCancellationRequested();
        return _blocks.ReadTally(block, accumulator);
    }

    /// <summary>All numbers.</summary>
    /// <param name="results">What the points of the ranges gave; null where there are none.</param>
    public Summary Summarise(PointResult[]? results)
    {
        var rows = new FirstRows(study, Cut, ReadBlock);
        var bands = results is null ? null : Ranges!.Bands(results);
        return new SummaryMaker(_plan, study.Incursions, study.Pairs, Taken().Total, rows, key => bands?.GetValueOrDefault(key)).Make(
            results is null ? null : Ranges!.Summarise(results)
        ) with
        {
            Precision = _precision,
        };
    }

    /// <summary>
    /// The numbers of all blocks up to one, without quantiles and bootstrap: those of a study that ends there. Asked for by <see cref="Each"/>, or
    /// when all is played.
    /// </summary>
    /// <param name="block">The last block.</param>
    /// <param name="results">What the points of the ranges gave, for the bands of ends; null where there are none yet.</param>
    public Summary SummariseUpTo(int block, PointResult[]? results = null)
    {
        _accumulator!.Extend(Cut with { Replications = Cut.First(block) + Cut.Length(block) });
        var bands = results is null ? null : Ranges!.Bands(results, key => key.Kind == DifferenceKind.End);
        return new SummaryMaker(_plan, study.Incursions, study.Pairs, _accumulator.Total, null, key => bands?.GetValueOrDefault(key)).Make(
            results is null ? null : Ranges!.Summarise(results)
        );
    }

    /// <summary>The first histories of each policy and the first with each outcome, played again: a replication depends on its number alone.</summary>
    public IEnumerable<KeptTrace> Traces() => Enumerable.Range(0, study.Policies).SelectMany(policy => Traces(policy, Taken().Total));

    /// <summary>The tally of all blocks.</summary>
    private BlockAccumulator Taken()
    {
        _accumulator!.Extend(Cut);
        return _accumulator;
    }

    /// <summary>Plays all replications; in stages where their number is searched for.</summary>
    private void PlayReplications(BlockAccumulator accumulator)
    {
        var meter = new ProgressMeter(progress, _blocks.Name, Cut.Replications * study.Policies);
        Action<int>? done = Each is null ? null : new BlockOrder(Each).Add;
        if (study.Goal is not { } goal)
        {
            _blocks.Play([.. Enumerable.Range(0, Cut.Blocks)], _plan.Threads, meter, cancel, done);
            return;
        }

        var search = new PrecisionSearch(goal, _plan.Precision!);
        for (var first = 0; !search.IsDone; first = Cut.Blocks)
        {
            meter.Expect((long)search.Expected * study.Policies, search.Distance);
            _blocks = new BlockStage(study, study.Cut with { Replications = search.Stage }, pieces, parts);
            _blocks.Play([.. Enumerable.Range(first, Cut.Blocks - first)], _plan.Threads, meter, cancel, done);
            accumulator.Extend(Cut);
            search.Check(accumulator.Total);
        }

        _precision = search.Summarise();
    }

    private IEnumerable<KeptTrace> Traces(int policy, Accumulator accumulator)
    {
        var firsts = Enumerable
            .Range(0, study.Incursions.Names.Length)
            .SelectMany(incursion => accumulator.Of(policy, incursion).FirstWithOutcome)
            .Where(replication => replication != long.MaxValue);
        var most = _plan.Scenario.Campaign is null ? KeptTraces : KeptCampaigns;
        var kept = Enumerable.Range(0, (int)Math.Min(most, Cut.Replications)).Select(number => (long)number).Union(firsts).Order().ToList();
        var player = new BlockPlayer(study.Models[policy], _plan.Seed);
        var events = Math.Max(TraceEvents / (kept.Count * study.Policies), 200);
        foreach (var replication in kept)
        {
            cancel.ThrowIfCancellationRequested();
            var recorder = new TraceRecorder(events);
            if (player.Play(replication, out _, recorder) is not null)
            {
                yield return new KeptTrace(_plan.Policies[policy].Name, replication, recorder.Events);
            }
        }
    }
}

/// <summary>Hands on the numbers of finished blocks in their order, whatever the order in which threads finish them.</summary>
/// <param name="give">Takes the next block; never called twice at a time.</param>
internal sealed class BlockOrder(Action<int> give)
{
    private readonly Lock _gate = new();
    private readonly HashSet<int> _done = [];
    private int _next;

    /// <summary>A block is done.</summary>
    public void Add(int block)
    {
        lock (_gate)
        {
            _done.Add(block);
            while (_done.Remove(_next))
            {
                give(_next++);
            }
        }
    }
}
