using ZoneSim.Scenarios;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Cli.Files;

/// <summary>
/// Finds scenarios, policies and seeds: by path; by name, beside the scenario or among those that came with the
/// executable. Texts are named by their paths, relative to the working folder where they lie below it.
/// </summary>
/// <param name="shipped">The folder of the executable.</param>
internal sealed class Library(string shipped)
{
    private const string Ending = ".yaml";

    private readonly string _scenarios = Path.Combine(shipped, "scenarios");
    private readonly string _policies = Path.Combine(shipped, "scenarios", "policies");
    private readonly string _seeds = Path.Combine(shipped, "seeds");

    /// <summary>The scenario at a path or of a shipped name.</summary>
    public SourceText Scenario(string argument) => Read(Find(argument, "scenario", [_scenarios], ScenarioNames));

    /// <summary>Paths of the policy at a path or of a name; <c>all</c> gives every one.</summary>
    /// <param name="argument">A path, a name, or all.</param>
    /// <param name="scenario">Name of the scenario's text: policies beside it come before the shipped ones.</param>
    public IEnumerable<SourceText> Policies(string argument, string scenario)
    {
        var beside = Path.Combine(FolderOf(scenario), "policies");
        var names = NamesIn(beside).Union(NamesIn(_policies)).Order(StringComparer.Ordinal).ToList();
        return argument == "all"
            ? names.Select(name => Read(Find(name, "policy", [beside, _policies], names)))
            : [Read(Find(argument, "policy", [beside, _policies], names))];
    }

    /// <summary>The seed at a path or of a shipped name.</summary>
    public SourceText Seed(string argument) => Read(Find(argument, "seed", [_seeds], SeedNames));

    /// <summary>The shipped source kinds.</summary>
    public SourceText Kinds() => Read(Path.Combine(_seeds, "kinds", "source-kinds" + Ending));

    /// <summary>Names of the shipped scenarios.</summary>
    public IReadOnlyList<string> ScenarioNames => NamesIn(_scenarios);

    /// <summary>Names of the shipped policies.</summary>
    public IReadOnlyList<string> PolicyNames => NamesIn(_policies);

    /// <summary>Names of the shipped seeds.</summary>
    public IReadOnlyList<string> SeedNames => NamesIn(_seeds);

    /// <summary>Whether an argument names a shipped text rather than a file of the user's.</summary>
    public static bool IsName(string argument) => argument == "all" || (!File.Exists(argument) && Path.GetFileName(argument) == argument);

    /// <summary>
    /// What a text refers to: a path relative to its file, or the seed of an incident in a folder <c>seeds</c> in or beside
    /// its folder. Shipped files stand in where there is none.
    /// </summary>
    public SourceText? Resolve(string reference, string fromName)
    {
        var folder = FolderOf(fromName);
        string[] paths = reference.StartsWith("seed:", StringComparison.Ordinal)
            ? [.. new[] { Path.Combine(folder, "seeds"), Path.Combine(folder, "..", "seeds"), Path.Combine(folder, "..", "..", "seeds"), _seeds }
                .Select(seeds => Path.Combine(seeds, Path.GetFileName(reference[5..]) + Ending))]
            : Path.GetFileName(reference) == reference
                ? [Path.Combine(folder, reference), Path.Combine(_scenarios, reference)]
                : [Path.Combine(folder, reference)];
        return paths.FirstOrDefault(File.Exists) is { } path ? Read(path) : null;
    }

    /// <summary>Reads a text file.</summary>
    public static SourceText Read(string path)
    {
        try
        {
            return new SourceText(Shown(path), File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadInputException($"{path}: cannot be read: {exception.Message}");
        }
    }

    /// <summary>A path as messages show it.</summary>
    public static string Shown(string path)
    {
        var full = Path.GetFullPath(path);
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), full);
        return relative.StartsWith("..", StringComparison.Ordinal) ? full : relative;
    }

    private static string FolderOf(string name) => Path.GetDirectoryName(Path.GetFullPath(name)) ?? ".";

    private static List<string> NamesIn(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*" + Ending).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)]
        : [];

    private static string Find(string argument, string what, string[] folders, IReadOnlyList<string> names)
    {
        if (File.Exists(argument))
        {
            return argument;
        }

        var isName = Path.GetFileName(argument) == argument;
        var found = folders.Select(folder => Path.Combine(folder, argument + Ending)).FirstOrDefault(File.Exists);
        if (isName && found is not null)
        {
            return found;
        }

        if (Directory.Exists(argument))
        {
            throw new BadInputException($"{argument}: is a folder; a {what} file was expected.");
        }

        var near = Nearest.To(Path.GetFileNameWithoutExtension(argument), names);
        var mend = near is not null ? $"Did you mean '{near}'?" : $"Shipped are: {string.Join(", ", names)}.";
        throw new BadInputException(isName && !argument.EndsWith(Ending, StringComparison.Ordinal)
            ? $"'{argument}': there is no {what} of that name, and no such file. {mend}"
            : $"{argument}: there is no such file. {mend}");
    }
}
