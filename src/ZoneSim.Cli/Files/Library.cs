using ZoneSim.Cli.Terminals;
using ZoneSim.Scenarios;
using ZoneSim.Scenarios.Yaml;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Files;

/// <summary>
/// Scenarios, policies and incident records by path or name, as <see cref="InputFiles"/> finds them, with words for what is not found.
/// Texts are named by their paths, relative to the working folder where they lie below it.
/// </summary>
/// <param name="shell">The world outside.</param>
internal sealed class Library(Shell shell)
{
    private const string Ending = ".yaml";

    private readonly InputFiles _files = new(shell.Shipped, path => TextFile.Read(path, Shown(path)));
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>The scenario at a path or of a name.</summary>
    /// <param name="argument">A path or a name.</param>
    /// <param name="from">The file that names it; null for the command line.</param>
    public SourceText Scenario(string argument, string? from = null) => Find(TextKind.Scenario, argument, "scenario", from);

    /// <summary>The policy at a path or of a name; <c>all</c> gives every one.</summary>
    /// <param name="argument">A path, a name, or all.</param>
    /// <param name="scenario">Name of the scenario's text: policies near it come before the shipped ones.</param>
    public IEnumerable<SourceText> Policies(string argument, string? scenario) =>
        argument == "all"
            ? _files.Names(TextKind.Policy, scenario).Select(name => Find(TextKind.Policy, name, "policy", scenario))
            : [File.Exists(argument) ? Read(argument) : Find(TextKind.Policy, argument, "policy", scenario)];

    /// <summary>The incident record at a path or of a name.</summary>
    public SourceText Seed(string argument) => Find(TextKind.Incident, argument, "seed", null);

    /// <summary>The incident record that a file cites; null where there is none.</summary>
    public SourceText? SeedOf(string incident, string from) => _files.Find(TextKind.Incident, incident, from)?.Text;

    /// <summary>The shipped source kinds.</summary>
    public SourceText Kinds() => Read(Path.Combine(shell.Shipped, "seeds", "kinds", "source-kinds" + Ending));

    /// <summary>Names of the shipped scenarios.</summary>
    public IReadOnlyList<string> ScenarioNames => _files.ShippedNames(TextKind.Scenario);

    /// <summary>Names of the shipped policies.</summary>
    public IReadOnlyList<string> PolicyNames => _files.ShippedNames(TextKind.Policy);

    /// <summary>Names of the shipped seeds.</summary>
    public IReadOnlyList<string> SeedNames => _files.ShippedNames(TextKind.Incident);

    /// <summary>Names of the seeds in folders of the working folder, and of the shipped ones.</summary>
    public IReadOnlyList<string> AllSeedNames => _files.Names(TextKind.Incident, null);

    /// <summary>Whether a text came with the executable rather than from the user.</summary>
    public bool IsShipped(SourceText text) => _files.IsShipped(text.Name);

    /// <summary>What a text refers to.</summary>
    public SourceText? Resolve(string reference, string fromName) => _files.Resolve(reference, fromName);

    /// <summary>Reads a text file that somebody named.</summary>
    /// <exception cref="BadInputException">It cannot be read.</exception>
    public static SourceText Read(string path) => Told(() => TextFile.Read(path, Shown(path)));

    private static T Told<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnreadableTextException unreadable)
        {
            throw BadInputException.Of(unreadable);
        }
    }

    /// <summary>A path as messages show it.</summary>
    public static string Shown(string path)
    {
        var full = Path.GetFullPath(path);
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), full);
        return relative.StartsWith("..", StringComparison.Ordinal) ? full : relative;
    }

    private SourceText Find(TextKind kind, string argument, string what, string? from)
    {
        if (Told(() => _files.Find(kind, argument, from)) is { } found)
        {
            if (found.Others.Count > 0 && _told.Add(found.Text.Name))
            {
                shell.Error.WriteLine(
                    $"'{argument}' is {found.Text.Name}; there is another in {string.Join(", ", found.Others)}. Name the path to take that one."
                );
            }

            return found.Text;
        }

        if (Directory.Exists(argument))
        {
            throw new BadInputException($"{argument}: is a folder; a {what} file was expected.");
        }

        var names = _files.Names(kind, from);
        var near = Nearest.To(Path.GetFileNameWithoutExtension(argument), names);
        var mend = near is not null ? $"Did you mean '{near}'?" : $"There are: {string.Join(", ", names)}.";
        throw new BadInputException(
            Path.GetFileName(argument) == argument && !argument.EndsWith(Ending, StringComparison.Ordinal)
                ? $"'{argument}': there is no {what} of that name, and no such file. {mend}"
                : $"{argument}: there is no such file. {mend}"
        );
    }
}
