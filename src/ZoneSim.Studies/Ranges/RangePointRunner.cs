using ZoneSim.Model;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Ranges;

/// <summary>
/// Runs one point of a range study: a few replications under every policy, kept as sums only. Each point plays histories of
/// its own numbers, so that run noise differs from point to point and can be told from the assumptions.
/// </summary>
internal sealed class RangePointRunner(PreparedStudy study, RangeDesign design)
{
    private readonly double[][][] _rows =
    [
        .. study.Models.Select(_ => study.Incursions.Names.Select(_ => new double[study.Incursions.Layout.Columns.Count]).ToArray()),
    ];

    private readonly double[]?[] _ofIncursion = new double[study.Policies][];
    private readonly bool[][] _present = [.. study.Models.Select(_ => new bool[study.Incursions.Names.Length])];

    /// <summary>Runs the point.</summary>
    public PointResult Play(int point, CancellationToken cancel)
    {
        BlockPlayer[] players;
        try
        {
            var scenario = design.At(point);
            players = [.. study.Plan.Policies.Select(policy => new BlockPlayer(CompiledModel.Compile(scenario, policy), study.Plan.Seed))];
        }
        catch (RefusalException exception)
        {
            return new PointResult(exception.Message, 0, []);
        }

        var accumulator = study.NewTally();
        var first = (long)point * study.Plan.RangeReplications;
        for (var replication = first; replication < first + study.Plan.RangeReplications; replication++)
        {
            cancel.ThrowIfCancellationRequested();
            for (var policy = 0; policy < players.Length; policy++)
            {
                Play(players[policy], policy, replication, accumulator);
            }

            AddTo(accumulator, replication);
        }

        return new PointResult("", (int)accumulator.Failed.Sum(), study.Outputs.Of(accumulator));
    }

    private void Play(BlockPlayer player, int policy, long replication, Accumulator accumulator)
    {
        Array.Clear(_present[policy]);
        if (player.Play(replication, out _) is not { } rows)
        {
            accumulator.Failed[policy]++;
            return;
        }

        var columns = study.Incursions.Layout.Columns;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Ordinal == 1)
            {
                var incursion = study.Incursions.Of(rows[i].Incursion);
                var values = _rows[policy][incursion];
                _present[policy][incursion] = true;
                for (var column = 0; column < values.Length; column++)
                {
                    values[column] = columns[column].Read(rows[i]);
                }
            }
        }
    }

    private void AddTo(Accumulator accumulator, long replication)
    {
        for (var incursion = 0; incursion < study.Incursions.Names.Length; incursion++)
        {
            for (var policy = 0; policy < _ofIncursion.Length; policy++)
            {
                _ofIncursion[policy] = _present[policy][incursion] ? _rows[policy][incursion] : null;
            }

            accumulator.Add(replication, incursion, _ofIncursion);
        }
    }
}
