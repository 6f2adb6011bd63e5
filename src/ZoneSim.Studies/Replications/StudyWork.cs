using System.Text;
using ZoneSim.Model;
using ZoneSim.Studies.Ranges;
using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Replications;

/// <summary>The work of a study in its partial folder: blocks of replications, then ranges, then the run's files.</summary>
internal sealed class StudyWork(Study study, PartialFolder partial, IProgress<StudyProgress>? progress, CancellationToken cancel)
{
    /// <summary>Histories kept of each policy, from the first replication on.</summary>
    private const int KeptTraces = 100;

    /// <summary>Events of all kept histories together; each is cut at its part of them.</summary>
    private const int TraceEvents = 1_000_000;

    private readonly StudyPlan _plan = study.Plan;
    private BlockCut _cut = study.Cut;
    private PrecisionSummary? _precision;
    private readonly RangeStudy? _ranges = study.Plan.RangePoints == 0 ? null : new RangeStudy(study, partial);

    /// <summary>Does what is not yet done.</summary>
    public void Do()
    {
        var tally = new BlockTally(study, ReadBlock);
        PlayReplications(tally);
        _ranges?.Play(progress, cancel);
        var ledger = new ProgressMeter(progress, "ledger", (long)_cut.Replications * study.Policies);
        WorkQueue.Run(2, study.Threads, () => part =>
        {
            if (part == 0)
            {
                WriteLedger(ledger);
            }
            else
            {
                WriteResults(tally);
            }
        }, cancel);
        partial.Complete(
        [
            LedgerFile.Name, TraceFile.Name, RunFolder.SummaryName, RunFolder.FailuresName, RunFolder.ScenarioName,
            .. _plan.Policies.Select(policy => RunFolder.PolicyPath(policy.Name)),
            .. _ranges is null ? Array.Empty<string>() : [RangeFile.Name, RangeFile.PointsName],
        ], _cut.Replications);
    }

    /// <summary>Plays all replications; in stages where their number is searched for.</summary>
    private void PlayReplications(BlockTally tally)
    {
        var meter = new ProgressMeter(progress, "replications", (long)_cut.Replications * study.Policies);
        if (study.Goal is not { } goal)
        {
            PlayBlocks(0, _cut, meter);
            return;
        }

        var search = new PrecisionSearch(goal, _plan.Precision!);
        for (var first = 0; !search.IsDone; first = _cut.Blocks)
        {
            meter.Expect((long)search.Expected * study.Policies, search.Distance);
            _cut = study.Cut with { Replications = search.Stage };
            PlayBlocks(first, _cut, meter);
            tally.Extend(_cut);
            search.Check(tally.Total);
        }

        _precision = search.Summarise();
    }

    /// <summary>Plays the blocks from <paramref name="first"/> on that are not on disk yet, those of one range of replications next to each other.</summary>
    private void PlayBlocks(int first, BlockCut cut, ProgressMeter meter)
    {
        WorkQueue.Run((cut.Blocks - first) * study.Policies, study.Threads, NewWorker, cancel);

        Action<int> NewWorker()
        {
            var table = new RowTable();
            var players = study.Models.Select(model => new BlockPlayer(model, _plan.Seed)).ToArray();
            return unit =>
            {
                var (block, policy) = (first + (unit / study.Policies), unit % study.Policies);
                var name = BlockFile.Name(policy, block);
                if (!partial.HasPiece(name))
                {
                    players[policy].Fill(table, cut.First(block), cut.Length(block), study.Incursions, cancel);
                    partial.WritePiece(name, writer => BlockFile.Write(writer, table));
                }

                meter.Add(cut.Length(block));
            };
        }
    }

    private void ReadBlock(int policy, int block, RowTable table)
    {
        cancel.ThrowIfCancellationRequested();
        partial.ReadPiece(BlockFile.Name(policy, block), reader => BlockFile.Read(reader, table, new BlockLimits(_cut.First(block), _cut.Length(block), study.Incursions.Names.Length)));
    }

    private void WriteLedger(ProgressMeter meter) => LedgerFile.Write(
        partial.PathIn(LedgerFile.Name), [.. _plan.Policies.Select(policy => policy.Name)], study.Incursions.Names, _cut, ReadBlock, meter);

    private void WriteResults(BlockTally blocks)
    {
        partial.Write(RunFolder.ScenarioName, Encoding.UTF8.GetBytes(study.Inputs.Scenario));
        foreach (var (name, text) in study.Inputs.Policies)
        {
            _ = partial.PathIn(RunFolder.PolicyPath(name));
            partial.Write(RunFolder.PolicyPath(name), Encoding.UTF8.GetBytes(text));
        }

        blocks.Extend(_cut);
        var tally = blocks.Total;
        partial.Write(RunFolder.FailuresName, RunJson.Write(blocks.Failures));
        partial.Write(RunFolder.SummaryName, RunJson.Write(Summarise(tally) with { Precision = _precision }));
        TraceFile.Write(partial.PathIn(TraceFile.Name), [.. Enumerable.Range(0, study.Policies).SelectMany(policy => Traces(policy, tally))]);
    }

    private Summary Summarise(Tally tally)
    {
        var rows = new FirstRows(study, _cut, ReadBlock);
        if (_ranges is null)
        {
            return new SummaryMaker(_plan, study.Incursions, study.Pairs, tally, rows, _ => null).Make(null);
        }

        var results = _ranges.Read();
        _ranges.Write(results);
        var bands = _ranges.Bands(results);
        return new SummaryMaker(_plan, study.Incursions, study.Pairs, tally, rows, key => bands.GetValueOrDefault(key)).Make(_ranges.Summarise(results));
    }

    /// <summary>The first histories and the first with each outcome, played again: a replication depends on its number alone.</summary>
    private IEnumerable<KeptTrace> Traces(int policy, Tally tally)
    {
        var firsts = Enumerable.Range(0, study.Incursions.Names.Length)
            .SelectMany(incursion => tally.Of(policy, incursion).FirstWithOutcome)
            .Where(replication => replication != long.MaxValue);
        var kept = Enumerable.Range(0, Math.Min(KeptTraces, _cut.Replications)).Select(number => (long)number).Union(firsts).Order().ToList();
        var player = new BlockPlayer(study.Models[policy], _plan.Seed);
        var most = Math.Max(TraceEvents / (kept.Count * study.Policies), 200);
        foreach (var replication in kept)
        {
            cancel.ThrowIfCancellationRequested();
            var recorder = new TraceRecorder(most);
            if (player.Play(replication, out _, recorder) is not null)
            {
                yield return new KeptTrace(_plan.Policies[policy].Name, replication, recorder.Events);
            }
        }
    }
}
