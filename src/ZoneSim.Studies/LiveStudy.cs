using System.Diagnostics;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

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
    /// <exception cref="Model.RefusalException">The plan cannot be played: <see cref="StudyRefusalException"/>, or <see cref="Model.ModelException"/> where scenario and policy do not hold together.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static LiveFrame Run(StudyPlan plan, Action<LiveFrame> each, TimeSpan pause, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(each);
        plan.Check();
        if (plan.Precision is not null)
        {
            throw new StudyRefusalException(RefusalCode.Precision, "A live study has a fixed number of replications; it searches for none.") { Subject = nameof(plan.Precision) };
        }

        var study = PreparedStudy.Live(plan);
        StudyEngine engine = null!;
        long? last = null;
        engine = new StudyEngine(study, new MemoryPieces(), null, cancel)
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
        return Frame(study.Cut.Blocks - 1, engine.Ranges?.Read());

        LiveFrame Frame(int block, Ranges.PointResult[]? results) =>
            new(study.Cut.First(block) + study.Cut.Length(block), engine.SummariseUpTo(block, results), engine.FailuresSoFar);
    }
}

/// <summary>What is known after some replications: the numbers of a study with as many.</summary>
/// <param name="Replications">Replications of each policy.</param>
/// <param name="Summary">Their numbers, without quantiles and without intervals of variance ratios; with bands in the last frame of a study that asks for ranges.</param>
/// <param name="Failures">Failed replications among them, of which a reason is kept.</param>
public sealed record LiveFrame(long Replications, Summary Summary, int Failures);
