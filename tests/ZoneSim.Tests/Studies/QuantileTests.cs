using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Studies;

/// <summary>Medians of times, intervals of variance ratios, and exact tests, against the ledger they come from.</summary>
public sealed class QuantileTests : IDisposable
{
    private readonly StudyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Quantiles_of_times_are_those_of_the_ledger_with_order_statistic_intervals()
    {
        var report = StudyBench.Run(StudyBench.Plan(points: 0), _bench.Folder());
        foreach (var policy in report.Summary.Policies)
        {
            var entered = report.Ledger.Values(policy.Policy, "convoy", "entered");
            foreach (var quantiles in policy.Incursions[0].Quantiles!)
            {
                var values = report
                    .Ledger.Values(policy.Policy, "convoy", quantiles.Column)
                    .Where((value, row) => !double.IsNaN(value) && (quantiles.Column != "time_in_zone_min" || entered[row] == 1))
                    .Order()
                    .ToArray();
                Assert.Equal(values.Length, quantiles.N);
                Assert.Equal([0.1, 0.5, 0.9], quantiles.Values.Select(one => one.P));
                Assert.All(quantiles.Values, one => Assert.Equal(QuantileInterval.Of(values, one.P, 0.95), one.Value));
            }
        }

        Assert.All(report.Summary.Policies, policy =>
            Assert.True(policy.Incursions[0].Censored >= policy.Incursions[0].Ends.Single(end => end.Label == "still-inside").Count)
        );
        var inside = report.Summary.Policies.Single(one => one.Policy == "observe-only").Incursions[0];
        var stayed = inside.Ends.Single(end => end.Label == "still-inside").Count;
        Assert.True(inside.Quantiles!.Single(one => one.Column == "time_in_zone_min").Censored >= stayed, "those still inside are not seen to leave");
    }

    [Fact]
    public void A_quantile_among_times_that_were_cut_is_more_than_its_number()
    {
        // 30 seen to leave after 1 … 30 min, 70 cut at 720: the median and the upper decile are more than 720, the lower decile is seen.
        double[] seen = [.. Enumerable.Range(1, 30).Select(i => (double)i)];
        double[] all = [.. seen, .. Enumerable.Repeat(720.0, 70)];
        QuantileValue Of(double p) => QuantileInterval.OfCut(all, seen.Length, p, 0.95);

        Assert.Equal((false, false, false), (Of(0.1).IsMoreThan, Of(0.1).LowIsMoreThan, Of(0.1).HighIsMoreThan));
        Assert.Equal((false, true), (Of(0.25).IsMoreThan, Of(0.25).HighIsMoreThan));
        Assert.Equal(new QuantileValue(0.9, new Estimate(720, 720, 720), true, true, true), Of(0.9));
        Assert.False(QuantileInterval.OfCut(seen, seen.Length, 0.9, 0.95).IsMoreThan);
        Assert.True(double.IsNaN(QuantileInterval.OfCut([], 0, 0.5, 0.95).Value.Value));
    }

    [Fact]
    public void The_recipe_of_the_ledger_gives_the_page_s_shares_and_a_naive_one_does_not()
    {
        var folder = _bench.Folder();
        var report = StudyBench.Run(StudyBench.Plan(points: 0) with { Csv = true }, folder);
        var lines = File.ReadAllLines(Path.Combine(folder, "ledger.csv")).Select(line => line.Split(',')).ToArray();
        int Column(string name) => Array.IndexOf(lines[0], name);
        var rows = lines.Skip(1).Select(line => (Policy: line[Column("policy")], Ordinal: line[Column("ordinal")], End: line[Column("end")])).ToArray();

        Assert.Contains(rows, row => row.Ordinal != "1");
        foreach (var policy in report.Summary.Policies)
        {
            var planned = rows.Where(row => row.Policy == policy.Policy && row.Ordinal == "1").ToArray();
            Assert.All(policy.Incursions[0].Ends, end =>
                Assert.Equal(end.Proportion.Value, planned.Count(row => row.End == end.Label) / (double)planned.Length, 12)
            );
        }
    }

    [Fact]
    public void The_variance_ratio_of_a_mean_has_an_interval_about_it()
    {
        var comparison = StudyBench.Run(StudyBench.Plan(points: 0), _bench.Folder()).Summary.Comparisons[0];
        var time = comparison.Differences.Single(one => one is { Kind: DifferenceKind.Column, Name: "time_in_zone_min" });

        Assert.Equal(time.VarianceRatio, time.VarianceRatioInterval!.Value.Value, 9);
        Assert.InRange(time.VarianceRatio, time.VarianceRatioInterval.Value.Low, time.VarianceRatioInterval.Value.High);
        Assert.True(time.VarianceRatioInterval.Value.High - time.VarianceRatioInterval.Value.Low > 0.001);
        Assert.All(comparison.Differences.Where(one => one.Kind != DifferenceKind.Column), one => Assert.Null(one.VarianceRatioInterval));
    }

    [Fact]
    public void Exact_tests_count_the_pairs_that_differ_and_Holm_takes_them_as_one_family()
    {
        var report = StudyBench.Run(StudyBench.Plan(points: 0), _bench.Folder());
        var tests = ExactTests.Of(report);

        Assert.Equal(report.Summary.Comparisons.Where(one => one.Reference == "deter-first").Sum(one => one.Family), tests.Count);
        var values = (report.Ledger.Values("strike-first", "convoy", "end"), report.Ledger.Values("deter-first", "convoy", "end"));
        var reached = tests.Single(one => one is { Other: "strike-first", Kind: DifferenceKind.End, Name: "reached" });
        var label = LedgerWords.Ends.ToList().IndexOf("reached");
        Assert.Equal(values.Item1.Zip(values.Item2).Count(pair => pair.First == label && pair.Second != label), reached.OtherOnly);
        Assert.Equal(McNemarExact.PValue((int)reached.OtherOnly, (int)reached.ReferenceOnly), reached.P);
        Assert.Equal(Holm.Adjust([.. tests.Select(one => one.P)]), tests.Select(one => one.Adjusted));
    }
}
