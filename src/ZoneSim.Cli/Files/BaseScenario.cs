using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Files;

/// <summary>The scenario that the circumstances of an incident's accounts are put into.</summary>
internal static class BaseScenario
{
    /// <summary>The scenario named, else the one that the seed names, else the base of all; read and checked.</summary>
    /// <param name="library">Finds files.</param>
    /// <param name="record">The incident.</param>
    /// <param name="named">A scenario's file or name, or null.</param>
    /// <param name="writtenTo">The file that will extend it: a path is taken relative to its folder.</param>
    /// <returns>How a file extends it, and the scenario.</returns>
    /// <exception cref="BadInputException">There is none, or it has mistakes.</exception>
    public static (string Extends, Scenario Scenario) Of(Library library, IncidentRecord record, string? named, string writtenTo)
    {
        var usual = (record.Scenario is { } ofSeed ? ofSeed + ".yaml" : Templates.Base);
        var extends = named ?? usual;
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(writtenTo)) ?? ".", extends);
        var text = File.Exists(beside) ? Library.Read(beside) : library.Scenario(Path.GetFileName(extends) == extends ? Path.GetFileNameWithoutExtension(extends) : extends);
        var read = ScenarioReader.Read(text, library.Resolve);
        return read.Value is { } scenario
            ? (extends, scenario)
            : throw new BadInputException([.. read.Mistakes.Select(mistake => mistake.ToString())]);
    }
}
