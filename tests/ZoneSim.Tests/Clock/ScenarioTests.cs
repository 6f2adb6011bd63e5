namespace ZoneSim.Tests.Clock;

/// <summary>Replays what was recorded on Sim# 3.4.2, word for word.</summary>
public class ScenarioTests
{
    private const int NameWidth = 34;

    private static readonly Dictionary<string, string> recorded = TestFiles
        .Lines("scenarios-simsharp-3.4.2.txt")
        .ToDictionary(line => line[..NameWidth].TrimEnd());

    public static TheoryData<string> Names => [.. Scenarios.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_scenario_goes_as_on_SimSharp_or_as_the_list_of_differences_says(string name)
    {
        var expected = recorded[name];
#if !SIMSHARP
        if (IntendedDifferences.ByScenario.TryGetValue(name, out var difference))
        {
            Assert.NotEqual(recorded[name], difference.Line);
            expected = difference.Line;
        }
#endif
        Assert.Equal(expected, Scenarios.Play(name));
    }

    [Fact]
    public void Every_recorded_line_has_its_scenario_and_every_difference_its_line()
    {
        Assert.Equal(recorded.Keys.Order(), Scenarios.Names.Order());
        Assert.Empty(IntendedDifferences.ByScenario.Keys.Except(recorded.Keys));
    }
}
