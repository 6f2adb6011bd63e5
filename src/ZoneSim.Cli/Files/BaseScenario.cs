using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Files;

/// <summary>The scenario that the circumstances of an incident's accounts are put into.</summary>
internal static class BaseScenario
{
    /// <summary>The scenario named on the command line, else the one that the seed names, else the base of all; read and checked.</summary>
    /// <param name="library">Finds files.</param>
    /// <param name="record">The incident.</param>
    /// <param name="seed">The seed's file: what it names is looked for from there.</param>
    /// <param name="named">A scenario's file or name, or null.</param>
    /// <returns>The scenario's text, and the scenario.</returns>
    /// <exception cref="BadInputException">There is none, or it has mistakes.</exception>
    public static (SourceText Text, Scenario Scenario) Of(Library library, IncidentRecord record, SourceText seed, string? named)
    {
        var text = named is not null ? library.Scenario(named) : library.Scenario(record.Scenario ?? Templates.Base, seed.Name);
        var read = ScenarioReader.Read(text, library.Resolve);
        return read.Value is { } scenario
            ? (text, scenario)
            : throw new BadInputException([.. read.Mistakes.Where(mistake => mistake.Severity == Severity.Error).Select(mistake => mistake.ToString())]);
    }

    /// <summary>How a file extends a scenario: its name where that is found from there, else the path.</summary>
    /// <param name="library">Finds files.</param>
    /// <param name="scenario">The scenario's text.</param>
    /// <param name="writtenTo">The file that will extend it.</param>
    public static string ReferenceTo(Library library, SourceText scenario, string writtenTo)
    {
        var name = Path.GetFileName(scenario.Name);
        return library.Resolve(name, writtenTo) is { } found && Path.GetFullPath(found.Name) == Path.GetFullPath(scenario.Name)
            ? name
            : Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(writtenTo))!, Path.GetFullPath(scenario.Name))
                .Replace(Path.DirectorySeparatorChar, '/');
    }
}
