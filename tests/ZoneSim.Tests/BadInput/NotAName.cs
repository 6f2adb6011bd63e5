namespace ZoneSim.Tests.BadInput;

/// <summary>A name holds what a name may not hold.</summary>
public sealed class NotAName
{
    [Fact]
    public void Names_are_letters_digits_and_hyphens() =>
        Bad.WholeScenario(
            """
            scenario: my scenario
            title: Bad
            extends: at-tanf-base.yaml
            outposts:
              north west: {}

            """,
            "1:11: error: found 'my scenario', expected a name of letters, digits and hyphens",
            "5:3: error: found the unknown key 'north west', expected the name of an outpost, of letters, digits and hyphens"
        );
}
