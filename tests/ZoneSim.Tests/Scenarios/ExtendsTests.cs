using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Tests.Scenarios;

/// <summary>A file laid over another one.</summary>
public sealed class ExtendsTests
{
    private const string Head = "scenario: over\ntitle: Over\nextends: at-tanf-base.yaml\n";

    [Fact]
    public void A_quantity_is_replaced_whole_and_its_neighbours_stay()
    {
        var over = Read(Head + "line:\n  talk: { value: 5 min, range: [4 min, 6 min], basis: assumed, tag: epistemic }\n");
        var under = Shipped.Scenario("at-tanf-base");
        Assert.Equal(Distribution.Constant(300), over.Quantities["line.talk"].Value);
        Assert.Equal(UncertaintyTag.Epistemic, over.Quantities["line.talk"].Tag);
        Assert.Null(over.Quantities["line.talk"].Note);
        Assert.Equal(under.Quantities.Where(one => one.Name != "line.talk"), over.Quantities.Where(one => one.Name != "line.talk"));
    }

    [Fact]
    public void None_removes_a_name_with_all_its_quantities()
    {
        var over = Read(Head + "outposts:\n  north-west: none\n");
        Assert.Equal(["north-east"], over.Outposts);
        Assert.Empty(over.Quantities.NamesBelow("outposts.north-west"));
    }

    [Fact]
    public void A_list_is_replaced_whole() => Assert.Equal(["Everything"], Read(Head + "not-represented: [Everything]\n").NotRepresented);

    [Fact]
    public void The_order_of_keys_does_not_matter()
    {
        var straight = Shipped.Scenario("at-tanf-2017-06-06");
        var shuffled = ScenarioReader.Read(Reversed("scenarios/at-tanf-2017-06-06.yaml"), (reference, from) =>
            reference == "at-tanf-base.yaml" ? Reversed("scenarios/at-tanf-base.yaml") : Shipped.Resolve(reference, from)
        );
        Same.Scenarios(straight, Shipped.Sound(shuffled));
        Assert.Equal(ScenarioWriter.Write(straight), ScenarioWriter.Write(Shipped.Sound(shuffled)));
    }

    [Fact]
    public void Files_that_extend_each_other_are_shown()
    {
        var a = new SourceText("a.yaml", "scenario: a\ntitle: A\nextends: b.yaml\n");
        var b = new SourceText("b.yaml", "scenario: b\ntitle: B\nextends: a.yaml\n");
        var result = ScenarioReader.Read(a, (reference, _) => reference == "a.yaml" ? a : b);
        Assert.Equal(
            "b.yaml:3:10: error: found 'a.yaml', which extends this file in turn, expected files that extend each other in one direction",
            Assert.Single(result.Mistakes).ToString()
        );
    }

    private static Scenario Read(string text) => Shipped.Sound(ScenarioReader.Read(new SourceText("over.yaml", text), Shipped.Resolve));

    /// <summary>The file with the keys of every mapping in reverse order; lists keep theirs.</summary>
    private static SourceText Reversed(string name)
    {
        var yaml = new YamlDotNet.RepresentationModel.YamlStream();
        yaml.Load(new StringReader(Shipped.Text(name).Text));
        Reverse(yaml.Documents[0].RootNode);
        using var writer = new StringWriter();
        yaml.Save(writer, assignAnchors: false);
        return new SourceText(name, writer.ToString().Replace("\n...", "", StringComparison.Ordinal));
    }

    private static void Reverse(YamlDotNet.RepresentationModel.YamlNode node)
    {
        if (node is YamlDotNet.RepresentationModel.YamlMappingNode map)
        {
            var entries = map.Children.Reverse().ToList();
            map.Children.Clear();
            entries.ForEach(entry => map.Children.Add(entry));
        }

        var below =
            node is YamlDotNet.RepresentationModel.YamlMappingNode mapping ? mapping.Children.Values
            : node is YamlDotNet.RepresentationModel.YamlSequenceNode list ? list.Children
            : [];
        foreach (var child in below)
        {
            Reverse(child);
        }
    }
}
