using System.Text;
using ZoneSim.Model;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Accounts;

/// <summary>The work of an assessment in its partial folder: accounts, ranges, calibration, then its files.</summary>
internal sealed class AssessmentWork(
    Assessment study, PartialFolder partial, AccountPlay play, IProgress<StudyProgress>? progress, CancellationToken cancel)
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
            plan.Record.Name, plan.Record.Title,
            plan.Record.UsedInDefaults, plan.Confidence, plan.Factor, [.. plan.Policies.Select(policy => policy.Name)],
            shares.Accounts(), ratios.Ratios(), ratios.Apart(),
            new AssessmentRanges(plan.Points, plan.PointReplications, study.Points.Names, plan.Points - table.Whole.Count, table.Reasons),
            calibration, [.. study.Book.Subjects.Select((_, subject) => new WhatHappened(study, table, subject).Answer())], shares.Forecast(), table.Failed);
    }

    private void WriteFiles(AccountTable table, AssessmentSummary summary)
    {
        void Text(string name, string text) => partial.Write(name, Encoding.UTF8.GetBytes(text));
        Text(AssessmentFolder.RecordName, study.Plan.RecordText);
        Text(AssessmentFolder.KindsName, study.Plan.KindsText);
        foreach (var (account, inputs) in study.Inputs)
        {
            _ = partial.PathIn(AssessmentFolder.AccountPath(account.Name));
            Text(AssessmentFolder.AccountPath(account.Name), inputs.Scenario);
        }

        foreach (var (name, text) in study.Inputs[0].Inputs.Policies)
        {
            _ = partial.PathIn(RunFolder.PolicyPath(name));
            Text(RunFolder.PolicyPath(name), text);
        }

        partial.Write(AssessmentFolder.SummaryName, RunJson.Write(summary));
        AssessmentFile.Write(partial.PathIn(AssessmentFile.Name), study, table);
        partial.Complete(
        [
            AssessmentFolder.SummaryName, AssessmentFolder.RecordName, AssessmentFolder.KindsName, AssessmentFile.Name,
            .. study.Accounts.Select(one => AssessmentFolder.AccountPath(one.Account.Name)),
            .. study.Plan.Policies.Select(policy => RunFolder.PolicyPath(policy.Name)),
        ]);
    }
}
