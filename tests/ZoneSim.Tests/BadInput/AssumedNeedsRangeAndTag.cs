namespace ZoneSim.Tests.BadInput;

/// <summary>An assumed quantity lacks its range or its tag.</summary>
public sealed class AssumedNeedsRangeAndTag
{
    [Fact]
    public void Both_are_needed() =>
        Bad.Scenario(
            """
            line:
              answered: { value: 0.8, basis: assumed }

            """,
            "5:13: error: found no range for 'line.answered', expected a range: it is assumed",
            "5:13: error: found no tag for 'line.answered', expected a tag: it is assumed"
        );
}
