namespace ZoneSim.Tests.BadInput;

/// <summary>A count is not whole.</summary>
public sealed class CountNotWhole
{
    [Fact]
    public void Vehicles_are_counted() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                vehicles:
                  pickup: { value: 2.5, range: [2, 6], basis: assumed, tag: epistemic }

            """,
            "7:24: error: found '2.5', expected a whole number, without unit"
        );
}
