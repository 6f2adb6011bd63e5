using System.Text.RegularExpressions;
using ZoneSim.Studies.Replications;

namespace ZoneSim.Studies.Runs;

/// <summary>A part of a ledger as it was written.</summary>
/// <param name="Hash">SHA-256 of the file, hex.</param>
/// <param name="Length">Its bytes.</param>
internal readonly record struct LedgerPart(string Hash, long Length);

/// <summary>
/// A ledger with too many rows for one file: a Parquet file for each block of replications, with a row group for each policy, written by whoever plays the
/// block and never put together. Its hash travels with the block's tally into the manifest.
/// </summary>
/// <param name="study">The study.</param>
/// <param name="partial">Where it is made.</param>
internal sealed partial class LedgerParts(PreparedStudy study, PartialFolder partial)
{
    private readonly string[] _policies = [.. study.Plan.Policies.Select(policy => policy.Name)];

    /// <summary>Name of a part.</summary>
    public static string Name(int block) => FormattableString.Invariant($"ledger/part-{block:000000}.parquet");

    /// <summary>Whether a file is a part by its name.</summary>
    public static bool IsName(string file) => Form().IsMatch(file);

    /// <summary>The files of a run's ledger in the order of their replications: one, or its parts; none where it keeps none.</summary>
    public static IReadOnlyList<FolderPart> Of(string folder, Manifest manifest) =>
        manifest.Files.ContainsKey(LedgerFile.Name)
            ? [new FolderPart(folder, LedgerFile.Name)]
            :
            [
                .. manifest
                    .Files.Keys.Where(IsName)
                    .OrderBy(name => name.Length)
                    .ThenBy(name => name, StringComparer.Ordinal)
                    .Select(name => new FolderPart(folder, name)),
            ];

    /// <summary>Writes the part of a block.</summary>
    public LedgerPart Write(int block, RowTable[] tables) =>
        partial.WriteByMany(Name(block), stream => LedgerFile.WritePart(stream, _policies, study.Incursions, tables));

    /// <summary>Whether the part of a block is there with as many bytes as were written.</summary>
    public bool Has(int block, LedgerPart? part) =>
        part is { } written && Disk.WhyNot(partial.Folder, Name(block)) is null && Disk.Length(partial.PathIn(Name(block))) == written.Length;

    [GeneratedRegex(@"\Aledger/part-[0-9]{6,8}\.parquet\z")]
    private static partial Regex Form();
}
