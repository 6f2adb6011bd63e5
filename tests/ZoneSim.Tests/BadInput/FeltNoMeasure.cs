namespace ZoneSim.Tests.BadInput;

/// <summary>A felt measure is not one.</summary>
public sealed class FeltNoMeasure
{
    [Fact]
    public void The_nearest_measure_is_named() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                felt:
                  call-lnie: { value: 2 h, range: [1 h, 3 h], basis: assumed, tag: epistemic }

            """,
            "7:7: error: found the unknown key 'call-lnie', expected one of call-line, broadcast, confront, show-of-force, warning-shots, "
                + "strike; did you mean 'call-line'?"
        );
}
