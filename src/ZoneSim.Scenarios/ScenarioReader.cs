using ZoneSim.Model;
using ZoneSim.Scenarios.Checks;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios;

/// <summary>Reads a scenario file and the files that it extends.</summary>
public static class ScenarioReader
{
    /// <summary>
    /// Reads <paramref name="text"/> and reports every mistake in it and in the files it extends, claims in seeds included.
    /// </summary>
    public static ReadResult<Scenario> Read(SourceText text, TextResolver resolve)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(resolve);
        return Read(text, resolve, checkClaims: true);
    }

    /// <summary>
    /// Reads a resolved scenario, as <see cref="ScenarioWriter"/> writes it into a run folder: it stands by itself, and its
    /// claims are not looked up again, so that a run can be opened where its seeds are not.
    /// </summary>
    public static ReadResult<Scenario> ReadResolved(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, (_, _) => null, checkClaims: false);
    }

    /// <summary>
    /// Every mistake that can be seen in a layer and in the files it extends: keys, units and ranges. What is missing in it,
    /// and how its values fit together, shows only in a scenario that extends it.
    /// </summary>
    /// <param name="text">A file with the key <c>layer</c> at its top.</param>
    /// <param name="resolve">Finds what it extends.</param>
    public static IReadOnlyList<Mistake> CheckLayer(SourceText text, TextResolver resolve)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(resolve);
        var mistakes = new MistakeList();
        if (new Inheritance(resolve, mistakes).Read(text) is { } reading && reading.Get<TextReading>("scenario") is { } scenario)
        {
            mistakes.Add(scenario.At, "a scenario's name in a layer", "'layer' or 'scenario', one of the two");
        }

        return mistakes.InOrder;
    }

    /// <summary>Every value of a scenario or layer and where it stands, itself or in a file that it extends; and every mistake of shape in them.</summary>
    /// <param name="text">The file.</param>
    /// <param name="resolve">Finds what it extends.</param>
    /// <returns>The values in the order of their names.</returns>
    public static ReadResult<IReadOnlyList<ValueOrigin>> Explain(SourceText text, TextResolver resolve)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(resolve);
        var mistakes = new MistakeList();
        return mistakes.Result(new Inheritance(resolve, mistakes).Read(text) is { } reading ? ValueOrigin.Of(reading) : null);
    }

    private static ReadResult<Scenario> Read(SourceText text, TextResolver resolve, bool checkClaims)
    {
        var mistakes = new MistakeList();
        var inheritance = new Inheritance(resolve, mistakes);
        if (inheritance.Read(text) is not { } reading)
        {
            return mistakes.Result<Scenario>(null);
        }

        if (Inheritance.IsLayer(reading))
        {
            mistakes.Add(
                reading.Entries["layer"].KeyAt,
                "a layer, which is no scenario by itself",
                "a scenario that extends it, with a 'scenario' and a 'title' of its own"
            );
            return mistakes.Result<Scenario>(null);
        }

        if (!inheritance.IsIncomplete)
        {
            new Requirements(mistakes).Check(reading, ScenarioShape.Root, "");
        }

        var scenario = ScenarioBuilder.Build(reading) with { Inherited = InheritedNames.Of(reading, text.Name, inheritance.Called) };
        var map = new SpotMap(reading);
        ScenarioChecks.Check(scenario, map.Find, name => inheritance.IsIncomplete || map.IsBroken(name), mistakes);
        InheritedPlaceChecks.Check(reading, inheritance.Laid, mistakes);
        BeliefChecks.Check(reading, scenario, map.Find, mistakes);
        TogetherChecks.Check(reading, scenario, map.Find, mistakes);
        MeasureChecks.Check(reading, scenario, text.Name, mistakes);
        ObjectiveChecks.CheckReading(reading, scenario, mistakes);
        if (checkClaims)
        {
            new ClaimChecks(resolve, mistakes).Check(scenario, map);
        }

        return mistakes.Result(CampaignChecks.WithFitting(scenario));
    }
}
