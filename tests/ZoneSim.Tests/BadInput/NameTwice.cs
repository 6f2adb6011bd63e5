namespace ZoneSim.Tests.BadInput;

/// <summary>Two subjects share a name.</summary>
public sealed class NameTwice
{
    [Fact]
    public void Draws_are_keyed_by_it() =>
        Bad.Scenario(
            """
            drones:
              convoy:
                target: west
                arrives: { value: 0 h, range: [0 h, 1 h], basis: assumed, tag: epistemic }

            """,
            "5:3: error: found the name 'convoy' under both convoys and drones, expected a name of its own for each: draws are keyed by it"
        );
}
