namespace ZoneSim.Tests.BadInput;

/// <summary>A word is not of the closed list.</summary>
public sealed class UnknownWord
{
    [Fact]
    public void The_nearest_word_is_named() =>
        Bad.Scenario(
            """
            line:
              state: suspnded
              answered: { value: 0.8, range: [0.5, 0.9], basis: assumd, tag: epistemc }

            """,
            "5:10: error: found 'suspnded', expected one of open, degraded, suspended; did you mean 'suspended'?",
            "6:53: error: found 'assumd', expected one of reported, inferred, assumed; did you mean 'assumed'?",
            "6:66: error: found 'epistemc', expected one of aleatory, epistemic, both, policy; did you mean 'epistemic'?"
        );
}
