using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Tests.Studies;

/// <summary>Intervals that hold together, and differences that are smaller than matters.</summary>
public sealed class RelevanceTests : IDisposable
{
    private readonly StudyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Intervals_of_a_family_are_wider_by_Bonferroni_and_its_size_is_told()
    {
        var comparison = StudyBench.Run(StudyBench.Plan(points: 0), _bench.Folder()).Summary.Comparisons[0];
        var together = comparison.Differences.Where(one => one.Together is not null).ToList();

        Assert.Equal(comparison.Family, together.Count);
        Assert.All(together, one => Assert.NotEqual(DifferenceKind.Column, one.Kind));
        Assert.All(together, one => Assert.True(one.Together!.Value.High - one.Together.Value.Low > one.Value.High - one.Value.Low, one.Name));
        var ratio = NormalQuantile.TwoSided(1 - (0.05 / comparison.Family)) / NormalQuantile.TwoSided(0.95);
        Assert.All(together.Where(one => one.Value.High - one.Value.Low > 0.05), one =>
            Assert.InRange((one.Together!.Value.High - one.Together.Value.Low) / (one.Value.High - one.Value.Low), ratio * 0.97, ratio * 1.06));
    }

    [Theory]
    [InlineData(0, 3, 2_000, Relevance.SmallerThanMatters)]
    [InlineData(100, 100, 2_000, Relevance.SmallerThanMatters)]
    [InlineData(260, 200, 2_000, Relevance.CannotTell)]
    [InlineData(14, 0, 500, Relevance.CannotTell)]
    [InlineData(500, 100, 2_000, Relevance.LargerThanMatters)]
    [InlineData(100, 500, 2_000, Relevance.LargerThanMatters)]
    [InlineData(0, 0, 50, Relevance.CannotTell)]
    [InlineData(0, 0, 5_000, Relevance.SmallerThanMatters)]
    public void A_difference_is_judged_against_the_width(long otherOnly, long referenceOnly, long n, Relevance expected)
    {
        var maker = new DifferenceMaker(StudyBench.Plan(), 1);
        var difference = maker.OfTable(DifferenceKind.End, "out", (n / 4, otherOnly, referenceOnly, n - (n / 4) - otherOnly - referenceOnly), null);

        Assert.Equal(expected, difference.Relevance);
        Assert.Equal(new Discordance(otherOnly, referenceOnly), difference.Discordant);
    }

    [Fact]
    public void At_the_edge_of_the_zone_two_one_sided_tests_err_no_more_often_than_they_may()
    {
        // The true difference is the width itself: calling it smaller than matters is an error, allowed in 1 of 20.
        const int Macro = 2_000, N = 2_000;
        var maker = new DifferenceMaker(StudyBench.Plan(), 1);
        var wrong = 0;
        for (var macro = 0; macro < Macro; macro++)
        {
            long other = 0, reference = 0, both = 0;
            for (var i = 0; i < N; i++)
            {
                var u = KeyedUniform.At(11, "pair", ((long)macro * N) + i);
                (other, reference, both) = u < 0.12 ? (other + 1, reference, both) : u < 0.22 ? (other, reference + 1, both) : u < 0.5 ? (other, reference, both + 1) : (other, reference, both);
            }

            wrong += maker.OfTable(DifferenceKind.End, "out", (both, other, reference, N - both - other - reference), null).Relevance == Relevance.SmallerThanMatters ? 1 : 0;
        }

        var se = Math.Sqrt(0.05 * 0.95 / Macro);
        Assert.True(wrong / (double)Macro <= 0.05 + (3 * se), $"{wrong} of {Macro} called smaller than matters at the edge; allowed 0.05 + 3 × {se:0.0000}");
    }

    [Fact]
    public void A_mean_is_judged_only_where_a_width_is_given_for_it_in_its_unit()
    {
        var plan = StudyBench.Plan(points: 0) with { Indifference = new IndifferenceWidths(0.02) { Columns = new Dictionary<string, double> { ["time_in_zone_min"] = 10_000, ["reacted"] = 0.9 } } };
        var summary = StudyBench.Run(plan, _bench.Folder()).Summary;
        Difference Of(string column) => summary.Comparisons[0].Differences.Single(one => one.Kind == DifferenceKind.Column && one.Name == column);

        Assert.Equal(Relevance.SmallerThanMatters, Of("time_in_zone_min").Relevance);
        Assert.Equal(Relevance.SmallerThanMatters, Of("reacted").Relevance);
        Assert.Null(Of("vehicles_hit").Relevance);
        Assert.Equal(plan.Indifference.ToString(), summary.Indifference!.ToString());
    }

    [Fact]
    public void Widths_are_inputs_of_the_run_and_nonsense_is_refused()
    {
        var plan = StudyBench.Plan(points: 0);
        Assert.NotEqual(StudyRunner.InputsHash(plan), StudyRunner.InputsHash(plan with { Indifference = new IndifferenceWidths(0.03) }));
        foreach (var widths in new[]
        {
            new IndifferenceWidths(0), new IndifferenceWidths(1), new IndifferenceWidths(double.NaN),
            new IndifferenceWidths(0.02) { Columns = new Dictionary<string, double> { ["entry_min"] = 3 } },
            new IndifferenceWidths(0.02) { Columns = new Dictionary<string, double> { ["time_in_zone_min"] = 0 } },
        })
        {
            Assert.Throws<ArgumentException>(() => StudyRunner.InputsHash(plan with { Indifference = widths }));
        }
    }

    [Fact]
    public void Every_difference_of_ends_outcomes_and_flags_tells_how_many_pairs_differ()
    {
        var report = StudyBench.Run(StudyBench.Plan(points: 0), _bench.Folder());
        Assert.All(report.Summary.Comparisons.SelectMany(one => one.Differences), one =>
        {
            if (one.Kind == DifferenceKind.Column && LedgerColumns.Named(one.Name).Type != ColumnType.Flag)
            {
                Assert.Null(one.Discordant);
            }
            else
            {
                Assert.Equal((one.Discordant!.OtherOnly - one.Discordant.ReferenceOnly) / (double)one.N, one.Value.Value, 12);
            }
        });
    }
}
