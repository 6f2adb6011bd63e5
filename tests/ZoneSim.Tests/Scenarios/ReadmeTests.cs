using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Tests.Scenarios;

/// <summary>The readme files of scenarios and seeds say what is so.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_table_of_quantities_is_the_catalog_s()
    {
        var parts = Shipped.Text("scenarios/README.md").Text.Split("<!-- quantities", 2)[1].Split("-->\n", 2)[1].Split("<!-- end of quantities", 2);
        Assert.Equal(QuantityReference.Markdown(), parts[0]);
    }

    [Fact]
    public void Every_shipped_file_is_listed()
    {
        var scenarios = Shipped.Text("scenarios/README.md").Text;
        var seeds = Shipped.Text("seeds/README.md").Text;
        Assert.All(Shipped.Scenarios.Concat(Shipped.Policies), name =>
            Assert.Contains($"`{name["scenarios/".Length..]}`", scenarios, StringComparison.Ordinal)
        );
        Assert.All(Shipped.Seeds, name => Assert.Contains($"`{name["seeds/".Length..]}`", seeds, StringComparison.Ordinal));
    }

    [Fact]
    public void The_example_scenario_and_policy_read_without_a_mistake()
    {
        var blocks = Shipped.Text("scenarios/README.md").Text.Split("```yaml\n").Skip(1).Select(part => part.Split("```")[0]).ToList();
        var scenario = blocks.First(block => block.StartsWith("scenario:", StringComparison.Ordinal));
        var policy = blocks.First(block => block.StartsWith("policy:", StringComparison.Ordinal));
        Assert.Empty(ScenarioReader.Read(new SourceText("readme.yaml", scenario), Shipped.Resolve).Mistakes);
        Assert.Empty(PolicyReader.Read(new SourceText("readme.yaml", policy), Shipped.Scenario("at-tanf-base")).Mistakes);
    }

    [Fact]
    public void The_example_seed_reads_without_a_mistake()
    {
        var block = Shipped.Text("seeds/README.md").Text.Split("```yaml\n")[1].Split("```")[0];
        Assert.Empty(IncidentRecordReader.Read(new SourceText("readme.yaml", block)).Mistakes);
    }

    [Fact]
    public void Every_measure_is_explained() =>
        Assert.All(MeasureNames.All, measure => Assert.Contains($"`{measure.Label()}`", Shipped.Text("scenarios/README.md").Text, StringComparison.Ordinal));
}
