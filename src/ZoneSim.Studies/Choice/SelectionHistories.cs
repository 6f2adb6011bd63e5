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
        var units = Enumerable
            .Range(first / BlockSize, (end - first + BlockSize - 1) / BlockSize)
            .SelectMany(block => policies.Select(policy => UnitOf(policy, block)))
            .ToLookup(IsOfRun);
        meter.Add(units[true].Sum(unit => (long)Length(unit)));
        Stage.Play([.. units[false]], study.Plan.Threads, meter, cancel);
    }

    /// <summary>The values of one policy in a block.</summary>
    public double[] Read(int policy, int block)
    {
        var unit = UnitOf(policy, block);
        return IsOfRun(unit) ? _run![policy].AsSpan(block * BlockSize, Length(unit)).ToArray() : Stage.Read(unit)[0];
    }

    /// <summary>The blocks that may be played, those of each policy side by side.</summary>
    private Stage<double[]> Stage =>
        new("replications", "choice", study.Policies * ((plan.Most + BlockSize - 1) / BlockSize), 1, pieces)
        {
            NewPlayer = stop =>
            {
                var players = study.Models.Select(model => new BlockPlayer(model, study.Plan.Seed)).ToArray();
                return unit => [.. Enumerable.Range(First(unit), Length(unit)).Select(replication => Value(players[unit % study.Policies], replication, stop))];
            },
            PerPoint = unit => Length(unit),
            Write = (values, writer) => writer.Values<double>(values),
            ReadPoint = (reader, unit) =>
            {
                var values = new double[Length(unit)];
                reader.Values<double>(values);
                return values;
            },
        };

    private int UnitOf(int policy, int block) => (block * study.Policies) + policy;

    private int First(int unit) => unit / study.Policies * BlockSize;

    private int Length(int unit) => Math.Min(BlockSize, plan.Most - First(unit));

    private bool IsOfRun(int unit) => _run is not null && First(unit) + Length(unit) <= _run[0].Length;

    private double Value(BlockPlayer player, int replication, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
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
}
