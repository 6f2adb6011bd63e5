using ZoneSim.Model;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies;

/// <summary>
/// The results of two runs side by side, with the interval of their change. Runs of one seed met the same histories: both sides stand on
/// the replications that both runs have. Runs of different seeds stand each on all of their own.
/// </summary>
internal sealed class ResultChanges(RunReport before, RunReport after, bool paired)
{
    /// <summary>Histories that are looked at, at most: a column of all of them is in memory at once.</summary>
    public const int Most = 10_000_000;

    private readonly double _confidence = before.Manifest.Confidence;

    /// <summary>Replications looked at in the first run.</summary>
    private int Before => paired ? Math.Min(HistoriesOf(before), HistoriesOf(after)) : HistoriesOf(before);

    /// <summary>Replications looked at in the second run.</summary>
    private int After => paired ? Before : HistoriesOf(after);

    /// <summary>Histories of a run that are looked at: those with rows.</summary>
    public static int HistoriesOf(RunReport run) => (int)Math.Min(Most, run.Manifest.KeptHistories);

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

    /// <summary>How a scenario defines a measure of its own; null for a built-in column.</summary>
    private static string? DefinitionOf(RunReport run, string column) =>
        run.Scenario.Measures.FirstOrDefault(measure => measure.Column.Name == column)?.Definition;

    private IEnumerable<ResultChange> Of(string policy, IncursionSummary first, IncursionSummary later)
    {
        bool IsInBoth(string column) =>
            first.Means.Any(mean => mean.Column == column)
            && later.Means.Any(mean => mean.Column == column)
            && DefinitionOf(before, column) == DefinitionOf(after, column);
        (double[] Before, double[] After) Values(string column) =>
            OnSameBase(RunColumn.Of(before, policy, first.Incursion, column, Before), RunColumn.Of(after, policy, first.Incursion, column, After));
        (double[], double[]) OfLabels(string column) => first.Ends.Count == 0 ? ([], []) : Values(column);
        var (ends, outcomes) = (OfLabels("end"), OfLabels("outcome"));
        ResultChange ShareOf(DifferenceKind kind, Share share, (double[] Before, double[] After) values, IReadOnlyList<string> labels) =>
            Change(policy, first.Incursion, (kind, share.Label, ""), values, true, labels.ToList().IndexOf(share.Label));

        return first
            .Ends.Select(share => ShareOf(DifferenceKind.End, share, ends, LedgerWords.Ends))
            .Concat(first.Outcomes.Select(share => ShareOf(DifferenceKind.Outcome, share, outcomes, LedgerWords.Outcomes)))
            .Concat(
                first
                    .Means.Where(mean => IsInBoth(mean.Column))
                    .Select(mean =>
                    {
                        var column = before.Scenario.Column(mean.Column);
                        return Change(
                            policy,
                            first.Incursion,
                            (DifferenceKind.Column, column.Name, column.Unit),
                            Values(column.Name),
                            column.HasPairedMean,
                            column.Type == ColumnType.Flag ? 1 : null
                        );
                    })
            );
    }

    /// <summary>The values of the replications that count: those that both runs played to their end, or all of each.</summary>
    private (double[] Before, double[] After) OnSameBase(RunColumn first, RunColumn second)
    {
        bool Counts(RunColumn one, int replication) => paired ? first.IsThere[replication] && second.IsThere[replication] : one.IsThere[replication];
        double[] Of(RunColumn one) => [.. one.Values.Where((_, replication) => Counts(one, replication))];
        return (Of(first), Of(second));
    }

    private ResultChange Change(
        string policy,
        string incursion,
        (DifferenceKind Kind, string Name, string Unit) what,
        (double[] Before, double[] After) values,
        bool isDefined,
        double? label
    )
    {
        var (first, second) = (Present(values.Before), Present(values.After));
        return new ResultChange(
            policy,
            incursion,
            what.Kind,
            what.Name,
            what.Unit,
            Level(what.Name, first, label),
            Level(what.Name, second, label),
            label is { } one ? ChangeOfShare(values, one) : ChangeOfMean(what.Name, values, isDefined),
            Math.Min(first.Length, second.Length),
            first.Length,
            second.Length
        )
        {
            IsShare = label is not null,
        };
    }

    private Estimate Level(string name, double[] values, double? label) =>
        label is { } one
            ? Wilson.Interval(values.Count(value => value == one), values.Length, _confidence)
            : BoundedMean.Interval(
                Moments.Of(values),
                before.Scenario.Column(name).Least,
                double.PositiveInfinity,
                MeanBounds.StepOf(before.Scenario.Column(name)),
                _confidence
            );

    private Estimate ChangeOfShare((double[] Before, double[] After) values, double label)
    {
        if (!paired)
        {
            return NewcombeIndependent.Interval(
                values.After.Count(value => value == label),
                values.After.Length,
                values.Before.Count(value => value == label),
                values.Before.Length,
                _confidence
            );
        }

        var counts = new JointCounts(2);
        foreach (var (a, b) in values.Before.Zip(values.After))
        {
            counts.Add(a == label ? 1 : 0, b == label ? 1 : 0);
        }

        var (both, later, earlier, neither) = counts.Table(1);
        return TangoPaired.Interval(both, later, earlier, neither, _confidence);
    }

