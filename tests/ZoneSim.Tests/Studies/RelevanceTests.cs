using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Tests.Studies;

/// <summary>Intervals that hold together, and differences that are smaller than matters.</summary>
public sealed class RelevanceTests : IDisposable
{
    private static readonly StudyPlan s_plan = StudyBench.Plan() with { Indifference = new IndifferenceWidths(0.02) };
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
            Assert.InRange((one.Together!.Value.High - one.Together.Value.Low) / (one.Value.High - one.Value.Low), ratio * 0.97, ratio * 1.06)
        );
    }

    [Theory]
    [InlineData(0, 3, 2_000, SizeVerdict.SmallerThanMatters)]
    [InlineData(100, 100, 2_000, SizeVerdict.SmallerThanMatters)]
    [InlineData(260, 200, 2_000, SizeVerdict.NotTold)]
    [InlineData(14, 0, 500, SizeVerdict.NotTold)]
    [InlineData(500, 100, 2_000, SizeVerdict.MoreThanMatters)]
    [InlineData(100, 500, 2_000, SizeVerdict.MoreThanMatters)]
    [InlineData(0, 0, 50, SizeVerdict.NotTold)]
    [InlineData(0, 0, 5_000, SizeVerdict.SmallerThanMatters)]
    public void A_difference_is_judged_against_the_width(long otherOnly, long referenceOnly, long n, SizeVerdict expected)
    {
        var difference = Of(n / 4, otherOnly, referenceOnly, n);

        Assert.Equal(expected, difference.Verdict!.Size);
        Assert.Equal(new Discordance(otherOnly, referenceOnly), difference.Discordant);
    }

    [Fact]
    public void Nothing_is_said_on_what_matters_where_nobody_gave_a_width()
    {
        var difference = new DifferenceMaker(StudyBench.Plan(), 1).OfTable(DifferenceKind.End, "out", (10, 500, 100, 1_390), null);
        Assert.Null(difference.Verdict!.Size);
        Assert.DoesNotContain("matter", difference.Verdict.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_shares_under_the_width_are_said_to_be()
    {
        Assert.True(Of(4, 2, 14, 2_000).Verdict!.BothUnderWidth);
        Assert.Contains("both shares lie under the width", Of(4, 2, 14, 2_000).Verdict!.Words, StringComparison.Ordinal);
        Assert.False(Of(4, 42, 6, 2_000).Verdict!.BothUnderWidth);
    }

    [Theory]
    [InlineData(0.01, 0.03, 0.005, 0.05, VerdictKind.TellsApart, 1)]
    [InlineData(-0.03, -0.01, -0.05, -0.005, VerdictKind.TellsApart, -1)]
    [InlineData(0.01, 0.03, -0.01, 0.05, VerdictKind.DoesNotTell, 0)]
    [InlineData(-0.01, 0.03, -0.01, 0.05, VerdictKind.DoesNotTell, 0)]
    [InlineData(-0.01, 0.03, 0.005, 0.05, VerdictKind.TooFewHistories, 0)]
    [InlineData(0.01, 0.03, -0.05, -0.005, VerdictKind.DoesNotTell, 0)]
    [InlineData(-0.01, 0.01, 0, 0, VerdictKind.DoesNotTell, 0)]
    public void A_verdict_is_by_both_bands(double low, double high, double bandLow, double bandHigh, VerdictKind expected, int sign)
    {
        var band = new AssumptionBand(bandLow, bandLow, bandHigh, 100);
        var verdict = Verdict.Of(new Estimate((low + high) / 2, low, high), band)!;
        Assert.Equal((expected, sign), (verdict.Kind, verdict.Sign));
        Assert.Null(verdict.Size);
    }

    [Fact]
    public void A_verdict_is_never_by_run_noise_alone_and_never_without_ends()
    {
        Assert.Equal(VerdictKind.AssumptionsNotMoved, Verdict.Of(new Estimate(0.2, 0.1, 0.3), null)!.Kind);
        Assert.Equal(VerdictKind.TooFewHistories, Verdict.Of(new Estimate(0.2, -0.1, 0.3), null)!.Kind);
        Assert.Null(Verdict.Of(new Estimate(0.2, double.NaN, double.NaN), null));
    }

    [Theory]
    [InlineData(0.01, 0.02, -0.08, 0.2, SizeVerdict.NotTold)]
    [InlineData(-0.12, -0.07, -0.2, 0.08, SizeVerdict.NotTold)]
    [InlineData(0.01, 0.02, -0.01, 0.04, SizeVerdict.SmallerThanMatters)]
    [InlineData(0.06, 0.2, 0.051, 0.3, SizeVerdict.MoreThanMatters)]
    public void What_matters_is_judged_by_both_bands(double low, double high, double bandLow, double bandHigh, SizeVerdict expected) =>
        Assert.Equal(expected, Verdict.Of(new Estimate((low + high) / 2, low, high), new AssumptionBand(bandLow, 0, bandHigh, 100), 0.05)!.Size);

    [Fact]
    public void A_band_end_that_is_not_known_well_enough_tells_nothing()
    {
        var band = new AssumptionBand(0.001, 0.01, 0.05, 100, new Estimate(0.001, -0.004, 0.003), new Estimate(0.05, 0.04, 0.06));
        Assert.Equal(VerdictKind.TooFewHistories, Verdict.Of(new Estimate(0.02, 0.01, 0.03), band)!.Kind);
    }

    [Fact]
    public void At_the_edge_of_the_zone_two_one_sided_tests_err_no_more_often_than_they_may()
    {
        // The true difference is the width itself: calling it smaller than matters is an error, allowed in 1 of 20.
        const int Macro = 2_000,
            N = 2_000;
        var maker = new DifferenceMaker(s_plan, 1);
        var wrong = 0;
        for (var macro = 0; macro < Macro; macro++)
        {
            long other = 0,
                reference = 0,
                both = 0;
            for (var i = 0; i < N; i++)
            {
                var u = KeyedUniform.At(11, "pair", ((long)macro * N) + i);
                (other, reference, both) =
                    u < 0.12 ? (other + 1, reference, both)
                    : u < 0.22 ? (other, reference + 1, both)
                    : u < 0.5 ? (other, reference, both + 1)
                    : (other, reference, both);
            }

            wrong +=
                maker.OfTable(DifferenceKind.End, "out", (both, other, reference, N - both - other - reference), null).Verdict!.Size
                == SizeVerdict.SmallerThanMatters
                    ? 1
                    : 0;
        }

        var se = Math.Sqrt(0.05 * 0.95 / Macro);
        Assert.True(wrong / (double)Macro <= 0.05 + (3 * se), $"{wrong} of {Macro} called smaller than matters at the edge; allowed 0.05 + 3 × {se:0.0000}");
    }

    [Fact]
    public void A_mean_is_judged_only_where_a_width_is_given_for_it_in_its_unit()
    {
        var plan = StudyBench.Plan(points: 0) with
        {
            Indifference = new IndifferenceWidths(0.02)
            {
                Columns = new Dictionary<string, double> { ["time_in_zone_min"] = 10_000, ["reacted"] = 0.9 },
            },
        };
        var summary = StudyBench.Run(plan, _bench.Folder()).Summary;
        Difference Of(string column) => summary.Comparisons[0].Differences.Single(one => one.Kind == DifferenceKind.Column && one.Name == column);

        Assert.Equal(SizeVerdict.SmallerThanMatters, Of("time_in_zone_min").Verdict!.Size);
        Assert.Equal(SizeVerdict.SmallerThanMatters, Of("reacted").Verdict!.Size);
        Assert.Null(Of("vehicles_hit").Verdict!.Size);
        Assert.Equal(plan.Indifference.ToString(), summary.Indifference!.ToString());
    }

    [Fact]
    public void Widths_are_inputs_of_the_run_and_nonsense_is_refused()
    {
        var plan = StudyBench.Plan(points: 0);
        Assert.NotEqual(StudyRunner.InputsHash(plan), StudyRunner.InputsHash(plan with { Indifference = new IndifferenceWidths(0.03) }));
        foreach (
            var widths in new[]
            {
                new IndifferenceWidths(0),
                new IndifferenceWidths(1),
                new IndifferenceWidths(double.NaN),
                new IndifferenceWidths(0.02) { Columns = new Dictionary<string, double> { ["entry_min"] = 3 } },
                new IndifferenceWidths(0.02) { Columns = new Dictionary<string, double> { ["time_in_zone_min"] = 0 } },
            }
        )
        {
            Assert.Throws<StudyRefusalException>(() => StudyRunner.InputsHash(plan with { Indifference = widths }));
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

    private static Difference Of(long both, long otherOnly, long referenceOnly, long n) =>
        new DifferenceMaker(s_plan, 1).OfTable(DifferenceKind.End, "out", (both, otherOnly, referenceOnly, n - both - otherOnly - referenceOnly), null);
}
