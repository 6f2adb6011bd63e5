namespace ZoneSim.Tests.BadInput;

/// <summary>A name is removed that no extended file brings.</summary>
public sealed class RemovesNothing
{
    [Fact]
    public void The_nearest_inherited_name_is_named() =>
        Bad.Scenario(
            """
            patrols:
              wset: none

            """,
            "5:9: error: found 'none' for 'wset', expected a name that the extended file brings; did you mean 'west'?"
        );
}
