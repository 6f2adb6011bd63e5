using ZoneSim.Scenarios;
using ZoneSim.Studies;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Readme;

/// <summary>The script in src/ZoneSim.Studies/README.md, line by line.</summary>
public sealed class ScriptTests
{
    [Fact]
    public void The_script_of_the_readme_tells_how_often_the_convoy_goes_out()
    {
#pragma warning disable CA1861, xUnit1051 // These lines are the README's, which has neither a test nor a constant to keep.
        var root = ShippedModels.Root;
        var files = new InputFiles(root, path => new SourceText(path, File.ReadAllText(path)));
        var scenario = ScenarioReader.Read(files.Find(TextKind.Scenario, "at-tanf-2017-10-05", null)!.Text, files.Resolve).Value!;
        var policies = new[] { "deter-first", "strike-first" }.Select(name => PolicyReader.Read(files.Find(TextKind.Policy, name, null)!.Text).Value!);
        var report = Study.Run(
            new StudyPlan
            {
                Scenario = scenario,
                Policies = [.. policies],
                Replications = 200,
            }
        );
        var told = report.Summary.Policies.Select(one => $"{one.Policy}: out {one.Incursions[0].Ends[0].Proportion.Value:P1}");
#pragma warning restore CA1861, xUnit1051
        Assert.Equal("out", report.Summary.Policies[0].Incursions[0].Ends[0].Label);
        Assert.All(told, line => Assert.Matches(@"^(deter|strike)-first: out \d", line));
        Assert.InRange(report.Summary.Policies[0].Incursions[0].Ends[0].Proportion.Value, 0.01, 0.99);
    }

    /// <summary>The lines between the root and what is written stand in the test above as they stand in the README, but for their layout.</summary>
    [Fact]
    public void The_lines_of_the_readme_are_those_of_the_test()
    {
        var readme = File.ReadAllLines(Path.Combine(ShippedModels.Root, "src", "ZoneSim.Studies", "README.md"));
        var start = Array.IndexOf(readme, "var root = \".\";");
        var script = readme[(start + 1)..].TakeWhile(line => !line.StartsWith("Console.", StringComparison.Ordinal)).ToList();
        Assert.Equal(5, script.Count);
        var own = File.ReadAllText(Path.Combine(ShippedModels.Root, "tests", "ZoneSim.Tests", "Readme", "ScriptTests.cs"));
        Assert.Contains(Bare(string.Concat(script)), Bare(own), StringComparison.Ordinal);
    }

    /// <summary>The text without what the layout puts in.</summary>
    private static string Bare(string text) => string.Concat(text.Where(one => !char.IsWhiteSpace(one))).Replace(",}", "}", StringComparison.Ordinal);
}
