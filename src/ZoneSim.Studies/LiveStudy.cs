using System.Diagnostics;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies;

/// <summary>
/// Plays studies for somebody who watches: numbers come while it plays, and each is that of a study which ends there. No folder, no text of
/// the inputs, no hash, no bootstrap.
/// </summary>
public static class LiveStudy
{
    /// <summary>Plays a study and shows how far it has come.</summary>
    /// <param name="plan">What to play, with a fixed number of replications; <see cref="StudyPlan.Csv"/> is not read.</param>
    /// <param name="each">
    /// Given a frame after the first block of replications, and then at most once in each pause, in order, one at a time, from any of the
    /// threads that play; not given the last one. What it does holds the study up.
    /// </param>
    /// <param name="pause">Time between frames at least.</param>
    /// <param name="cancel">Stops it; nothing stays.</param>
    /// <returns>The last frame: all replications, with bands where the plan asks for ranges.</returns>
    /// <exception cref="Model.RefusalException">The plan cannot be played: <see cref="StudyRefusalException"/>, or <see cref="Model.ModelException"/>
    /// where scenario and policy do not hold together.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static LiveFrame Run(StudyPlan plan, Action<LiveFrame> each, TimeSpan pause, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(each);
        plan.Check();
        if (plan.Precision is not null)
        {
            throw new StudyRefusalException(RefusalCode.Precision, "A live study has a fixed number of replications; it searches for none.")
            {
                Subject = nameof(plan.Precision),
            };
        }

        var study = PreparedStudy.Live(plan);
        StudyEngine engine = null!;
        long? last = null;
        engine = new StudyEngine(study, new MemoryCheckpoints(), null, cancel)
        {
            Each = block =>
            {
                if (block < study.Cut.Blocks - 1 && (last is not { } shown || Stopwatch.GetElapsedTime(shown) >= pause))
                {
                    each(Frame(block, null));
                    last = Stopwatch.GetTimestamp();
                }
            },
            BeforeRanges = plan.RangePoints == 0 ? null : () => each(Frame(study.Cut.Blocks - 1, null)),
        };
        engine.Play();
        var points = engine.Ranges?.Stage.Read();
        var whole = Frame(study.Cut.Blocks - 1, points);
        return points is null || Drivers.Headline(whole.Summary, plan.Scenario) is not { } key
            ? whole
            : whole with
            {
                Drivers = new Drivers(key.Policy, key.Reference, key.Name, engine.Ranges!.Shares(points, key)),
            };

        LiveFrame Frame(int block, Ranges.PointResult[]? results) =>
            new(study.Cut.First(block) + study.Cut.Length(block), engine.SummariseUpTo(block, results), engine.FailuresSoFar);
    }
}

/// <summary>What is known after some replications: the numbers of a study with as many.</summary>
/// <param name="Replications">Replications of each policy.</param>
/// <param name="Summary">Their numbers, without quantiles and without intervals of variance ratios; with bands of ends in the last frame of a study
/// that asks for ranges.</param>
/// <param name="Failures">Failed replications among them, of which a reason is kept.</param>
public sealed record LiveFrame(long Replications, Summary Summary, int Failures)
{
    /// <summary>What moves the answer; null before the last frame and in a study without ranges.</summary>
    public Drivers? Drivers { get; init; }
}

/// <summary>
/// What moves the answer of a study: the ends' largest difference between its first two policies, or the end of its one policy that is least sure.
/// </summary>
/// <param name="Policy">The policy.</param>
/// <param name="Reference">The policy subtracted; empty where there is one.</param>
/// <param name="End">The end's label.</param>
/// <param name="Shares">Each quantity that the ranges move; empty where too few points could be played.</param>
public sealed record Drivers(string Policy, string Reference, string End, IReadOnlyList<InputShare> Shares)
{
    /// <summary>The number that counts as the answer; null where nothing was played.</summary>
    internal static OutputKey? Headline(Summary summary, Model.Scenario scenario)
    {
        var incursion = OutputName.HeadlineIncursion(scenario);
        if (summary.Comparisons.FirstOrDefault(one => one.Incursion == incursion) is { } compared)
        {
            var widest = compared.Differences.Where(one => one.Kind == DifferenceKind.End).MaxBy(one => Math.Abs(one.Value.Value))!;
            return new OutputKey(compared.Other, compared.Reference, incursion, DifferenceKind.End, widest.Name);
        }

        return
            summary.Policies[0].Incursions.FirstOrDefault(one => one.Incursion == incursion)?.Ends.MinBy(end => Math.Abs(end.Proportion.Value - 0.5))
                is { } open
            ? new OutputKey(summary.Policies[0].Policy, "", incursion, DifferenceKind.End, open.Label)
            : null;
    }
}

/// <summary>What a quantity takes of the variance of an answer, see <see cref="Statistics.LinearShares"/>.</summary>
/// <param name="Quantity">Its dotted name.</param>
/// <param name="Share">0 to 1; NaN where it cannot be told from chance.</param>
public sealed record InputShare(string Quantity, double Share);
