namespace ZoneSim.Tests.BadInput;

/// <summary>Anchors, aliases and tags are refused.</summary>
public sealed class Anchors
{
    [Fact]
    public void Each_is_shown() =>
        Bad.Scenario(
            """
            line: &line
              state: !word open
            broadcast: *line

            """,
            "4:7: error: found the anchor &line, expected no anchor: aliases are not read",
            "5:10: error: found the tag !word, expected no tag: the key says what its value is",
            "6:12: error: found the alias *line, expected the value itself: aliases are not read"
        );
}
