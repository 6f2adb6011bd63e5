using ZoneSim.Scenarios.Shapes;

namespace ZoneSim.Tests.Invariants;

/// <summary>
/// No dead key: whatever a scenario or a policy file may hold beside its quantities changes a row, a text or is refused. A key that is
/// added to a shape has no case here, and fails.
/// </summary>
public sealed class EveryKeyTests
{
    public static TheoryData<string> ScenarioKeys { get; } = [.. EveryKey.Paths(ScenarioShape.Root, "")];

    public static TheoryData<string> PolicyKeys { get; } =
    [
        // The ladders of a posture's rule have the shape of a policy's own, and are read by the same builder.
        .. EveryKey
            .Paths(PolicyShape.Root, "")
            .Where(path => !path.StartsWith("posture[].convoy", StringComparison.Ordinal) && !path.StartsWith("posture[].drone", StringComparison.Ordinal)),
    ];

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(ScenarioKeys))]
    public void A_key_of_a_scenario_changes_something(string path) => Check(path, ScenarioKeyCases.All, EveryKey.ReadScenario);

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(PolicyKeys))]
    public void A_key_of_a_policy_changes_something(string path) => Check(path, PolicyKeyCases.All, EveryKey.ReadPolicy);

    private static void Check(string path, IReadOnlyList<KeyCase> cases, Func<string, (ZoneSim.Model.Scenario?, ZoneSim.Model.Policy?, string)> read)
    {
        var mine = cases.Where(one => one.Path == path).ToList();
        Assert.True(mine.Count > 0, $"'{path}' has no case: what does it change?");
        Assert.All(mine, one => Assert.True(EveryKey.Fault(one, read) is not { } fault, $"'{path}': {EveryKey.Fault(one, read)}\n{one.Second}"));
    }
}
