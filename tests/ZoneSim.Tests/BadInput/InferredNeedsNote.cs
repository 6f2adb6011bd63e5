namespace ZoneSim.Tests.BadInput;

/// <summary>An inferred quantity does not say from what.</summary>
public sealed class InferredNeedsNote
{
    [Fact]
    public void A_note_is_needed() =>
        Bad.Scenario(
            """
            zone:
              radius: { value: 55 km, basis: inferred }

            """,
            "5:11: error: found no note for 'zone.radius', expected a note: it is inferred"
        );
}
