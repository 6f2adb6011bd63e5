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

    private static readonly Dictionary<string, Scenario> s_scenarios = Names("scenarios")
        .ToDictionary(name => name, name => Sound(ScenarioReader.Read(Text($"scenarios/{name}.yaml"), Resolve)));

    private static readonly Dictionary<string, Policy> s_policies = Names("scenarios/policies")
        .ToDictionary(name => name, name => Sound(PolicyReader.Read(Text($"scenarios/policies/{name}.yaml"), null, Resolve)));

    /// <summary>All shipped scenarios of one night by name, in ordinal order.</summary>
    public static IReadOnlyDictionary<string, Scenario> Scenarios { get; } = s_scenarios.Where(pair => pair.Value.Campaign is null).ToDictionary();

    /// <summary>All shipped campaigns by name, in ordinal order.</summary>
    public static IReadOnlyDictionary<string, Scenario> Campaigns { get; } = s_scenarios.Where(pair => pair.Value.Campaign is not null).ToDictionary();

    /// <summary>All shipped policies that are the same throughout by name, in ordinal order.</summary>
    public static IReadOnlyDictionary<string, Policy> Policies { get; } = s_policies.Where(pair => pair.Value.Posture.Count == 0).ToDictionary();

    /// <summary>All shipped postures by name, in ordinal order.</summary>
    public static IReadOnlyDictionary<string, Policy> Postures { get; } = s_policies.Where(pair => pair.Value.Posture.Count > 0).ToDictionary();

    /// <summary>Every shipped scenario of one night with every shipped policy that is the same throughout.</summary>
    public static IEnumerable<(string Scenario, string Policy)> Pairs { get; } =
    [.. from scenario in Scenarios.Keys from policy in Policies.Keys select (scenario, policy)];

    /// <summary>A shipped pair, compiled once.</summary>
    public static CompiledModel Model(string scenario, string policy) =>
        s_models.GetOrAdd((scenario, policy), _ => CompiledModel.Compile(Scenarios[scenario], Policies[policy]));

    private static SourceText Text(string name) => new(name, File.ReadAllText(Path.Combine(Root, name)));

    private static SourceText? Resolve(string reference, string fromName)
    {
        var name =
            reference.StartsWith("seed:", StringComparison.Ordinal) ? $"seeds/{reference[5..]}.yaml"
            : reference.StartsWith("policy:", StringComparison.Ordinal) ? $"scenarios/policies/{reference[7..]}.yaml"
            : $"scenarios/{reference}";
        return File.Exists(Path.Combine(Root, name)) ? Text(name) : null;
    }

    private static T Sound<T>(ReadResult<T> result)
        where T : class => result.Value ?? throw new InvalidOperationException(string.Join(Environment.NewLine, result.Mistakes));

    private static string[] Names(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Root, folder), "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
