using ZoneSim.Briefing.Charts;
using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;
using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.Studies;

/// <summary>Measures that a scenario defines: the same as a column that says the same, and as what is computed from the rows by hand.</summary>
public sealed class OwnMeasureTests : IDisposable
{
    /// <summary>Each shares its definition with a column.</summary>
    private static readonly string[] s_copied =
    [
        "vehicles_hit",
        "time_in_zone_min",
        "closest_approach_km",
        "partner_casualties",
        "reacted",
        "hit_after_turning",
        "calls_tried",
        "resolve",
        "depth_km",
        "inner_ring_min",
    ];

    private readonly StudyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_measure_that_copies_a_column_has_its_numbers_intervals_and_bands()
    {
        var lines = s_copied.Select(name => $"  copy-{name.Replace('_', '-')}: {{ mean: {name} }}\n  same-{name.Replace('_', '-')}: {{ mean: {name} + 0 }}\n");
        var summary = StudyBench.Run(Plan("measures:\n" + string.Concat(lines) + "  flag: { when: reacted = yes }\n"), _bench.Folder()).Summary;
        foreach (
            var (name, own, isWhole) in s_copied
                .SelectMany(name => new[] { (name, "copy_" + name, true), (name, "same_" + name, false) })
                .Append(("reacted", "flag", true))
        )
        {
            foreach (var incursion in summary.Policies.SelectMany(policy => policy.Incursions))
            {
                var (column, measure) = (Mean(incursion, name), Mean(incursion, own));
                Assert.Equal((column.N, column.Band), (measure.N, measure.Band));
                Assert.Equal(column.Mean.Value, measure.Mean.Value, 12);
                Assert.True(!isWhole || IsFlag(name) != IsFlag(own) || Same(column.Mean, measure.Mean), $"{name}: {column.Mean}, {measure.Mean}");
            }

            foreach (var comparison in summary.Comparisons.Where(_ => name != "inner_ring_min"))
            {
                Difference Of(string one) => comparison.Differences.Single(difference => difference.Kind == DifferenceKind.Column && difference.Name == one);
                Assert.Equal((Of(name).N, Of(name).Band?.Low, Of(name).Band?.High), (Of(own).N, Of(own).Band?.Low, Of(own).Band?.High));
                Assert.Equal(Of(name).Value.Value, Of(own).Value.Value, 12);
                Assert.True(!isWhole || IsFlag(name) != IsFlag(own) || Same(Of(name).Value, Of(own).Value), $"{name}: {Of(name).Value}, {Of(own).Value}");
            }
        }
    }

    [Fact]
    public void Rows_hold_what_the_definition_says()
    {
        var report = StudyBench.Run(
            Plan(
                """
                measures:
                  long: { when: "time_in_zone_min >= 120 and end != reached" }
                  losses: { mean: "vehicles_destroyed + 0.5 * -(-vehicles_damaged)" }
                  hit: { mean: "100 * vehicles_hit / (vehicles - vehicles_destroyed)" }
                  hit-or: { mean: "100 * vehicles_hit / (vehicles - vehicles_destroyed)", otherwise: -1 }
                  late: { mean: inner_ring_min / 60, when: entered = true, unit: h }

                """
            ),
            _bench.Folder()
        );
        var ledger = report.Ledger;
        var ends = ledger["end"].Select(end => LedgerWords.Ends[(int)end]).ToArray();
        for (var row = 0; row < ledger.Count; row++)
        {
            double Of(string column) => ledger[column][row];
            Assert.Equal(Of("time_in_zone_min") >= 120 && ends[row] != "reached" ? 1 : 0, Of("long"));
            Assert.Equal(Of("vehicles_destroyed") + (0.5 * Of("vehicles_damaged")), Of("losses"));
            var left = Of("vehicles") - Of("vehicles_destroyed");
            Assert.Equal(left == 0 ? double.NaN : 100 * Of("vehicles_hit") / left, Of("hit"));
            Assert.Equal(left == 0 ? -1 : 100 * Of("vehicles_hit") / left, Of("hit_or"));
            Assert.Equal(Of("entered") == 0 ? double.NaN : Of("inner_ring_min") / 60, Of("late"), 12);
        }

        Assert.Contains(ledger["hit"], double.IsNaN);
        Assert.Equal(
            ["hit OptionalNumber", "hit_or Number", "late OptionalNumber", "long Flag", "losses Number"],
            report.Scenario.Measures.Select(measure => $"{measure.Column.Name} {measure.Column.Type}")
        );
        Assert.Equal(
            report.Scenario.Measures.Select(measure => measure.Name).Order(StringComparer.Ordinal),
            report.Scenario.Measures.Select(measure => measure.Name)
        );
        Assert.Contains("measures", ChartGallery.Available(report));
        Assert.DoesNotContain("measures", ChartGallery.Available(StudyBench.Run(StudyBench.Plan(20, 0), _bench.Folder("without"))));
    }

