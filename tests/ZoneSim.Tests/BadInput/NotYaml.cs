namespace ZoneSim.Tests.BadInput;

/// <summary>The text is not YAML.</summary>
public sealed class NotYaml
{
    [Fact]
    public void An_open_bracket_is_shown_where_it_opens() => Bad.Scenario("""
        line: { state: open

        """,
        "4:7: error: found a text that is not YAML (While parsing a flow mapping, did not find expected ',' or '}'), expected a closing bracket for the one that opens here");

    [Fact]
    public void An_open_list_too() => Bad.Scenario("""
        convoys:
          convoy:
            via: [[33.9, 38.0]

        """,
        "6:10: error: found a text that is not YAML (While parsing a flow sequence, did not find expected ',' or ']'), expected a closing bracket for the one that opens here");

    [Fact]
    public void A_line_out_of_place_is_shown() => Bad.Scenario("""
        line:
          state: open
         wrong: here

        """,
        "6:2: error: found a text that is not YAML (While parsing a block mapping, did not find expected key), expected well-formed YAML");

    [Fact]
    public void A_tab_is_shown() => Bad.Scenario("line:\n\tstate: open\n",
        "5:1: error: found a text that is not YAML (While scanning a mapping, found invalid tab as indentation), expected well-formed YAML");
}
