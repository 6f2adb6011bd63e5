using ZoneSim.Scenarios;
using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.BadInput;

/// <summary>The text is not YAML.</summary>
public sealed class NotYaml
{
    [Fact]
    public void An_open_bracket_is_shown_where_it_opens() =>
        Bad.Scenario(
            """
            line: { state: open

            """,
            "4:7: error: found a text that is not YAML (While parsing a flow mapping, did not find expected ',' or '}'), "
                + "expected a closing bracket for the one that opens here"
        );

    [Fact]
    public void An_open_list_too() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                via: [[33.9, 38.0]

            """,
            "6:10: error: found a text that is not YAML (While parsing a flow sequence, did not find expected ',' or ']'), "
                + "expected a closing bracket for the one that opens here"
        );

    [Fact]
    public void A_line_out_of_place_is_shown() =>
        Bad.Scenario(
            """
            line:
              state: open
             wrong: here

            """,
            "6:2: error: found a text that is not YAML (While parsing a block mapping, did not find expected key), expected well-formed YAML"
        );

    /// <summary>The library throws exceptions of other kinds for some texts; they are about the text, too.</summary>
    [Theory]
    [InlineData("# An escape\nnot-represented: [\"\\UFFFFFFFF\"]\n", "5:18")]
    [InlineData("line: &\n", "4:7")]
    [InlineData("line: !<\n", "4:7")]
    [InlineData("line: |99999999999\n  a\n", "4:7")]
    [InlineData("%YAML 99999999999999999999.1\n---\nline: a\n", "4:1")]
    public void Whatever_the_library_throws_is_told_at_a_place(string body, string place)
    {
        var read = ScenarioReader.Read(new SourceText("bad.yaml", "scenario: bad\ntitle: Bad\nextends: at-tanf-base.yaml\n" + body), Shipped.Resolve);
        var mistake = Assert.Single(read.Mistakes);
        Assert.StartsWith("a text that is not YAML", mistake.Found, StringComparison.Ordinal);
        Assert.Equal(place, $"{mistake.Line}:{mistake.Column}");
    }

    [Fact]
    public void A_tab_is_shown() =>
        Bad.Scenario(
            "line:\n\tstate: open\n",
            "5:1: error: found a text that is not YAML (While scanning a mapping, found invalid tab as indentation), expected well-formed YAML"
        );
}
