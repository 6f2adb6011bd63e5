using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Accounts;

/// <summary>The work of an assessment in its partial folder: accounts, ranges, calibration, then its files.</summary>
internal sealed class AssessmentWork(Assessment study, PartialFolder partial, AccountPlay play, IProgress<StudyProgress>? progress, CancellationToken cancel)
{
    /// <summary>Does what is not yet done.</summary>
    public void Do()
    {
        var table = new AccountStage(study, partial, play, progress, cancel).Play();
        if (table.Whole.Count == 0)
        {
            throw new StudyRefusalException(RefusalCode.Unplayable, $"No point of the assumption ranges can be run: {string.Join("; ", table.Reasons)}");
        }

        var calibration = new Calibration(study, table).Check(partial, play, progress, cancel);
        WriteFiles(table, Summarise(table, calibration));
    }

    private AssessmentSummary Summarise(AccountTable table, CalibrationResult? calibration)
    {
        var plan = study.Plan;
        var (shares, ratios) = (new AccountShares(study, table), new AccountRatios(study, table));
        return new AssessmentSummary(
            plan.Record.Name,
            plan.Record.Title,
            plan.Record.UsedInDefaults,
            plan.Confidence,
            plan.Factor,
            [.. plan.Policies.Select(policy => policy.Name)],
            shares.Accounts(),
            ratios.Ratios(),
            ratios.Apart(),
            new AssessmentRanges(plan.Points, plan.PointReplications, study.Points.Names, plan.Points - table.Whole.Count, table.Reasons),
            calibration,
            [.. study.Book.Subjects.Select((_, subject) => new WhatHappened(study, table, subject).Answer())],
            shares.Forecast(),
            table.Failed
        );
    }

    private void WriteFiles(AccountTable table, AssessmentSummary summary)
    {
        partial.Write(FolderLayout.RecordName, study.Plan.RecordText);
        partial.Write(FolderLayout.KindsName, study.Plan.KindsText);
        foreach (var (account, inputs) in study.Inputs)
        {
            inputs.WriteTo(partial, FolderLayout.AccountPath(account.Name));
        }

        partial.Write(FolderLayout.SummaryName(RunFolder.AssessmentKind), RunJson.Write(summary));
        AssessmentFile.Write(partial.PathIn(AssessmentFile.Name), study, table);
        partial.Complete();
    }
}
