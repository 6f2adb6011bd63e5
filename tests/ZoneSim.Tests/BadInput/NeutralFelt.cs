namespace ZoneSim.Tests.BadInput;

/// <summary>Neutral traffic is given what only a convoy has.</summary>
public sealed class NeutralFelt
{
    [Fact]
    public void It_answers_to_no_measure() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                neutral: true
                felt:
                  call-line: { value: 2 h, range: [1 h, 3 h], basis: assumed, tag: epistemic }

            """,
            "7:5: error: found 'felt' for neutral traffic, expected only what neutral traffic has: vehicles, arrives, its way and its speed; "
                + "it crosses and answers to no measure"
        );
}
