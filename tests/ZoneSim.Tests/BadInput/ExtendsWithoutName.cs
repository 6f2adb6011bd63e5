namespace ZoneSim.Tests.BadInput;

/// <summary>A file that extends another has no name or title of its own.</summary>
public sealed class ExtendsWithoutName
{
    [Fact]
    public void A_name_is_not_inherited() =>
        Bad.WholeScenario(
            """
            extends: at-tanf-base.yaml
            line:
              state: open

            """,
            "1:1: error: found no 'scenario' of its own, expected a name of letters, digits and hyphens: Short name of the scenario.",
            "1:1: error: found no 'title' of its own, expected one line of at most 200 characters: One line for a reader."
        );
}
