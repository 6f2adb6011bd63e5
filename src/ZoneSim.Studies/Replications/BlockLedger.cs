using System.Collections.Concurrent;

namespace ZoneSim.Studies.Replications;

/// <summary>A ledger over blocks that are held by a store: rows and columns are unpacked when they are first asked for.</summary>
/// <param name="policies">Names of the policies.</param>
/// <param name="incursions">Names of the incursions.</param>
/// <param name="read">All rows of a policy, by its place.</param>
internal sealed class BlockLedger(IReadOnlyList<string> policies, IncursionIndex incursions, Func<int, RowTable> read) : ILedgerSource
{
    private readonly Lazy<RowTable>[] _tables = [.. Enumerable.Range(0, policies.Count).Select(policy => new Lazy<RowTable>(() => read(policy)))];
    private readonly ConcurrentDictionary<string, Array> _kept = [];

    public long Count => _tables.Sum(table => (long)table.Value.Count);

    public string[] Policy => Kept("policy", (policy, table) => Enumerable.Repeat(policies[policy], table.Count));

    public long[] Replication => Kept("replication", (_, table) => table.Replication.ToArray());

    public string[] Incursion => Kept("incursion", (_, table) => Array.ConvertAll(table.Incursion.ToArray(), place => incursions.Names[place]));

    public int[] Ordinal => Kept("ordinal", (_, table) => table.Ordinal.ToArray());

    public double[] Column(string name) => Kept(name, (_, table) => table.Column(PlaceOf(name)).ToArray());

    public IEnumerable<(long Replication, double Value)> Rows(string policy, string incursion, string column)
    {
        var (place, wanted, number) = (PlaceOf(column), Array.IndexOf(incursions.Names, incursion), policies.ToList().IndexOf(policy));
        return number < 0 ? [] : Planned(_tables[number].Value, wanted, place);
    }

    private static IEnumerable<(long Replication, double Value)> Planned(RowTable table, int incursion, int column)
    {
        for (var row = 0; row < table.Count; row++)
        {
            if (table.Ordinal.Span[row] == 1 && table.Incursion.Span[row] == incursion)
            {
                yield return (table.Replication.Span[row], table.Column(column).Span[row]);
            }
        }
    }

    private T[] Kept<T>(string name, Func<int, RowTable, IEnumerable<T>> of) =>
        (T[])_kept.GetOrAdd(name, _ => _tables.SelectMany((table, policy) => of(policy, table.Value)).ToArray());

    private int PlaceOf(string column) =>
        incursions.Layout.PlaceOf(column) is >= 0 and var place ? place : throw new KeyNotFoundException($"The ledger has no column '{column}'.");
}
