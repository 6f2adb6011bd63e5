using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Tests.Studies;

/// <summary>Blocks, tallies and the queue by themselves.</summary>
public sealed class PieceTests : IDisposable
{
    private readonly StudyBench _bench = new();

    public PieceTests() => Directory.CreateDirectory(_bench.Folder());

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_block_is_read_back_behind_what_a_table_holds()
    {
        var hash = new string('a', 64);
        var incursions = new IncursionIndex(StudyBench.Scenario());
        var table = new RowTable();
        var row = new LedgerRow
        {
            Incursion = incursions.Names[0],
            Felt = MeasureSet.CallLine | MeasureSet.ShootDown,
            Identified = 90,
            CreditedCause = Measure.Strike,
        };
        table.Add(
            4,
            [
                row,
                new LedgerRow
                {
                    Incursion = incursions.Names[0],
                    Ordinal = 2,
                    VehiclesDestroyed = 3,
                    ClosestApproach = 1234.5,
                },
            ],
            incursions
        );
        Checkpoint.Write(_bench.Folder(), "piece", hash, writer => BlockFile.Write(writer, table));

        var read = new RowTable();
        for (var copy = 0; copy < 2; copy++)
        {
            using var reader = Checkpoint.Read(_bench.Folder(), "piece", hash);
            Assert.Equal(2, BlockFile.Read(reader!, read, new BlockLimits(4, 2, incursions.Names.Length)));
        }

        Assert.Equal(4, read.Count);
        Assert.Equal([4, 4, 4, 4], read.Replication.ToArray());
        Assert.Equal([1, 2, 1, 2], read.Ordinal.ToArray());
        for (var column = 0; column < RowLayout.Nights.Columns.Count; column++)
        {
            Assert.Equal([.. table.Column(column).ToArray(), .. table.Column(column).ToArray()], read.Column(column).ToArray());
        }
    }

    /// <summary>Sums, pairs and extremes, bit for bit: folding tallies that were read gives what folding those that were made gives.</summary>
    [Fact]
    public void A_tally_is_read_back_bit_for_bit_with_its_failures()
    {
        var study = new PreparedStudy(StudyBench.Plan(replications: 500, points: 0));
        var (made, read) = (study.NewTally(), study.NewTally());
        for (var block = 0; block < 2; block++)
        {
            var tables = study
                .Models.Select(model =>
                {
                    var table = new RowTable();
                    new BlockPlayer(model, study.Plan.Seed).Fill(table, study.Cut.First(block), 249, study.Incursions, TestContext.Current.CancellationToken);
                    table.Failures.Add(new FailedReplication(study.Cut.First(block) + 249, "the day broke – before dawn"));
                    return table;
                })
                .ToArray();
            var accumulator = study.NewTally();
            TableAccumulator.Add(accumulator, tables, study.Cut.First(block), 250, study.Incursions.Names.Length);
            Checkpoint.Write(_bench.Folder(), AccumulatorFile.Name(block), study.Inputs.Hash, writer =>
                AccumulatorFile.Write(writer, accumulator, tables, new LedgerPart(study.Inputs.Hash, 12))
            );

            var back = study.NewTally();
            using var reader = Checkpoint.Read(_bench.Folder(), AccumulatorFile.Name(block), study.Inputs.Hash);
            var rest = AccumulatorFile.Read(reader!, back, 250);
            Assert.All(rest.Failed, (failed, policy) => Assert.Equal(tables[policy].Failures, failed));
            Assert.Equal(new LedgerPart(study.Inputs.Hash, 12), rest.Part);
            made.Merge(accumulator);
            read.Merge(back);
        }

        Assert.Equal(498, read.Played[0]);
        Assert.Equal(Bytes(made), Bytes(read));
        var bytes = new FileInfo(Path.Combine(_bench.Folder(), AccumulatorFile.Name(0))).Length;
        Assert.True(bytes < 40_000, $"a tally takes {bytes} bytes");
    }

