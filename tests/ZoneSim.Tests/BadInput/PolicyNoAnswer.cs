namespace ZoneSim.Tests.BadInput;

/// <summary>A ladder acts but has no answer to an assault: a warning.</summary>
public sealed class PolicyNoAnswer
{
    [Fact]
    public void An_acting_ladder_is_warned_about() =>
        Bad.Convoy(
            """
              - measure: broadcast
                when: entered
            """,
            "3:1: warning: found a convoy ladder with no answer to an assault, expected an overriding rung on a ring ({ inside: "
                + "inner }) or on a hostile act, unless the policy means to have none"
        );
}
