using ZoneSim.Studies;

namespace ZoneSim.Tests.Studies;

/// <summary>Runs that go on until their outputs are known well enough.</summary>
[Trait("Speed", "Slow")]
public sealed class PrecisionTests : IDisposable
{
    private readonly StudyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void It_stops_at_the_first_stage_at_which_every_output_is_narrow_enough()
    {
        var report = StudyBench.Run(Plan(0.025), _bench.Folder());
        var precision = report.Summary.Precision!;

        Assert.Equal(PrecisionRequest.First, precision.Stages[0]);
        Assert.True(precision.Stages.Count > 1, "one stage only: the test asks for too little");
        Assert.All(precision.Stages.Zip(precision.Stages.Skip(1)), pair => Assert.InRange((double)pair.Second / pair.First, 1.05, 2));
        Assert.Equal(precision.Stages[^1], report.Manifest.Replications);
        Assert.Equal(precision.Stages[^1], report.Summary.Policies[0].Replications);
        Assert.All(precision.Outputs.Where(output => output.State == PrecisionState.Reached), output => Assert.True(output.HalfWidths[^1] <= 0.025));
        Assert.DoesNotContain(precision.Outputs, output => output.State == PrecisionState.Open);
        Assert.True(precision.Outputs.Max(output => output.HalfWidths[^2]) > 0.025, "it could have stopped a stage earlier");
    }

    [Fact]
    public void Ends_and_their_paired_differences_are_what_is_held_and_the_widths_are_those_of_the_summary()
    {
        var report = StudyBench.Run(Plan(0.03), _bench.Folder());
        var outputs = report.Summary.Precision!.Outputs;

        Assert.Equal(5 * (3 + 3), outputs.Count);
        foreach (var output in outputs)
        {
            var estimate =
                output.Minus.Length == 0
                    ? report.Summary.Policies.Single(one => one.Policy == output.Policy).Incursions[0].Ends.Single(end => end.Label == output.Name).Proportion
                    : report
                        .Summary.Comparisons.Single(one => one.Other == output.Policy && one.Reference == output.Minus)
                        .Differences.Single(one => one.Kind == DifferenceKind.End && one.Name == output.Name)
                        .Value;
            Assert.Equal((estimate.High - estimate.Low) / 2, output.HalfWidths[^1], 12);
        }
    }

    [Fact]
    public void Equal_values_are_never_reached()
    {
        var plan = Plan(0.1) with
        {
            Policies = [StudyBench.Policy("observe-only")],
            Reference = "",
            Precision = new PrecisionRequest(0.1, false, 1_500, ["end:destroyed"]),
        };
        var precision = StudyBench.Run(plan, _bench.Folder()).Summary.Precision!;

        Assert.Equal(PrecisionVerdict.NotReached, precision.Verdict);
        Assert.Equal(PrecisionState.NoVariation, Assert.Single(precision.Outputs).State);
        Assert.Equal(1_500, precision.Stages[^1]);
        Assert.True(double.IsNaN(precision.Widest));
    }

    [Fact]
    public void Where_some_never_vary_it_says_so_and_claims_nothing_of_them()
    {
        var precision = StudyBench.Run(Plan(0.04), _bench.Folder()).Summary.Precision!;

        Assert.Equal(PrecisionVerdict.ReachedWhereItVaries, precision.Verdict);
        Assert.Contains(precision.Outputs, output => output is { Policy: "observe-only", Minus: "", Name: "destroyed", State: PrecisionState.NoVariation });
    }

    [Fact]
    public void The_most_allowed_ends_it_and_it_says_what_it_would_take()
    {
        var precision = StudyBench.Run(Plan(0.01, most: 1_250), _bench.Folder()).Summary.Precision!;

        Assert.Equal(PrecisionVerdict.NotReached, precision.Verdict);
        Assert.Equal(1_250, precision.Stages[^1]);
        Assert.True(precision.Widest > 0.01);
        Assert.InRange(precision.Needed, 1_250 * Math.Pow(precision.Widest / 0.01, 2) - 1, (1_250 * Math.Pow(precision.Widest / 0.01, 2)) + 500);
    }

