using System.Text.RegularExpressions;
using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Tests.Scenarios;

/// <summary>Layers, lists of files below, and places of one's own.</summary>
public sealed partial class LayerTests
{
    private static readonly SourceText s_model = Shipped.Text("scenarios/layers/model.yaml");

    [Fact]
    public void The_later_of_two_files_wins()
    {
        const string Calls = "layer: calls\nline:\n  state: {0}\n  answered: {{ value: {1}, range: [0.1, 0.9], basis: assumed, tag: epistemic }}\n";
        SourceText? Find(string reference, string from) =>
            reference switch
            {
                "one.yaml" => new SourceText(reference, string.Format(System.Globalization.CultureInfo.InvariantCulture, Calls, "suspended", 0.3)),
                "two.yaml" => new SourceText(
                    reference,
                    "layer: answers\nline:\n  answered: { value: 0.6, range: [0.1, 0.9], basis: assumed, tag: epistemic }\n"
                ),
                _ => Shipped.Resolve(reference, from),
            };
        var read = Shipped.Sound(
            ScenarioReader.Read(new SourceText("over.yaml", "scenario: over\ntitle: Over\nextends: [at-tanf-base.yaml, one.yaml, two.yaml]\n"), Find)
        );
        Assert.Equal(LineState.Suspended, read.LineState);
        Assert.Equal(0.6, read.Quantities["line.answered"].Value.Central);
        var turned = Shipped.Sound(
            ScenarioReader.Read(new SourceText("over.yaml", "scenario: over\ntitle: Over\nextends: [at-tanf-base.yaml, two.yaml, one.yaml]\n"), Find)
        );
        Assert.Equal(0.3, turned.Quantities["line.answered"].Value.Central);
    }

    [Fact]
    public void A_file_that_two_others_extend_goes_round_in_no_circle() =>
        Assert.Empty(
            ScenarioReader
                .Read(new SourceText("over.yaml", "scenario: over\ntitle: Over\nextends: [layers/model.yaml, at-tanf-base.yaml]\n"), Shipped.Resolve)
                .Mistakes
        );

    [Fact]
    public void Each_file_of_a_list_that_is_not_there_is_told_at_its_place()
    {
        var result = ScenarioReader.Read(
            new SourceText("over.yaml", "scenario: over\ntitle: Over\nextends: [at-tanf-base.yaml, nope.yaml]\n"),
            Shipped.Resolve
        );
        Assert.Equal(
            "over.yaml:3:30: error: found 'nope.yaml', which cannot be found, expected a scenario file, relative to this one",
            Assert.Single(result.Mistakes).ToString()
        );
    }

    [Fact]
    public void A_layer_is_no_scenario()
    {
        var mistake = Assert.Single(ScenarioReader.Read(s_model, Shipped.Resolve).Mistakes);
        Assert.Contains("a layer, which is no scenario by itself", mistake.ToString(), StringComparison.Ordinal);
        Assert.Equal("layer: model", s_model.Text.Split('\n')[mistake.Line - 1]);
    }

    [Fact]
    public void A_mistake_in_a_layer_is_told_where_it_stands()
    {
        Assert.Empty(ScenarioReader.CheckLayer(s_model, Shipped.Resolve));
        var broken = new SourceText("layer.yaml", "layer: mine\nline:\n  answered: 0.5\n  answerd: 1\n");
        Assert.Equal([(3, 13), (4, 3)], ScenarioReader.CheckLayer(broken, Shipped.Resolve).Select(mistake => (mistake.Line, mistake.Column)));
        Assert.NotEmpty(ScenarioReader.CheckLayer(new SourceText("both.yaml", "layer: mine\nscenario: mine\n"), Shipped.Resolve));
    }

    [Fact]
    public void The_layer_of_the_model_names_no_place_and_cites_nobody()
    {
        Assert.DoesNotMatch(Places(), s_model.Text);
        Assert.DoesNotContain("claim:", s_model.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void None_takes_an_inherited_incident_away_with_its_account()
    {
        var read = Shipped.Sound(
            ScenarioReader.Read(new SourceText("over.yaml", "scenario: over\ntitle: Over\nextends: at-tanf-2017-10-05.yaml\nincident: none\n"), Shipped.Resolve)
        );
        Assert.Equal((null, null), (read.Incident, read.Account));
        Assert.NotNull(Shipped.Scenario("at-tanf-2017-10-05").Account);
    }

    [Theory]
    [InlineData("47.2,11.4", "12km")]
    [InlineData("-33.9,151.2", "1 km")]
    [InlineData("0,180", "55 km")]
    [InlineData("60,-149.5", "300 km")]
    public void A_place_of_one_s_own_reads_without_a_mistake(string place, string radius)
    {
        var text = PlaceTemplate.Of(place, radius).Write("highpass", s_model);
        var result = ScenarioReader.Read(new SourceText("highpass.yaml", text), (_, _) => null);
        Assert.Empty(result.Mistakes);
        Assert.DoesNotMatch(Places(), text);
        Assert.Null(result.Value!.Incident);
        Assert.DoesNotContain("# place:", text, StringComparison.Ordinal);
        var parts = place.Split(',').Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(
            parts,
            [result.Value.Quantities["zone.garrison.latitude"].Value.Central, result.Value.Quantities["zone.garrison.longitude"].Value.Central]
        );
        Assert.DoesNotContain(result.Value.Quantities, quantity => quantity.Claim is not null);
    }

    [Theory]
    [InlineData("47.2", "12km", "--place")]
    [InlineData("91,0", "12km", "--place")]
    [InlineData("47.2,NaN", "12km", "--place")]
    [InlineData("47.2,11.4", "12", "--radius")]
    [InlineData("47.2,11.4", "900 m", "--radius")]
    [InlineData("47.2,11.4", "501 km", "--radius")]
    public void What_is_no_place_is_told(string place, string radius, string option) =>
        Assert.StartsWith(option, Assert.Throws<ScenarioRefusalException>(() => PlaceTemplate.Of(place, radius)).Message, StringComparison.Ordinal);

    [GeneratedRegex(@"Tanf|Syria|\bMaT\b|Jordan|Iraq|2017")]
    private static partial Regex Places();
}
