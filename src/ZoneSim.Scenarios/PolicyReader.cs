using ZoneSim.Model;
using ZoneSim.Scenarios.Checks;
using ZoneSim.Scenarios.Policies;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios;

/// <summary>Reads a policy file.</summary>
public static class PolicyReader
{
    /// <summary>Reads <paramref name="text"/> by itself; the names of a convoy ladder's rings are then not checked.</summary>
    public static ReadResult<Policy> Read(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ReadAgainst(text, null, null);
    }

    /// <summary>Reads <paramref name="text"/> and checks it against a scenario: its rings, and the quantities it overrides.</summary>
    public static ReadResult<Policy> Read(SourceText text, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(scenario);
        return ReadAgainst(text, scenario, null);
    }

    /// <summary>Reads <paramref name="text"/>, checks it against a scenario where one is given, and looks its claims up in the seeds.</summary>
    public static ReadResult<Policy> Read(SourceText text, Scenario? scenario, TextResolver resolve)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(resolve);
        return ReadAgainst(text, scenario, resolve);
    }

    private static ReadResult<Policy> ReadAgainst(SourceText text, Scenario? scenario, TextResolver? resolve)
    {
        var mistakes = new MistakeList();
        if (FileReader.Read(text, PolicyShape.Root, mistakes) is not { } file)
        {
            return mistakes.Result<Policy>(null);
        }

        var policy = PolicyBuilder.Build(file);
        var spots = new SpotMap(file);
        if (file.Entries.TryGetValue("posture", out var posture))
        {
            if (scenario is { Campaign: null })
            {
                mistakes.Add(
                    posture.KeyAt,
                    $"a posture, which changes over days, for '{scenario.Name}', which is one night",
                    "one of its policies by itself, or a scenario with the section 'campaign'"
                );
            }

            return mistakes.Result(new PostureReader(text.Name, scenario, resolve, mistakes).Read(policy, file));
        }

        LadderChecks.Check(policy, spots, scenario is null ? null : scenario with { Quantities = scenario.Quantities.With(policy.Overrides) }, mistakes);
        if (resolve is not null)
        {
            new ClaimChecks(resolve, mistakes).Check(policy, spots);
        }

        if (scenario is not null && !mistakes.HasErrors)
        {
            var changed = scenario with { Quantities = scenario.Quantities.With(policy.Overrides) };
            ScenarioChecks.CheckChange(scenario, changed, name => spots.Find($"quantities.{name}"), mistakes);
        }

        return mistakes.Result(policy);
    }
}
