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
        var meter = new ProgressMeter(progress, "accounts", Units(study)["accounts"]);
        string Name(int unit) => FormattableString.Invariant($"account-{unit:000000}");
        int Length(int unit) => Math.Min(BlockSize, study.Plan.Replications - (unit % blocks * BlockSize));
        WorkQueue.Run(study.Accounts.Count * study.Policies * blocks, study.Plan.Threads, () => unit => pieces.Do(Name(unit), () =>
                    {
                        var (of, block) = (unit / blocks, unit % blocks);
                        var (account, policy) = (of / study.Policies, of % study.Policies);
                        var one = play(study.Accounts[account].Scenario, study.Plan.Policies[policy]);
                        return Count(one, study.FirstCentral(account, policy) + (block * BlockSize), Length(unit)).Write;
                    }), unit => Length(unit), meter, cancel);
        var all = study.Accounts.Select(_ => study.Plan.Policies.Select(_ => new JointOutcomeCounts()).ToArray()).ToArray();
        for (var unit = 0; unit < study.Accounts.Count * study.Policies * blocks; unit++)
        {
            var of = unit / blocks;
            all[of / study.Policies][of % study.Policies].Merge(pieces.ReadPiece(Name(unit), JointOutcomeCounts.Read));
        }

        return all;
    }

    private (JointOutcomeCounts[]?[][] Points, IReadOnlyList<string> Reasons) PlayPoints()
    {
        var perPoint = (long)study.Accounts.Count * study.Policies * study.Plan.PointReplications;
        var meter = new ProgressMeter(progress, "ranges", Units(study)["ranges"]);
        string Name(int point) => FormattableString.Invariant($"point-{point:000000}");
        WorkQueue.Run(study.Plan.Points, study.Plan.Threads, () => point => pieces.Do(Name(point), () =>
                    {
                        var found = Enumerable.Range(0, study.Accounts.Count).Select(account => PlayAt(point, account)).ToArray();
                        return writer => Array.ForEach(found, one => Write(writer, one));
                    }), _ => perPoint, meter, cancel);
        var reasons = new SortedSet<string>(StringComparer.Ordinal);
        return ([.. Enumerable.Range(0, study.Plan.Points).Select(point => ReadPoint(Name(point), reasons))], [.. reasons]);
    }

    private (string Reason, JointOutcomeCounts[] Counts) PlayAt(int point, int account)
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

        return ("", [.. players.Select((one, policy) => Count(one, study.FirstAt(point, account, policy), study.Plan.PointReplications))]);
    }

    private JointOutcomeCounts Count(PlayOne one, long first, int length)
    {
        var counts = new JointOutcomeCounts();
        for (var replication = first; replication < first + length; replication++)
        {
            cancel.ThrowIfCancellationRequested();
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

    private JointOutcomeCounts[]?[] ReadPoint(string name, SortedSet<string> reasons) => pieces.ReadPiece(name, reader => study
                .Accounts.Select(_ =>
                {
                    var reason = reader.Text();
                    var counts = Enumerable.Range(0, reader.Count()).Select(_ => JointOutcomeCounts.Read(reader)).ToArray();
                    if (counts.Length != (reason.Length > 0 ? 0 : study.Policies))
                    {
                        throw new InvalidDataException($"a point has counts of {counts.Length} policies, expected {study.Policies}");
                    }

                    if (reason.Length > 0)
                    {
                        reasons.Add(reason);
                    }

                    return reason.Length > 0 ? null : counts;
                })
                .ToArray());
}
