namespace ZoneSim.Tests.BadInput;

/// <summary>A convoy has vehicles of an unknown class.</summary>
public sealed class UnknownVehicleClass
{
    [Fact]
    public void The_nearest_class_is_named() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                vehicles:
                  tnak: { value: 4, range: [2, 6], basis: assumed, tag: epistemic }

            """,
            "7:13: error: found the vehicle class 'tnak', expected a class under vehicle-classes: anti-aircraft, artillery, bmp, pickup, "
                + "tank, technical; did you mean 'tank'?"
        );
}
