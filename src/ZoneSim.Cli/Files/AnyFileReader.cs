using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Files;

/// <summary>Reads a scenario, a layer, a policy, a seed or source kinds: what it is, its keys say.</summary>
/// <param name="library">Finds files.</param>
/// <param name="scenarioArgument">The scenario that policies are checked against, or null.</param>
internal sealed class AnyFileReader(Library library, string? scenarioArgument)
{
    private Scenario? _scenario;

    /// <summary>What the file is, and every mistake in it. A text that nothing tells is read as a scenario, whose reader says what is missing.</summary>
    public (string Kind, IReadOnlyList<Mistake> Mistakes) Read(string argument)
    {
        var letters = new LetterWatch(library);
        var text = letters.Take(Find(argument));
        var (kind, mistakes) = TextKinds.Of(text) switch
        {
            TextKind.Policy => ("policy", ReadPolicy(text)),
            TextKind.Incident => ("seed", IncidentRecordReader.Read(text).Mistakes),
            TextKind.Layer => ("layer", ScenarioReader.CheckLayer(text, letters.Resolve)),
            TextKind.SourceKinds => ("file of source kinds", SourceKinds.Read(text).Mistakes),
            TextKind.Learned => ("file of learned beliefs", LearnedBeliefs.Read(text).Mistakes),
            _ => ("scenario", ScenarioReader.Read(text, letters.Resolve).Mistakes),
        };
        return (kind, [.. mistakes, .. letters.Warnings]);
    }

    /// <summary>Every value of a scenario or layer and where it stands; nothing of files that are neither.</summary>
    public IReadOnlyList<ValueOrigin> Explain(string argument)
    {
        var text = Find(argument);
        return TextKinds.Of(text) is TextKind.Scenario or TextKind.Layer or null ? ScenarioReader.Explain(text, library.Resolve).Value ?? [] : [];
    }

    /// <summary>A name may be a scenario's, a policy's or a seed's.</summary>
    private SourceText Find(string argument)
    {
        if (File.Exists(argument) || library.ScenarioNames.Contains(argument))
        {
            return library.Scenario(argument);
        }

        return library.PolicyNames.Contains(argument) ? library.Policies(argument, null).Single()
            : library.AllSeedNames.Contains(argument) ? library.Seed(argument)
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
}
