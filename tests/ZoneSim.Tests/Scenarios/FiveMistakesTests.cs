using ZoneSim.Scenarios;

namespace ZoneSim.Tests.Scenarios;

/// <summary>All mistakes are reported in one pass, each with its place.</summary>
public sealed class FiveMistakesTests
{
    private const string Text = """
        scenario: five
        title: Five mistakes
        extends: at-tanf-base.yaml
        line:
          anwsered: { value: 0.8, range: [0.5, 0.9], basis: assumed, tag: epistemic }
          relay-delay: { value: 25, range: [8 min, 60 min], basis: assumed, tag: both }
        zone:
          rings:
            inner: { value: 60 km, range: [20 km, 70 km], basis: assumed, tag: policy }
        convoys:
          convoy:
            vehicles:
              tnak: { value: 4, range: [2, 6], basis: assumed, tag: epistemic }
              pickup: { value: 6, basis: reported, claim: 2017-10-05/A/cars }
        """;

    [Fact]
    public void Five_different_mistakes_give_five_reports()
    {
        var result = ScenarioReader.Read(new SourceText("five.yaml", Text), Shipped.Resolve);
        Assert.Null(result.Value);
        Assert.Equal(
            [(5, 3, "answered"), (6, 25, null), (9, 12, null), (13, 13, "tank"), (14, 51, null)],
            result.Mistakes.Select(mistake => (mistake.Line, mistake.Column, mistake.Nearest))
        );
        Assert.All(result.Mistakes, mistake => Assert.Equal("five.yaml", mistake.File));
    }

    [Fact]
    public void A_message_reads_like_a_compiler_s()
    {
        var first = ScenarioReader.Read(new SourceText("five.yaml", Text), Shipped.Resolve).Mistakes[1];
        Assert.Equal("five.yaml:6:25: error: found '25', a number without a unit, expected a duration such as 20 min (s, min, h, d, wk)", first.ToString());
    }

    [Fact]
    public void A_mistake_in_an_extended_file_is_shown_there()
    {
        var broken = Shipped.Text("scenarios/at-tanf-base.yaml").Text.Replace("radius: { value: 55 km,", "radius: { value: 55,", StringComparison.Ordinal);
        SourceText? Resolve(string reference, string from) =>
            reference == "at-tanf-base.yaml" ? new SourceText("base.yaml", broken) : Shipped.Resolve(reference, from);

        var mistake = Assert.Single(ScenarioReader.Read(Shipped.Text("scenarios/at-tanf-2017-10-05.yaml"), Resolve).Mistakes);
        Assert.Equal("base.yaml", mistake.File);
    }
}
