using ZoneSim.Model;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies;

/// <summary>The results of two runs side by side, with the interval of their change.</summary>
internal sealed class ResultChanges(RunReport before, RunReport after, bool paired)
{
    private readonly double _confidence = before.Manifest.Confidence;

    /// <summary>All results that both runs have.</summary>
    public IEnumerable<ResultChange> All() =>
        from policy in before.Summary.Policies
        let later = after.Summary.Policies.FirstOrDefault(other => other.Policy == policy.Policy)
        where later is not null
        from incursion in policy.Incursions
        let same = later.Incursions.FirstOrDefault(other => other.Incursion == incursion.Incursion && other.Kind == incursion.Kind)
        where same is not null
        from change in Of(policy.Policy, incursion, same)
        select change;

    private IEnumerable<ResultChange> Of(string policy, IncursionSummary first, IncursionSummary second)
    {
        var (ends, outcomes) = (Values(policy, first.Incursion, "end"), Values(policy, first.Incursion, "outcome"));
        ResultChange ShareOf(DifferenceKind kind, Share a, Share b, (double[], double[]) values, IReadOnlyList<string> labels) => new(
            policy, first.Incursion, kind, a.Label, "", a.Proportion, b.Proportion, ChangeOfShare(values, IndexOf(labels, a.Label)), Math.Min(a.N, b.N));

        return first.Ends.Zip(second.Ends, (a, b) => ShareOf(DifferenceKind.End, a, b, ends, LedgerWords.Ends))
            .Concat(first.Outcomes.Zip(second.Outcomes, (a, b) => ShareOf(DifferenceKind.Outcome, a, b, outcomes, LedgerWords.Outcomes)))
            .Concat(first.Means.Zip(second.Means, (a, b) => OfColumn(policy, first.Incursion, a, b)));
    }

    private ResultChange OfColumn(string policy, string incursion, ColumnMean first, ColumnMean second)
    {
        var column = LedgerColumns.Named(first.Column);
        var values = Values(policy, incursion, column.Name);
        var change = column.Type == ColumnType.Flag ? ChangeOfShare(values, 1) : ChangeOfMean(values, column.HasPairedMean);
        return new ResultChange(
            policy, incursion, DifferenceKind.Column, column.Name, column.Unit, first.Mean, second.Mean, change, Math.Min(first.N, second.N));
    }

    private Estimate ChangeOfShare((double[] Before, double[] After) values, double label)
    {
        if (!paired)
        {
            return NewcombeIndependent.Interval(
                values.After.Count(value => value == label), values.After.Length, values.Before.Count(value => value == label), values.Before.Length, _confidence);
        }

        var counts = new JointCounts(2);
        foreach (var (a, b) in values.Before.Zip(values.After))
        {
            counts.Add(a == label ? 1 : 0, b == label ? 1 : 0);
        }

        var (both, later, earlier, neither) = counts.Table(1);
        return TangoPaired.Interval(both, later, earlier, neither, _confidence);
    }

    private Estimate ChangeOfMean((double[] Before, double[] After) values, bool defined) => paired && defined
        ? StudentMean.Interval(Moments.Of(values.Before.Zip(values.After, (a, b) => b - a).ToArray()), _confidence)
        : WelchDifference.Interval(Moments.Of(Present(values.After)), Moments.Of(Present(values.Before)), _confidence);

    private (double[] Before, double[] After) Values(string policy, string incursion, string column) =>
        (before.Ledger.Values(policy, incursion, column), after.Ledger.Values(policy, incursion, column));

    private static double[] Present(double[] values) => Array.FindAll(values, value => !double.IsNaN(value));

    private static int IndexOf(IReadOnlyList<string> labels, string label) => labels.ToList().IndexOf(label);
}