    private Estimate ChangeOfMean(string name, (double[] Before, double[] After) values, bool isDefined) =>
        paired && isDefined
            ? MeanOfChanges(name, [.. values.Before.Zip(values.After, (a, b) => b - a)], [.. values.Before, .. values.After])
            : WelchDifference.Interval(Moments.Of(Present(values.After)), Moments.Of(Present(values.Before)), _confidence);

    /// <summary>The mean of paired changes; where few pairs differ, widened by one of the greatest value that was seen.</summary>
    private Estimate MeanOfChanges(string name, double[] changes, double[] values)
    {
        var step = MeanBounds.StepOf(before.Scenario.Column(name));
        var seen = values.Where(double.IsFinite).Select(Math.Abs).Append(step).Max();
        return BoundedMean.OfDifferences(Moments.Of(changes), seen, isSpanKnown: false, (1 - _confidence) / 2, step > 0);
    }

    /// <summary>How each paired difference between two policies changed, of those that both runs have.</summary>
    public IEnumerable<DifferenceChange> Differences() =>
        from comparison in before.Summary.Comparisons
        where
            after.Summary.Comparisons.Any(other =>
                (other.Reference, other.Other, other.Incursion) == (comparison.Reference, comparison.Other, comparison.Incursion)
            )
        from change in Of(comparison)
        select change;

    private IEnumerable<DifferenceChange> Of(Comparison comparison)
    {
        var columns = new Dictionary<(RunReport, string, string), RunColumn>();
        RunColumn Column(RunReport run, string policy, string name, int replications)
        {
            if (!columns.TryGetValue((run, policy, name), out var column))
            {
                columns[(run, policy, name)] = column = RunColumn.Of(run, policy, comparison.Incursion, name, replications);
            }

            return column;
        }

        var own = before
            .Scenario.Measures.Select(measure => measure.Column.Name)
            .Where(name => DefinitionOf(before, name) != DefinitionOf(after, name))
            .ToList();
        foreach (var difference in comparison.Differences.Where(one => one.Kind != DifferenceKind.Column || !own.Contains(one.Name)))
        {
            var (name, label) = Source(difference);
            double[] Less(RunReport run, int replications) =>
                Column(run, comparison.Other, name, replications).Less(Column(run, comparison.Reference, name, replications), label);
            var (first, second) = (Less(before, Before), Less(after, After));
            if (difference.Kind == DifferenceKind.Column)
            {
                columns.Clear();
            }

            yield return Of(comparison, difference, first, second, label is not null);
        }
    }

    private DifferenceChange Of(Comparison comparison, Difference difference, double[] before, double[] after, bool isShare)
    {
        if (paired)
        {
            var both = Enumerable.Range(0, before.Length).Where(replication => !double.IsNaN(before[replication] + after[replication])).ToArray();
            (before, after) = (Array.ConvertAll(both, replication => before[replication]), Array.ConvertAll(both, replication => after[replication]));
        }

        var (first, second) = (Present(before), Present(after));
        double[] changes = paired ? [.. first.Zip(second, (a, b) => b - a)] : [];
        Estimate Level(double[] values) => isShare ? Shares(values) : MeanOfChanges(difference.Name, values, values);
        var (old, now) = (Level(first), Level(second));
        return new DifferenceChange(
            comparison.Reference,
            comparison.Other,
            comparison.Incursion,
            difference.Kind,
            difference.Name,
            difference.Unit,
            old,
            now,
            paired
                ? isShare
                    ? PlusTwoMean.Interval(Moments.Of(changes), 2, _confidence)
                    : MeanOfChanges(difference.Name, changes, [.. first, .. second])
                : isShare
                    ? Apart(now, old)
                    : WelchDifference.Interval(Moments.Of(second), Moments.Of(first), _confidence),
            first.Length,
            second.Length
        )
        {
            IsShare = isShare,
        };
    }

    /// <summary>A paired difference of shares from −1, 0 and 1: what both have does not count.</summary>
    private Estimate Shares(double[] values)
    {
        var (other, reference) = (values.Count(value => value > 0), values.Count(value => value < 0));
        return TangoPaired.Interval(0, other, reference, values.Length - other - reference, _confidence);
    }

    /// <summary>The difference of two independent estimates from their intervals (MOVER, Zou and Donner 2008).</summary>
    private static Estimate Apart(Estimate first, Estimate second)
    {
        static double Both(double a, double b) => Math.Sqrt((a * a) + (b * b));
        var value = first.Value - second.Value;
        return new Estimate(
            value,
            value - Both(first.Value - first.Low, second.High - second.Value),
            value + Both(first.High - first.Value, second.Value - second.Low)
        );
    }

    private (string Column, double? Label) Source(Difference difference) =>
        difference.Kind switch
        {
            DifferenceKind.End => ("end", LedgerWords.Ends.ToList().IndexOf(difference.Name)),
            DifferenceKind.Outcome => ("outcome", LedgerWords.Outcomes.ToList().IndexOf(difference.Name)),
            _ => (difference.Name, before.Scenario.Column(difference.Name).Type == ColumnType.Flag ? 1 : null),
        };

    private static double[] Present(double[] values) => Array.FindAll(values, value => !double.IsNaN(value));
}
