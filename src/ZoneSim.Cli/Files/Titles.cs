using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Files;

/// <summary>Names and titles of the shipped files.</summary>
/// <param name="library">Finds files.</param>
internal sealed class Titles(Library library)
{
    /// <summary>The scenarios.</summary>
    public IEnumerable<(string Name, string Title)> Scenarios =>
        library.ScenarioNames.Select(name =>
            (name, ScenarioReader.Read(library.Scenario(name), library.Resolve).Value?.Title ?? "has mistakes; zonesim check lists them")
        );

    /// <summary>The objectives of all shipped scenarios, each name once.</summary>
    public IEnumerable<Objective> Objectives =>
        library
            .ScenarioNames.Select(name => ScenarioReader.Read(library.Scenario(name), library.Resolve).Value)
            .SelectMany(scenario => scenario?.Objectives ?? [])
            .DistinctBy(objective => objective.Name)
            .OrderBy(objective => objective.Name, StringComparer.Ordinal);

    /// <summary>The policies.</summary>
    public IEnumerable<(string Name, string Title)> Policies =>
        library.PolicyNames.Select(name =>
            (name, PolicyReader.Read(library.Policies(name, null).Single(), null, library.Resolve).Value?.Title ?? "has mistakes; zonesim check lists them")
        );

    /// <summary>The seeds, with their accounts.</summary>
    public IEnumerable<(string Name, string Title)> Seeds =>
        library.SeedNames.Select(name =>
            (
                name,
                IncidentRecordReader.Read(library.Seed(name)).Value is { } record
                    ? $"{record.Title} (accounts: {string.Join(", ", record.Accounts.Select(account => account.Name))})"
                    : "has mistakes; zonesim check lists them"
            )
        );
}
