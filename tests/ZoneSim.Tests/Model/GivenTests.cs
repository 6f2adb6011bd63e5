using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.Model;

/// <summary>What every result is conditional on names who comes, and nobody else.</summary>
public sealed class GivenTests
{
    [Fact]
    public void It_names_who_comes()
    {
        var traffic = Shipped.Scenario("at-tanf-traffic");
        Assert.Equal("Given that a convoy comes; the convoy does not learn.", traffic.Given);
        Assert.Equal(
            "Given that neutral traffic comes; it does not learn.",
            (traffic with { Convoys = [.. traffic.Convoys.Where(convoy => convoy.Neutral)] }).Given
        );
    }
}
