using ZoneSim.Model;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Tallies;

/// <summary>Makes the paired differences of one comparison: their intervals alone and together, and their verdicts.</summary>
/// <param name="plan">Confidence and indifference.</param>
/// <param name="family">Number of differences whose intervals hold together.</param>
internal sealed class DifferenceMaker(StudyPlan plan, int family)
{
    /// <summary>Where a share is below this its ratio stands beside its difference.</summary>
    private const double Rare = 0.05;

    /// <summary>The difference of a share or flag from its paired table.</summary>
    public Difference OfTable(DifferenceKind kind, string name, (long Both, long OtherOnly, long ReferenceOnly, long Neither) table, AssumptionBand? band)
    {
        var (both, other, reference, neither) = table;
        double n = both + other + reference + neither;
        var (p, q, d) = ((both + other) / n, (both + reference) / n, (other - reference) / n);
        var ratio = StudentMean.VarianceRatio(((other + reference) / n) - (d * d), p * (1 - p), q * (1 - q));
        var alone = TangoPaired.Interval(both, other, reference, neither, plan.Confidence);
        Estimate? together =
            kind != DifferenceKind.Column && both + other + reference > 0
                ? TangoPaired.Together(both, other, reference, neither, plan.Confidence, family)
                : null;
        var width = kind == DifferenceKind.Column ? plan.Indifference.Of(name) ?? plan.Indifference.Share : plan.Indifference.Share;
        var rare =
            Math.Min(p, q) < Rare && both + other + reference > 0 ? PairedRatio.Interval(both, other, reference, neither, plan.Confidence) : (Estimate?)null;
        return new Difference(
            kind,
            name,
            "",
            (long)n,
            alone,
            ratio,
            band,
            together,
            Verdict.Of(together ?? alone, band, width, (p, q)),
            new Discordance(other, reference),
            RareRatio: rare
        );
    }

    /// <summary>The difference of a column's means; of a flag, of its shares.</summary>
    public Difference OfColumn(
        LedgerColumn column,
        PairAccumulator of,
        int place,
        IncursionKind incursion,
        PolicyAccumulator reference,
        PolicyAccumulator other,
        AssumptionBand? band
    )
    {
        if (column.Type == ColumnType.Flag)
        {
            return OfTable(DifferenceKind.Column, column.Name, of.Flag(place).Table(1), band);
        }

        var numeric = reference.Layout.NumericPlace(column.Name);
        var differences = of.Differences[place];
        var ratio = StudentMean.VarianceRatio(differences.Variance, reference.Columns[numeric].Variance, other.Columns[numeric].Variance);
        var value = MeanBounds.Of(column, incursion, plan.Scenario, reference, other).OfDifferences(differences, plan.Confidence);
        return new Difference(
            DifferenceKind.Column,
            column.Name,
            column.Unit,
            differences.Count,
            value,
            ratio,
            band,
            Verdict: Verdict.Of(value, band, plan.Indifference.Of(column.Name))
        );
    }
}
