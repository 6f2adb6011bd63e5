using ZoneSim.Model;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies;

/// <summary>
/// What an objective came to in each history, policy by policy: played in blocks into the folder, or read from a run that holds
/// the same histories. A failed replication is NaN.
/// </summary>
internal sealed class SelectionHistories(SelectionPlan plan, PreparedStudy study, ICheckpointStore pieces, RunReport? run, CancellationToken cancel)
{
    /// <summary>Replications in a block.</summary>
    public const int BlockSize = 250;

    private readonly Objective _objective = plan.Wanted;
    private readonly double[][]? _run = run is null ? null : ObjectiveValues.Of(run, plan.Wanted, [.. plan.Study.Policies.Select(policy => policy.Name)]);

    /// <summary>Plays the blocks from one replication to another of some policies that are not on disk yet.</summary>
    /// <param name="first">First replication, on a block's start.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="policies">The policies.</param>
    /// <param name="meter">Told the replications played.</param>
    public void Play(int first, int end, IReadOnlyList<int> policies, ProgressMeter meter)
    {
        var blocks = (end - first + BlockSize - 1) / BlockSize;
        int BlockOf(int unit) => (first / BlockSize) + (unit / policies.Count);
        int Length(int unit) => Math.Min(BlockSize, end - (BlockOf(unit) * BlockSize));
        WorkQueue.Run(
            blocks * policies.Count,
            study.Plan.Threads,
            () =>
            {
                var players = study.Models.Select(model => new BlockPlayer(model, study.Plan.Seed)).ToArray();
                return unit =>
                {
                    var (block, policy) = (BlockOf(unit), policies[unit % policies.Count]);
                    if (!IsOfRun(block, Length(unit)))
                    {
                        pieces.Do(Name(policy, block), () =>
                        {
                            var values = Enumerable.Range(block * BlockSize, Length(unit)).Select(replication => Value(players[policy], replication)).ToArray();
                            return writer => writer.Values<double>(values);
                        });
                    }
                };
            },
            unit => Length(unit),
            meter,
            cancel
        );
    }

    /// <summary>The values of one policy in a block.</summary>
    public double[] Read(int policy, int block, int length)
    {
        if (IsOfRun(block, length))
        {
            return _run![policy].AsSpan(block * BlockSize, length).ToArray();
        }

        return pieces.ReadPiece(Name(policy, block), reader =>
        {
            var values = new double[length];
            reader.Values<double>(values);
            return values;
        });
    }

    private bool IsOfRun(int block, int length) => _run is not null && (block * BlockSize) + length <= _run[0].Length;

    private double Value(BlockPlayer player, int replication)
    {
        cancel.ThrowIfCancellationRequested();
        if (player.Play(replication, out _) is not { } rows)
        {
            return double.NaN;
        }

        var incursions = _objective.IncursionsOf(plan.Study.Scenario);
        var sum = 0.0;
        foreach (var incursion in incursions)
        {
            var own = 0.0;
            foreach (var term in _objective.Terms)
            {
                own += term.Weight * term.Of(rows.First(row => row.Ordinal == 1 && row.Incursion == incursion));
            }

            sum += own / incursions.Count;
        }

        return sum;
    }

    private static string Name(int policy, int block) => FormattableString.Invariant($"choice-{policy:00}-{block:000000}");
}
