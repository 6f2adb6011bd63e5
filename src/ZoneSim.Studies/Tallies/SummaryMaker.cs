using ZoneSim.Model;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Tallies;

/// <summary>Turns a tally into the numbers of summary.json, with intervals and bands; without rows it has no quantiles and no bootstrap.</summary>
internal sealed class SummaryMaker(
    StudyPlan plan,
    IncursionIndex incursions,
    PolicyPair[] pairs,
    Accumulator accumulator,
    FirstRows? rows,
    Func<OutputKey, AssumptionBand?> bandOf
)
{
    /// <summary>Makes the summary.</summary>
    public Summary Make(RangeSummary? ranges) =>
        new(
            plan.Confidence,
            [.. plan.Policies.Select((policy, index) => OfPolicy(policy.Name, index))],
            [.. pairs.SelectMany((pair, index) => incursions.Names.Select((_, incursion) => OfPair(pair, index, incursion)))],
            PolicyDifferences.Describe(plan.Scenario, plan.Policies),
            ranges,
            Indifference: plan.Indifference.IsNone ? null : plan.Indifference
        );

    private RowLayout Layout => incursions.Layout;

    private PolicySummary OfPolicy(string policy, int index) =>
        new(
            policy,
            accumulator.Played[index],
            accumulator.Failed[index],
            [.. incursions.Names.Select((_, incursion) => OfIncursion(policy, accumulator.Of(index, incursion), index, incursion))]
        );

    private IncursionSummary OfIncursion(string policy, PolicyAccumulator of, int index, int incursion)
    {
        var name = incursions.Names[incursion];
        var kind = incursions.Kinds[incursion];
        AssumptionBand? Band(DifferenceKind what, string output) => bandOf(new OutputKey(policy, "", name, what, output));
        Share ShareOf(DifferenceKind what, string label, long count) =>
            new(label, count, of.Rows, Wilson.Interval(count, of.Rows, plan.Confidence), Band(what, label));

        return new IncursionSummary(
            name,
            LedgerWords.Kinds[(int)kind],
            of.Rows,
            of.Censored,
            of.Returns,
            [.. AccumulatorOutputs.EndsOf(kind).Select((label, end) => ShareOf(DifferenceKind.End, label, of.Ends[end]))],
            [.. AccumulatorOutputs.OutcomesOf(kind).Select(outcome => ShareOf(DifferenceKind.Outcome, LedgerWords.Outcomes[outcome], of.Outcomes[outcome]))],
            [.. Layout.Numeric.Select((column, place) => MeanOf(Layout.Columns[column], of.Columns[place], kind, of, Band))],
            rows?.QuantilesOf(index, incursion) ?? []
        );
    }

    private ColumnMean MeanOf(
        LedgerColumn column,
        Moments moments,
        IncursionKind kind,
        PolicyAccumulator of,
        Func<DifferenceKind, string, AssumptionBand?> band
    ) =>
        new(
            column.Name,
            moments.Count,
            column.Type == ColumnType.Flag
                ? Wilson.Interval((long)Math.Round(moments.Count == 0 ? 0 : moments.Mean * moments.Count), moments.Count, plan.Confidence)
                : MeanBounds.Of(column, kind, plan.Scenario, of).Interval(moments, plan.Confidence),
            band(DifferenceKind.Column, column.Name)
        );

    private Comparison OfPair(PolicyPair pair, int index, int incursion)
    {
        var of = accumulator.OfPair(index, incursion);
        var (reference, other) = (plan.Policies[pair.Reference].Name, plan.Policies[pair.Other].Name);
        var name = incursions.Names[incursion];
        AssumptionBand? Band(DifferenceKind what, string output) => bandOf(new OutputKey(other, reference, name, what, output));
        var makers = new DifferenceMaker(plan, FamilyOf(of));
        Difference ShareOf(DifferenceKind what, string label, JointCounts counts, int place) =>
            makers.OfTable(what, label, counts.Table(place), Band(what, label));

        return new Comparison(
            reference,
            other,
            name,
            of.Pairs,
            [
                .. AccumulatorOutputs.EndsOf(incursions.Kinds[incursion]).Select((label, end) => ShareOf(DifferenceKind.End, label, of.Ends, end)),
                .. AccumulatorOutputs
                    .OutcomesOf(incursions.Kinds[incursion])
                    .Select(outcome => ShareOf(DifferenceKind.Outcome, LedgerWords.Outcomes[outcome], of.Outcomes, outcome)),
                .. Layout.Paired.Select(
                    (column, place) =>
                        makers.OfColumn(
                            Layout.Columns[column],
                            of,
                            place,
                            incursions.Kinds[incursion],
                            accumulator.Of(pair.Reference, incursion),
                            accumulator.Of(pair.Other, incursion),
                            Band(DifferenceKind.Column, Layout.Columns[column].Name)
                        ) with
                        {
                            VarianceRatioInterval = rows?.VarianceRatio(pair, incursion, column),
                        }
                ),
            ],
            Layout.HasEnds ? Wilson.Interval(of.Ends.Same, of.Pairs, plan.Confidence) : new Estimate(double.NaN, double.NaN, double.NaN),
            FamilyOf(of)
        );
    }

    /// <summary>Ends and outcomes that occurred under either policy: their intervals are drawn together.</summary>
    private static int FamilyOf(PairAccumulator of) =>
        Enumerable.Range(0, LedgerWords.Ends.Count).Count(of.Ends.Occurred) + Enumerable.Range(0, LedgerWords.Outcomes.Count).Count(of.Outcomes.Occurred);
}
