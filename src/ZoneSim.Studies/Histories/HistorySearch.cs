using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Studies;

/// <summary>Looks for a history by what its rows say, playing one after another.</summary>
public static class HistorySearch
{
    /// <summary>The first history in which one row satisfies a condition; null where none of those tried does.</summary>
    /// <param name="model">Scenario and policy.</param>
    /// <param name="seed">Master seed.</param>
    /// <param name="first">The first one tried.</param>
    /// <param name="most">How many are tried at most.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="cancel">Stops the search.</param>
    public static long? First(CompiledModel model, ulong seed, long first, int most, RowCondition condition, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(condition);
        var replicator = model.NewReplicator();
        return Search(first, most, number => Rows(replicator, seed, number, condition).Any(condition.Holds), cancel);
    }

    /// <summary>The first histories in which one row satisfies a condition, in order; fewer where those tried hold no more.</summary>
    /// <param name="model">Scenario and policy.</param>
    /// <param name="seed">Master seed.</param>
    /// <param name="most">Histories tried at most, from 0 on.</param>
    /// <param name="wanted">Histories wanted at most.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="cancel">Stops the search.</param>
    public static IReadOnlyList<long> All(CompiledModel model, ulong seed, int most, int wanted, RowCondition condition, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(condition);
        var replicator = model.NewReplicator();
        return All(most, wanted, number => Rows(replicator, seed, number, condition).Any(condition.Holds), cancel);
    }

    /// <summary>The first history in which an incursion ends unlike under the other policy; null where none of those tried does.</summary>
    /// <param name="model">Scenario and policy.</param>
    /// <param name="other">The same scenario under the other policy.</param>
    /// <param name="seed">Master seed.</param>
    /// <param name="first">The first one tried.</param>
    /// <param name="most">How many are tried at most.</param>
    /// <param name="cancel">Stops the search.</param>
    public static long? FirstDiffering(CompiledModel model, CompiledModel other, ulong seed, long first, int most, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(other);
        var (one, two) = (model.NewReplicator(), other.NewReplicator());
        return Search(first, most, number => !Ends(one, seed, number).SequenceEqual(Ends(two, seed, number)), cancel);
    }

    /// <summary>The first histories in which one row satisfies a condition and none does under the other policy, in order.</summary>
    /// <param name="model">Scenario and policy.</param>
    /// <param name="other">The same scenario under the other policy.</param>
    /// <param name="seed">Master seed.</param>
    /// <param name="most">Histories tried at most, from 0 on.</param>
    /// <param name="wanted">Histories wanted at most.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="cancel">Stops the search.</param>
    public static IReadOnlyList<long> Parting(
        CompiledModel model,
        CompiledModel other,
        ulong seed,
        int most,
        int wanted,
        RowCondition condition,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(condition);
        var (one, two) = (model.NewReplicator(), other.NewReplicator());
        return All(
            most,
            wanted,
            number => Rows(one, seed, number, condition).Any(condition.Holds) && !Rows(two, seed, number, condition).Any(condition.Holds),
            cancel
        );
    }

    /// <summary>The number after the last one that a search tries: histories have numbers below 2³².</summary>
    /// <param name="first">The first one tried.</param>
    /// <param name="most">How many are tried at most.</param>
    public static long End(long first, int most) => first <= long.MaxValue - most ? first + most : long.MaxValue;

    private static List<long> All(int most, int wanted, Func<long, bool> isWanted, CancellationToken cancel)
    {
        var found = new List<long>();
        while (found.Count < wanted && Search(found.Count == 0 ? 0 : found[^1] + 1, most, number => number < most && isWanted(number), cancel) is { } next)
        {
            found.Add(next);
        }

        return found;
    }

    private static long? Search(long first, int most, Func<long, bool> isWanted, CancellationToken cancel)
    {
        for (var number = first; number < End(first, most); number++)
        {
            cancel.ThrowIfCancellationRequested();
            if (isWanted(number))
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>The rows of a history that a condition is of: the incursions', or a campaign's one row.</summary>
    private static IReadOnlyList<LedgerRow> Rows(Replicator replicator, ulong seed, long number, RowCondition condition)
    {
        var rows = replicator.Run(seed, number);
        return condition.IsOfTotals ? rows : replicator.Nights;
    }

    private static IEnumerable<(string, PolicyNeutralEnd)> Ends(Replicator replicator, ulong seed, long number)
    {
        _ = replicator.Run(seed, number);
        return replicator.Nights.Where(row => row.Ordinal == 1).Select(row => (row.Incursion, row.End));
    }
}
