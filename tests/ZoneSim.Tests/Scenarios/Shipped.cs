using System.Runtime.CompilerServices;
using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Tests.Scenarios;

/// <summary>The scenarios, policies and seeds of the repository, and a resolver that finds them.</summary>
internal static class Shipped
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> Scenarios { get; } = Names("scenarios");

    public static IReadOnlyList<string> Policies { get; } = Names("scenarios/policies");

    public static IReadOnlyList<string> Seeds { get; } = Names("seeds");

    public static SourceText Text(string name) => new(name, File.ReadAllText(Path.Combine(Root, name)));

    public static SourceText? Resolve(string reference, string fromName)
    {
        var name =
            reference.StartsWith("seed:", StringComparison.Ordinal) ? $"seeds/{reference[5..]}.yaml"
            : reference.StartsWith("policy:", StringComparison.Ordinal) ? $"scenarios/policies/{reference[7..]}.yaml"
            : $"scenarios/{reference}";
        return File.Exists(Path.Combine(Root, name)) ? Text(name) : null;
    }

    public static Scenario Scenario(string name) => Sound(ScenarioReader.Read(Text($"scenarios/{name}.yaml"), Resolve));

    public static Policy Policy(string name) => Policy(Text($"scenarios/policies/{name}.yaml"));

    private static Policy Policy(SourceText text) =>
        Sound(PolicyReader.Read(text, Scenario(text.Text.Contains("\nposture:", StringComparison.Ordinal) ? "at-tanf-2017-autumn" : "at-tanf-base"), Resolve));

    public static T Sound<T>(ReadResult<T> result)
        where T : class
    {
        Assert.DoesNotContain(result.Mistakes, mistake => mistake.Severity == Severity.Error);
        return Assert.IsType<T>(result.Value);
    }

    private static string[] Names(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Root, folder), "*.yaml").Select(path => $"{folder}/{Path.GetFileName(path)}").Order(StringComparer.Ordinal)];

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
