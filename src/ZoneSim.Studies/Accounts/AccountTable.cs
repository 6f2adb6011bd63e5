using ZoneSim.Model;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Accounts;

/// <summary>What the runs of all accounts gave: at the scenario's own values and at every point of the assumptions.</summary>
/// <param name="Central">By account, then policy.</param>
/// <param name="Points">By point, then account, then policy; null where an account's circumstances do not hold together at a point.</param>
/// <param name="Reasons">The distinct reasons why a point could not be run.</param>
internal sealed record AccountTable(JointOutcomeCounts[][] Central, JointOutcomeCounts[]?[][] Points, IReadOnlyList<string> Reasons)
{
    /// <summary>The points at which every account could be run.</summary>
    public IReadOnlyList<JointOutcomeCounts[][]> Whole { get; } =
    [.. Points.Where(point => point.All(account => account is not null)).Select(point => point.Select(account => account!).ToArray())];

    /// <summary>Runs that failed.</summary>
    public long Failed =>
        Central.SelectMany(account => account).Concat(Whole.SelectMany(point => point).SelectMany(account => account)).Sum(counts => (long)counts.Failed);
}

/// <summary>Plays the accounts of an assessment into pieces, and reads them back.</summary>
/// <param name="study">The study.</param>
/// <param name="pieces">Where the pieces are.</param>
/// <param name="play">Plays a scenario under a policy.</param>
/// <param name="progress">Told how far it has come.</param>
/// <param name="cancel">Stops it.</param>
internal sealed class AccountStage(Assessment study, ICheckpointStore pieces, AccountPlay play, IProgress<StudyProgress>? progress, CancellationToken cancel)
{
    private const int BlockSize = 500;

    /// <summary>Units of work by stage.</summary>
    public static IReadOnlyDictionary<string, long> Units(Assessment study)
    {
        var all = (long)study.Accounts.Count * study.Policies;
        return new Dictionary<string, long>
        {
            ["accounts"] = all * study.Plan.Replications,
            ["ranges"] = all * study.Plan.Points * study.Plan.PointReplications,
            ["calibration"] = study.Plan.Synthetic,
        };
    }

    /// <summary>Plays what is not on disk yet, and reads all of it.</summary>
    public AccountTable Play()
    {
        var central = PlayCentral();
        var (points, reasons) = PlayPoints();
        return new AccountTable(central, points, reasons);
    }

    private JointOutcomeCounts[][] PlayCentral()
    {
        var blocks = (study.Plan.Replications + BlockSize - 1) / BlockSize;
        int Length(int unit) => Math.Min(BlockSize, study.Plan.Replications - (unit % blocks * BlockSize));
        var stage = new Stage<JointOutcomeCounts>("accounts", "account", study.Accounts.Count * study.Policies * blocks, 1, pieces)
        {
            NewPlayer = stop =>
                unit =>
                {
                    var (of, block) = (unit / blocks, unit % blocks);
                    var (account, policy) = (of / study.Policies, of % study.Policies);
                    var one = play(study.Accounts[account].Scenario, study.Plan.Policies[policy]);
                    return Count(one, study.FirstCentral(account, policy) + (block * BlockSize), Length(unit), stop);
                },
            PerPoint = unit => Length(unit),
            Write = (counts, writer) => counts.Write(writer),
            ReadPoint = (reader, _) => JointOutcomeCounts.Read(reader),
        };
        stage.Play(study.Plan.Threads, progress, cancel);
        return [.. stage.Read().Chunk(blocks).Select(JointOutcomeCounts.Sum).Chunk(study.Policies)];
    }

    private (JointOutcomeCounts[]?[][] Points, IReadOnlyList<string> Reasons) PlayPoints()
    {
        var stage = new Stage<(string Reason, JointOutcomeCounts[] Counts)[]>("ranges", "point", study.Plan.Points, 1, pieces)
        {
            NewPlayer = stop => point => [.. Enumerable.Range(0, study.Accounts.Count).Select(account => PlayAt(point, account, stop))],
            PerPoint = _ => (long)study.Accounts.Count * study.Policies * study.Plan.PointReplications,
            Write = (found, writer) => Array.ForEach(found, one => Write(writer, one)),
            ReadPoint = (reader, _) => [.. study.Accounts.Select(_ => Read(reader))],
        };
        stage.Play(study.Plan.Threads, progress, cancel);
        var all = stage.Read();
        var reasons = new SortedSet<string>(
            all.SelectMany(point => point).Select(one => one.Reason).Where(reason => reason.Length > 0),
            StringComparer.Ordinal
        );
        return (Array.ConvertAll(all, point => Array.ConvertAll(point, one => one.Reason.Length > 0 ? null : one.Counts)), [.. reasons]);
    }

    private (string Reason, JointOutcomeCounts[] Counts) PlayAt(int point, int account, CancellationToken stop)
    {
        PlayOne[] players;
        try
        {
            var scenario = study.Points.At(study.Accounts[account].Scenario, point);
            players = [.. study.Plan.Policies.Select(policy => play(scenario, policy))];
        }
        catch (RefusalException exception)
        {
            return (exception.Message, []);
        }

        return ("", [.. players.Select((one, policy) => Count(one, study.FirstAt(point, account, policy), study.Plan.PointReplications, stop))]);
    }

    private JointOutcomeCounts Count(PlayOne one, long first, int length, CancellationToken stop)
    {
        var counts = new JointOutcomeCounts();
        for (var replication = first; replication < first + length; replication++)
        {
            stop.ThrowIfCancellationRequested();
            counts.Add(one(replication) is { } rows ? study.Book.Of(rows) : null);
        }

        return counts;
    }

    private static void Write(CheckpointWriter writer, (string Reason, JointOutcomeCounts[] Counts) found)
    {
        writer.Text(found.Reason);
        writer.Int(found.Counts.Length);
        Array.ForEach(found.Counts, counts => counts.Write(writer));
    }

    private (string Reason, JointOutcomeCounts[] Counts) Read(CheckpointReader reader)
    {
        var reason = reader.Text();
        var counts = Enumerable.Range(0, reader.Count()).Select(_ => JointOutcomeCounts.Read(reader)).ToArray();
        return counts.Length == (reason.Length > 0 ? 0 : study.Policies)
            ? (reason, counts)
            : throw new InvalidDataException($"a point has counts of {counts.Length} policies, expected {study.Policies}");
    }
}