    [Fact]
    public void A_relative_one_holds_means_and_no_share()
    {
        var plan = Plan(0.06) with { Precision = new PrecisionRequest(0.06, true, 5_000, []) };
        var report = StudyBench.Run(plan, _bench.Folder());
        var precision = report.Summary.Precision!;

        Assert.All(precision.Outputs, output => Assert.Equal((DifferenceKind.Column, ""), (output.Kind, output.Minus)));
        Assert.Equal(["closest_approach_km", "time_in_zone_min"], precision.Outputs.Select(output => output.Name).Distinct().Order());
        Assert.Equal(0.06 / 1.06, precision.Bound, 12);
        Assert.All(precision.Outputs.Where(output => output.State == PrecisionState.Reached), output =>
        {
            var mean = report.Summary.Policies.Single(one => one.Policy == output.Policy).Incursions[0].Means.Single(one => one.Column == output.Name).Mean;
            Assert.Equal((mean.High - mean.Low) / 2 / mean.Value, output.HalfWidths[^1], 12);
        });
        var refused = Assert.Throws<StudyRefusalException>(() =>
            StudyBench.Run(plan with { Precision = new PrecisionRequest(0.06, true, 5_000, ["reached"]) }, _bench.Folder("other"))
        );
        Assert.Contains("means only", refused.Message, StringComparison.Ordinal);
        Assert.Throws<StudyRefusalException>(() =>
            StudyBench.Run(plan with { Precision = new PrecisionRequest(0.06, false, 5_000, ["time_in_zone_min"]) }, _bench.Folder("other"))
        );
        Assert.False(Directory.Exists(_bench.Folder("other")));
    }

    [Fact]
    public void Threads_and_an_interruption_between_stages_change_no_byte()
    {
        var plan = Plan(0.025);
        StudyBench.Run(plan, _bench.Folder("whole"));
        using var stop = new CancellationTokenSource();
        var progress = new Watcher(step =>
        {
            if (step.Stage == "replications" && step.Done > (PrecisionRequest.First * 3) + 100)
            {
                stop.Cancel();
            }
        });
        Assert.Throws<OperationCanceledException>(() => StudyRunner.Run(plan, _bench.Folder("halves"), false, progress, stop.Token));
        Assert.True(Directory.Exists(_bench.Folder("halves") + ".partial"));
        StudyBench.Run(plan with { Threads = 3 }, _bench.Folder("halves"));

        var (whole, halves) = (StudyBench.Snapshot(_bench.Folder("whole")), StudyBench.Snapshot(_bench.Folder("halves")));
        Assert.Equal(whole, halves);
        Assert.True(progress.Distances > 0, "progress never said how far it was");
    }

    [Fact]
    public void The_inputs_hash_covers_the_request()
    {
        string[] hashes =
        [
            StudyRunner.InputsHash(Plan(0.02)),
            StudyRunner.InputsHash(Plan(0.03)),
            StudyRunner.InputsHash(Plan(0.02, most: 9_000)),
            StudyRunner.InputsHash(Plan(0.02) with { Precision = new PrecisionRequest(0.02, false, 20_000, ["reached"]) }),
            StudyRunner.InputsHash(Plan(0.02) with { Precision = null }),
        ];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
        StudyBench.Run(Plan(0.05), _bench.Folder());
        var before = StudyBench.Snapshot(_bench.Folder());
        Assert.Throws<RunFolderException>(() => StudyBench.Run(Plan(0.04), _bench.Folder()));
        Assert.Equal(before, StudyBench.Snapshot(_bench.Folder()));
    }

    [Theory]
    [InlineData("1%", 0.01, false)]
    [InlineData(" 2.5 % ", 0.025, false)]
    [InlineData("1pp", 0.01, false)]
    [InlineData("0.02", 0.02, false)]
    [InlineData("5%rel", 0.05, true)]
    public void A_precision_is_read(string text, double target, bool isRelative)
    {
        var read = PrecisionRequest.Parse(text)!.Value;
        Assert.Equal((target, isRelative), (Math.Round(read.Target, 12), read.IsRelative));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0%")]
    [InlineData("-1%")]
    [InlineData("50%")]
    [InlineData("75%rel")]
    [InlineData("1")]
    [InlineData("")]
    [InlineData("narrow")]
    [InlineData("1e-2")]
    [InlineData("NaN")]
    [InlineData("5pprel")]
    public void Nonsense_is_not(string text) => Assert.Null(PrecisionRequest.Parse(text));

    private static StudyPlan Plan(double target, int most = 20_000) =>
        StudyBench.Plan(points: 0) with
        {
            Precision = new PrecisionRequest(target, false, most, []),
        };

    private sealed class Watcher(Action<StudyProgress> action) : IProgress<StudyProgress>
    {
        public int Distances { get; private set; }

        public void Report(StudyProgress value)
        {
            Distances += value.Distance is null ? 0 : 1;
            action(value);
        }
    }
}
