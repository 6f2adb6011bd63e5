namespace ZoneSim.Tests.BadInput;

/// <summary>The extended file cannot be found.</summary>
public sealed class ExtendsMissing
{
    [Fact]
    public void The_reference_is_shown_and_nothing_is_called_missing() =>
        Bad.WholeScenario(
            """
            scenario: bad
            title: Bad
            extends: at-tanf-bse.yaml
            convoys:
              convoy: none

            """,
            "3:10: error: found 'at-tanf-bse.yaml', which cannot be found, expected a scenario file, relative to this one"
        );
}
