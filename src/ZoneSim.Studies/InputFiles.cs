using ZoneSim.Scenarios;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies;

/// <summary>
/// Finds the files of a study by name, for every verb and for scripts. A file NAME.yaml is looked for, in this order, (1) in the folder of
/// the file that names it, or the working folder where the command line does; (2) in the folders beside: <c>seeds</c> for an incident,
/// <c>scenarios</c> for a scenario, <c>policies</c> and <c>scenarios/policies</c> for a policy; (3) the same in the two folders above;
/// (4) in the working folder and its folders; (5) among the files shipped with the program. A file of another kind that is called so is
/// passed over. The path of a file is taken as it is, relative to the file that names it.
/// </summary>
/// <param name="shipped">The folder that holds the shipped <c>scenarios</c> and <c>seeds</c>, or null for none.</param>
/// <param name="read">Reads the file at a path; what it throws is passed on.</param>
public sealed class InputFiles(string? shipped, Func<string, SourceText> read)
{
    private const string Ending = ".yaml";
    private const int FoldersAbove = 2;

    /// <summary>
    /// What a text refers to, as <see cref="TextResolver"/> says: a path or a scenario's name, or <c>seed:</c> and an incident's, or <c>policy:</c>
    /// and a policy's.
    /// </summary>
    public SourceText? Resolve(string reference, string fromName)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(fromName);
        const string Seed = "seed:",
            Policy = "policy:";
        return (
            reference.StartsWith(Policy, StringComparison.Ordinal) ? Find(TextKind.Policy, reference[Policy.Length..], fromName)
            : reference.StartsWith(Seed, StringComparison.Ordinal) ? Find(TextKind.Incident, reference[Seed.Length..], fromName)
            : Find(TextKind.Scenario, reference, fromName)
        )?.Text;
    }

    /// <summary>Finds a file.</summary>
    /// <param name="kind">What it is; an incident, a scenario or a policy.</param>
    /// <param name="reference">Its path, or its name with or without <c>.yaml</c>.</param>
    /// <param name="from">The file that names it; null for the command line.</param>
    /// <returns>Null where there is none.</returns>
    public FoundInput? Find(TextKind kind, string reference, string? from)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var given = Path.Combine(from is null ? "" : FolderOf(from), reference);
        if (Disk.FileExists(given))
        {
            return new FoundInput(read(given), IsShipped(given), []);
        }

        if (reference.Length == 0 || Path.GetFileName(reference) != reference)
        {
            return ShippedLayer(kind, reference);
        }

        var name = reference.EndsWith(Ending, StringComparison.Ordinal) ? reference : reference + Ending;
        var found = Places(kind, from)
            .Select(folder => Path.Combine(folder, name))
            .Where(Disk.FileExists)
            .Where(path => from is null || Path.GetFullPath(path) != Path.GetFullPath(from))
            .Select(read)
            .Where(text => TextKinds.Of(text) is not { } other || other == kind)
            .ToList();
        return found.Count == 0
            ? null
            : new FoundInput(
                found[0],
                IsShipped(found[0].Name),
                [.. found.Skip(1).Where(text => text.Text != found[0].Text && !IsShipped(text.Name)).Select(text => text.Name)]
            );
    }

    /// <summary>Names of the files in folders of a kind that can be found from a file, the shipped ones too, in ordinal order.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="from">The file that would name it; null for the command line.</param>
    public IReadOnlyList<string> Names(TextKind kind, string? from) =>
        [
            .. Places(kind, from)
                .Where(folder => Array.Exists(FolderNames(kind), name => folder.EndsWith(Path.DirectorySeparatorChar + name, StringComparison.Ordinal)))
                .SelectMany(NamesIn)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Names of the shipped files of a kind, in ordinal order.</summary>
    public IReadOnlyList<string> ShippedNames(TextKind kind) => [.. ShippedPlaces(kind).SelectMany(NamesIn).Order(StringComparer.Ordinal)];

    /// <summary>Whether a path lies among the shipped files.</summary>
    public bool IsShipped(string path) =>
        shipped is not null
        && Path.GetFullPath(path)
            .StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(shipped)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>A layer is named with its folder, <c>layers/model.yaml</c>: that of the file that names it, else the shipped one.</summary>
    private FoundInput? ShippedLayer(TextKind kind, string reference)
    {
        const string Folder = "layers";
        return
            kind == TextKind.Scenario
            && shipped is not null
            && reference == $"{Folder}/{Path.GetFileName(reference)}"
            && Path.Combine(shipped, "scenarios", Folder, Path.GetFileName(reference)) is var path
            && Disk.FileExists(path)
            ? new FoundInput(read(path), true, [])
            : null;
    }

    /// <summary>The folders that are searched, in order, each once.</summary>
    private IEnumerable<string> Places(TextKind kind, string? from)
    {
        var here = Path.GetFullPath(".");
        var start = from is null ? here : FolderOf(from);
        var above = Enumerable
            .Range(0, from is null ? 1 : FoldersAbove + 1)
            .Select(up => Enumerable.Repeat("..", up).Aggregate(start, Path.Combine))
            .Select(Path.GetFullPath);
        return above
            .Append(here)
            .SelectMany(folder => FolderNames(kind).Select(name => Path.Combine(folder, name)).Prepend(folder))
            .Concat(ShippedPlaces(kind))
            .Distinct(StringComparer.Ordinal);
    }

    private IEnumerable<string> ShippedPlaces(TextKind kind) =>
        shipped is null
            ? []
            : kind switch
            {
                TextKind.Scenario => [Path.GetFullPath(Path.Combine(shipped, "scenarios"))],
                TextKind.Policy => [Path.GetFullPath(Path.Combine(shipped, "scenarios", "policies"))],
                _ => [Path.GetFullPath(Path.Combine(shipped, "seeds"))],
            };

    private static string[] FolderNames(TextKind kind) =>
        kind switch
        {
            TextKind.Scenario => ["scenarios"],
            TextKind.Policy => ["policies", Path.Combine("scenarios", "policies")],
            _ => ["seeds"],
        };

    private static IEnumerable<string> NamesIn(string folder) => Disk.FolderExists(folder) ? Disk.NamesIn(folder, Ending) : [];

    private static string FolderOf(string file) => Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".";
}

/// <summary>A file that was found.</summary>
/// <param name="Text">The file.</param>
/// <param name="IsShipped">Whether it came with the program.</param>
/// <param name="Others">Other files of the user's of that name, with other contents, that were found later in the order.</param>
public sealed record FoundInput(SourceText Text, bool IsShipped, IReadOnlyList<string> Others);