    [Fact]
    public void A_measure_of_zeros_has_a_width_within_what_can_be()
    {
        foreach (
            var (text, least, most) in new (string Text, double Least, double Most)[]
            {
                ("vehicles_hit", 0, double.PositiveInfinity),
                ("3 * reacted", 0, 3),
                ("1 - reacted", 0, 1),
                ("reacted - 2 * entered", -2, 1),
                ("(reacted + 1) * (resolve - 1)", -2, 0),
                ("vehicles_hit / vehicles", 0, double.PositiveInfinity),
                ("-time_in_zone_min", double.NegativeInfinity, 0),
            }
        )
        {
            var expression = RowExpression.Parse(text, LedgerColumns.All);
            Assert.Equal((least, most), (expression.Least, expression.Most));
        }

        var scenario = Scenario("measures:\n  losses: { mean: vehicles_destroyed + 0.5 * vehicles_damaged }\n");
        var bounds = MeanBounds.Of(scenario.Measures[0].Column, IncursionKind.Convoy, scenario);
        Assert.True(bounds.Interval(Moments.Of(new double[50]), 0.95) is { Low: 0, High: > 0.01 and < 0.2 });
    }

    [Fact]
    public void Those_of_single_nights_fall_away_in_a_campaign_and_a_campaign_has_its_own()
    {
        var night = new SourceText(
            "night.yaml",
            "scenario: night\ntitle: Night\nextends: at-tanf-2017-10-05.yaml\nmeasures:\n  long: { when: "
                + "time_in_zone_min > 60 }\n  out-there: { when: end = out }\n"
        );
        var days = new SourceText(
            "days.yaml",
            "scenario: days\ntitle: Days\nextends: [at-tanf-2017-autumn.yaml, night.yaml]\nmeasures:\n  busy: { when: incursions > 5 }\n"
                + "objectives:\n  quiet: { goal: minimise, of: { mean: busy }, says: \"Few.\" }\n"
        );
        var scenario = Shipped.Sound(ScenarioReader.Read(days, (name, from) => name == "night.yaml" ? night : Shipped.Resolve(name, from)));
        Assert.Equal(["busy", "long"], scenario.Measures.Select(measure => measure.Name));
        Assert.DoesNotContain("measures.out-there", scenario.Inherited.Keys);
        Assert.Contains(scenario.Objectives, objective => objective.Name == "quiet" && objective.IsShare);
        Same(scenario, Shipped.Sound(ScenarioReader.ReadResolved(new SourceText("again", ScenarioWriter.Write(scenario)))));
        var report = StudyBench.Run(StudyBench.Plan(20, 2) with { Scenario = scenario, RangeReplications = 2 }, _bench.Folder());
        var counts = report.Ledger["incursions"];
        Assert.Equal(counts.Select(count => count > 5 ? 1.0 : 0), report.Ledger["busy"]);

        static void Same(Scenario one, Scenario other) => Scenarios.Same.Scenarios(one, other);
    }

    [Fact]
    public void A_change_between_runs_is_told_of_a_measure_that_both_define_alike()
    {
        var before = StudyBench.Run(Plan("measures:\n  long: { when: time_in_zone_min > 60 }\n  other: { when: reacted = yes }\n"), _bench.Folder("before"));
        var after = StudyBench.Run(Plan("measures:\n  long: { when: time_in_zone_min > 60 }\n  other: { when: reacted = no }\n"), _bench.Folder("after"));
        var compared = RunDifference.Compare(before, after);
        Assert.Contains(compared.Results, change => change.Name == "long" && change.IsShare && change.Change.Value == 0);
        Assert.DoesNotContain(compared.Results, change => change.Name == "other");
        Assert.Contains(compared.Inputs, change => change.Name == "measures");
    }

    private static StudyPlan Plan(string body) => StudyBench.Plan(60, 4) with { Scenario = Scenario(body) };

    private static Scenario Scenario(string body) =>
        Shipped.Sound(
            ScenarioReader.Read(new SourceText("mine.yaml", "scenario: mine\ntitle: Mine\nextends: at-tanf-2017-10-05.yaml\n" + body), Shipped.Resolve)
        );

    private static ColumnMean Mean(IncursionSummary incursion, string column) => incursion.Means.Single(mean => mean.Column == column);

    private static bool IsFlag(string name) =>
        name is "flag"
        || (
            !name.Contains("copy_", StringComparison.Ordinal)
            && !name.Contains("same_", StringComparison.Ordinal)
            && LedgerColumns.Named(name).Type == ColumnType.Flag
        );

    private static bool Same(Estimate one, Estimate other) => one.Equals(other) || (double.IsNaN(one.Low) && double.IsNaN(other.Low));
}
