using System.Collections.Concurrent;
using ZoneSim.Studies.Replications;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// Reads a ledger in parts, one part at a time. A part's hash and keys are checked when it is read, not before, since all of them together may be
/// terabytes.
/// </summary>
/// <param name="parts">The parts, in the order of their replications.</param>
/// <param name="manifest">Manifest of the run.</param>
/// <param name="incursions">The scenario's incursions.</param>
internal sealed class PartedLedger(IReadOnlyList<FolderPart> parts, Manifest manifest, IncursionIndex incursions) : ILedgerSource
{
    private readonly ConcurrentDictionary<string, bool> _checked = new(StringComparer.Ordinal);

    public long Count => parts.Sum(part => Open(part).Count);

    public string[] Policy => All(reader => reader.Policy);

    public long[] Replication => All(reader => reader.Replication);

    public string[] Incursion => All(reader => reader.Incursion);

    public int[] Ordinal => All(reader => reader.Ordinal);

    public double[] Column(string name) => All(reader => reader.Column(name));

    public IEnumerable<(long Replication, double Value)> Rows(string policy, string incursion, string column) =>
        parts.SelectMany(part => Open(part).Rows(policy, incursion, column));

    /// <summary>Values of all rows in key order: policy by policy, though each part has all policies.</summary>
    private T[] All<T>(Func<LedgerReader, T[]> of)
    {
        var read = parts.Select(Open).Select(reader => (reader.Policy, Values: of(reader))).ToList();
        return [.. manifest.Policies.SelectMany(policy => read.SelectMany(part => part.Values.Where((_, row) => part.Policy[row] == policy)))];
    }

    private LedgerReader Open(FolderPart part)
    {
        if (!_checked.ContainsKey(part.Name))
        {
            part.RequireHash(manifest.Files[part.Name]);
            _checked[part.Name] = true;
        }

        return new LedgerReader(part, manifest, incursions, keptRows: 0);
    }
}

/// <summary>The ledger of a run that keeps none.</summary>
/// <param name="folder">The run folder.</param>
internal sealed class AbsentLedger(string folder) : ILedgerSource
{
    public long Count => 0;

    public string[] Policy => throw Refusal();

    public long[] Replication => throw Refusal();

    public string[] Incursion => throw Refusal();

    public int[] Ordinal => throw Refusal();

    public double[] Column(string name) => throw Refusal();

    public IEnumerable<(long Replication, double Value)> Rows(string policy, string incursion, string column) => throw Refusal();

    private RunFolderException Refusal() =>
        new($"{folder}: the run keeps no ledger, and this reads the rows of its histories.") { Help = new(AdviceKind.KeepRows) };
}
