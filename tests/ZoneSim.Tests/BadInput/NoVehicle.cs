namespace ZoneSim.Tests.BadInput;

/// <summary>A convoy has no vehicle.</summary>
public sealed class NoVehicle
{
    [Fact]
    public void Zero_of_each_class_is_none() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                vehicles:
                  pickup: { value: 0, range: [0, 6], basis: assumed, tag: epistemic }

            """,
            "6:5: error: found no vehicle, expected at least one vehicle"
        );
}
