using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Invariants;

/// <summary>
/// No dead outcome: every word that the ledger can hold happens in some shipped scenario under some shipped policy, and
/// its history can be told.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class NoDeadOutcomeTests(ITestOutputHelper output)
{
    private const ulong Seed = 4;
    private const int First = 150,
        Last = 2400;
    private static readonly bool[] s_bothWays = [true, false];
    private static readonly string[] s_sets = ["felt", "alone", "pivotal"];

    [Fact]
    public void Every_outcome_happens_somewhere_and_its_history_ends_with_it()
    {
        var missing = new List<string>();
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            var place = Find(row => row.Outcome == outcome);
            output.WriteLine($"{outcome.Label()}: {place}");
            if (place is null)
            {
                missing.Add(outcome.Label());
                continue;
            }

            var trace = new TraceRecorder();
            place.Model.NewReplicator().Run(Seed, place.Replication, trace);
            Assert.Contains(trace.Events, one => one.Kind == TraceKind.Ended && one.Text == outcome.Label());
        }

        Assert.True(missing.Count == 0, $"Outcomes found in no shipped scenario under any shipped policy: {string.Join(", ", missing)}");
    }

    [Fact]
    public void Every_category_of_every_column_happens_somewhere()
    {
        var missing =
            from column in LedgerColumns.All
            where column.Type == ColumnType.Category && column.Name != "outcome"
            from value in Enumerable.Range(0, column.Labels.Count)
            where column.Name != "kind" || value != (int)IncursionKind.Campaign // a row of its own layout: the tests of campaigns read it
            where column.Name != "credited_cause" || value != (int)Measure.ShootDown
            where Find(row => column.Read(row) == value) is null
            select $"{column.Name} = {column.Labels[value]}";
        AssertNone(missing);
    }

    [Fact]
    public void Every_flag_is_both_true_and_false_and_every_optional_column_both_there_and_absent()
    {
        var missing =
            from column in LedgerColumns.All
            where column.Type is ColumnType.Flag or ColumnType.OptionalNumber
            from value in s_bothWays
            where Find(row => (column.Type == ColumnType.Flag ? column.Read(row) == 1 : !double.IsNaN(column.Read(row))) == value) is null
            select $"{column.Name} {(value ? "true or there" : "false or absent")}";
        AssertNone(missing);
    }

    [Fact]
    public void Every_count_and_number_takes_more_than_one_value()
    {
        var missing =
            from column in LedgerColumns.All
            where column.Type is ColumnType.Count or ColumnType.Number
            where Find(row => column.Read(row) > 0) is null || Find(row => column.Read(row) != column.Read(s_first)) is null
            select column.Name;
        AssertNone(missing);
    }

    [Fact]
    public void Every_measure_is_felt_alone_and_pivotal_somewhere()
    {
        var missing =
            from measure in MeasureNames.All
            from column in s_sets
            where measure != Measure.ShootDown || column == "felt"
            where Find(row => ((MeasureSet)(int)LedgerColumns.Named(column).Read(row)).Holds(measure)) is null
            select $"{column} {measure.Label()}";
        AssertNone(missing);
    }

    /// <summary>Not an exception: a shoot-down stops a drone, and has no strength to turn one.</summary>
    [Fact]
    public void A_shoot_down_is_never_credited_with_turning() => Assert.DoesNotContain(Sweep(0, First), one => one.Row.CreditedCause == Measure.ShootDown);

    private void AssertNone(IEnumerable<string> missing)
    {
        var names = string.Join(", ", missing);
        output.WriteLine(names);
        Assert.True(names.Length == 0, $"Found in no shipped scenario under any shipped policy: {names}");
    }

    private static readonly List<(CompiledModel Model, long Replication, LedgerRow Row)> s_seen = Sweep(0, First);

    private static readonly LedgerRow s_first = s_seen[0].Row;

    private static int s_until = First;

    private static List<(CompiledModel Model, long Replication, LedgerRow Row)> Sweep(int from, int to)
    {
        var seen = new List<(CompiledModel, long, LedgerRow)>();
        foreach (var (scenario, policy) in ShippedModels.Pairs)
        {
            var model = ShippedModels.Model(scenario, policy);
            var replicator = model.NewReplicator();
            for (var replication = from; replication < to; replication++)
            {
                seen.AddRange(replicator.Run(Seed, replication).Select(row => (model, (long)replication, row)));
            }
        }

        return seen;
    }

    /// <summary>Where such a row is found; the sweep goes on in every model until one is, or to the cap.</summary>
    private static Place? Find(Func<LedgerRow, bool> holds)
    {
        for (var i = 0; ; i++)
        {
            if (i == s_seen.Count)
            {
                if (s_until >= Last)
                {
                    return null;
                }

                s_seen.AddRange(Sweep(s_until, s_until * 2));
                s_until *= 2;
            }

            if (holds(s_seen[i].Row))
            {
                return new Place(s_seen[i].Model, s_seen[i].Replication);
            }
        }
    }

    private sealed record Place(CompiledModel Model, long Replication)
    {
        public override string ToString() => $"{Model.Scenario.Name}, {Model.Policy.Name}, replication {Replication}";
    }
}
