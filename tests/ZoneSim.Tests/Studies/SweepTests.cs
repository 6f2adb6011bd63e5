using MathNet.Numerics.Distributions;
using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;
using ZoneSim.Studies.Points;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Tests.Studies;

/// <summary>Sweeps of curves that are known: the threshold, its span, both bands, the tidy table.</summary>
[Trait("Speed", "Slow")]
public sealed class SweepTests : IDisposable
{
    private const string X = "line.answered",
        Other = "line.relay-delay";
    private readonly StudyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    /// <summary>
    /// The difference is 2(place − 0.4) + (place of another assumption − 0.5)/5: it is 0 at place 0.4, and over the other assumption from 0.35 to
    /// 0.45, of which 90 % are within 0.355 to 0.445.
    /// </summary>
    [Fact]
    public void The_threshold_is_found_where_it_is_with_both_spans()
    {
        var (plan, play) = PointBench.Sweep(X, 9, 400, 0.3, at => (2 * (at(X) - 0.4)) + ((at(Other) - 0.5) / 5), rangePoints: 200);
        var report = PointBench.Run(plan, _bench.Folder(), play);
        var (result, x) = (report.Summary.Sweep!, report.Summary.Quantities.Single());
        double Place(double? value) => (value!.Value - x.Low) / (x.High - x.Low);
        var signs = Assert.Single(result.Signs);
        Assert.Equal(FlipAnswer.Flips, signs.Answer);
        var crossing = Assert.Single(signs.Crossings);
        var error = 0.3 / Math.Sqrt(3 * 400) / 2;
        Assert.True(crossing.IsTold && crossing.RisesSign == 1);
        Assert.True(Math.Abs(Place(crossing.At) - 0.4) < 4 * error, $"crosses at {Place(crossing.At):0.0000}, expected 0.4, standard error {error:0.0000}");
        Assert.InRange(Place(crossing.Span.To) - Place(crossing.Span.From), 3 * error, 8 * error);
        Assert.InRange(0.4, Place(crossing.Span.From), Place(crossing.Span.To));
        Assert.Equal(0.355, Place(signs.OverAssumptions!.From), 0.02);
        Assert.Equal(0.445, Place(signs.OverAssumptions.To), 0.02);
        Assert.StartsWith("strike-first and deter-first cross at line.answered = ", result.Verdict, StringComparison.Ordinal);
        Assert.EndsWith("more under deter-first below it, under strike-first above it.", result.Verdict, StringComparison.Ordinal);
        foreach (var (value, place) in result.Curves.Single(curve => curve.Minus.Length > 0).Values.Zip(result.Places))
        {
            var truth = 2 * (Place(place[0]) - 0.4);
            Assert.InRange(truth, value.Value.Value - (4 * 2 * error), value.Value.Value + (4 * 2 * error));
            Assert.InRange(value.Band!.High - value.Band.Low, 0.15, 0.21);
        }
    }

    [Theory]
    [InlineData(1.0, 0.0, "do not cross over line.answered from", "more under strike-first at every setting.")]
    [InlineData(0.0, 0.0, "Too few histories to say whether", "they are not told apart at any setting.")]
    [InlineData(0.5, 3.0, "do not cross over line.answered from", "all else as in the scenario; the other assumptions can turn that everywhere.")]
    public void Where_nothing_crosses_it_says_so(double level, double byOther, string says, string ends)
    {
        var (plan, play) = PointBench.Sweep(X, 5, 300, 1, at => level + (byOther * (at(Other) - 0.5)), rangePoints: 40);
        var verdict = PointBench.Run(plan, _bench.Folder(), play).Summary.Sweep!.Verdict;
        Assert.Contains(says, verdict, StringComparison.Ordinal);
        Assert.Contains(ends, verdict, StringComparison.Ordinal);
    }

    /// <summary>Bounds that each hold with 95 % hold the threshold with 95 % or more, whether settings share their noise or not.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_span_covers_the_threshold_as_often_as_its_bounds_hold(bool isShared)
    {
        const int Rounds = 4_000;
        const double Error = 0.05;
        var (covered, told) = (0, 0);
        double[] x = [0, 1, 2, 3, 4, 5, 6, 7, 8];
        for (var round = 0; round < Rounds; round++)
        {
            double Noise(int place) => Error * Normal.InvCDF(0, 1, KeyedUniform.At(7, "sweep", ((long)round * 10) + (isShared ? 0 : place)));
            double[] value = [.. x.Select((one, place) => 0.1 * (one - 3.7) + Noise(place))];
            var crossings = new SweepCrossings(x, value, [.. value.Select(one => one - (1.96 * Error))], [.. value.Select(one => one + (1.96 * Error))]).Find();
            if (crossings is [{ IsTold: true } crossing])
            {
                told++;
                covered += (crossing.Span.From ?? 0) <= 3.7 && (crossing.Span.To ?? 8) >= 3.7 ? 1 : 0;
            }
        }

        var share = covered / (double)told;
        Assert.True(told > 0.98 * Rounds, $"{told} of {Rounds} told");
        Assert.True(
            share >= 0.95 - (3 * Math.Sqrt(0.95 * 0.05 / told)),
            FormattableString.Invariant($"covered {share:0.0000}, standard error {Math.Sqrt(0.95 * 0.05 / told):0.0000}")
        );
    }

