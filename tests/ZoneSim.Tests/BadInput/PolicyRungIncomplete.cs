namespace ZoneSim.Tests.BadInput;

/// <summary>A rung lacks its measure or its trigger.</summary>
public sealed class PolicyRungIncomplete
{
    [Fact]
    public void Both_are_needed() =>
        Bad.Convoy(
            """
              - name: first
            """,
            "4:5: error: found no 'measure', expected one of call-line, broadcast, confront, show-of-force, warning-shots, strike: What is done.",
            "4:5: error: found no 'when', expected a trigger or a list of them, all of which must hold: detected, identified, entered, "
                + "advancing, reinforced, or a mapping such as { inside: inner }"
        );
}
