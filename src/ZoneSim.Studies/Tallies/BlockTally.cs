using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Tallies;

/// <summary>
/// The tally of a study's blocks, taken in their order as they come, holding one range of replications at a time: the same
/// bits whether it is taken at once or in stages.
/// </summary>
/// <param name="study">The study.</param>
/// <param name="read">Reads the block of a policy to the end of a table.</param>
internal sealed class BlockTally(PreparedStudy study, Action<int, int, RowTable> read)
{
    /// <summary>Reasons kept of each policy's failed replications; all are counted.</summary>
    private const int KeptFailures = 1_000;

    private readonly RowTable[] _tables = [.. study.Models.Select(_ => new RowTable())];
    private readonly List<Failure> _failures = [];
    private int _blocks;

    /// <summary>All blocks taken so far.</summary>
    public Tally Total { get; } = study.NewTally();

    /// <summary>The failed replications of these blocks.</summary>
    public IReadOnlyList<Failure> Failures => _failures;

    /// <summary>Takes the blocks that are not in it yet.</summary>
    public void Extend(BlockCut cut)
    {
        for (; _blocks < cut.Blocks; _blocks++)
        {
            for (var policy = 0; policy < study.Policies; policy++)
            {
                _tables[policy].Clear();
                read(policy, _blocks, _tables[policy]);
                if (Total.Failed[policy] < KeptFailures)
                {
                    _failures.AddRange(_tables[policy].Failures.Select(failed => Describe(policy, failed)));
                }
            }

            var part = study.NewTally();
            TableTally.Add(part, _tables, cut.First(_blocks), cut.Length(_blocks), study.Incursions.Names.Length);
            Total.Merge(part);
        }
    }

    private Failure Describe(int policy, FailedReplication failed)
    {
        var (name, seed) = (study.Plan.Policies[policy].Name, study.Plan.Seed);
        return new Failure(name, failed.Replication, seed, failed.Reason, FormattableString.Invariant(
            $"zonesim trace {RunFolder.ScenarioName} --policy {RunFolder.PolicyPath(name)} --replication {failed.Replication} --seed {seed}"));
    }
}
