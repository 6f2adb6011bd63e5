namespace ZoneSim.Tests.BadInput;

/// <summary>A trigger is not one, or two at once.</summary>
public sealed class PolicyTrigger
{
    [Fact]
    public void A_trigger_has_one_key() =>
        Bad.Convoy(
            """
              - measure: strike
                when: { inside: inner, hostile-act: in-zone }
                overriding: true
            """,
            "5:11: error: found 2 keys, expected exactly one of inside, hostile-act, since-last-measure, halted-inside-for"
        );

    [Fact]
    public void The_nearest_trigger_is_named() =>
        Bad.Convoy(
            """
              - measure: strike
                when: [identifed, { insde: inner }]
                overriding: true
            """,
            "5:12: error: found 'identifed', expected one of detected, identified, entered, advancing, reinforced; did you mean 'identified'?",
            "5:25: error: found the unknown key 'insde', expected one of inside, hostile-act, since-last-measure, halted-inside-for; did you mean 'inside'?"
        );

    [Fact]
    public void Each_trigger_stands_once() =>
        Bad.Convoy(
            """
              - measure: strike
                when: [{ inside: inner }, { inside: inner }]
                overriding: true
            """,
            "5:5: error: found the same trigger twice in a rung, expected each trigger once: all of them must hold"
        );
}
