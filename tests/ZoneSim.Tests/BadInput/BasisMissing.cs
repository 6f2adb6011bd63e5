namespace ZoneSim.Tests.BadInput;

/// <summary>A quantity has no basis.</summary>
public sealed class BasisMissing
{
    [Fact]
    public void A_basis_is_needed() =>
        Bad.Scenario(
            """
            line:
              answered: { value: 0.8, range: [0.5, 0.9], tag: epistemic }

            """,
            "5:13: error: found no basis for 'line.answered', expected a basis: one of reported, inferred, assumed"
        );
}
