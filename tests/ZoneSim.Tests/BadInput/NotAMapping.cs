namespace ZoneSim.Tests.BadInput;

/// <summary>Something else stands where a mapping belongs.</summary>
public sealed class NotAMapping
{
    [Fact]
    public void A_section_is_a_mapping() =>
        Bad.Scenario(
            """
            line: open
            patrols: [west]

            """,
            "4:7: error: found 'open', expected a mapping below 'line': The deconfliction line.",
            "5:10: error: found a list, expected a mapping below 'patrols': The partner force's patrols."
        );

    [Fact]
    public void A_file_is_a_mapping() =>
        Bad.WholeScenario(
            """
            - scenario: bad

            """,
            "1:1: error: found a list, expected a mapping of keys to values"
        );

    [Fact]
    public void A_file_is_not_empty() =>
        Bad.WholeScenario(
            """
            # nothing

            """,
            "2:1: error: found an empty text, expected a mapping"
        );
}
