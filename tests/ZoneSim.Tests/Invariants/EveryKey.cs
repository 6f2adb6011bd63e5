using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Tests.Fixtures;
using ZoneSim.Tests.Oracles;
using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.Invariants;

/// <summary>What a key changes: a row of some history, the texts of a run, or whether the file is taken at all.</summary>
internal enum KeyEffect
{
    /// <summary>A column of a row.</summary>
    Row,

    /// <summary>What a run says of its scenario or policy; these texts are written into the run folder.</summary>
    Text,

    /// <summary>The second file is refused.</summary>
    RefusalException,
}

/// <summary>Two files that differ in one key, and what that changes.</summary>
/// <param name="Path">The key, as <see cref="EveryKey"/> lists it.</param>
/// <param name="Effect">What differs.</param>
/// <param name="First">A sound body.</param>
/// <param name="Second">The other body.</param>
internal sealed record KeyCase(string Path, KeyEffect Effect, string First, string Second);

/// <summary>Lists the keys of a file's shape that are no quantity, and plays two files that differ in one.</summary>
internal static class EveryKey
{
    private const int Replications = 400,
        Campaigns = 12;

    /// <summary>The paths of all keys below a shape; <c>*</c> is a chosen name, <c>[]</c> an item of a list.</summary>
    public static IEnumerable<string> Paths(Shape shape, string path) =>
        shape switch
        {
            QuantityShape => [],
            MapShape map => map
                .Fields.SelectMany(field => Paths(field.Shape, path.Length == 0 ? field.Key : $"{path}.{field.Key}"))
                .Concat(map.Names is null ? [] : Named(map.Names).SelectMany(name => Paths(map.Names.Shape(name), $"{path}.*")))
                .Distinct(),
            ListShape list => Paths(list.Item, $"{path}[]"),
            ByKindShape kinds => new[] { kinds.Text, kinds.Map, kinds.List is ListShape { Item: not ByKindShape } list ? list : null }
                .OfType<Shape>()
                .SelectMany(one => Paths(one, path))
                .Distinct(),
            _ => [path],
        };

    /// <summary>What stands wrong with a case, or null: a first file that is refused, or a second that changes nothing.</summary>
    public static string? Fault(KeyCase one, Func<string, (Scenario? Scenario, Policy? Policy, string Text)> read)
    {
        var (first, second) = (read(one.First), read(one.Second));
        if (first.Scenario is null || first.Policy is null)
        {
            return $"the first file is refused: {first.Text}";
        }

        if (second.Scenario is null || second.Policy is null)
        {
            return one.Effect == KeyEffect.RefusalException ? null : $"the second file is refused: {second.Text}";
        }

        return one.Effect switch
        {
            KeyEffect.RefusalException => "the second file is taken",
            KeyEffect.Text => first.Text == second.Text ? "no text differs" : null,
            _ when first.Scenario.Campaign is not null => Nights(first.Scenario, first.Policy) is var rows
            && RowValues.FirstDifference(rows, Nights(second.Scenario, second.Policy)) is null
                ? "no row differs"
                : null,
            _ => RowValues.FirstDifference(first.Scenario.Play(first.Policy, Replications), second.Scenario.Play(second.Policy, Replications)) is null
                ? "no row differs"
                : null,
        };
    }

    /// <summary>Reads a scenario that extends a shipped one, and plays it under deter-first.</summary>
    public static (Scenario? Scenario, Policy? Policy, string Text) ReadScenario(string body)
    {
        var result = ScenarioReader.Read(new SourceText("keys.yaml", body), Shipped.Resolve);
        return (
            result.Value,
            ShippedModels.Policies["deter-first"],
            result.Value is { } scenario ? ScenarioWriter.Write(scenario) : string.Join("; ", result.Mistakes)
        );
    }

    /// <summary>Reads a policy against a scenario in which much happens; drone ladders are played against the drone of 20 June.</summary>
    public static (Scenario? Scenario, Policy? Policy, string Text) ReadPolicy(string body)
    {
        if (body.Contains("posture:", StringComparison.Ordinal))
        {
            var campaign = ShippedModels.Campaigns["at-tanf-2017-autumn"];
            var posture = PolicyReader.Read(new SourceText("keys.yaml", body), campaign);
            return (campaign, posture.Value, posture.Value is { } read ? PolicyWriter.Write(read) : string.Join("; ", posture.Mistakes));
        }

        var scenario = ShippedModels.Scenarios[body.Contains("drone: []", StringComparison.Ordinal) ? "at-tanf-2017-10-05" : "at-tanf-2017-06-20"];
        scenario =
            scenario.Convoys.Count == 0
                ? scenario
                : scenario.With("partner.hostile-rate.establish", 1 / 600.0).With("partner.hostile-rate.probe", 1 / 600.0).With("partner.standing-order", 1);
        var result = PolicyReader.Read(new SourceText("keys.yaml", body), scenario);
        return (scenario, result.Value, result.Value is { } policy ? PolicyWriter.Write(policy) : string.Join("; ", result.Mistakes));
    }

    private static List<LedgerRow> Nights(Scenario scenario, Policy policy)
    {
        var model = CompiledModel.Compile(scenario, policy);
        return [.. Enumerable.Range(0, Campaigns).SelectMany(replication => model.Nights(20171005, replication))];
    }

    private static IEnumerable<string> Named(NamedFields names) => names.Only ?? ["name"];
}
