using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Tests.Fixtures;

/// <summary>The shipped scenarios and policies, read once by the readers that a user's files go through.</summary>
internal static class ShippedModels
{
    private static readonly ConcurrentDictionary<(string, string), CompiledModel> s_models = new();

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>All shipped scenarios by name, in ordinal order.</summary>
    public static IReadOnlyDictionary<string, Scenario> Scenarios { get; } = Names("scenarios").ToDictionary(
        name => name, name => Sound(ScenarioReader.Read(Text($"scenarios/{name}.yaml"), Resolve)));

    /// <summary>All shipped policies by name, in ordinal order.</summary>
    public static IReadOnlyDictionary<string, Policy> Policies { get; } = Names("scenarios/policies").ToDictionary(
        name => name, name => Sound(PolicyReader.Read(Text($"scenarios/policies/{name}.yaml"))));

    /// <summary>Every shipped scenario with every shipped policy.</summary>
    public static IEnumerable<(string Scenario, string Policy)> Pairs { get; } =
        [.. from scenario in Scenarios.Keys from policy in Policies.Keys select (scenario, policy)];

    /// <summary>A shipped pair, compiled once.</summary>
    public static CompiledModel Model(string scenario, string policy) =>
        s_models.GetOrAdd((scenario, policy), _ => CompiledModel.Compile(Scenarios[scenario], Policies[policy]));

    private static SourceText Text(string name) => new(name, File.ReadAllText(Path.Combine(Root, name)));

    private static SourceText? Resolve(string reference, string fromName)
    {
        var name = reference.StartsWith("seed:", StringComparison.Ordinal) ? $"seeds/{reference[5..]}.yaml" : $"scenarios/{reference}";
        return File.Exists(Path.Combine(Root, name)) ? Text(name) : null;
    }

    private static T Sound<T>(ReadResult<T> result)
        where T : class =>
        result.Value ?? throw new InvalidOperationException(string.Join(Environment.NewLine, result.Mistakes));

    private static string[] Names(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Root, folder), "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