    /// <summary>At the scenario's own value, a sweep plays the histories of a run: same levels, same differences, same intervals.</summary>
    [Fact]
    public void At_the_scenarios_own_value_it_has_the_numbers_of_a_run()
    {
        var run = StudyBench.Run(StudyBench.Plan(300, 0), _bench.Folder("run"));
        var plan = PointBench.Plan<SweepPlan>();
        var own = plan.Scenario.Quantities[X].Value.Central;
        var table = DesignTable.Along(plan.Scenario, X, [own.ToString("R", System.Globalization.CultureInfo.InvariantCulture), "0.1"], 0).Value!;
        OutputName Output(string text) => OutputName.Parse(text, plan.Scenario, isPaired: true);
        var sweep = PointBench
            .Run(
                plan with
                {
                    Quantities = table.Quantities,
                    Output = Output("end:out"),
                    Replications = 300,
                    Places = table.Rows,
                    FurtherOutputs = [Output("outcome:struck-and-left"), Output("column:time_in_zone_min")],
                },
                _bench.Folder("sweep")
            )
            .Summary.Sweep!;
        Assert.Equal(["end:out", "outcome:struck-and-left", "column:time_in_zone_min"], sweep.Outputs.Select(output => output.Text));
        var differences = run.Summary.Comparisons.First(one => one.Reference == "deter-first" && one.Other == "strike-first").Differences;
        foreach (var curve in sweep.Curves.Where(curve => curve.Minus.Length > 0))
        {
            var expected = differences.First(one => curve.Output.EndsWith(":" + one.Name, StringComparison.Ordinal)).Value;
            var found = curve.Values[sweep.Places.ToList().FindIndex(place => place[0] == own)].Value;
            Assert.Equal(expected.Value, found.Value, 1e-9);
            Assert.Equal(expected.Low, found.Low, 1e-6);
            Assert.Equal(expected.High, found.High, 1e-6);
        }
    }

    [Fact]
    public void Its_table_has_a_row_a_setting_policy_and_output_and_its_settings_can_be_read_again()
    {
        var plan = PointBench.Plan<SweepPlan>();
        var table = DesignTable
            .Read(plan.Scenario, new SourceText("t.csv", "\"\",line.relay-delay [min],line.answered\n\"a\",10,0.3\n\"b\",\"90\",80%\n"))
            .Value!;
        PointBench.Run(plan with { Quantities = table.Quantities, Replications = 5, Places = table.Rows, IsTable = true }, _bench.Folder());
        var rows = File.ReadAllLines(Path.Combine(_bench.Folder(), "sweep.csv"));
        Assert.Equal(1 + (2 * 5 * 3), rows.Length);
        Assert.StartsWith("line.relay-delay [s],line.answered,setting,policy,minus,output,incursion,unit,n,value,low,high,", rows[0], StringComparison.Ordinal);
        var cut = string.Join('\n', rows.Select(row => string.Join(',', row.Split(',')[..2])));
        Assert.Equal(
            table.Rows.Select(row => string.Join(' ', row)),
            DesignTable.Read(plan.Scenario, new SourceText("again.csv", cut)).Value!.Rows.Select(row => string.Join(' ', row)).Distinct()
        );
    }

    [Fact]
    public void A_setting_that_cannot_be_played_is_told_and_the_others_are_played()
    {
        var (plan, play) = PointBench.Sweep(X, 5, 20, 1, at => at(X) > 0.8 ? throw new ModelException("too much is answered") : 1, rangePoints: 0);
        var result = PointBench.Run(plan, _bench.Folder(), play).Summary.Sweep!;
        Assert.Equal(["", "", "", "", "too much is answered"], result.Reasons);
        Assert.Equal(0, result.Curves[0].Values[^1].N);
        Assert.Contains(",too much is answered", File.ReadAllText(Path.Combine(_bench.Folder(), "sweep.csv")), StringComparison.Ordinal);
    }
}
