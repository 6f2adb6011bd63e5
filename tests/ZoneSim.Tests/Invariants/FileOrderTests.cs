using CsCheck;
using YamlDotNet.RepresentationModel;
using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Invariants;

/// <summary>Shuffling every key of every file (agents, vehicles, intents, sections) gives the same ledger.</summary>
[Trait("Speed", "Slow")]
public sealed class FileOrderTests
{
    private const int Replications = 25;

    public static TheoryData<string> Scenarios { get; } = [.. ShippedModels.Scenarios.Keys];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_order_of_keys_in_files_changes_no_row(string scenario)
    {
        var policy = ShippedModels.Policies["deter-first"];
        var plain = ShippedModels.Scenarios[scenario].Play(policy, Replications);
        Gen.Int[0, 1_000_000]
            .Sample(
                seed =>
                    Assert.Null(
                        RowValues.FirstDifference(
                            plain,
                            Read($"scenarios/{scenario}.yaml", seed).Play(Policy("scenarios/policies/deter-first.yaml", seed), Replications)
                        )
                    ),
                iter: 3,
                threads: 1
            );
    }

    private static Scenario Read(string name, int seed) => ScenarioReader.Read(Shuffled(name, seed), (reference, _) => Resolve(reference, seed)).Value!;

    private static Policy Policy(string name, int seed) => PolicyReader.Read(Shuffled(name, seed)).Value!;

    private static SourceText? Resolve(string reference, int seed)
    {
        var name = reference.StartsWith("seed:", StringComparison.Ordinal) ? $"seeds/{reference[5..]}.yaml" : $"scenarios/{reference}";
        return File.Exists(Path.Combine(ShippedModels.Root, name)) ? Shuffled(name, seed) : null;
    }

    private static SourceText Shuffled(string name, int seed)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Path.Combine(ShippedModels.Root, name))));
        Shuffle(stream.Documents[0].RootNode, (uint)seed);
        var text = new StringWriter();
        stream.Save(text, assignAnchors: false);
        return new SourceText(name, text.ToString().Replace("...", "", StringComparison.Ordinal));
    }

    private static void Shuffle(YamlNode node, uint seed)
    {
        if (node is YamlMappingNode map)
        {
            var entries = map.Children.OrderBy(entry => Philox.Uniform(seed, SubjectHash.Of(entry.Key.ToString()), 0, 0, 0)).ToList();
            map.Children.Clear();
            entries.ForEach(entry => map.Children.Add(entry.Key, entry.Value));
            entries.ForEach(entry => Shuffle(entry.Value, seed));
        }
        else if (node is YamlSequenceNode list)
        {
            foreach (var child in list)
            {
                Shuffle(child, seed);
            }
        }
    }
}
