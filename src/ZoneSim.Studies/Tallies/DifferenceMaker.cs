using ZoneSim.Model;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Tallies;

/// <summary>Makes the paired differences of one comparison: their intervals alone and together, and whether they matter.</summary>
/// <param name="plan">Confidence and indifference.</param>
/// <param name="family">Number of differences whose intervals hold together.</param>
internal sealed class DifferenceMaker(StudyPlan plan, int family)
{
    /// <summary>The difference of a share or flag from its paired table.</summary>
    public Difference OfTable(
        DifferenceKind kind, string name, (long Both, long OtherOnly, long ReferenceOnly, long Neither) table, AssumptionBand? band)
    {
        var (both, other, reference, neither) = table;
        double n = both + other + reference + neither;
        var (p, q, d) = ((both + other) / n, (both + reference) / n, (other - reference) / n);
        var ratio = StudentMean.VarianceRatio(((other + reference) / n) - (d * d), p * (1 - p), q * (1 - q));
        Estimate At(double level) => NewcombePaired.Interval(both, other, reference, neither, level);
        var drawn = kind != DifferenceKind.Column && both + other + reference > 0;
        var width = kind == DifferenceKind.Column ? plan.Indifference.Of(name) ?? plan.Indifference.Share : plan.Indifference.Share;
        return new Difference(
            kind, name, "", (int)n, At(plan.Confidence), ratio, band,
            drawn ? At(Simultaneous.Bonferroni(plan.Confidence, family)) : null,
            n == 0 ? null : RelevanceOf(At, width, plan.Confidence),
            new Discordance(other, reference));
    }

    /// <summary>The difference of a column's means; of a flag, of its shares.</summary>
    public Difference OfColumn(LedgerColumn column, PairTally of, int place, PolicyTally reference, PolicyTally other, AssumptionBand? band)
    {
        if (column.Type == ColumnType.Flag)
        {
            return OfTable(DifferenceKind.Column, column.Name, of.Flag(place).Table(1), band);
        }

        var numeric = Array.IndexOf(LedgerLayout.Numeric, LedgerLayout.Paired[place]);
        var differences = of.Differences[place];
        var ratio = StudentMean.VarianceRatio(differences.Variance, reference.Columns[numeric].Variance, other.Columns[numeric].Variance);
        Estimate At(double level) => StudentMean.Interval(differences, level);
        return new Difference(
            DifferenceKind.Column, column.Name, column.Unit, (int)differences.Count, At(plan.Confidence), ratio, band,
            Relevance: plan.Indifference.Of(column.Name) is { } width && differences.Variance > 0 ? RelevanceOf(At, width, plan.Confidence) : null);
    }

    /// <summary>
    /// Two one-sided tests at level α hold the difference inside (−width, width) exactly where its interval of 1 − 2α lies inside
    /// (Schuirmann 1987); it is beyond where its interval of 1 − α does.
    /// </summary>
    private static Relevance RelevanceOf(Func<double, Estimate> at, double width, double confidence) =>
        confidence > 0.5 && Equivalence.Of(at(Equivalence.ConfidenceFor(1 - confidence)), width) == Magnitude.SmallerThanMatters ? Relevance.SmallerThanMatters
        : Equivalence.Of(at(confidence), width) is Magnitude.AboveByMoreThanMatters or Magnitude.BelowByMoreThanMatters ? Relevance.LargerThanMatters
        : Relevance.CannotTell;
}
