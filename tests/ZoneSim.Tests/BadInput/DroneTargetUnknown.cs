namespace ZoneSim.Tests.BadInput;

/// <summary>A drone's target is nothing that there is.</summary>
public sealed class DroneTargetUnknown
{
    [Fact]
    public void The_nearest_is_named() =>
        Bad.Scenario(
            """
            drones:
              drone:
                target: north-eats
                arrives: { value: 0 h, range: [0 h, 1 h], basis: assumed, tag: epistemic }

            """,
            "6:13: error: found the target 'north-eats', expected an outpost, a patrol or what is protected: north-east, north-west, west, "
                + "garrison; did you mean 'north-east'?"
        );
}