    [Fact]
    public void A_tally_of_other_replications_than_its_block_has_is_refused()
    {
        var study = new PreparedStudy(StudyBench.Plan(replications: 500, points: 0));
        Checkpoint.Write(_bench.Folder(), "piece", study.Inputs.Hash, writer => AccumulatorFile.Write(writer, study.NewTally(), [new(), new(), new()], null));
        using var reader = Checkpoint.Read(_bench.Folder(), "piece", study.Inputs.Hash);
        Assert.Contains(
            "expected 250 together",
            Assert.Throws<InvalidDataException>(() => AccumulatorFile.Read(reader!, study.NewTally(), 250)).Message,
            StringComparison.Ordinal
        );
    }

    private static byte[] Bytes(Accumulator accumulator)
    {
        using var writer = new CheckpointWriter();
        accumulator.Write(writer);
        return writer.Written.ToArray();
    }

    [Fact]
    public void A_piece_of_another_run_or_name_reads_as_absent()
    {
        var hash = new string('a', 64);
        Checkpoint.Write(_bench.Folder(), "piece", hash, writer => writer.Text("content"));
        Assert.Null(Checkpoint.Read(_bench.Folder(), "piece", new string('b', 64)));
        Assert.Null(Checkpoint.Read(_bench.Folder(), "absent", hash));
        File.Copy(Path.Combine(_bench.Folder(), "piece"), Path.Combine(_bench.Folder(), "other"));
        Assert.Null(Checkpoint.Read(_bench.Folder(), "other", hash));
        File.WriteAllBytes(Path.Combine(_bench.Folder(), "empty"), []);
        Assert.Null(Checkpoint.Read(_bench.Folder(), "empty", hash));
        using var reader = Checkpoint.Read(_bench.Folder(), "piece", hash);
        Assert.Equal("content", reader!.Text());
    }

    [Fact]
    public void A_row_of_an_unknown_incursion_is_a_fault()
    {
        var incursions = new IncursionIndex(StudyBench.Scenario());
        Assert.Throws<InvalidOperationException>(() => new RowTable().Add(0, [new LedgerRow { Incursion = "stranger" }], incursions));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(50)]
    public void The_queue_does_each_unit_once(int threads)
    {
        var done = new int[100];
        WorkQueue.Run(done.Length, threads, () => unit => Interlocked.Increment(ref done[unit]), CancellationToken.None);
        Assert.All(done, times => Assert.Equal(1, times));
    }

    [Fact]
    public void The_queue_hands_on_what_a_worker_throws_and_stops()
    {
        var done = 0;
        void Work(int unit)
        {
            if (unit == 5)
            {
                throw new InvalidOperationException("unit 5");
            }

            Interlocked.Increment(ref done);
        }

        Assert.Equal("unit 5", Assert.Throws<InvalidOperationException>(() => WorkQueue.Run(10_000_000, 2, () => Work, CancellationToken.None)).Message);
        Assert.True(done < 10_000_000);
    }

    [Fact]
    public void A_failed_replication_is_counted_and_leaves_no_pair()
    {
        var names = RowLayout.Nights.Columns.Count;
        var accumulator = new Accumulator(2, 1, [new PolicyPair(0, 1)]);
        double[] row = new double[names];
        accumulator.Add(0, 0, [row, row]);
        accumulator.Add(1, 0, [row, null]);
        Assert.Equal((2, 1, 1), (accumulator.Of(0, 0).Rows, accumulator.Of(1, 0).Rows, accumulator.OfPair(0, 0).Pairs));
    }

    [Fact]
    public void What_differs_apart_from_the_ladders_is_said_in_words()
    {
        var scenario = StudyBench.Scenario();
        var deter = StudyBench.Policy("deter-first");
        var quick = deter with
        {
            Name = "quick",
            Delegated = MeasureSet.Strike,
            Overrides = new QuantitySet([scenario.Quantities["authority.strike"].WithCentral(120)]),
        };
        Assert.Empty(PolicyDifferences.Describe(scenario, [deter]));
        var sentences = PolicyDifferences.Describe(scenario, [deter, quick]);
        Assert.Contains(sentences, sentence =>
            sentence.StartsWith("authority.strike: deter-first", StringComparison.Ordinal) && sentence.Contains("2 min", StringComparison.Ordinal)
        );
        Assert.Contains(sentences, sentence => sentence.Contains("quick strike", StringComparison.Ordinal));
    }
}
