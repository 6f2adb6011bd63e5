using System.Text;
using ZoneSim.Scenarios;

namespace ZoneSim.Tests.Scenarios;

/// <summary>Large and hostile texts.</summary>
public sealed class ReaderLimitsTests
{
    [Fact]
    public void A_large_file_is_read()
    {
        var text = new StringBuilder("scenario: large\ntitle: Large\nextends: at-tanf-base.yaml\nconvoys:\n");
        for (var i = 0; i < 2_000; i++)
        {
            text.Append("  c")
                .Append(i)
                .Append(":\n    arrives: { value: 1 h, range: [0 h, 2 h], basis: assumed, tag: aleatory }\n")
                .Append("    vehicles:\n      pickup: { value: 2, range: [1, 3], basis: assumed, tag: epistemic }\n");
        }

        var result = ScenarioReader.Read(new SourceText("large.yaml", text.ToString()), Shipped.Resolve);
        Assert.Equal(2_001, Shipped.Sound(result).Convoys.Count);
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused_at_once()
    {
        var text = new StringBuilder("a: &a [x, x]\n");
        for (var letter = 'b'; letter <= 'z'; letter++)
        {
            text.Append(letter).Append(": &").Append(letter).Append(" [*").Append((char)(letter - 1)).Append(", *").Append((char)(letter - 1)).Append("]\n");
        }

        var result = ScenarioReader.Read(new SourceText("bomb.yaml", text.ToString()), Shipped.Resolve);
        Assert.Null(result.Value);
        Assert.Contains(result.Mistakes, mistake => mistake.Found == "the anchor &a");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[")]
    [InlineData("\"")]
    [InlineData("a: b: c")]
    [InlineData("%YAML 1.1\n")]
    [InlineData("--- ")]
    [InlineData("\u0000")]
    [InlineData("a: |\n")]
    [InlineData("? ")]
    [InlineData("- - -")]
    [InlineData("{a: [}")]
    public void A_text_that_is_no_scenario_gives_mistakes_and_no_exception(string text)
    {
        var result = ScenarioReader.Read(new SourceText("odd.yaml", text), Shipped.Resolve);
        Assert.Null(result.Value);
        Assert.All(result.Mistakes, mistake => Assert.True(mistake is { Line: >= 1, Column: >= 1 }));
    }

    [Fact]
    public void A_base_cut_off_anywhere_gives_mistakes_and_no_exception()
    {
        var text = Shipped.Text("scenarios/at-tanf-base.yaml").Text;
        for (var length = 0; length < text.Length - 1; length += 577)
        {
            Assert.NotEmpty(ScenarioReader.Read(new SourceText("cut.yaml", text[..length]), Shipped.Resolve).Mistakes);
        }
    }
}
