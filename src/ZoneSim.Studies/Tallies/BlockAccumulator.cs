using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Tallies;

/// <summary>
/// The tally of a study's blocks, folded in their order as they come, whoever added each of them up: the same
/// bits whether it is taken at once or in stages.
/// </summary>
/// <param name="study">The study.</param>
/// <param name="read">Reads the tally of a block into an empty one; gives what else is known of the block.</param>
internal sealed class BlockAccumulator(PreparedStudy study, Func<int, Accumulator, BlockRest> read)
{
    /// <summary>Reasons kept of each policy's failed replications; all are counted.</summary>
    private const int KeptFailures = 1_000;

    private readonly List<Failure> _failures = [];
    private readonly Dictionary<string, string> _parts = [];
    private int _blocks;

    /// <summary>All blocks taken so far.</summary>
    public Accumulator Total { get; } = study.NewTally();

    /// <summary>The failed replications of these blocks.</summary>
    public IReadOnlyList<Failure> Failures => _failures;

    /// <summary>Hashes of the parts of the ledger of these blocks, by name; empty where it is not in parts.</summary>
    public IReadOnlyDictionary<string, string> Parts => _parts;

    /// <summary>Takes the blocks that are not in it yet.</summary>
    public void Extend(BlockPartition cut)
    {
        for (; _blocks < cut.Blocks; _blocks++)
        {
            var part = study.NewTally();
            var rest = read(_blocks, part);
            for (var policy = 0; policy < study.Policies; policy++)
            {
                if (Total.Failed[policy] < KeptFailures)
                {
                    _failures.AddRange(rest.Failed[policy].Select(failed => Describe(policy, failed)));
                }
            }

            if (rest.Part is { } ledger)
            {
                _parts[LedgerParts.Name(_blocks)] = ledger.Hash;
            }

            Total.Merge(part);
        }
    }

    private Failure Describe(int policy, FailedReplication failed)
    {
        var (name, seed) = (study.Plan.Policies[policy].Name, study.Plan.Seed);
        var look = new Advice(AdviceKind.SeeHistory, failed.Replication, FolderLayout.PolicyPath(name)) { Seed = seed };
        return new Failure(name, failed.Replication, seed, failed.Reason, study.Plan.Origin.Words.Say("", look));
    }
}
