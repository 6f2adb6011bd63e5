using System.Text.Json;

namespace ZoneSim.Tests.Web;

/// <summary>The workbench calls a manned aircraft by its own word: what it says of the scenario, its numbers, and whom a ladder is against.</summary>
[Trait("Speed", "Slow")]
public sealed class MannedAircraftTests
{
    [Fact]
    public async Task No_word_of_the_workbench_is_drone()
    {
        await using var bench = await Bench.Start(scenario: "invented-valley-aircraft");
        var state = JsonDocument.Parse(await bench.Client.GetStringAsync(new Uri(bench.Root, "/state"), Bench.Cancel)).RootElement;
        Assert.Equal("manned aircraft", state.GetProperty("words").GetProperty("inTheAir").GetString());
        Assert.Equal("Given that a manned aircraft comes; the manned aircraft does not learn.", state.GetProperty("given").GetString());
        Assert.All(Texts(state.GetProperty("quantities")), text => Assert.DoesNotContain("drone", text, StringComparison.OrdinalIgnoreCase));
        var shown = await bench.AskFor(["deter-first", "strike-first"], stage: 1);
        Assert.DoesNotContain("drone", JsonSerializer.Serialize(shown), StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Texts(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
            JsonValueKind.Object => element.EnumerateObject().SelectMany(one => Texts(one.Value)),
            JsonValueKind.String => [element.GetString()!],
            _ => [],
        };
}
