using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Files;

/// <summary>Reads a scenario, a policy or a seed: what it is, its first line of content says.</summary>
/// <param name="library">Finds files.</param>
/// <param name="scenarioArgument">The scenario that policies are checked against, or null.</param>
internal sealed class AnyFileReader(Library library, string? scenarioArgument)
{
    private Scenario? _scenario;

    /// <summary>What the file is, and every mistake in it.</summary>
    public (string Kind, IReadOnlyList<Mistake> Mistakes) Read(string argument)
    {
        var text = Find(argument);
        return KindOf(text.Text) switch
        {
            "policy" => ("policy", ReadPolicy(text)),
            "seed" => ("seed", SeedReader.Read(text).Mistakes),
            _ => ("scenario", ScenarioReader.Read(text, library.Resolve).Mistakes),
        };
    }

    /// <summary>A name may be a scenario's, a policy's or a seed's.</summary>
    private SourceText Find(string argument)
    {
        if (File.Exists(argument) || library.ScenarioNames.Contains(argument))
        {
            return library.Scenario(argument);
        }

        return library.PolicyNames.Contains(argument) ? library.Policies(argument, argument).Single()
            : library.SeedNames.Contains(argument) ? library.Seed(argument)
            : library.Scenario(argument);
    }

    private IReadOnlyList<Mistake> ReadPolicy(SourceText text)
    {
        if (scenarioArgument is null)
        {
            return PolicyReader.Read(text, null, library.Resolve).Mistakes;
        }

        if (_scenario is null)
        {
            var read = ScenarioReader.Read(library.Scenario(scenarioArgument), library.Resolve);
            _scenario = read.Value ?? throw new BadInputException([.. read.Mistakes.Select(mistake => mistake.ToString())]);
        }

        return PolicyReader.Read(text, _scenario, library.Resolve).Mistakes;
    }

    /// <summary>
    /// A seed has accounts beside its incident, a policy names itself as one; anything else is read as a scenario, whose
    /// reader says what is missing.
    /// </summary>
    private static string KindOf(string text)
    {
        var keys = text.Split('\n').Where(line => line.Length > 0 && (char.IsAsciiLetter(line[0]) || line[0] is '"' or '\'') && line.Contains(':', StringComparison.Ordinal))
            .Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)].Trim().Trim('"', '\''))
            .ToHashSet();
        return keys.Contains("scenario") ? "scenario"
            : keys.Contains("policy") ? "policy"
            : keys.Contains("accounts") || (keys.Contains("incident") && !keys.Contains("extends")) ? "seed"
            : keys.Contains("delegated") || (keys.Contains("convoy") && keys.Contains("drone")) ? "policy"
            : "scenario";
    }
}
