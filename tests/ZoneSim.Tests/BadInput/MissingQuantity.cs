namespace ZoneSim.Tests.BadInput;

/// <summary>A required quantity is nowhere in the file or in those it extends.</summary>
public sealed class MissingQuantity
{
    [Fact]
    public void A_new_patrol_needs_all_its_numbers() =>
        Bad.Scenario(
            """
            patrols:
              far:
                distance: { value: 30 km, range: [20 km, 40 km], basis: assumed, tag: epistemic }
                bearing: { value: 30 deg, range: [20 deg, 40 deg], basis: assumed, tag: epistemic }

            """,
            "6:5: error: found no 'patrols.far.radius', expected a length such as 55 km (m, km, mi, nmi, ft): How far the patrol sees.",
            "6:5: error: found no 'patrols.far.rate', expected a rate such as 0.06/min (/s, /min, /h, /day, /week): "
                + "Detection rate of the patrol inside its radius."
        );
}
