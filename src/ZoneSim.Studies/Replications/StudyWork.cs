using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Replications;

/// <summary>The work of a study in its partial folder: plays it there, then writes the run's files.</summary>
internal sealed class StudyWork(PreparedStudy study, PartialFolder partial, IProgress<StudyProgress>? progress, CancellationToken cancel)
{
    private readonly StudyPlan _plan = study.Plan;

    /// <summary>Does what is not yet done.</summary>
    public void Do()
    {
        var engine = new StudyEngine(study, partial, progress, cancel, study.IsInParts ? new LedgerParts(study, partial) : null);
        engine.Play();
        var isOneFile = _plan.Kept != LedgerKept.None && !study.IsInParts;
        var kept = engine.Cut with { Replications = Math.Min(engine.Cut.Replications, study.KeptRows) };
        var ledger = new ProgressMeter(progress, "ledger", isOneFile ? kept.Replications * study.Policies : 0);
        WorkQueue.Run(
            2,
            study.Plan.Threads,
            () =>
                part =>
                {
                    if (part == 1)
                    {
                        WriteResults(engine);
                    }
                    else if (isOneFile)
                    {
                        LedgerFile.Write(
                            partial.PathIn(LedgerFile.Name),
                            [.. _plan.Policies.Select(policy => policy.Name)],
                            study.Incursions,
                            kept,
                            engine.ReadBlock,
                            ledger
                        );
                    }
                },
            cancel
        );
        partial.Complete(replications: engine.Cut.Replications, parts: engine.Parts);
    }

    private void WriteResults(StudyEngine engine)
    {
        study.Inputs.WriteTo(partial);
        partial.Write(FolderLayout.FailuresName, RunJson.Write(engine.Failures));
        var results = engine.Ranges?.Stage.Read();
        if (results is not null)
        {
            engine.Ranges!.Write(results, partial);
        }

        partial.Write(FolderLayout.SummaryName(null), RunJson.Write(engine.Summarise(results)));
        TraceFile.Write(partial.PathIn(TraceFile.Name), [.. engine.Traces()]);
    }
}
