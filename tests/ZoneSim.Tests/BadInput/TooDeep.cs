namespace ZoneSim.Tests.BadInput;

/// <summary>Collections are nested beyond 50 levels.</summary>
public sealed class TooDeep
{
    [Fact]
    public void The_level_that_is_too_deep_is_shown() =>
        Bad.Scenario(
            """
            line: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

            """,
            "4:56: error: found a collection nested too deeply, expected at most 50 levels"
        );
}
