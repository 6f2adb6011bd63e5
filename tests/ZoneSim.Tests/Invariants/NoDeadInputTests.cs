using System.Collections.Concurrent;

namespace ZoneSim.Tests.Invariants;

/// <summary>No dead input: whatever of the base scenario has a range changes some row when it is moved to an end of it.</summary>
[Trait("Speed", "Slow")]
public sealed class NoDeadInputTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_quantity_with_a_range_changes_a_column_at_each_end()
    {
        var dead = new ConcurrentBag<string>();
        var alive = new ConcurrentBag<string>();
        Parallel.ForEach(DeadInputSearch.Ends, new ParallelOptions { MaxDegreeOfParallelism = 2 }, end =>
        {
            var found = DeadInputSearch.Find(end.Quantity, end.End);
            (found is null ? dead : alive).Add(FormattableString.Invariant($"{end.Quantity} at {end.End}: {found}"));
        });
        foreach (var line in alive.Order(StringComparer.Ordinal))
        {
            output.WriteLine(line);
        }

        Assert.True(dead.IsEmpty, "These change no column anywhere:\n" + string.Join('\n', dead.Order(StringComparer.Ordinal)));
    }
}
