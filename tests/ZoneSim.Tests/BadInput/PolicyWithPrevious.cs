namespace ZoneSim.Tests.BadInput;

/// <summary>A rung is tied to one that is not there or has a time of its own.</summary>
public sealed class PolicyWithPrevious
{
    [Fact]
    public void The_first_rung_has_none_before_it() =>
        Bad.Convoy(
            """
              - measure: broadcast
                when: entered
                with: previous
              - measure: strike
                when: { inside: inner }
                overriding: true
                with: previous
            """,
            "6:11: error: found 'with: previous' on the first rung, expected a rung before it",
            "10:11: error: found 'with: previous' with an overriding rung, expected two ordered rungs: an overriding rung has a time of its own"
        );

    [Fact]
    public void It_starts_on_the_same_triggers() =>
        Bad.Convoy(
            """
              - measure: strike
                when: { inside: inner }
                overriding: true
              - measure: confront
                when: entered
              - measure: broadcast
                when: detected
                with: previous
            """,
            "10:11: error: found 'with: previous' with triggers of its own, expected those of 'confront', with which it starts"
        );
}
